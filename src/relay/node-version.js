// Plain and old-fashioned JavaScript: an old Node must still be able to read it.

/** The oldest Node that runs the project, as in the engines field of package.json. */
export const OLDEST = [20, 19];

/**
 * @param {string} version such as '20.19.0'
 * @returns {string | undefined} one sentence for the person at the keyboard, when Node is too old
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const recent = parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
  if (recent) return undefined;
  return (
    'Votre version de Node (' +
    version +
    ') est trop ancienne\u202f: installez Node ' +
    OLDEST.join('.') +
    ' ou une version plus récente (https://nodejs.org).'
  );
}

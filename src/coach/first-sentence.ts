import type { Rich } from './guidance';

/**
 * Cuts a text after its first sentence, so that what happened can be drawn stronger than what to do.
 * Texts whose first sentence holds markup stay whole.
 */
export function afterFirstSentence(text: Rich): [first: Rich, rest?: Rich] {
  const [part, ...others] = text.parts;
  const found = part?.kind === 'plain' ? /^(.*?[.!?])\s+(?=\S)/su.exec(part.text) : null;
  const sentence = found?.[1];
  if (!part || sentence === undefined) return [text];
  const remains = part.text.slice(found?.[0].length ?? 0);
  return [
    { ...text, parts: [{ kind: 'plain', text: sentence }], plain: sentence },
    {
      ...text,
      parts: [{ kind: 'plain', text: remains }, ...others],
      plain: text.plain.slice(text.plain.indexOf(remains)),
    },
  ];
}

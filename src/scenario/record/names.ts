import { fold } from '../letters';
import type { StepId, Wanted } from '../scenario';

/** The last step's name. */
export const endName: StepId = 'bravo';

const longest = 40;
/** What begins a label and says nothing of the step. */
const beginnings = /^(?:m(?:on|a|es)|votre|vos|l(?:e|a|es)|l|un|une|des|j|je)-(?=.)/u;

/** Lasting names of steps, made from the words on their targets: readable, and all different. */
export function stepNames(
  steps: readonly { readonly wanted: Wanted; readonly label: string }[],
): readonly StepId[] {
  const taken = new Set<string>([endName]);
  return steps.map(({ wanted, label }) => {
    const name = unique(nameOf(wanted, label), taken);
    taken.add(name);
    return name;
  });
}

function nameOf({ kind }: Wanted, label: string): string {
  return kind === 'key' ? `touche-pour-${slug(label)}` : slug(label);
}

/** « Mon n° de sécurité sociale » → `n-de-securite-sociale`; `etape` where no letter is left. */
function slug(label: string): string {
  const letters = fold(label.replace(/œ/giu, 'oe').replace(/æ/giu, 'ae'))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const name = short(letters.replace(beginnings, ''));
  return /^[a-z]/u.test(name) ? name : ['etape', name].filter(Boolean).join('-');
}

function short(name: string): string {
  if (name.length <= longest) return name;
  return name
    .slice(0, longest + 1)
    .replace(/-[^-]*$/u, '')
    .slice(0, longest);
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  return free;
}

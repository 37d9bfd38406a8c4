import { fold } from '../letters';
import { layoutOf, readNode } from './layout';
import { stepIds } from './step-flow';

const longest = 60;

/** Names that would reach the prototype of an object, which the reader refuses. */
const refused = new Set(['constructor', 'prototype']);

export function isStepId(id: string): boolean {
  return id.length <= longest && /^[a-z][a-z0-9-]*$/u.test(id) && !refused.has(id);
}

/**
 * A name that no step of the file has yet, made from a phrase: « Écrivez l’année » gives
 * `ecrivez-l-annee`. Sixty signs at most; a number at its end where it would be taken.
 * @param own the step that it is for, where there is one: it may keep its name
 */
export function freeStepId(source: string, wished: string, own?: string): string {
  const layout = layoutOf(source);
  const taken = new Set(layout ? stepIds(readNode(layout.root)) : []);
  const base = idFrom(wished);
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const id = `${base.slice(0, longest - end.length).replace(/-+$/u, '')}${end}`;
    if (isStepId(id) && (id === own || !taken.has(id))) return id;
  }
}

function idFrom(wished: string): string {
  const folded = fold(wished.slice(0, 600)).replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  const id = folded.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  if (id === '') return 'etape';
  return /^[a-z]/u.test(id) ? id : `etape-${id}`;
}

import type { Answer, WantedValue } from './scenario';

type When = Answer['when'];

/** Whether whatever the second would answer is already taken by the first. */
export function covers(first: When, second: When): boolean {
  const a = asMistake(first);
  const b = asMistake(second);
  if (a && b) return a.mistake === b.mistake && a.target === b.target;
  if (!('kind' in first) || !('kind' in second)) return false;
  if (first.kind !== second.kind || first.target !== second.target) return false;
  return (
    first.value === undefined || (second.value !== undefined && isSame(first.value, second.value))
  );
}

/** A wrong value on purpose is answered as the mistake is. */
function asMistake(when: When): { mistake: string; target: string | undefined } | undefined {
  if (!('kind' in when)) return when;
  return when.value && 'mistake' in when.value
    ? { mistake: when.value.mistake, target: when.target }
    : undefined;
}

function isSame(a: WantedValue, b: WantedValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import type { FormChoice } from '../../../scenario/choices-for';

/** Choices as one tells them apart: by the words of the site; by the name too where two have the same. */
export function distinct(choices: readonly FormChoice[]): readonly FormChoice[] {
  return choices.map(({ value, label }) => {
    if (label === '' || label === value) return { value, label: value };
    const isAlone = choices.filter((other) => other.label === label).length === 1;
    return { value, label: isAlone ? label : `${label} (${value})` };
  });
}

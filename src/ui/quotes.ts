/** A run of a sentence; `quoted` is in « », with its marks. */
export interface Run {
  readonly text: string;
  readonly quoted: boolean;
}

/** Cuts a sentence at what stands in « ». A mark that is not closed stays as it is. */
export function runsOf(sentence: string): readonly Run[] {
  return sentence
    .split(/(«[^»]*»)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, quoted: /^«[^»]*»$/u.test(text) }));
}

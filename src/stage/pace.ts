/** How long a demonstration takes, in milliseconds. */
export interface Pace {
  /** Before a sentence is read, so that its change is seen first. */
  readonly breath: number;
  /** To read a sentence. */
  reading(sentence: string): number;
  /** For the pointer to come to its place. */
  readonly move: number;
  /** Between two letters of a text of this length. */
  letter(length: number): number;
  /** From the pointer's arrival to its press, and from the press to what it changes. */
  readonly press: number;
  /** To look at what has changed. */
  readonly look: number;
}

/** Longer texts are typed faster, so that nobody waits for them. */
const longestTyping = 6000;

/**
 * For slow readers: about 130 words a minute, where a practised one reads 230. The learner can pause
 * and slow down at any moment (WCAG 2.2.1, 2.2.2).
 */
export const humanPace: Pace = {
  breath: 400,
  reading: (sentence) => 1600 + 450 * sentence.split(/\s+/u).filter(Boolean).length,
  move: 900,
  letter: (length) => Math.min(170, longestTyping / Math.max(1, length)),
  press: 550,
  look: 900,
};

/** « Plus lentement ». */
export const slowly = (pace: Pace): Pace => ({
  breath: pace.breath,
  reading: (sentence) => 1.8 * pace.reading(sentence),
  move: 1.8 * pace.move,
  letter: (length) => 1.8 * pace.letter(length),
  press: 1.8 * pace.press,
  look: 1.8 * pace.look,
});

/** One-minute exercises of the hand, by the names that addresses use. */
export const warmUpNames = [
  'clic',
  'double-clic',
  'defilement',
  'arobase',
  'accents',
  'copie',
] as const;
export type WarmUpName = (typeof warmUpNames)[number];

/** A target to press: its size in rem, and its place in percent of the area. */
export interface AimRound {
  readonly size: number;
  readonly across: number;
  readonly down: number;
}

/** A long list: where one is at first, and the line to find. */
export interface ScrollRound {
  readonly from: 'top' | 'bottom';
  readonly line: number;
}

/** What is drawn on a key: one sign, or those of its four corners on a French keyboard. */
export type KeyFace = string | readonly [upper: string, lower: string, right?: string];

/** A text to write, and the keys for it. */
export interface TypingRound {
  readonly text: string;
  /** Held or pressed one after the other; none where the letters are plain. */
  readonly keys: readonly KeyFace[];
}

export type Exercise =
  | { readonly kind: 'aim'; readonly rounds: readonly AimRound[] }
  | { readonly kind: 'double'; readonly rounds: readonly AimRound[] }
  | { readonly kind: 'scroll'; readonly lines: number; readonly rounds: readonly ScrollRound[] }
  | {
      readonly kind: 'type' | 'copy';
      /** The keyboard that a telephone shows. */
      readonly inputmode: 'text' | 'email';
      readonly rounds: readonly TypingRound[];
    };

/** One round of an exercise, with what all its rounds share. */
export type Part =
  | { readonly kind: 'aim'; readonly round: AimRound }
  | { readonly kind: 'double'; readonly round: AimRound }
  | { readonly kind: 'scroll'; readonly round: ScrollRound; readonly lines: number }
  | {
      readonly kind: 'type' | 'copy';
      readonly round: TypingRound;
      readonly inputmode: 'text' | 'email';
    };

/** @returns undefined past the last round */
export function partAt(exercise: Exercise, index: number): Part | undefined {
  switch (exercise.kind) {
    case 'scroll': {
      const round = exercise.rounds[index];
      return round && { kind: exercise.kind, round, lines: exercise.lines };
    }
    case 'type':
    case 'copy': {
      const round = exercise.rounds[index];
      return round && { kind: exercise.kind, round, inputmode: exercise.inputmode };
    }
    default: {
      const round = exercise.rounds[index];
      return round && { kind: exercise.kind, round };
    }
  }
}

const aroundKey: KeyFace = ['0', 'à', '@'];

/** What there is to do in each; nothing of it is anybody's data. */
export const exercises: Readonly<Record<WarmUpName, Exercise>> = {
  clic: {
    kind: 'aim',
    // The smallest is still 44 px (WCAG 2.2, 2.5.5).
    rounds: [
      { size: 7, across: 50, down: 50 },
      { size: 5, across: 15, down: 80 },
      { size: 3.75, across: 85, down: 20 },
      { size: 2.75, across: 35, down: 35 },
    ],
  },
  'double-clic': {
    kind: 'double',
    rounds: [
      { size: 7, across: 50, down: 50 },
      { size: 6, across: 20, down: 60 },
      { size: 5, across: 80, down: 40 },
    ],
  },
  defilement: {
    kind: 'scroll',
    lines: 24,
    rounds: [
      { from: 'top', line: 24 },
      { from: 'bottom', line: 1 },
      { from: 'top', line: 13 },
    ],
  },
  arobase: {
    kind: 'type',
    inputmode: 'email',
    rounds: [
      { text: '@', keys: ['Alt Gr', aroundKey] },
      { text: 'a@b', keys: ['Alt Gr', aroundKey] },
      { text: 'lune@ciel.example', keys: ['Alt Gr', aroundKey] },
    ],
  },
  accents: {
    kind: 'type',
    inputmode: 'text',
    rounds: [
      { text: 'é', keys: [['2', 'é', '~']] },
      { text: 'è', keys: [['7', 'è', '`']] },
      { text: 'ç', keys: [['9', 'ç', '^']] },
      { text: 'M', keys: ['Maj', 'M'] },
      { text: 'Zoé', keys: ['Maj', 'Z'] },
    ],
  },
  copie: {
    kind: 'copy',
    inputmode: 'text',
    rounds: [
      { text: 'PAPILLON', keys: [] },
      { text: '483920', keys: [] },
      { text: 'K7M2Q9', keys: [] },
    ],
  },
};

/** Reads a name of an address; undefined where there is no such exercise. */
export const warmUpNamed = (name: string): WarmUpName | undefined =>
  warmUpNames.find((each) => each === name);

/** What the learner chose for the paper. */
export interface Choices {
  readonly choice: 'all' | 'mine';
  readonly pictures: boolean;
  readonly larger: boolean;
}

/** The choices kept with the address, through a reload and Back; the usual ones for anything else. */
export function readChoices(kept: unknown): Choices {
  const { choice, pictures, larger } = Object(kept) as Partial<Choices>;
  return {
    choice: choice === 'mine' ? 'mine' : 'all',
    pictures: pictures !== false,
    larger: larger === true,
  };
}

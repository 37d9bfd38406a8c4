/** A word as it is compared: no accents, capitals or spaces. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}\s'’-]/gu, '')
    .toLowerCase();

/** Whether what was written is this word said aloud. Nothing is no word. */
export const isWord = (written: string, word: string): boolean =>
  plainWord(written) !== '' && plainWord(written) === plainWord(word);

import type { Rich } from './guidance';
import { createRecordings, type Recordings } from './recordings';

/** A sentence to be said. */
export type Said = Pick<Rich, 'plain' | 'lang' | 'audio'>;

/** Reads sentences aloud: as they were recorded, else with a voice of this machine; never by itself. */
export interface Voice {
  /** Whether this machine has a voice of its own for the language. */
  speaks(language: string): boolean;
  /**
   * Stops what is being said, then says these sentences, one at a time. One that was not recorded,
   * or whose recording does not come, is passed over where this machine has no voice.
   * @param language of the sentences that do not name theirs
   * @param onsentence told which one begins
   * @returns resolves when they are said, or stopped: whether any could be said
   */
  say(
    sentences: readonly Said[],
    language: string,
    onsentence?: (index: number) => void,
  ): Promise<boolean>;
  stop(): void;
  /** Voices may come late. @returns stops listening */
  onVoices(listener: () => void): () => void;
}

/** Whether a sentence can be heard here. */
export function canBeHeard(voice: Voice, { audio, lang }: Said, language: string): boolean {
  return audio !== undefined || voice.speaks(lang ?? language);
}

/** Longer ones are cut off by some browsers. */
const longest = 180;

/** Cuts a text into pieces that a voice says whole: at sentences, else at words. */
export function utterances(text: string): string[] {
  const pieces: string[] = [];
  for (const sentence of text.match(/[^.!?…]+[.!?…]*\s*/gu) ?? [])
    pieces.push(...atWords(sentence));
  return pieces;
}

function atWords(sentence: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of sentence.trim().split(/\s+/u)) {
    if (piece !== '' && piece.length + 1 + word.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? word.slice(0, longest) : `${piece} ${word}`;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

const sameLanguage = (voice: SpeechSynthesisVoice, language: string): boolean =>
  voice.lang.toLowerCase().split(/[-_]/u)[0] === language.toLowerCase().split('-')[0];

/** A voice over the browser's speech; one with recordings alone where the browser cannot speak. */
export function createVoice(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  recordings: Recordings = createRecordings(),
): Voice {
  // A voice that is not local needs the network, and stops by itself after some seconds.
  const find = (language: string): SpeechSynthesisVoice | undefined =>
    speech?.getVoices().find((voice) => voice.localService && sameLanguage(voice, language));

  let turn = 0;
  let finish = (): void => undefined;

  function stop(): void {
    turn += 1;
    speech?.cancel();
    recordings.stop();
    finish();
  }

  function utterancesOf(
    { plain }: Said,
    language: string,
    onstart: () => void,
  ): SpeechSynthesisUtterance[] {
    const voice = find(language);
    if (!voice) return [];
    return utterances(plain).map((text) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      utterance.onstart = onstart;
      return utterance;
    });
  }

  /** All at once: some machines never tell that they have spoken. */
  function speak(all: readonly SpeechSynthesisUtterance[]): Promise<void> {
    const last = all.at(-1);
    if (!last) return Promise.resolve();
    return new Promise((resolve) => {
      finish = resolve;
      last.onend = last.onerror = () => resolve();
      for (const utterance of all) speech?.speak(utterance);
    });
  }

  return {
    speaks: (language) => find(language) !== undefined,
    stop,
    async say(sentences, language, onsentence) {
      stop();
      const mine = turn;
      const isNow = () => mine === turn;
      let isSaid = false;
      const waiting: SpeechSynthesisUtterance[] = [];
      for (const [index, sentence] of sentences.entries()) {
        const begins = () => isNow() && onsentence?.(index);
        if (sentence.audio !== undefined) {
          await speak(waiting.splice(0));
          if (!isNow()) return true;
          const isPlayed = await recordings.play(sentence.audio, begins);
          if (!isNow()) return true;
          isSaid ||= isPlayed;
          if (isPlayed) continue;
        }
        waiting.push(...utterancesOf(sentence, sentence.lang ?? language, begins));
        isSaid ||= waiting.length > 0;
      }
      await speak(waiting);
      return isSaid;
    },
    onVoices(listener) {
      speech?.addEventListener?.('voiceschanged', listener);
      return () => speech?.removeEventListener?.('voiceschanged', listener);
    },
  };
}

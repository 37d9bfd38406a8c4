/** Reads sentences aloud with a voice of this machine; never by itself. */
export interface Voice {
  /** Whether this machine has a voice of its own for the language. */
  speaks(language: string): boolean;
  /**
   * Stops what is being said, then says these sentences, one at a time.
   * @param onsentence told which one begins
   * @returns resolves when they are said, or stopped, or cannot be said
   */
  say(
    sentences: readonly string[],
    language: string,
    onsentence?: (index: number) => void,
  ): Promise<void>;
  stop(): void;
  /** Voices may come late. @returns stops listening */
  onVoices(listener: () => void): () => void;
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

/** A voice over the browser's speech; one that never speaks where the browser has none. */
export function createVoice(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Voice {
  // A voice that is not local needs the network, and stops by itself after some seconds.
  const find = (language: string): SpeechSynthesisVoice | undefined =>
    speech?.getVoices().find((voice) => voice.localService && sameLanguage(voice, language));

  let finish = (): void => undefined;

  function stop(): void {
    speech?.cancel();
    finish();
  }

  function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    return utterance;
  }

  return {
    speaks: (language) => find(language) !== undefined,
    stop,
    say(sentences, language, onsentence) {
      const voice = find(language);
      if (!speech || !voice) return Promise.resolve();
      stop();
      const all = sentences.flatMap((sentence, index) =>
        utterances(sentence).map((text) => {
          const utterance = utteranceOf(text, voice);
          utterance.onstart = () => onsentence?.(index);
          return utterance;
        }),
      );
      const last = all.at(-1);
      if (!last) return Promise.resolve();
      return new Promise((resolve) => {
        finish = resolve;
        last.onend = last.onerror = () => resolve();
        for (const utterance of all) speech.speak(utterance);
      });
    },
    onVoices(listener) {
      speech?.addEventListener?.('voiceschanged', listener);
      return () => speech?.removeEventListener?.('voiceschanged', listener);
    },
  };
}

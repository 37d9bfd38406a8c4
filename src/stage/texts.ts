import type { Rich, RichPart, Sound } from '../coach/guidance';
import { translationOf } from '../i18n';
import { explain, parseText, valueOf, type TextPart } from '../lesson/texts';
import { runsOf } from '../ui/quotes';

/** What turns a scenario's sentence into what is shown. */
export interface Wording {
  /** Translations, by the French sentence. */
  readonly words: Readonly<Record<string, string>>;
  /** Recordings, by the French sentence. */
  readonly recordings?: Readonly<Record<string, Sound>>;
  /** The interface's language. */
  readonly language: string;
  /** Values of the identity card. */
  readonly kit: Readonly<Record<string, string>>;
}

/**
 * A sentence of the file, in the learner's language where it was translated, ready to be drawn. The
 * words of a translation that the glossary explains stand in the order of the French ones.
 */
export function richOf(sentence: string, wording: Wording): Rich {
  const translated = valueOf(wording.words, sentence);
  const foreign = translated === undefined && wording.language !== 'fr';
  const explained = wordsIn(sentence);
  const parts = parseText(translated ?? sentence).parts.map((part) =>
    show(part, wording, part.kind === 'word' ? explained.shift() : undefined),
  );
  const quoted = foreign || wording.language === 'fr' ? parts : parts.flatMap(withQuotes);
  const plain = parts.map(({ text }) => text).join('');
  const audio = valueOf(wording.recordings ?? {}, sentence);
  return {
    parts: quoted,
    plain,
    ...(foreign ? { lang: 'fr' } : {}),
    ...(audio === undefined ? {} : { audio }),
  };
}

/** Words that are already in the interface's language and have no markup. */
export function plainRich(words: string, language: string): Rich {
  const part = { kind: 'plain', text: words } as const;
  return { parts: language === 'fr' ? [part] : withQuotes(part), plain: words };
}

function wordsIn(sentence: string): string[] {
  const parts = parseText(sentence).parts.filter(({ kind }) => kind === 'word');
  return parts.map(({ text }) => text);
}

function show({ kind, text }: TextPart, { kit }: Wording, term = text): RichPart {
  if (kind === 'value') return { kind, text: valueOf(kit, text) ?? text };
  const sentence = kind === 'word' ? explain(term)?.sentence : undefined;
  return {
    kind,
    text,
    ...(sentence === undefined ? {} : { explain: translationOf(sentence) ?? sentence }),
  };
}

/** The site stays French: its words in « » are told apart inside another language. */
function withQuotes(part: RichPart): RichPart[] {
  if (part.kind !== 'plain') return [part];
  return runsOf(part.text).map(({ text, quoted }) => ({ kind: quoted ? 'quote' : 'plain', text }));
}

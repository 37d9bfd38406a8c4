import { sentencesIn, type SentenceUse } from '../../../../scenario/edit/sentences';
import type { Data } from '../../../../scenario/edit/reading';

/** The sentences of a scenario; the last known ones while its text cannot be read. */
export class Sentences {
  #last: readonly SentenceUse[] = [];
  readonly all: readonly SentenceUse[] = $derived.by(() => {
    const data = this.data();
    if (data) this.#last = sentencesIn(data);
    return this.#last;
  });
  readonly texts: readonly string[] = $derived(this.all.map(({ text }) => text));

  constructor(private readonly data: () => Data | undefined) {}
}

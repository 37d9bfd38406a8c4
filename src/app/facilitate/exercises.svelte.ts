import { SvelteMap } from 'svelte/reactivity';
import { has, language, t } from '../../i18n';
import type { Library, LibraryEntry } from '../../library/ports';
import type { Scenario, Text } from '../../scenario/scenario';
import { plainText, valueOf } from '../../scenario/text';

/** A step of an exercise, in words. */
export interface StepWords {
  readonly id: string;
  readonly words: string;
  /** Nothing is asked there: the exercise is over. */
  readonly end: boolean;
}

/** The exercises there are, and the words of their steps, read when first asked for. */
export class Exercises {
  readonly #steps = new SvelteMap<string, readonly StepWords[]>();
  readonly #asked = new Set<string>();

  constructor(
    private readonly library: Library,
    readonly entries: readonly LibraryEntry[],
  ) {}

  title(id: string): string {
    return this.entries.find((entry) => entry.id === id)?.title ?? id;
  }

  /** Whether it comes from this machine's workshop: nobody else has it. */
  isOwn(id: string): boolean {
    return this.entries.find((entry) => entry.id === id)?.own !== undefined;
  }

  /** In the order of the file; empty until they were read. */
  steps(id: string): readonly StepWords[] {
    if (!this.#asked.has(id)) {
      this.#asked.add(id);
      // Without a network, what was never opened does not come: the board shows numbers.
      void this.#read(id).catch(() => this.#asked.delete(id));
    }
    return this.#steps.get(id) ?? [];
  }

  /** What is asked at a step; undefined until it was read. */
  sentence(id: string, step: string): string | undefined {
    return this.steps(id).find((each) => each.id === step)?.words;
  }

  async #read(id: string): Promise<void> {
    const [scenario, words] = await Promise.all([
      this.library.open(id),
      language() === 'fr' ? {} : this.library.words(id, language()),
    ]);
    this.#steps.set(id, scenario ? stepsOf(scenario, words) : []);
  }
}

function stepsOf(scenario: Scenario, words: Readonly<Record<string, string>>): StepWords[] {
  const say = (text: Text) => plainText(valueOf(words, text) ?? text, valueInWords);
  return scenario.steps.map(({ id, instruction, end }) => ({ id, words: say(instruction), end }));
}

/** Each learner has a card of their own: its values are told, not shown. */
function valueInWords(name: string): string {
  const key = `memo.values.${name}`;
  return t(has(key) ? key : 'memo.values.other');
}

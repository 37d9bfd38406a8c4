import type { Examination, ScenarioTexts } from '../../../scenario/examine';
import type { Readability } from '../../../scenario/readability';
import type { Scenario } from '../../../scenario/scenario';
import type { OwnFiles } from '../../../library/workshop';
import type { Checker } from '../../shell/checker/checker';

export function textsOf({ source, translations, voices, audio }: OwnFiles): ScenarioTexts {
  return { source, translations, voices, audio: Object.keys(audio) };
}

/** Milliseconds without a letter after which the text is examined. */
const pause = 120;

/** Examines the text as it is written, in the checker's worker. */
export class Examining {
  /** Of the newest text that was examined. */
  result = $state.raw<Examination>();
  /** The text it is of. */
  of = $state.raw<OwnFiles>();
  /** What could be made of the newest text that could be read. */
  draft = $state.raw<Scenario>();
  /** How easy it is to read. */
  readability = $state.raw<Readability>();
  /** `stopped`: the text took too long; `absent`: the checker did not come, without a network. */
  trouble = $state<'stopped' | 'absent'>();
  busy = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: OwnFiles | undefined;
  #waiting: (() => void)[] = [];
  /** Nobody looks any more. */
  #over = false;

  constructor(
    private readonly checker: Checker,
    private readonly others: readonly string[],
    private readonly ondone: (examination: Examination, files: OwnFiles) => void = () => undefined,
  ) {}

  look(files: OwnFiles, wait = pause): void {
    if (this.#over) return;
    this.#wanted = files;
    this.busy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(files), wait);
  }

  /** Resolves when the newest text was examined, or could not be. */
  settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  stop(): void {
    this.#over = true;
    this.#rest();
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    this.checker.close();
  }

  async #ask(files: OwnFiles): Promise<void> {
    const found = await this.checker.examine(textsOf(files), this.others).catch(() => 'absent');
    // A newer text is being examined.
    if (found === undefined || files !== this.#wanted) return;
    this.trouble = typeof found === 'string' ? (found as 'stopped' | 'absent') : undefined;
    if (typeof found === 'string') return this.#rest();
    this.result = found;
    this.draft = found.draft ?? this.draft;
    this.readability = found.readability ?? this.readability;
    this.of = files;
    this.#rest();
    this.ondone(found, files);
  }

  #rest(): void {
    this.busy = false;
    for (const go of this.#waiting.splice(0)) go();
  }
}

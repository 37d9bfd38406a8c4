import type { OwnEntry, OwnFiles, Workshop } from '../../../library/workshop';
import type { Diagnostic } from '../../../scenario/diagnostic';
import type { Edit } from '../../../scenario/edit';
import type { Examination } from '../../../scenario/examine';
import { namesAt, partAt, readData, textAt, type Data } from '../../../scenario/edit/reading';
import { apply } from '../../../scenario/repair';
import { plainText } from '../../../scenario/text';
import type { Checker } from '../../shell/checker/checker';
import { Examining } from './examining.svelte';
import { Keeping } from './keeping.svelte';
import { Past } from './past';
import { withPlainLines } from './plain-lines';
import { sceneAt } from './scene';

export interface DeskParts {
  readonly workshop: Workshop;
  readonly checker: Checker;
  readonly entry: OwnEntry;
  readonly files: OwnFiles;
  /** Ids that are taken. */
  readonly others: readonly string[];
}

/** Milliseconds without a change after which the state before is a version of its own. */
const longPause = 60_000;

/** What the form shows: the scenario's own fields, or one step. */
export type Selected = { readonly step: string } | 'head';

/** One scenario being written: its text, what the checker says of it, and the way back. */
export class Desk {
  files = $state.raw<OwnFiles>() as OwnFiles;
  selected = $state.raw<Selected>('head');
  /** What was last chosen, to be shown; a new object each time. */
  chosen = $state.raw<{ readonly step: string | undefined }>({ step: undefined });
  canUndo = $state(false);
  canRedo = $state(false);
  /** What learners can open. */
  ready = $state.raw<string>();
  author = $state('');
  readonly keeping: Keeping;
  readonly examining: Examining;

  readonly source = $derived.by(() => this.files.source);
  /** What the file says; undefined while it cannot be read. */
  readonly data = $derived(readData(this.source));
  /** What the newest text that could be read says. */
  lastRead = $state.raw<Data>();
  /** Each name once, though it may be written twice for a while. */
  readonly steps: readonly string[] = $derived([...new Set(namesAt(this.lastRead, 'etapes'))]);
  readonly title = $derived(plainText(textAt(this.lastRead, 'titre')));

  /** The simulated screen where the selected step begins, of the newest text that could be read. */
  readonly scene = $derived.by(() => {
    const { draft } = this.examining;
    return draft && sceneAt(draft, this.step);
  });

  readonly #past = new Past<OwnFiles>();
  /** When the last change was; long ago, where this author has only just come. */
  #changed = -longPause;
  readonly #workshop: Workshop;
  readonly #deaf: () => void;

  constructor({ workshop, checker, entry, files, others }: DeskParts) {
    this.files = withPlainLines(files);
    this.lastRead = this.data;
    this.ready = entry.ready;
    this.author = entry.author;
    this.#workshop = workshop;
    this.keeping = new Keeping(workshop, entry);
    this.examining = new Examining(checker, others, (examination, of) => {
      if (this.ready !== undefined) void this.#publish(examination, of);
    });
    this.examining.look(this.files, 0);
    this.#deaf = workshop.onElsewhere((key) => void (key === this.key && this.#hearReady()));
  }

  get key(): string {
    return this.keeping.entry.key;
  }

  /** The step that the form shows; undefined at the scenario's own fields, or where it went. */
  get step(): string | undefined {
    const { selected } = this;
    return selected !== 'head' && this.steps.includes(selected.step) ? selected.step : undefined;
  }

  /** The text at a path of the file; empty where there is none. */
  text(...path: readonly string[]): string {
    return textAt(this.data, ...path);
  }

  has(...path: readonly string[]): boolean {
    return partAt(this.data, ...path) !== undefined;
  }

  /** The author chooses what to write; the scenario's own fields where it is no step. */
  select(step: string | undefined): void {
    this.#past.pause();
    this.selected = step === undefined ? 'head' : { step };
    this.chosen = { step };
  }

  /** The author has come there by writing: nothing is to be shown, and it is one thought still. */
  follow(step: string | undefined): void {
    if (step !== this.step) this.selected = step === undefined ? 'head' : { step };
  }

  /**
   * A change of the file itself, from the form or the text.
   * @param about what it is about: changes in a row about the same thing are one step back
   * @returns whether anything changed
   */
  change(edit: Pick<Edit, 'source'> | undefined, about?: string): boolean {
    if (!edit) return false;
    return this.replace({ ...this.files, source: edit.source }, about);
  }

  /** A change of any of the files. */
  replace(files: OwnFiles, about?: string): boolean {
    if (isSame(files, this.files)) return false;
    this.#past.note(this.files, about);
    this.#become(files, 'edited');
    return true;
  }

  undo(): void {
    const to = this.#past.undo(this.files);
    if (to) this.#become(to, 'undone');
  }

  redo(): void {
    const to = this.#past.redo(this.files);
    if (to) this.#become(to, 'redone');
  }

  /** « Corriger », of a remark on the text as it stands. */
  mend({ fix, file }: Diagnostic): void {
    if (!fix || file !== undefined) return;
    this.change({ source: apply(this.source, [fix]) });
  }

  /** « Corriger », of what was examined: where that stands in the newest text, if it still does. */
  async mendExamined(remark: Diagnostic): Promise<void> {
    await this.examining.settled();
    const { result, of } = this.examining;
    if (of?.source !== this.source) return;
    const alike = result?.diagnostics.filter((each) => isAlike(each, remark)) ?? [];
    const same = alike.find(({ line, column }) => line === remark.line && column === remark.column);
    const found = same ?? (alike.length === 1 ? alike[0] : undefined);
    if (found) this.mend(found);
  }

  /** Another window's state, or an earlier one. */
  takeOver(files: OwnFiles, rev?: number): void {
    this.#past.note(this.files);
    if (rev !== undefined) this.keeping.follow(rev);
    this.#show(withPlainLines(files));
    if (rev === undefined) this.#keep('restored', true);
  }

  async keepMine(): Promise<void> {
    await this.keeping.overwrite(this.files, this.#about('edited', true));
    if (this.ready !== undefined) await this.publish();
  }

  rename(author: string): void {
    this.author = author;
    this.#keep('edited', false);
  }

  /** Learners of this machine can open it from now on, in its last state without a fault. */
  async publish(): Promise<boolean> {
    await this.examining.settled();
    const { result, of } = this.examining;
    return result && of ? this.#publish(result, of) : false;
  }

  async hide(): Promise<void> {
    this.ready = undefined;
    await this.#workshop.setReady(this.key, undefined);
  }

  /** A pause: what stands now can be gone back to. */
  pause(): void {
    this.#past.pause();
  }

  close(): void {
    this.#deaf();
    this.examining.stop();
  }

  /** Once the files are kept, with their sounds; not while the author is asked which ones count. */
  async #publish(
    { scenario, words, recordings }: Pick<Examination, 'scenario' | 'words' | 'recordings'>,
    of: OwnFiles,
  ): Promise<boolean> {
    if (!scenario) return false;
    await this.keeping.settled();
    if (of !== this.files || this.keeping.conflict) return false;
    const isThere = await this.#workshop.setReady(this.key, { scenario, words, recordings });
    this.ready = isThere ? scenario.id : undefined;
    return isThere;
  }

  /** Another window may have put it on the home page, or taken it off. */
  async #hearReady(): Promise<void> {
    const entries = await this.#workshop.list();
    this.ready = entries.find(({ key }) => key === this.key)?.ready;
  }

  #become(files: OwnFiles, what: string): void {
    const isAfterPause = performance.now() - this.#changed >= longPause;
    this.#changed = performance.now();
    this.#show(files);
    this.#keep(what, isAfterPause || what !== 'edited');
  }

  #show(files: OwnFiles): void {
    this.files = files;
    this.lastRead = this.data ?? this.lastRead;
    this.canUndo = this.#past.canUndo;
    this.canRedo = this.#past.canRedo;
    this.examining.look(files);
  }

  #keep(what: string, milestone: boolean): void {
    this.keeping.keep(this.files, this.#about(what, milestone));
  }

  #about(what: string, milestone: boolean) {
    return { title: this.title, author: this.author, what, milestone };
  }
}

function isAlike(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.fix?.text === other.fix?.text && one.file === other.file;
}

function isSame(a: OwnFiles, b: OwnFiles): boolean {
  return (
    a.source === b.source &&
    a.translations === b.translations &&
    a.voices === b.voices &&
    a.audio === b.audio
  );
}

import type { OwnEntry, OwnFiles, Version, Workshop } from '../../../../src/library/workshop';
import { examine } from '../../../../src/scenario/examine';
import { computer } from '../../../../src/simulator/computer';
import type { Checker } from '../../../../src/app/shell/checker/checker';
import { Desk } from '../../../../src/app/author/desk/desk.svelte';
import { ownScenario } from '../../../support/own-scenario';

/** The checker's own work, in this very thread. */
export const hereChecker = {
  examine: async (texts: Parameters<typeof examine>[1], others: readonly string[]) =>
    examine(computer, texts, others),
  close: () => undefined,
};

/** One that never answers. */
const silent = { examine: () => new Promise<undefined>(() => undefined), close: () => undefined };

/** A workshop of one scenario in plain variables, which keeps every state. */
export class FakeWorkshop implements Workshop {
  states: { readonly version: Version; readonly files: OwnFiles }[] = [];
  opened: number[] = [];
  readonly entry: OwnEntry = {
    key: 'k',
    title: '',
    origin: 'new',
    author: '',
    hash: '',
    rev: 1,
    changed: '2026-11-20',
  };

  constructor(files: OwnFiles) {
    this.#put(1, files, 'opened');
  }

  mode = () => 'kept' as const;
  list = async () => [this.entry];
  open = async () => undefined;
  add = async () => 'k';
  async save(_: string, rev: number, files: OwnFiles, { what }: { readonly what: string }) {
    this.#put(rev + 1, files, what);
    return { rev: rev + 1 };
  }
  setReady = async () => true;
  ready = async () => [];
  sounds = async () => ({});
  versions = async () => this.states.map(({ version }) => version);
  async version(_: string, rev: number) {
    this.opened.push(rev);
    return this.states.find(({ version }) => version.rev === rev)?.files;
  }
  remove = async () => undefined;
  onElsewhere = () => () => undefined;

  #put(rev: number, files: OwnFiles, what: string): void {
    const at = `2026-11-20T09:${String(rev).padStart(2, '0')}:00`;
    this.states.unshift({ version: { rev, at, what, hash: String(rev) }, files });
  }
}

export function aDesk(own: Partial<OwnFiles> = {}, checker: Checker = silent) {
  const files = { source: ownScenario, translations: {}, voices: {}, audio: {}, ...own };
  const workshop = new FakeWorkshop(files);
  const desk = new Desk({ workshop, checker, entry: workshop.entry, files, others: [] });
  return { desk, workshop };
}

/** An entry of the browser's history with nothing in it. */
export const aNavigation = () => ({ kept: () => undefined, keep: () => undefined });

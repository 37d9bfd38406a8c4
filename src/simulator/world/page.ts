import type { FactName, KitName, MistakeCode, PageName, TargetName } from './gesture';
import type { FieldKind } from './kinds/kind';
import type { FileFormat } from './papers';
import type { Effect, World } from './world';

interface Named {
  /** The words on it, or its accessible name. */
  readonly label: string;
  /** Whether it is on its page now; always when absent. */
  readonly when?: (world: World) => boolean;
  /** Mistakes that it can answer with, beyond those of its kind of field. */
  readonly mistakes?: readonly MistakeCode[];
}

/** A button or a link. */
export interface Press extends Named {
  readonly kind: 'press';
  readonly press: Effect;
  /** Sends a form: fields of the page that are on the screen are checked first. `true` for all. */
  readonly submits?: true | readonly TargetName[];
  /** How a search engine shows where it leads. */
  readonly excerpt?: Excerpt;
}

export interface Excerpt {
  readonly address: string;
  /** A sentence under the link. */
  readonly text: string;
  /** A search with one of these words shows it before the others. */
  readonly words?: readonly string[];
  /** Somebody paid for its place. */
  readonly sponsored?: true;
}

export interface Field extends Named {
  readonly kind: 'field';
  readonly field: FieldKind;
  readonly required?: boolean;
  /** Drawn as dots, with an eye button; never an `input type=password`. */
  readonly secret?: boolean;
  /** A sentence under the label. */
  readonly help?: string;
  /** What only the world can find wrong: an expired code, two e-mails that differ. */
  readonly check?: (world: World, value: string) => MistakeCode | undefined;
  /** Wrong values on purpose, for the mistakes of `check`. */
  readonly samples?: Readonly<Record<MistakeCode, (world: World) => string>>;
  /** A text that this one is compared with when the form is sent: the same password twice. */
  readonly twin?: Twin;
  /** What [[Entrée]] presses; the page's own `submit` when absent. */
  readonly submit?: TargetName;
}

export interface Twin {
  /** The other text; empty when there is none. */
  readonly of: (world: World) => string;
  /** The mistake of a text that differs; `samples` of the field has one. */
  readonly apart: MistakeCode;
}

/** A group of radios, or a list. */
export interface Choice extends Named {
  readonly kind: 'choice';
  readonly look: 'radios' | 'list';
  readonly options: readonly string[];
  /** Those of `options` that can be chosen now; all when absent. */
  readonly offered?: (world: World) => readonly string[];
  readonly required?: boolean;
  /** The mistake when nothing is chosen and the form is sent; `champ-vide` when absent. */
  readonly missing?: MistakeCode;
  readonly help?: string;
}

export interface Box extends Named {
  readonly kind: 'box';
  readonly required?: boolean;
  readonly missing?: MistakeCode;
}

/** Takes one of the scanned papers. Its draft holds the paper's name. */
export interface FileField extends Named {
  readonly kind: 'file';
  /** The papers that fit. */
  readonly wants: (world: World) => readonly KitName[];
  /** PDF, JPG and PNG when absent. */
  readonly formats?: readonly FileFormat[];
  /** Papers often taken for the wanted one, each with a mistake of its own. */
  readonly confused?: Readonly<Record<KitName, MistakeCode>>;
  readonly required?: boolean;
  readonly help?: string;
}

/** The bar where addresses are typed; the browser has the only one. */
export interface AddressBar extends Named {
  readonly kind: 'address';
  readonly field: FieldKind;
}

export interface Back extends Named {
  readonly kind: 'back';
}

export interface TabControl extends Named {
  readonly kind: 'tab';
  readonly press: Effect;
}

/** Something to look at, that takes no gesture: a summary to read again. */
export interface Shown extends Named {
  readonly kind: 'shown';
}

export type Control =
  Press | Field | Choice | Box | FileField | AddressBar | Back | TabControl | Shown;
export type Controls = Readonly<Record<TargetName, Control>>;

export interface Page {
  /** In the tab and at the top of the window. */
  readonly title: string;
  /** Shown in the address bar, without `https://`; unique among all pages. */
  readonly address: string;
  /** Other addresses that open it. */
  readonly also?: readonly string[];
  /** Without a padlock. */
  readonly insecure?: boolean;
  readonly controls: Controls;
  /** What [[Entrée]] in a field presses. */
  readonly submit?: TargetName;
  /** What arriving does: a redirection, a message sent. Called once an arrival. */
  readonly arrive?: (world: World) => World;
}

export interface Fact {
  readonly kind: 'etat' | 'acquis';
  /** A sentence in French, verb first: « Télécharger votre attestation ». */
  readonly label: string;
  /** For `etat` only. */
  readonly holds?: (world: World) => boolean;
}

export interface Preset {
  /** A French sentence for authors. */
  readonly label: string;
  readonly apply: (world: World) => World;
}

/** One site: a folder under `sites/`, one line in their list. */
export interface Site {
  /** Names its tab's target, `onglet.<name>`; unique. */
  readonly name: string;
  /** For its tab's label: « Onglet … ». */
  readonly title: string;
  readonly pages: Readonly<Record<PageName, Page>>;
  /** On the screen whatever the page: the browser's own controls. */
  readonly everywhere?: Controls;
  /** While true, only `everywhere` can be reached: a dialog of the browser is open. */
  readonly covers?: (world: World) => boolean;
  readonly facts?: Readonly<Record<FactName, Fact>>;
  readonly presets?: Readonly<Record<string, Preset>>;
  /** Opens an address that is no page's own, such as one with a search or a number in it. */
  readonly resolve?: (address: string) => PageName | undefined;
  /** A search engine: shows what it finds for words typed into the address bar. */
  readonly search?: (world: World, words: string) => World;
  /** What it shows for mistakes of its own, by their codes; the common ones are in `mistakes.ts`. */
  readonly mistakes?: Readonly<Record<MistakeCode, string>>;
  /** Every mail that it may send, by its id, with the words by which one finds it in the mailbox. */
  readonly mails?: Readonly<Record<string, string>>;
  /** How the search engine finds it; `label` is the link. */
  readonly found?: Excerpt & { readonly label: string };
}

import type { FactName, MistakeCode, PageName, TargetName } from './gesture';
import type { Box, Choice, Controls, Field, FileField } from './page';
import type { World } from './world';

/** One thing to write, choose, tick or attach. */
export type Entry = Field | Choice | Box | FileField;

/** Something told with its name: « Adresse postale », « 3 rue des Essais ». */
export interface Line {
  readonly label: string;
  readonly value: string;
}

export interface ProcedureStep {
  /** The last part of its page's name: `carte.<name>`. */
  readonly name: string;
  readonly title: string;
  /** Sentences above the fields. */
  readonly says?: readonly string[];
  /** What the site knows already, for the reader to check. */
  readonly known?: (world: World) => readonly Line[];
  /** Ways to mend what is known, by the last part of their targets' names. */
  readonly links?: Controls;
  /** In their order on the page, by the last part of their targets' names. */
  readonly fields: Readonly<Record<string, Entry>>;
  /** What only the answers tell: this field, this mistake. The field lists it in its `mistakes`. */
  readonly refuses?: (answers: Answers, world: World) => Fault | undefined;
}

/** What stands in a field of the procedure, by its short name. */
export type Answers = (name: string) => string;

export interface Fault {
  readonly field: string;
  readonly mistake: MistakeCode;
}

/** A démarche as data: its pages, what sending it changes, and what it answers. */
export interface Procedure {
  /** Begins the names of its pages and targets; one word. */
  readonly name: string;
  readonly title: string;
  readonly steps: readonly [ProcedureStep, ...ProcedureStep[]];
  /** Sentences above the summary, which lists every answer by itself. */
  readonly review?: readonly string[];
  readonly send: { readonly label: string; readonly effect?: (world: World) => World };
  /** Acquired once it is sent. */
  readonly fact: { readonly name: FactName; readonly label: string };
  /** Whoever did it once is shown that it is done. */
  readonly once?: true;
  /** What the persona then receives: an e-mail named as the procedure, a letter `lettre-<name>`. */
  readonly message: {
    readonly as: readonly ('mail' | 'letter')[];
    readonly subject: string;
    readonly body: (answers: Answers, world: World) => readonly string[];
  };
  readonly done: {
    readonly title: string;
    readonly says: readonly string[];
    /** What was noted, such as a reference. */
    readonly known?: (world: World) => readonly Line[];
    /** What can be done with it, by the last part of their targets' names. */
    readonly links?: Controls;
  };
}

/** The site that a procedure belongs to. */
export interface ProcedurePlace {
  readonly host: string;
  /** On each of its pages. */
  readonly shell: Controls;
  /** Sends away whoever may not be there. */
  readonly arrive: (world: World) => World;
  /** Where « Annuler » and the end lead. */
  readonly home: PageName;
  /** On the button of the end: « Revenir à … ». */
  readonly homeLabel: string;
  /** In the tab: « Mon compte : … ». */
  readonly title: string;
  /** Who writes the messages. */
  readonly from: string;
}

export interface ProcedureButton {
  readonly target: TargetName;
  readonly look: 'button' | 'quiet' | 'link';
}

/** What a page of a procedure shows, from top to bottom. */
export interface ProcedureView {
  readonly title: string;
  readonly progress?: { readonly number: number; readonly of: number };
  readonly says: readonly string[];
  readonly lines: (world: World) => readonly Line[];
  /** Where the lines are a summary to read again: what they are called. */
  readonly summary?: TargetName;
  readonly links: readonly TargetName[];
  readonly fields: readonly TargetName[];
  readonly buttons: readonly ProcedureButton[];
  /** The id of a letter that lies there. */
  readonly letter?: string;
}

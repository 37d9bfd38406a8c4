import type { GestureKind } from '../simulator/world/gesture';
import type {
  AnswerDraft,
  ChoiceDraft,
  ExpectDraft,
  Leaf,
  ScenarioDraft,
  StepDraft,
} from './draft';
import type { Answer, Wanted, WantedValue } from './scenario';
import { gestureNames, keyNames, yesNo } from './schema';

export interface StepRow {
  readonly name: Leaf<string>;
  readonly row: StepDraft;
}

type WhenDraft = NonNullable<ExpectDraft | ChoiceDraft['when'] | AnswerDraft['when']>;

/** A gesture that a step names, wherever it does. */
export interface GestureUse {
  readonly step: StepRow;
  readonly role: 'expect' | 'choice' | 'answer';
  readonly fields: WhenDraft;
  /** Absent where a line answers a mistake, whatever the gesture. */
  readonly kind?: GestureKind;
  /** Its own, or the step's. */
  readonly target?: Leaf<string>;
}

export type Argument = 'kit' | 'value' | 'mistake';

export const argumentWords = { kit: 'kit', value: 'valeur', mistake: 'erreur' } as const;

/** The arguments that each gesture takes, one at a time. */
export const takes: Readonly<Record<GestureKind, readonly Argument[]>> = {
  press: [],
  fill: ['kit', 'value', 'mistake'],
  choose: ['value', 'kit'],
  check: ['value'],
  visit: ['value', 'kit'],
  key: ['value'],
  attach: ['kit', 'mistake'],
  back: [],
  'switch-tab': [],
  read: [],
};

const words = Object.fromEntries(
  Object.entries(gestureNames).map(([french, kind]) => [kind, french]),
) as Readonly<Record<GestureKind, string>>;

/** The gesture's name in the file. */
export const gestureWord = (kind: GestureKind): string => words[kind];

export const stepsOf = (draft: ScenarioDraft): readonly StepRow[] => draft.steps?.rows ?? [];

/** Every gesture of a step that could be read, in the order in which they are tried. */
export function gestureUses(step: StepRow): readonly GestureUse[] {
  const { expect, choices, answers } = step.row;
  const uses = [
    ...(expect ? [use(step, 'expect', expect, expect.gesture?.value ?? pressFor(expect))] : []),
    ...whensOf(choices).map((when) => use(step, 'choice', when, when.gesture?.value)),
    ...whensOf(answers).map((when) => use(step, 'answer', when, when.gesture?.value)),
  ];
  return uses.filter(({ fields }) => fields.gesture ?? !fields.written.includes('geste'));
}

function whensOf<When>(
  lines: { readonly items: readonly { readonly when?: When }[] } | undefined,
): readonly When[] {
  return (lines?.items ?? []).flatMap(({ when }) => (when ? [when] : []));
}

function pressFor({ fact, page }: ExpectDraft): GestureKind | undefined {
  return fact || page ? 'press' : undefined;
}

function use(
  step: StepRow,
  role: GestureUse['role'],
  fields: WhenDraft,
  kind: GestureKind | undefined,
): GestureUse {
  const ownOnly = role === 'choice';
  const target = fields.target ?? (ownOnly ? undefined : step.row.target);
  const isRead = kind === 'read';
  return {
    step,
    role,
    fields,
    ...(kind !== undefined && { kind }),
    ...(target && !isRead && { target }),
  };
}

/** The gesture in the words of the code; undefined where something is missing. */
export function wantedOf({ kind, target, fields }: GestureUse): Wanted | undefined {
  if (kind === 'read') return { kind };
  if (kind === undefined || !target) return undefined;
  const value = valueOf(kind, fields);
  return { kind, target: target.value, ...(value && { value }) };
}

/** What a line of `erreurs` answers; undefined where something is missing. */
export function answeredBy(use: GestureUse): Answer['when'] | undefined {
  const { kind, target, fields } = use;
  if (kind !== undefined) return wantedOf(use);
  if (!fields.mistake || !target) return undefined;
  return { mistake: fields.mistake.value, target: target.value };
}

function valueOf(kind: GestureKind, { kit, value, mistake }: WhenDraft): WantedValue | undefined {
  if (kit) return { kit: kit.value };
  if (mistake) return { mistake: mistake.value };
  if (!value) return undefined;
  const written = value.value;
  if (kind === 'check') return isIn(yesNo, written) ? { on: yesNo[written] } : undefined;
  if (kind === 'key') return isIn(keyNames, written) ? { key: keyNames[written] } : undefined;
  return { text: written };
}

export function isIn<T extends object>(table: T, word: PropertyKey): word is keyof T {
  return Object.hasOwn(table, word);
}

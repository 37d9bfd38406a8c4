import { go } from './browser';
import type { FactName, PageName, TargetName } from './gesture';
import type { Control, Controls, Fact, Page, Press } from './page';
import { paperNamed } from './papers';
import { deliver, type Message } from './post';
import type {
  Entry,
  Line,
  Procedure,
  ProcedurePlace,
  ProcedureStep,
  ProcedureView,
} from './procedure';
import {
  afterSending,
  answersOf,
  faultIn,
  firstUnfilled,
  inTurn,
  within,
} from './procedure-course';
import { acquire, clearDrafts, draftOf, refuse, type Effect, type World } from './world';

/** A page, and what is drawn on it. */
interface Leaf {
  readonly name: PageName;
  readonly page: Page;
  readonly view: ProcedureView;
}

export interface ProcedurePages {
  readonly pages: Readonly<Record<PageName, Page>>;
  readonly views: Readonly<Record<PageName, ProcedureView>>;
  readonly facts: Readonly<Record<FactName, Fact>>;
}

/**
 * The pages of a procedure: its steps, a summary (`<name>.recapitulatif`) and its end
 * (`<name>.faite`). A page that is opened by its address before its turn leads to the first one
 * that is not filled in.
 */
export function createProcedure(procedure: Procedure, place: ProcedurePlace): ProcedurePages {
  const { steps, fact } = procedure;
  const leaves = [
    ...steps.map((_, index) => stepLeaf(procedure, place, index)),
    reviewLeaf(procedure, place),
    doneLeaf(procedure, place),
  ];
  return {
    pages: Object.fromEntries(leaves.map(({ name, page }) => [name, page])),
    views: Object.fromEntries(leaves.map(({ name, view }) => [name, view])),
    facts: { [fact.name]: { kind: 'acquis', label: fact.label } },
  };
}

function stepLeaf(procedure: Procedure, place: ProcedurePlace, index: number): Leaf {
  const { steps } = procedure;
  const step = steps[index] ?? steps[0];
  const before = steps[index - 1];
  const next = within(procedure, steps[index + 1]?.name ?? 'recapitulatif');
  const links = named(procedure, step.links ?? {});
  const fields = named(procedure, step.fields);
  const goOn = within(procedure, 'continuer');
  const back = within(procedure, 'retour');
  const cancel = within(procedure, 'annuler');
  const controls: Controls = {
    ...links,
    ...fields,
    [goOn]: { ...press('CONTINUER', leave(procedure, step, next)), submits: true },
    ...(before && { [back]: to('Retour', within(procedure, before.name)) }),
    [cancel]: to('Annuler', place.home),
  };
  return {
    name: within(procedure, step.name),
    page: {
      ...page(procedure, place, index === 0 ? '' : `/${step.name}`, controls),
      arrive: inTurn(procedure, place, index),
      submit: goOn,
    },
    view: {
      title: step.title,
      progress: { number: index + 1, of: steps.length + 1 },
      says: step.says ?? [],
      lines: step.known ?? (() => []),
      links: Object.keys(links),
      fields: Object.keys(fields),
      buttons: [
        { target: goOn, look: 'button' },
        ...(before ? [{ target: back, look: 'quiet' as const }] : []),
        { target: cancel, look: 'link' },
      ],
    },
  };
}

/** Everything once more, before it is sent. */
function reviewLeaf(procedure: Procedure, place: ProcedurePlace): Leaf {
  const { steps } = procedure;
  const confirm = within(procedure, 'confirmer');
  const mend = within(procedure, 'modifier');
  const cancel = within(procedure, 'annuler');
  const summary = within(procedure, 'resume');
  const lines = (world: World): readonly Line[] => [
    ...steps.flatMap(({ known }) => known?.(world) ?? []),
    ...steps.flatMap(({ fields }) => answered(named(procedure, fields), world)),
  ];
  const controls: Controls = {
    [summary]: {
      kind: 'shown',
      label: 'Ce que vous allez envoyer',
      when: (world) => lines(world).length > 0,
    },
    [confirm]: press(procedure.send.label, send(procedure, place)),
    [mend]: to('Modifier', within(procedure, steps[0].name)),
    [cancel]: to('Annuler', place.home),
  };
  return {
    name: within(procedure, 'recapitulatif'),
    page: {
      ...page(procedure, place, '/recapitulatif', controls),
      arrive: inTurn(procedure, place, steps.length),
    },
    view: {
      title: 'Vérifiez avant d’envoyer',
      progress: { number: steps.length + 1, of: steps.length + 1 },
      says: procedure.review ?? [],
      lines,
      summary,
      links: [],
      fields: [],
      buttons: [
        { target: confirm, look: 'button' },
        { target: mend, look: 'quiet' },
        { target: cancel, look: 'link' },
      ],
    },
  };
}

function doneLeaf(procedure: Procedure, place: ProcedurePlace): Leaf {
  const end = within(procedure, 'fin');
  const { title, says, known } = procedure.done;
  const links = named(procedure, procedure.done.links ?? {});
  return {
    name: within(procedure, 'faite'),
    page: {
      ...page(procedure, place, '/faite', { ...links, [end]: to(place.homeLabel, place.home) }),
      arrive: afterSending(procedure, place),
    },
    view: {
      title,
      says,
      lines: known ?? (() => []),
      links: Object.keys(links),
      fields: [],
      buttons: [{ target: end, look: 'quiet' }],
      ...(procedure.message.as.includes('letter') && { letter: idOf(procedure, 'letter') }),
    },
  };
}

const page = (
  { name, title }: Procedure,
  place: ProcedurePlace,
  path: string,
  controls: Controls,
): Page => ({
  title: `${place.title} : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  address: `${place.host}/${name}${path}`,
  controls: { ...place.shell, ...controls },
});

const press = (label: string, effect: Effect): Press => ({ kind: 'press', label, press: effect });
const to = (label: string, name: PageName): Control => press(label, (world) => go(world, name));

/** Leaves a step whose fields fit, unless they tell something together. */
const leave =
  (procedure: Procedure, step: ProcedureStep, next: PageName): Effect =>
  (world) => {
    const fault = faultIn(procedure, step, world);
    return fault ? refuse(world, fault.mistake, within(procedure, fault.field)) : go(world, next);
  };

const send =
  (procedure: Procedure, place: ProcedurePlace): Effect =>
  (world) => {
    const missing = firstUnfilled(procedure, world);
    if (missing) return go(world, within(procedure, missing.name));
    const changed = tell(procedure, place, procedure.send.effect?.(world) ?? world);
    const cleared = clearDrafts(changed, within(procedure, ''));
    return go(acquire(cleared, procedure.fact.name), within(procedure, 'faite'));
  };

function tell(procedure: Procedure, place: ProcedurePlace, world: World): World {
  const { as, subject, body } = procedure.message;
  const message = {
    from: place.from,
    subject,
    body: body(answersOf(procedure, world), world),
  };
  return as.reduce(
    (told, kind) => deliver(told, { ...message, kind, id: idOf(procedure, kind) }),
    world,
  );
}

const idOf = ({ name }: Procedure, kind: Message['kind']): string =>
  kind === 'letter' ? `lettre-${name}` : name;

/** The answers, each with the words beside its field; a box that is not ticked says nothing. */
function answered(fields: Readonly<Record<TargetName, Entry>>, world: World): readonly Line[] {
  return Object.entries(fields).flatMap(([target, { kind, label }]) => {
    const value = draftOf(world, target);
    if (value === '') return [];
    if (kind === 'box') return [{ label, value: 'Oui' }];
    return [{ label, value: kind === 'file' ? (paperNamed(value)?.file ?? '') : value }];
  });
}

const named = <C extends Control>(
  procedure: Procedure,
  controls: Readonly<Record<string, C>>,
): Readonly<Record<TargetName, C>> =>
  Object.fromEntries(
    Object.entries(controls).map(([part, control]) => [within(procedure, part), control]),
  );

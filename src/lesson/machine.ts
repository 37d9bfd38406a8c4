import { assign, createActor, setup, type ActorScope } from 'xstate';
import { compile, type GestureTransition, type StateDescription } from '../scenario/compile';
import { holds, ways, type Done, type Held, type Way } from '../scenario/meets';
import type { Answer, StepId, Text } from '../scenario/scenario';
import type { MistakeCode } from '../simulator/world/gesture';
import { answeredBy, passesBy } from './done';
import { hintsAt } from './help';
import type { Moment, Verdict } from './moment';
import { isSpoiled } from './place';
import { isReady } from './ready';
import { standsIn } from './stand-in';
import { alone, startWorld, type Setting } from './setting';

interface Context {
  readonly setting: Setting<unknown>;
  readonly world: unknown;
  readonly verdict: Verdict;
  /** The step has just begun: no gesture was made at it yet. */
  readonly arriving: boolean;
  /** Steps that passed at once since the last gesture. */
  readonly skipped: readonly StepId[];
  readonly hintsShown: number;
  readonly whyShown: boolean;
  /** « Montrez-moi » was asked for. */
  readonly placeShown: boolean;
}

export type LessonEvent<World> =
  | ({
      readonly type: 'GESTURE';
      /** Accept no other way than the one that the step asks for. */
      readonly strict?: boolean;
    } & Done<World>)
  | { readonly type: 'HINT' | 'SHOW' | 'WHY' | 'FINISH' };

/** Guards and actions, once; a scenario adds data only. */
const words = setup({
  types: {} as { context: Context; events: LessonEvent<unknown> },
  guards: {
    meets: ({ context, event }, way: Way) =>
      event.type === 'GESTURE' && passesBy(context.setting, way, event),
    answers: ({ context, event }, { when }: { when: Answer['when'] }) =>
      event.type === 'GESTURE' && answeredBy(context.setting, when, event),
    comesTrue: ({ context, event }, held: Held) =>
      event.type === 'GESTURE' &&
      !event.strict &&
      event.outcome.kind === 'done' &&
      holds(context.setting.simulator, held, event.world) &&
      !isSpoiled(context.setting, context.world, event.world),
    standsIn: ({ context, event }, way: Way) =>
      event.type === 'GESTURE' &&
      !event.strict &&
      standsIn(context.setting, way, event, context.world),
    holds: ({ context }, held: Held) =>
      mayPassAtOnce(context) && holds(context.setting.simulator, held, context.world),
    ready: ({ context }, way: Way) =>
      mayPassAtOnce(context) && isReady(context.setting, way, context.world),
  },
  actions: {
    pass: assign(({ event }, { verdict }: { verdict: 'right' | 'arrived' }) => ({
      ...worldOf(event),
      ...fresh,
      verdict: { kind: verdict },
      skipped: [],
    })),
    skip: assign(({ context }, { step }: { step: StepId }) => ({
      ...fresh,
      skipped: [...context.skipped, step],
    })),
    answer: assign(({ event }, { say, code }: { say: Text; code?: MistakeCode }) => ({
      ...worldOf(event),
      arriving: false,
      verdict: { kind: 'answered', say, ...(code !== undefined && { code }) } as const,
    })),
    attempt: assign(({ event }) => ({
      ...worldOf(event),
      arriving: false,
      verdict: { kind: 'attempt' } as const,
    })),
    advance: assign(({ context }, { minutes }: { minutes: number }) => ({
      world: context.setting.simulator.advance(context.world, minutes),
    })),
    begin: assign((_, { hintsShown }: { hintsShown: number }) => ({ hintsShown })),
    hint: assign(({ context }, { most }: { most: number }) => ({
      hintsShown: Math.min(context.hintsShown + 1, most),
    })),
    show: assign(() => ({ placeShown: true })),
    why: assign(() => ({ whyShown: true })),
  },
});

const fresh = { arriving: true, hintsShown: 0, whyShown: false, placeShown: false } as const;

function worldOf(event: LessonEvent<unknown>): Partial<Pick<Context, 'world'>> {
  return event.type === 'GESTURE' ? { world: event.world } : {};
}

/** A draft may go round in circles; each step passes at once no more than once. */
function mayPassAtOnce({ arriving, skipped, setting }: Context): boolean {
  return arriving && skipped.length < setting.scenario.steps.length;
}

/** The machine of a lesson: one state a step; at « seul », one state and its end. */
function createMachine(setting: Setting<unknown>) {
  const { scenario, level } = setting;
  const context: Context = {
    setting,
    world: startWorld(setting),
    verdict: { kind: 'attempt' },
    ...fresh,
    skipped: [],
  };
  if (level === 'seul') {
    return words.createMachine({
      id: scenario.id,
      context,
      initial: alone,
      states: {
        [alone]: { on: { GESTURE: { actions: 'attempt' }, FINISH: { target: 'fini' } } },
        fini: { type: 'final' },
      },
    });
  }
  const { id, initial, states } = compile(scenario);
  const made = Object.entries(states).map(
    ([name, state]) => [name, stateOf(setting, state)] as const,
  );
  return words.createMachine({ id, context, initial, states: Object.fromEntries(made) });
}

function stateOf(setting: Setting<unknown>, { meta, type, entry, always, on }: StateDescription) {
  const begin = { type: 'begin', params: { hintsShown: hintsAt(setting, meta) } } as const;
  const entering = entry ? [begin, entry] : [begin];
  if (type === 'final') return { meta, type, entry: entering };
  const skip = { type: 'skip', params: { step: meta.id } } as const;
  const [way, ...others] = ways(meta);
  const ready = way && others.length === 0 && !meta.choices ? [readyTransition(way)] : [];
  const atOnce = [...(always ? [always] : []), ...ready];
  return {
    meta,
    entry: entering,
    always: atOnce.map((each) => ({ ...each, actions: skip, reenter: true })),
    on: {
      GESTURE: gestures(on.GESTURE ?? [], always, ways(meta)),
      ...(on.HINT && {
        HINT: { actions: { type: 'hint', params: { most: meta.hints.length } } as const },
      }),
      SHOW: { actions: 'show' as const },
      ...(meta.why !== undefined && { WHY: { actions: 'why' as const } }),
    },
  };
}

function readyTransition(way: Way) {
  return { guard: { type: 'ready', params: way } as const, target: way.next };
}

/** What comes true by another way is looked at after the scenario's own answers. */
function gestures(
  found: readonly GestureTransition[],
  always: StateDescription['always'],
  out: readonly Way[],
) {
  const own = found.filter((each) => 'guard' in each).map(withPass);
  const otherWay = always && {
    guard: { type: 'comesTrue', params: always.guard.params } as const,
    target: always.target,
    actions: { type: 'pass', params: { verdict: 'arrived' } } as const,
    reenter: true,
  };
  const standIns = out.filter(({ wanted }) => wanted.kind === 'fill').map(standIn);
  const rest = { actions: { type: 'attempt' } as const };
  return [...own, ...(otherWay ? [otherWay] : []), ...standIns, rest];
}

function standIn(way: Way) {
  return {
    guard: { type: 'standsIn', params: way } as const,
    target: way.next,
    actions: { type: 'pass', params: { verdict: 'arrived' } } as const,
    reenter: true,
  };
}

function withPass(found: Extract<GestureTransition, { guard: unknown }>) {
  if (!('target' in found)) return found;
  const actions = { type: 'pass', params: { verdict: 'right' } } as const;
  return { ...found, actions, reenter: true };
}

/** The machine as pure functions from moment to moment. */
interface LessonMachine<World> {
  readonly start: Moment<World>;
  next(moment: Moment<World>, event: LessonEvent<World>): Moment<World>;
}

/** @param setting a scenario that passed the checker: each step named exists */
export function lessonMachine<World>(setting: Setting<World>): LessonMachine<World> {
  const machine = createMachine(setting as Setting<unknown>);
  // Never started: it gives the first snapshot, and the scope that a pure transition asks for.
  // (xstate's own `transition` makes an actor, and plays the start again, at each gesture.)
  const actor = createActor(machine);
  type Snapshot = ReturnType<typeof actor.getSnapshot>;
  const nothing = (): void => undefined;
  const scope: ActorScope<Snapshot, LessonEvent<unknown>, typeof actor.system> = {
    self: actor,
    system: actor.system,
    id: actor.id,
    sessionId: actor.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };

  const momentOf = (snapshot: Snapshot): Moment<World> => {
    if (snapshot.status === 'error') throw snapshot.error;
    const { world, ...rest } = snapshot.context;
    const { verdict, skipped, hintsShown, whyShown, placeShown } = rest;
    const step = setting.level === 'seul' ? alone : String(snapshot.value);
    const ended = snapshot.status === 'done';
    const help = { hintsShown, whyShown, placeShown };
    return { step, ended, world: world as World, verdict, skipped, ...help };
  };

  return {
    start: momentOf(actor.getSnapshot()),
    next({ step, ended, ...rest }, event) {
      if (ended) return { step, ended, ...rest };
      const context = { setting: setting as Setting<unknown>, arriving: false, ...rest };
      const from = machine.resolveState({ value: step, context });
      return momentOf(machine.transition(from, event, scope));
    },
  };
}

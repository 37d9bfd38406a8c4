import type { MistakeCode } from '../simulator/world/gesture';
import { held, ways, type Held, type Way } from './meets';
import type { Answer, Scenario, Step, StepId, Text } from './scenario';

/**
 * A way out: the gesture and its result meet it (`passes` in `meets.ts`), or a line of `erreurs`
 * answers it (`answers`), or it is any other gesture, which counts an attempt. First match wins.
 */
export type GestureTransition =
  | {
      readonly guard: { readonly type: 'meets'; readonly params: Way };
      readonly target: StepId;
    }
  | {
      readonly guard: { readonly type: 'answers'; readonly params: { when: Answer['when'] } };
      readonly actions: {
        readonly type: 'answer';
        readonly params: { readonly say: Text; readonly code?: MistakeCode };
      };
    }
  | { readonly actions: { readonly type: 'attempt' } };

/** One step, as a state. */
export interface StateDescription {
  readonly meta: Step;
  readonly type?: 'final';
  /** Simulated time that passes when the step begins; before `always` is looked at. */
  readonly entry?: { readonly type: 'advance'; readonly params: { readonly minutes: number } };
  /** What the step waits for is already true on arrival: it passes at once (`holds`). */
  readonly always?: {
    readonly guard: { readonly type: 'holds'; readonly params: Held };
    readonly target: StepId;
  };
  readonly on: {
    readonly GESTURE?: readonly GestureTransition[];
    readonly HINT?: { readonly actions: { readonly type: 'hint' } };
  };
}

/** The states of a lesson as plain data; `lesson/machine.ts` brings guards and actions. */
export interface MachineDescription {
  readonly id: string;
  readonly initial: StepId;
  readonly states: Readonly<Record<StepId, StateDescription>>;
}

/**
 * The plain description of a scenario's states.
 * @param scenario one that passed the checker: it has at least one step, and each step named exists
 */
export function compile(scenario: Scenario): MachineDescription {
  const states = scenario.steps.map((step) => [step.id, describe(step)] as const);
  return {
    id: scenario.id,
    initial: scenario.steps[0]?.id ?? '',
    states: Object.fromEntries(states),
  };
}

function describe(step: Step): StateDescription {
  const { passes: minutes, next } = step;
  const arrival = held(step);
  return {
    meta: step,
    ...(minutes !== undefined && { entry: { type: 'advance', params: { minutes } } as const }),
    ...(step.end && { type: 'final' as const }),
    ...(arrival &&
      next !== undefined && {
        always: { guard: { type: 'holds', params: arrival } as const, target: next },
      }),
    on: step.end ? {} : { GESTURE: gestures(step), ...hints(step) },
  };
}

function gestures(step: Step): readonly GestureTransition[] {
  const out = ways(step).map((way): GestureTransition => ({
    guard: { type: 'meets', params: way },
    target: way.next,
  }));
  return [...out, ...step.answers.map(answer), { actions: { type: 'attempt' } }];
}

function answer({ when, say }: Answer): GestureTransition {
  const code = 'mistake' in when ? { code: when.mistake } : {};
  return {
    guard: { type: 'answers', params: { when } },
    actions: { type: 'answer', params: { say, ...code } },
  };
}

function hints(step: Step): Pick<StateDescription['on'], 'HINT'> {
  return step.hints.length > 0 ? { HINT: { actions: { type: 'hint' } } } : {};
}

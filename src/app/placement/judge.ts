import { computer } from '../../simulator/computer';
import type { Gesture, Outcome } from '../../simulator/world/gesture';
import type { World } from '../../simulator/world/world';
import type { Goal, SmallTask } from './tasks';

/** What an act means for the task. */
export type Verdict =
  | { readonly kind: 'done' }
  /** Neither right nor wrong: looking around, coming back. */
  | { readonly kind: 'on-the-way' }
  /** @param say which sentence of the task fits: one of its answers, `real` or `again` */
  | { readonly kind: 'not-yet'; readonly say: string };

/** The world in which a task begins. The same at each call. */
export function startOf({ start }: SmallTask): World {
  const fresh = computer.start(start);
  return (start.before ?? []).reduce(
    (world, kept) => computer.step(world, computer.replay(world, kept)).world,
    fresh,
  );
}

/** What the simulated computer made of an act. */
export interface Act {
  readonly gesture: Gesture;
  readonly outcome: Outcome;
  /** After it. */
  readonly world: World;
}

/** Judges one act: by what is reached, else by whether it led away. Pure. */
export function judge(task: SmallTask, act: Act): Verdict {
  if (task.done.some((goal) => isReached(goal, act))) return { kind: 'done' };
  return isOnTheWay(task, act)
    ? { kind: 'on-the-way' }
    : { kind: 'not-yet', say: sayFor(task, act) };
}

/** How a task went: well when it was done with few wrong acts; a task passed over was hard. */
export function wentWell(task: SmallTask, done: boolean, wrongActs: number): boolean {
  return done && wrongActs <= task.allows;
}

function isReached(goal: Goal, { gesture, outcome, world }: Act): boolean {
  if ('page' in goal) return computer.page(world) === goal.page;
  if ('fact' in goal) return computer.facts(world).has(goal.fact);
  if (gesture.kind !== goal.gesture || outcome.kind !== 'done') return false;
  if (!('target' in gesture) || gesture.target !== goal.target) return false;
  if (goal.kit === undefined) return true;
  const wanted = computer.kit(world.persona)[goal.kit] ?? '';
  return 'value' in gesture && computer.same(goal.target, String(gesture.value), wanted);
}

/** The browser's own buttons, a tab, Back, a key, a field emptied: none of them is wrong. */
function isOnTheWay(task: SmallTask, { gesture, outcome }: Act): boolean {
  if (outcome.kind === 'none' || gesture.kind === 'read') return true;
  if (gesture.kind === 'visit') return false;
  if (gesture.kind === 'back' || gesture.kind === 'switch-tab' || gesture.kind === 'key')
    return true;
  if (gesture.kind === 'fill' && gesture.value.trim() === '') return true;
  const isBrowser = /^(navigateur|telechargements|effacement|bureau)\./.test(gesture.target);
  return isBrowser || (task.free ?? []).includes(gesture.target);
}

function sayFor({ answers = {} }: SmallTask, { gesture, outcome }: Act): string {
  const mistake = outcome.kind === 'refused' ? outcome.mistake : '';
  if (mistake === 'donnee-reelle') return 'real';
  const target = 'target' in gesture ? gesture.target : '';
  return answers[mistake] ?? answers[target] ?? 'again';
}

import type { Moment } from './moment';
import { leadsOn } from './onward';
import { hasDrifted } from './place';
import type { Mark, Run } from './run';
import type { Setting } from './setting';

/** A moment is a value of one lesson: what was found of it stays true. */
const known = new WeakMap<Moment<unknown>, boolean>();

function isSound<World>(setting: Setting<World>, moment: Moment<World>): boolean {
  const found = known.get(moment) ?? leadsOn(setting, moment.step, moment.world);
  known.set(moment, found);
  return found;
}

/** A mark of the moment before a gesture, unless one stands there already. */
export function marked<World>(
  setting: Setting<World>,
  run: Run<World>,
  before: Moment<World>,
): Run<World> {
  if (run.mending) return run;
  const mark = { moment: before, seq: run.events.length, sound: isSound(setting, before) };
  return { ...run, marks: [...run.marks, mark], mending: true };
}

/** The same, for a gesture that the scenario answers and that was done all the same. */
export function answeredAt<World>(
  setting: Setting<World>,
  run: Run<World>,
  before: Moment<World>,
): Run<World> {
  const { marks, ...kept } = marked(setting, run, before);
  const last = marks.at(-1);
  return { ...kept, marks: last ? [...marks.slice(0, -1), { ...last, answered: true }] : marks };
}

/** Where nothing is wrong with a gesture, but the way to the end is lost by it: a mark. */
export function guarded<World>(
  setting: Setting<World>,
  run: Run<World>,
  before: Moment<World>,
): Run<World> {
  if (run.mending || isSound(setting, run.moment)) return run;
  const kept = marked(setting, run, before);
  return kept.marks.at(-1)?.sound ? kept : run;
}

/** All is as it should be again: the last mark goes, unless the way to the end is lost. */
export function mended<World>(setting: Setting<World>, run: Run<World>): Run<World> {
  const last = run.marks.at(-1);
  if (!run.mending || !last) return run;
  if (last.sound && !isSound(setting, run.moment)) return run;
  return { ...run, marks: run.marks.slice(0, -1), mending: false };
}

/** A step has passed: marks are kept only as long as the way to the end is lost. */
export function passed<World>(
  setting: Setting<World>,
  run: Run<World>,
  before: Moment<World>,
): Run<World> {
  const isOwnWay = run.moment.verdict.kind === 'right';
  if (isOwnWay && run.marks.length === 0) return run;
  if (isSound(setting, run.moment)) return { ...run, marks: [], mending: false };
  const kept = isOwnWay ? run : marked(setting, run, before);
  return { ...kept, mending: false };
}

/** Where « Revenir juste avant » leads; undefined where it would bring nothing back. */
export function wayBack<World>(
  setting: Setting<World>,
  { marks, moment }: Run<World>,
): Mark<World> | undefined {
  const mark = marks.findLast(({ sound }) => sound) ?? marks[0];
  if (!mark) return undefined;
  const isElsewhere = mark.answered || hasDrifted(setting, mark.moment.world, moment.world);
  return isElsewhere || (mark.sound && !isSound(setting, moment)) ? mark : undefined;
}

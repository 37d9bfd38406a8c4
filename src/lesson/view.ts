import { ways } from '../scenario/meets';
import { wantedAt } from '../scenario/wanted';
import type { Step } from '../scenario/scenario';
import type { LessonView, WayBack } from './ports';
import { isLit } from './help';
import { offerOf } from './noticing';
import { progressOf } from './progress';
import type { Run } from './run';
import { stepOf, type Setting } from './setting';
import { standInFor } from './stand-in';
import { wayBackTo } from './way-back';

type OfStep = Pick<
  LessonView,
  'index' | 'total' | 'instruction' | 'target' | 'value' | 'standsFor' | 'reading' | 'why' | 'hints'
>;

/** What the coach shows at this moment of a run. */
export function viewOf<World>(setting: Setting<World>, run: Run<World>): LessonView {
  const { scenario, level, simulator } = setting;
  const { moment, mistake, result, hints, mistakes } = run;
  const step = stepOf(setting, moment.step);
  const view: LessonView = {
    level,
    step: moment.step,
    ...(step ? guided(setting, step, moment.world) : unguided(setting)),
    whyShown: moment.whyShown,
    hintsShown: moment.hintsShown,
    ...(mistake && { mistake }),
    lit: isLit(setting, moment),
    ...offerOf(setting, run),
    goals: scenario.goals,
    page: simulator.page(moment.world),
    tally: { hints, mistakes },
    ...(result && { result }),
  };
  if (!step || !run.away) return view;
  return withWayBack(view, () => wayBackTo(setting, step, moment.world));
}

/** The way back is looked for when it is first read, and only then. */
function withWayBack(view: LessonView, find: () => WayBack['gestures']): LessonView {
  let found: WayBack | undefined;
  return Object.defineProperty(view, 'wayBack', {
    enumerable: true,
    get: () => (found ??= { page: view.page, gestures: find() }),
  });
}

function unguided({ scenario }: Setting<unknown>): OfStep {
  return { index: 1, total: 1, instruction: scenario.title, reading: false, hints: [] };
}

function guided<World>(setting: Setting<World>, step: Step, world: World): OfStep {
  const { instruction, target, why, hints } = step;
  return {
    ...progressOf(setting.scenario, step.id),
    instruction,
    ...(target !== undefined && { target }),
    ...valueOf(setting, step, world),
    reading: step.expect?.gesture?.kind === 'read',
    ...(why !== undefined && { why }),
    hints,
  };
}

/** As the card shows it, and as the field takes it now. A paper is attached, not written. */
function valueOf<World>(
  setting: Setting<World>,
  step: Step,
  world: World,
): Pick<LessonView, 'value' | 'standsFor'> {
  const { simulator, persona } = setting;
  const wanted = wantedAt(step);
  if (!wanted?.value || !('kit' in wanted.value) || wanted.kind === 'attach') return {};
  const { kit } = wanted.value;
  const [way] = ways(step);
  const other = way && standInFor(setting, way, world);
  if (other?.kind === 'fill') return { value: other.value, standsFor: kit };
  const value = simulator.kit(persona)[kit];
  return value === undefined ? {} : { value };
}

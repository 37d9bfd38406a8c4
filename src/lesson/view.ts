import { wantedAt } from '../scenario/wanted';
import type { Step } from '../scenario/scenario';
import type { LessonView } from './ports';
import { progressOf } from './progress';
import type { Run } from './run';
import { stepOf, type Setting } from './setting';

type OfStep = Pick<
  LessonView,
  'index' | 'total' | 'instruction' | 'target' | 'value' | 'reading' | 'why' | 'hints'
>;

/** What the coach shows at this moment of a run. */
export function viewOf<World>(setting: Setting<World>, run: Run<World>): LessonView {
  const { scenario, level, simulator } = setting;
  const { moment, mistake, result, hints, mistakes } = run;
  const step = stepOf(setting, moment.step);
  return {
    level,
    step: moment.step,
    ...(step ? guided(setting, step) : unguided(setting)),
    whyShown: moment.whyShown,
    hintsShown: moment.hintsShown,
    ...(mistake && { mistake }),
    goals: scenario.goals,
    page: simulator.page(moment.world),
    tally: { hints, mistakes },
    ...(result && { result }),
  };
}

function unguided({ scenario }: Setting<unknown>): OfStep {
  return { index: 1, total: 1, instruction: scenario.title, reading: false, hints: [] };
}

function guided<World>(setting: Setting<World>, step: Step): OfStep {
  const { instruction, target, why, hints } = step;
  const value = valueOf(setting, step);
  return {
    ...progressOf(setting.scenario, step.id),
    instruction,
    ...(target !== undefined && { target }),
    ...(value !== undefined && { value }),
    reading: step.expect?.gesture?.kind === 'read',
    ...(why !== undefined && { why }),
    hints,
  };
}

/** As the card shows it. A paper is attached, not written. */
function valueOf<World>({ simulator, persona }: Setting<World>, step: Step): string | undefined {
  const wanted = wantedAt(step);
  if (!wanted?.value || !('kit' in wanted.value) || wanted.kind === 'attach') return undefined;
  return simulator.kit(persona)[wanted.value.kit];
}

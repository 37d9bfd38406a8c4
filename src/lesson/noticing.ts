import type { Done } from '../scenario/meets';
import type { Judgement } from './judge';
import { isLit } from './help';
import { warmUps, type Clumsy, type Offer, type WarmUp } from './ports';
import type { Noticed, Run } from './run';
import { stepOf, type Setting } from './setting';

export const nothingNoticed: Noticed = { hesitation: 0, slips: {} };

/** From here on, help is offered: three gestures without effect, two mistakes, or one made twice. */
const hesitant = 6;
const weights: Readonly<Record<Judgement | 'nothing', number>> = {
  nothing: 2,
  quiet: 1,
  still: 1,
  home: 2,
  lost: 2,
  wrong: 3,
};

/** How many of a kind show the need of an exercise. */
const clumsy: Readonly<Record<WarmUp, number>> = {
  click: 3,
  'double-click': 3,
  scroll: 3,
  'at-sign': 2,
  accents: 2,
  capitals: 2,
  copy: 3,
};

/** What trains each kind of clumsiness. */
const trainedBy: Readonly<Record<Clumsy, WarmUp>> = {
  missed: 'click',
  'long-press': 'click',
  dragged: 'click',
  'double-click': 'double-click',
  'not-scrolled': 'scroll',
};

/** Something was tried at this step, and did not pass it. */
export function afterTry(
  noticed: Noticed,
  judgement: keyof typeof weights,
  { gesture, outcome }: Pick<Done<unknown>, 'gesture' | 'outcome'>,
): Noticed {
  const more = { ...noticed, hesitation: noticed.hesitation + weights[judgement] };
  if (judgement !== 'wrong' || outcome.kind !== 'refused') return more;
  const place = outcome.target ?? ('target' in gesture ? gesture.target : '');
  const lastMistake = `${outcome.mistake} ${place}`;
  const isRepeated = lastMistake === noticed.lastMistake;
  return { ...more, lastMistake, ...(isRepeated && { hesitation: hesitant }) };
}

/** Help was given: the learner tries again. */
export function afterHelp({ slips }: Noticed): Noticed {
  return { hesitation: 0, slips };
}

/** The step passed. An exercise that was offered and not taken is not offered again at once. */
export function afterStep({ slips }: Noticed): Noticed {
  const few = Object.entries(slips).filter(([kind, count]) => count < clumsy[kind as WarmUp]);
  return { hesitation: 0, slips: Object.fromEntries(few) };
}

/** The screen saw a gesture made clumsily. */
export function afterClumsy(noticed: Noticed, kind: Clumsy): Noticed {
  return afterSlip(noticed, trainedBy[kind]);
}

/** A text was mistyped. */
export function afterSlip(noticed: Noticed, kind: WarmUp): Noticed {
  const slips = { ...noticed.slips, [kind]: (noticed.slips[kind] ?? 0) + 1 };
  return { ...noticed, slips };
}

/** The exercise that the gestures themselves ask for. */
function warmUpFor({ slips }: Noticed): WarmUp | undefined {
  return warmUps.find((kind) => (slips[kind] ?? 0) >= clumsy[kind]);
}

/** What the coach proposes now; never at « regarder » and « seul », and never after the end. */
export function offerOf<World>(
  setting: Setting<World>,
  run: Run<World>,
): { readonly offer: Offer; readonly warmUp?: WarmUp } | undefined {
  const { level } = setting;
  if (run.result || (level !== 'aide' && level !== 'exercice')) return undefined;
  const warmUp = warmUpFor(run.noticed);
  if (warmUp) return { offer: 'warm-up', warmUp };
  if (level === 'aide' || run.noticed.hesitation < hesitant) return undefined;
  const left = stepOf(setting, run.moment.step)?.hints.length ?? 0;
  if (run.moment.hintsShown < left) return { offer: 'hint' };
  return isLit(setting, run.moment) ? undefined : { offer: 'place' };
}

import type { Ending, Guidance, MistakeShown, NextShown } from '../coach/guidance';
import { has, t, translationOf } from '../i18n';
import { nextLevel, type EndedRun } from '../lesson/next-level';
import type { LessonSetup, LessonView, Level, Mistake, Result } from '../lesson/ports';
import type { PersonaName } from '../simulator/world/gesture';
import { plainRich, richOf, type Wording } from './texts';
import { wayInWords } from './way';

type Scenario = LessonSetup['scenario'];
type Catalogue = Parameters<typeof wayInWords>[1] & {
  readonly facts: Readonly<Record<string, { readonly label: string }>>;
};

/** What the lesson itself does not know of its run. */
export interface Told {
  readonly persona: PersonaName;
  /** The learner's other runs of this scenario. */
  readonly earlier?: EndedRun['earlier'];
  /** Only the steps that went wrong are played again: the level of the run in which they did. */
  readonly replayed?: Level | undefined;
}

/**
 * Puts what the lesson says into the learner's words.
 * @param catalogue the names of goals, pages and targets, in French
 */
export function createTeller(
  scenario: Scenario,
  catalogue: Catalogue,
  wording: Wording,
  { persona, earlier = [], replayed }: Told,
): (view: LessonView) => Guidance {
  const richIn = (view: LessonView) => (sentence: string) =>
    richOf(sentence, { ...wording, kit: kitIn(view) });
  const kitIn = ({ value, standsFor }: LessonView) =>
    value === undefined || standsFor === undefined
      ? wording.kit
      : { ...wording.kit, [standsFor]: value };
  const labels = (names: readonly string[]) =>
    names.map((name) => translationOf(label(name)) ?? label(name));
  const label = (name: string) => catalogue.facts[name]?.label ?? name;
  // The same mistake stays the same object: the panel tells a new one by that.
  const mistakes = new WeakMap<Mistake, MistakeShown>();

  function mistakeOf(mistake: Mistake, view: LessonView): MistakeShown {
    const known = mistakes.get(mistake);
    if (known) return known;
    const { say, code, astray, rewindable } = mistake;
    const isSaid = say !== undefined || hasSentence(code);
    const shown = {
      say: say ? richIn(view)(say) : plainRich(ready(code, astray), wording.language),
      rewindable,
      ...(astray && !isSaid ? { astray } : {}),
    };
    mistakes.set(mistake, shown);
    return shown;
  }

  function nextOf(result: Result, { level, total }: LessonView): NextShown {
    const { personas } = scenario;
    // A few steps tell nothing of the whole.
    if (replayed) return { level: replayed, persona, reason: t('coach.next.replayed') };
    const next = nextLevel({ level, persona, personas, total, result, earlier });
    const { reason, values } = next;
    const count = Object.values(values)[0] ?? 0;
    return {
      level: next.level,
      persona: next.persona,
      reason: t(`coach.next.${reason}`, { count }),
    };
  }

  function endingOf(result: Result, view: LessonView): Ending {
    const steps = scenario.steps.filter(({ id }) => result.stumbled.includes(id));
    return {
      result: result.result,
      reached: labels(result.reached),
      open: labels(result.open),
      spoiled: labels(result.spoiled),
      stumbled: steps.map(({ instruction }) => richIn(view)(instruction)),
      hints: result.hints,
      mistakes: result.mistakes,
      next: nextOf(result, view),
      replayed: replayed !== undefined,
    };
  }

  return (view) => {
    const rich = richIn(view);
    return {
      level: view.level,
      step: view.step,
      index: view.index,
      total: view.total,
      instruction: rich(view.instruction),
      reading: view.reading,
      whyShown: view.whyShown,
      hints: view.hints.map(rich),
      hintsShown: view.hintsShown,
      goals: labels(view.goals),
      lit: view.lit,
      ...(view.offer ? { offer: view.offer } : {}),
      ...(view.warmUp ? { warmUp: view.warmUp } : {}),
      ...(view.wayBack ? { wayBack: wayInWords(view.wayBack, catalogue, wording.language) } : {}),
      ...(view.value === undefined ? {} : { value: view.value }),
      ...(view.why === undefined ? {} : { why: rich(view.why) }),
      ...(view.mistake ? { mistake: mistakeOf(view.mistake, view) } : {}),
      ...(view.result ? { ending: endingOf(view.result, view) } : {}),
    };
  };
}

/** The ready sentence for a mistake that the scenario does not answer itself. */
function ready(code: string | undefined, astray: boolean): string {
  if (hasSentence(code)) return t(`mistakes.${code}`);
  return t(astray ? 'mistakes.astray' : 'mistakes.general');
}

const hasSentence = (code: string | undefined): code is string =>
  code !== undefined && has(`mistakes.${code}`);

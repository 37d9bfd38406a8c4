import type { Ending, Guidance, MistakeShown } from '../coach/guidance';
import { has, t } from '../i18n';
import type { Level, LessonSetup, LessonView, Mistake, Result } from '../lesson/ports';
import { plainRich, richOf, type Wording } from './texts';

type Scenario = LessonSetup['scenario'];
type Facts = Readonly<Record<string, { readonly label: string }>>;

const harder: Partial<Record<Level, Level>> = {
  regarder: 'aide',
  aide: 'seul',
  exercice: 'seul',
};

/**
 * Puts what the lesson says into the learner's words.
 * @param facts the catalogue's, for goals
 */
export function createTeller(
  scenario: Scenario,
  facts: Facts,
  wording: Wording,
): (view: LessonView) => Guidance {
  const rich = (sentence: string) => richOf(sentence, wording);
  const labels = (names: readonly string[]) =>
    names.map((name) => wording.words[label(name)] ?? label(name));
  const label = (name: string) => facts[name]?.label ?? name;
  // The same mistake stays the same object: the panel tells a new one by that.
  const mistakes = new WeakMap<Mistake, MistakeShown>();

  function mistakeOf(mistake: Mistake): MistakeShown {
    const known = mistakes.get(mistake);
    if (known) return known;
    const { say, code, astray, rewindable } = mistake;
    const shown = { say: say ? rich(say) : plainRich(ready(code, astray)), rewindable };
    mistakes.set(mistake, shown);
    return shown;
  }

  function endingOf(result: Result, level: Level): Ending {
    const next = harder[level];
    const steps = scenario.steps.filter(({ id }) => result.stumbled.includes(id));
    return {
      result: result.result,
      reached: labels(result.reached),
      open: labels(result.open),
      spoiled: labels(result.spoiled),
      stumbled: steps.map(({ instruction }) => rich(instruction)),
      hints: result.hints,
      mistakes: result.mistakes,
      ...(next ? { harder: next } : {}),
    };
  }

  return (view) => ({
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
    ...(view.value === undefined ? {} : { value: view.value }),
    ...(view.why === undefined ? {} : { why: rich(view.why) }),
    ...(view.mistake ? { mistake: mistakeOf(view.mistake) } : {}),
    ...(view.result ? { ending: endingOf(view.result, view.level) } : {}),
  });
}

/** The ready sentence for a mistake that the scenario does not answer itself. */
function ready(code: string | undefined, astray: boolean): string {
  if (code !== undefined && has(`mistakes.${code}`)) return t(`mistakes.${code}`);
  return t(astray ? 'mistakes.astray' : 'mistakes.general');
}

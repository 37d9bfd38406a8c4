import type { LessonSetup, LessonView, RunEvent, RunSummary } from './ports';

/**
 * The row that home and resuming read.
 * @param events of the run, or the last of them
 * @param days the learner's calendar days
 */
export function summarise(
  view: LessonView,
  events: readonly RunEvent[],
  { scenario, level, persona }: LessonSetup,
  ids: Pick<RunSummary, 'run' | 'learner'>,
  days: Pick<RunSummary, 'started' | 'updated'>,
): RunSummary {
  const { step, index, total, tally, result } = view;
  return {
    ...ids,
    scenario: scenario.id,
    hash: scenario.hash,
    level,
    persona,
    step,
    index,
    total,
    state: result?.result ?? 'en-cours',
    seq: events.at(-1)?.seq ?? 0,
    hints: tally.hints,
    mistakes: tally.mistakes,
    ...days,
  };
}

import type { RunEvent } from '../../lesson/ports';
import type { Scenario, Step, StepId } from '../../scenario/scenario';

/**
 * The steps where this learner needed help or made a mistake, in any of these runs. A run done
 * alone has no steps: what it refused counts for the step about the same thing.
 * @param runs the events of each run
 */
export function stumbledOn(
  scenario: Scenario,
  runs: readonly (readonly RunEvent[])[],
): ReadonlySet<StepId> {
  const names = runs.flat().flatMap((event) => {
    const step = stepAt(scenario, event);
    return step && wentWrong(event, step) ? [step.id] : [];
  });
  return new Set(names);
}

function stepAt({ steps }: Scenario, event: RunEvent): Step | undefined {
  const own = steps.find(({ id }) => id === event.step);
  if (own || event.kind !== 'gesture' || !('target' in event.gesture)) return own;
  const { target } = event.gesture;
  return steps.find((step) => step.target === target);
}

function wentWrong(event: RunEvent, step: Step): boolean {
  switch (event.kind) {
    case 'hint':
    case 'show':
    case 'rewind':
      return true;
    case 'gesture':
      if (event.trace) return event.trace.went !== 'alone';
      return event.mistake !== undefined && event.mistake !== wantedMistake(step);
    default:
      return false;
  }
}

/** Some steps ask for a wrong value on purpose, to show what the site answers. */
function wantedMistake({ expect }: Step): string | undefined {
  const value = expect?.gesture?.value;
  return value && 'mistake' in value ? value.mistake : undefined;
}

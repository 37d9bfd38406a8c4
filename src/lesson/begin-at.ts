import { playTo } from '../scenario/path';
import type { StepId } from '../scenario/scenario';
import { createLesson } from './lesson';
import type { RunEvent } from './ports';
import { alone, type Setting } from './setting';

/**
 * The events with which a lesson begins at a step, at any level: as if someone had come there
 * straight, without help. They say nothing of what anyone can do.
 * @param setting a scenario that passed the checker
 * @returns undefined where no path leads to the step
 */
export function eventsTo<World>(
  setting: Setting<World>,
  step: StepId,
): readonly RunEvent[] | undefined {
  const { simulator, scenario, persona } = setting;
  const there = playTo(simulator, scenario, persona, step);
  if (!there) return undefined;
  const lesson = createLesson(setting);
  for (const gesture of there.gestures) {
    if (lesson.view.step === step) break;
    lesson.send(gesture);
  }
  const { events, view } = lesson;
  lesson.stop();
  return view.step === step || view.step === alone ? events.map(untraced) : undefined;
}

/** What was not done by a learner is no proof of skill. */
export function untraced(event: RunEvent): RunEvent {
  if (event.kind !== 'gesture') return event;
  const { trace: _shown, ...rest } = event;
  return rest;
}

import type { StepId } from '../scenario/scenario';
import type { RunEvent } from './ports';

export type GestureEvent = Extract<RunEvent, { kind: 'gesture' }>;

/**
 * The gestures that still count: those that no « Revenir juste avant » has taken back. Played
 * from the start, they lead to the same world and step as the whole run.
 */
export function effective(events: readonly RunEvent[]): readonly GestureEvent[] {
  return events.reduce<readonly GestureEvent[]>((kept, event) => {
    if (event.kind === 'gesture') return [...kept, event];
    return event.kind === 'rewind' ? kept.filter(({ seq }) => seq <= event.to) : kept;
  }, []);
}

/** The step that a run had come to; undefined before any event. */
export function reachedStep(events: readonly RunEvent[]): StepId | undefined {
  return effective(events).at(-1)?.next ?? events[0]?.step;
}

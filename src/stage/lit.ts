import type { LessonView } from '../lesson/ports';
import type { TargetName } from '../simulator/world/gesture';

/** What the learner must do something with now: away from the step's place, the way back to it. */
export function placeOf(view: LessonView): TargetName | undefined {
  const back = view.wayBack?.gestures[0];
  return back && back.kind !== 'read' ? back.target : view.target;
}

/** The target that the spotlight shows now. */
export function litTarget(view: LessonView): TargetName | undefined {
  return view.lit ? placeOf(view) : undefined;
}

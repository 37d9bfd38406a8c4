import type { LessonView } from '../lesson/ports';
import type { TargetName } from '../simulator/world/gesture';

/**
 * The target that the spotlight shows now. At « exercice » only once it was asked for: the last
 * hint shows the place, and so does « Aller à l'endroit ».
 * @param asked the step at which the learner asked to be led there
 */
export function litTarget(view: LessonView, asked: string | undefined): TargetName | undefined {
  if (view.level !== 'exercice' || view.step === asked) return view.target;
  const spent = view.hints.length > 0 && view.hintsShown >= view.hints.length;
  return spent ? view.target : undefined;
}

import type { Classroom } from '../../classroom/ports';
import type { Memory } from '../../lesson/ports';
import type { Library } from '../../library/ports';
import type { Workshop } from '../../library/workshop';

/** What the outer world gives the app; `main.ts` builds it. */
export interface Ports {
  readonly library: Library;
  /** Opens the memory of this machine, once; later calls give the same one. */
  memory(): Promise<Memory>;
  /** Whether something was ever kept here. Quick: it does not open the memory. */
  somethingKept(): Promise<boolean>;
  /** Today in the learner's calendar, `2026-11-20`. */
  today(): string;
  /** Group sessions; their file comes with the first call. */
  classroom(): Promise<Classroom>;
  /** The authors' own scenarios; their file comes with the first call. */
  workshop(): Promise<Workshop>;
  /** Whether there may be any on this machine. Quick: it does not open them. */
  workshopIsThere(): Promise<boolean>;
  /** A name that no other run has. */
  newRun(): string;
}

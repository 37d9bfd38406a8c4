/**
 * Recording: an author does a task on the simulated computer, and each gesture becomes a step.
 *
 * ```ts
 * const recorder = createRecorder(simulator, setup);
 * recorder.send(gesture); // then draw recorder.world
 * recorder.undo(); // and recorder.redo();
 * recorder.summary; // steps, goals: what the file would say now
 * toScenario(simulator, recorder.summary, { id, title, theme }); // the file
 * ```
 */
export type { OfferedGoal } from './goals';
export { createRecorder, type Recorder, type Summary } from './recorder';
export type { RecordedStep } from './steps';
export { toScenario, type Head } from './to-scenario';

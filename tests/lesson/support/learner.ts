import type { LessonView, Skill, Trace, Help } from '../../../src/lesson/ports';
import { skillLength } from '../../../src/lesson/ports';
import { fill, lessonOf, press, type TinyLesson } from './play';
import { wantedNow } from './chance';

/** Whether a learner goes wrong at a step, given what is shown. */
export type Skilled = (view: LessonView, run: number) => boolean;

/** Keeps skills up from traces, as the memory does. */
export function learn(skills: readonly Skill[], { target, gesture, went }: Trace): Skill[] {
  if (target === undefined) return [...skills];
  const isIt = (skill: Skill) => skill.target === target && skill.gesture === gesture;
  const before = skills.find(isIt)?.went ?? [];
  const now = { target, gesture, went: [...before, went].slice(-skillLength) };
  return [...skills.filter((skill) => !isIt(skill)), now];
}

/** Goes wrong, in a way that costs a mistake at any step of the tiny scenario. */
function stumble(lesson: TinyLesson): void {
  const { step } = lesson.view;
  const wrong = {
    numero: fill('connexion.numero', '2 53'),
    'mot-de-passe': fill('connexion.mot-de-passe', 'bonjour'),
    code: fill('code.saisie', '000000'),
  }[step];
  lesson.send(
    wrong ?? { kind: 'visit', target: 'navigateur.adresse', value: 'nulle-part.example' },
  );
  if (lesson.view.mistake?.rewindable) lesson.rewind();
}

const helpIn = ({ lit, hintsShown }: LessonView): Help =>
  lit ? 'place' : hintsShown > 0 ? 'hint' : 'none';

/** Plays the tiny scenario many times at « exercice ». @returns the starting help of each step, run by run */
export function practise(goesWrong: Skilled, runs: number): Map<string, Help[]> {
  const helps = new Map<string, Help[]>();
  let skills: readonly Skill[] = [];
  for (let run = 0; run < runs; run += 1) {
    const lesson = lessonOf({ level: 'exercice', skills });
    let seen = '';
    for (let turn = 0; turn < 60 && !lesson.view.result; turn += 1) {
      const { step } = lesson.view;
      if (step !== seen) helps.set(step, [...(helps.get(step) ?? []), helpIn(lesson.view)]);
      if (step !== seen && goesWrong(lesson.view, run)) stumble(lesson);
      seen = step;
      lesson.send(wantedNow(lesson) ?? press('code.courriel'));
    }
    for (const event of lesson.events) {
      if (event.kind === 'gesture' && event.trace) skills = learn(skills, event.trace);
    }
  }
  return helps;
}

/** How many times it changed. */
export const changes = (helps: readonly Help[]): number =>
  helps.filter((help, place) => place > 0 && help !== helps[place - 1]).length;

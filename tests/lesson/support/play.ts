import { createLesson, type Lesson, type LessonOptions } from '../../../src/lesson/lesson';
import type { Gesture } from '../../../src/simulator/world/gesture';
import { tiny, type TinyWorld } from '../../support/tiny';
import { scenario, step, tinyScenario } from '../../support/tiny-scenario';

export type TinyLesson = Lesson<TinyWorld>;

export const kit = tiny.kit('colette');

/** A lesson of Colette on the toy computer, with help. */
export function lessonOf(options: Partial<LessonOptions<TinyWorld>> = {}): TinyLesson {
  return createLesson({
    scenario: tinyScenario,
    level: 'aide',
    persona: 'colette',
    simulator: tiny,
    ...options,
  });
}

export const press = (target: string): Gesture => ({ kind: 'press', target });
export const fill = (target: string, value: string): Gesture => ({ kind: 'fill', target, value });
export const enter = (target: string): Gesture => ({ kind: 'key', target, key: 'Enter' });
export const back: Gesture = { kind: 'back', target: 'navigateur.retour' };
export const read: Gesture = { kind: 'read' };
export const visit = (value: string): Gesture => ({
  kind: 'visit',
  target: 'navigateur.adresse',
  value,
});

export const number = fill('connexion.numero', kit['numero'] ?? '');
export const password = fill('connexion.mot-de-passe', kit['mot-de-passe'] ?? '');
export const code = fill('code.saisie', kit['code'] ?? '');

/** The right gestures of the tiny scenario along first choices, in order. */
export const rightWay: readonly Gesture[] = [
  press('ameli.compte'),
  read,
  number,
  password,
  press('connexion.valider'),
  press('code.courriel'),
  code,
  enter('code.saisie'),
  press('compte.attestation'),
  press('compte.deconnexion'),
];

/** Makes gestures, and gives the lesson back. */
export function play(lesson: TinyLesson, ...gestures: readonly Gesture[]): TinyLesson {
  for (const gesture of gestures) lesson.send(gesture);
  return lesson;
}

/** A lesson in which the first so many steps of the right way are done. */
export function lessonAfter(
  count: number,
  options: Partial<LessonOptions<TinyWorld>> = {},
): TinyLesson {
  return play(lessonOf(options), ...rightWay.slice(0, count));
}

/** A scenario in the open account, without goals. */
export function openAccount(steps: Parameters<typeof scenario>[0], more = {}) {
  return scenario([...steps, step({ id: 'fin', end: true })], {
    start: { page: 'compte.accueil', presets: ['compte-ouvert'] },
    goals: [],
    forbidden: [],
    ...more,
  });
}

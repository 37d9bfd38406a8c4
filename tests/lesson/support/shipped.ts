import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createLesson, type Lesson } from '../../../src/lesson/lesson';
import type { LessonSetup, RunEvent } from '../../../src/lesson/ports';
import { check } from '../../../src/scenario/check';
import { gestureFor, wantedAt } from '../../../src/scenario/path';
import type { Simulator } from '../../../src/scenario/ports';
import type { Scenario } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';
import type { Gesture, GestureKind } from '../../../src/simulator/world/gesture';
import type { World } from '../../../src/simulator/world/world';
import { asShown, type Chance } from './chance';

export const simulator: Simulator<World> = computer;
export type RealLesson = Lesson<World>;

const folders = readdirSync('scenarios').filter((name) =>
  existsSync(`scenarios/${name}/scenario.yaml`),
);

/** Every shipped scenario that the checker lets through, for each of its personas. */
export const setups: readonly LessonSetup[] = folders.flatMap((folder) => {
  const source = readFileSync(`scenarios/${folder}/scenario.yaml`, 'utf8');
  const { scenario } = check(source, { catalogue: simulator.catalogue, folder, others: folders });
  if (!scenario) return [];
  return scenario.personas.map((persona) => ({ scenario, persona, level: 'aide' as const }));
});

export function begin(setup: LessonSetup, events: readonly RunEvent[] = []): RealLesson {
  return createLesson({ ...setup, simulator, events });
}

export function stepNow({ steps }: Scenario, lesson: RealLesson) {
  return steps.find(({ id }) => id === lesson.view.step);
}

/** The gesture that the lesson waits for now, with the value that the coach shows. */
export function wantedNow(setup: LessonSetup, lesson: RealLesson): Gesture | undefined {
  const step = stepNow(setup.scenario, lesson);
  const wanted = step && wantedAt(step);
  return wanted && asShown(lesson, gestureFor(simulator, lesson.world, setup.persona, wanted));
}

/** Any gesture on something that is on the screen. */
export function anyGesture(setup: LessonSetup, lesson: RealLesson, chance: Chance): Gesture {
  const target = chance.oneOf([...simulator.targets(lesson.world)]);
  const known = simulator.catalogue.targets[target];
  const kind = chance.oneOf<GestureKind>(known?.accepts.length ? known.accepts : ['press']);
  const texts = [...Object.values(simulator.kit(setup.persona)), 'bonjour', '12'];
  switch (kind) {
    case 'read':
      return { kind };
    case 'check':
      return { kind, target, value: chance.next() < 0.5 };
    case 'key':
      return { kind, target, key: 'Enter' };
    case 'attach':
      return { kind, target, paper: chance.oneOf([...simulator.catalogue.papers, 'rien']) };
    case 'choose':
      return { kind, target, value: chance.oneOf(known?.options ?? ['rien']) };
    case 'fill':
    case 'visit':
      return { kind, target, value: chance.oneOf(texts) };
    default:
      return { kind, target };
  }
}

import { describe, expect, it } from 'vitest';
import { playTo } from '../../src/scenario/path';
import type { Answer, Step } from '../../src/scenario/scenario';
import { computer } from '../../src/simulator/computer';
import type { Gesture } from '../../src/simulator/world/gesture';
import { kits } from '../../src/simulator/world/kit';
import { begin, setups, type RealLesson } from '../lesson/support/shipped';

type Setup = (typeof setups)[number];

/** The lesson as it stands when this step begins. */
function lessonAt(setup: Setup, step: Step): RealLesson {
  const lesson = begin(setup);
  const way = playTo(computer, setup.scenario, setup.persona, step.id);
  for (const gesture of way?.gestures ?? []) lesson.send(gesture);
  return lesson;
}

/** What to do to hear this line: one gesture, or a wrong value and what sends it. */
function ways({ when }: Answer, lesson: RealLesson, setup: Setup): readonly (readonly Gesture[])[] {
  const page = computer.registry.pages.get(computer.page(lesson.world))?.page;
  const send: Gesture[] = page?.submit ? [{ kind: 'press', target: page.submit }] : [];
  if (!('kind' in when)) {
    const { mistake, target } = when;
    const press: Gesture = { kind: 'press', target };
    const wrong = given(mistake, target, lesson).flatMap((one) => [[one], [one, ...send]]);
    return [...wrong, [press], ...special(mistake, lesson, press)];
  }
  const { kind, target = '', value } = when;
  const text = value && 'text' in value ? value.text : '';
  const own = value && 'kit' in value ? (kits[setup.persona][value.kit] ?? '') : text;
  switch (kind) {
    case 'fill':
      return [own || 'Autre-exemple-1', fitting(target)].map((text) => [
        { kind, target, value: text },
      ]);
    case 'choose':
    case 'visit':
      return [[{ kind, target, value: own }]];
    case 'check':
      return [[{ kind, target, value: value !== undefined && 'on' in value && value.on }]];
    case 'key':
      return [[{ kind, target, key: 'Enter' }]];
    case 'attach':
      return [[{ kind, target, paper: value && 'kit' in value ? value.kit : '' }]];
    case 'read':
      return [];
    default:
      return [[{ kind, target }], ...after(target)];
  }
}

/** A text that the field takes, and that nobody's card has. */
function fitting(target: string): string {
  const control = computer.registry.controls.get(target);
  return (control?.kind === 'field' && control.field.canned) || '';
}

/** What can be given to a field, a list or a box for this mistake. */
function given(mistake: string, target: string, { world }: RealLesson): Gesture[] {
  const { accepts = [], options = [] } = computer.catalogue.targets[target] ?? {};
  const value = computer.sample(world, target, mistake) ?? '';
  return accepts.flatMap((kind): Gesture[] => {
    switch (kind) {
      case 'fill':
      case 'visit':
        return [{ kind, target, value }];
      case 'attach':
        return [{ kind, target, paper: value }];
      case 'choose':
        return options.map((option) => ({ kind, target, value: option }));
      case 'check':
        return [{ kind, target, value: false }];
      default:
        return [];
    }
  });
}

/** Mistakes that take a longer way. */
function special(mistake: string, { world }: RealLesson, press: Gesture): Gesture[][] {
  const wrong = computer.sample(world, 'connexion.mot-de-passe', 'identifiants-faux') ?? '';
  const again: Gesture[] = [
    { kind: 'fill', target: 'connexion.mot-de-passe', value: wrong },
    press,
  ];
  switch (mistake) {
    case 'compte-bloque':
      return [[...again, ...again, ...again]];
    case 'code-ancien':
      return [
        [
          { kind: 'press', target: 'code.nouveau' },
          { kind: 'fill', target: 'code.saisie', value: kits[world.persona]['code'] ?? '' },
        ],
      ];
    case 'conditions-refusees':
      return [[{ kind: 'choose', target: 'creation.accord', value: 'Non, je refuse' }, press]];
    case 'effacement-periode':
      return [[{ kind: 'choose', target: 'effacement.periode', value: 'Dernière heure' }, press]];
    case 'effacement-partiel':
      return [[{ kind: 'check', target: 'effacement.cache', value: false }, press]];
    default:
      return [];
  }
}

/** What is on the screen only once one has gone elsewhere. */
function after(target: string): Gesture[][] {
  const tabs: Gesture[] = [{ kind: 'switch-tab', target: 'onglet.compte' }];
  return [[...tabs, { kind: 'press', target }]];
}

function isHeard(setup: Setup, step: Step, answer: Answer): boolean {
  const first = lessonAt(setup, step);
  return ways(answer, first, setup).some((gestures) => {
    const lesson = lessonAt(setup, step);
    for (const gesture of gestures) lesson.send(gesture);
    return lesson.view.step === step.id && lesson.view.mistake?.say === answer.say;
  });
}

describe.each(setups)('$scenario.id, $persona', (setup) => {
  const steps = setup.scenario.steps.filter(({ answers }) => answers.length > 0);

  it.each(steps)('every answer of $id can be heard', { timeout: 60_000 }, (step) => {
    for (const answer of step.answers) {
      expect(isHeard(setup, step, answer), JSON.stringify(answer)).toBe(true);
    }
  });
});

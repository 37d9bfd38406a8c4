import { describe, expect, it } from 'vitest';
import { has } from '../../src/i18n';
import { Course } from '../../src/app/placement/course.svelte';
import { judge, startOf, wentWell, type Verdict } from '../../src/app/placement/judge';
import { tasks, type SmallTask } from '../../src/app/placement/tasks';
import { taskNames, type TaskName } from '../../src/app/shell/ordering';
import { computer } from '../../src/simulator/computer';
import type { Gesture } from '../../src/simulator/world/gesture';
import type { World } from '../../src/simulator/world/world';

const press = (target: string): Gesture => ({ kind: 'press', target });
const fill = (target: string, value: string): Gesture => ({ kind: 'fill', target, value });
const visit = (value: string): Gesture => ({
  kind: 'visit',
  target: 'navigateur.adresse',
  value,
});

const taskNamed = (name: TaskName): SmallTask => {
  const found = tasks.find((task) => task.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** Does these acts one after the other. @returns what each meant */
function play(name: TaskName, ...gestures: readonly Gesture[]): Verdict[] {
  const task = taskNamed(name);
  let world: World = startOf(task);
  return gestures.map((gesture) => {
    const stepped = computer.step(world, gesture);
    world = stepped.world;
    return judge(task, { gesture, outcome: stepped.outcome, world });
  });
}

const kinds = (verdicts: readonly Verdict[]) => verdicts.map(({ kind }) => kind);

/** How someone who knows does each task. */
const right: Readonly<Record<TaskName, readonly Gesture[]>> = {
  cliquer: [press('compte.onglet-demarches')],
  defiler: [press('demarches.echanges')],
  adresse: [visit('www.ameli.fr')],
  arobase: [fill('creation.courriel', 'ange.demo@courriel.example')],
  mot: [press('informations.telephone')],
  officiel: [press('moteur.officiel')],
  code: [fill('code.saisie', '740519')],
};

describe('the small tasks', () => {
  it('are at most eight, each once, in the order that the interface names', () => {
    expect(tasks.length).toBeLessThanOrEqual(8);
    expect(tasks.map(({ name }) => name)).toEqual([...taskNames]);
  });

  it.each(tasks)('$name begins on its own page, not done', (task) => {
    const world = startOf(task);
    expect(startOf(task)).toEqual(world);
    const looking = { gesture: { kind: 'read' }, outcome: { kind: 'done' }, world } as const;
    expect(judge(task, looking)).toEqual({ kind: 'on-the-way' });
  });

  it('the e-mail and the code begin where they are asked for', () => {
    expect(computer.page(startOf(taskNamed('arobase')))).toBe('creation.contact');
    expect(computer.page(startOf(taskNamed('code')))).toBe('code.verification');
  });

  it.each(tasks)('$name can be done on the simulated computer', ({ name }) => {
    expect(play(name, ...right[name]).at(-1)).toEqual({ kind: 'done' });
  });

  it.each(tasks)('$name names targets that are there', (task) => {
    const shown = computer.targets(startOf(task));
    for (const gesture of right[task.name]) {
      if ('target' in gesture) expect(shown).toContain(gesture.target);
    }
    const { mistakes, targets, pages, facts } = computer.catalogue;
    for (const known of Object.keys(task.answers ?? {})) {
      expect([...Object.keys(mistakes), ...Object.keys(targets)]).toContain(known);
    }
    for (const free of task.free ?? []) expect(targets).toHaveProperty([free]);
    for (const goal of task.done) {
      if ('page' in goal) expect(pages).toHaveProperty([goal.page]);
      if ('fact' in goal) expect(facts).toHaveProperty([goal.fact]);
    }
  });

  it.each(tasks)('$name has its words, for each of its answers too', ({ name, answers = {} }) => {
    const keys = ['name', 'do', 'again', ...Object.values(answers)];
    expect(keys.filter((key) => !has(`placement.tasks.${name}.${key}`))).toEqual([]);
    expect(has(`placement.reasons.trains.${name}`)).toBe(true);
  });
});

describe('a wrong act does not pass a task', () => {
  const wrong: readonly (readonly [TaskName, Gesture, string])[] = [
    ['cliquer', press('compte.onglet-paiements'), 'again'],
    ['cliquer', press('compte.deconnexion'), 'again'],
    ['defiler', press('demarches.carte'), 'again'],
    ['adresse', visit('www,ameli,fr'), 'again'],
    ['adresse', visit('www.ameli.com'), 'again'],
    ['adresse', visit('ameli'), 'again'],
    ['arobase', fill('creation.courriel', 'ange.demo courriel.example'), 'missing'],
    ['arobase', fill('creation.courriel', 'ange.demo arobase courriel.example'), 'missing'],
    ['arobase', fill('creation.courriel', 'ange.demo@@courriel.example'), 'twice'],
    ['arobase', fill('creation.courriel', 'ange.demi@courriel.example'), 'letter'],
    ['arobase', fill('creation.courriel', 'jean.dupont@orange.fr'), 'real'],
    ['mot', press('informations.courriel'), 'again'],
    ['officiel', press('moteur.annonce'), 'paid'],
    ['officiel', press('moteur.intermediaire'), 'paid'],
    ['officiel', press('moteur.guide'), 'advice'],
    ['officiel', press('moteur.faux'), 'fake'],
    ['code', fill('code.saisie', '74051'), 'short'],
    ['code', fill('code.saisie', '7405199'), 'long'],
    ['code', fill('code.saisie', 'mon code'), 'digits'],
    ['code', fill('code.saisie', '740591'), 'again'],
    ['code', press('code.valider'), 'again'],
  ];

  it.each(wrong)('%s: %o is answered with « %s »', (name, gesture, say) => {
    expect(play(name, gesture)).toEqual([{ kind: 'not-yet', say }]);
  });

  it.each(wrong)('%s: after %o it can still be done', (name, gesture) => {
    const course = new Course(
      undefined,
      () => '2026-11-21',
      () => undefined,
      [taskNamed(name)],
    );
    course.begin();
    course.send(gesture);
    course.putBack();
    for (const one of right[name]) course.send(one);
    expect(course.done).toBe(true);
  });
});

describe('what is neither right nor wrong is left without a word', () => {
  it('coming back from a trap, and searching again', () => {
    const acts = [
      press('moteur.faux'),
      press('leurre.quitter'),
      fill('moteur.recherche', 'ameli'),
      press('moteur.chercher'),
      press('moteur.officiel'),
    ];
    expect(kinds(play('officiel', ...acts))).toEqual([
      'not-yet',
      'on-the-way',
      'on-the-way',
      'on-the-way',
      'done',
    ]);
  });

  it('the browser’s own buttons, a key, a field emptied, what is not there', () => {
    const acts: Gesture[] = [
      press('navigateur.menu'),
      { kind: 'back', target: 'navigateur.retour' },
      { kind: 'key', target: 'creation.courriel', key: 'Tab' },
      fill('creation.courriel', ' '),
      press('moteur.faux'),
    ];
    expect(new Set(kinds(play('arobase', ...acts)))).toEqual(new Set(['on-the-way']));
  });

  it('spaces and capitals around a right value', () => {
    expect(
      kinds(play('arobase', fill('creation.courriel', ' Ange.Demo@courriel.example '))),
    ).toEqual(['done']);
    expect(kinds(play('code', fill('code.saisie', '740 519')))).toEqual(['done']);
    expect(kinds(play('adresse', visit('AMELI.fr/')))).toEqual(['done']);
  });

  it('entering with the code is as good as writing it', () => {
    const code = taskNamed('code');
    const entered = play('code', fill('code.saisie', '740519'), press('code.valider'));
    expect(kinds(entered)).toEqual(['done', 'done']);
    expect(code.done).toContainEqual({ fact: 'connecte' });
  });
});

describe('how a task went', () => {
  it.each([
    ['cliquer', true, 0, true],
    ['cliquer', true, 1, true],
    ['cliquer', true, 2, false],
    ['officiel', true, 0, true],
    ['officiel', true, 1, false],
    ['code', false, 0, false],
  ] as const)('%s, done %s after %i wrong acts: well %s', (name, done, wrongActs, well) => {
    expect(wentWell(taskNamed(name), done, wrongActs)).toBe(well);
  });
});

import { describe, expect, it } from 'vitest';
import { Course } from '../../src/app/placement/course.svelte';
import { tasks } from '../../src/app/placement/tasks';
import { computer } from '../../src/simulator/computer';
import type { Placement } from '../../src/lesson/ports';

function begun(found?: Placement) {
  const kept: Placement[] = [];
  const course = new Course(
    found,
    () => '2026-11-21',
    (placement) => kept.push(placement),
  );
  course.begin();
  return { course, kept };
}

describe('a way through the small tasks', () => {
  it('passing every task is allowed, and finds them all hard', () => {
    const { course, kept } = begun();
    for (let count = 0; count < tasks.length; count += 1) course.next();
    expect(course.screen).toBe('end');
    const hard = tasks.map(({ name }) => name);
    expect(kept.at(-1)).toEqual({ day: '2026-11-21', well: [], hard });
  });

  it('tells well from hard, and keeps after each task', () => {
    const { course, kept } = begun();
    course.send({ kind: 'press', target: 'compte.onglet-demarches' });
    course.next();
    course.send({ kind: 'press', target: 'demarches.carte' });
    course.putBack();
    course.send({ kind: 'press', target: 'demarches.panne' });
    course.putBack();
    course.send({ kind: 'press', target: 'demarches.echanges' });
    expect(course.done).toBe(true);
    for (let left = tasks.length - 1; left > 0; left -= 1) course.next();
    expect(kept).toHaveLength(tasks.length);
    expect(kept.at(-1)?.well).toEqual(['cliquer']);
    expect(kept.at(-1)?.hard).toContain('defiler');
  });

  it('nothing more happens on the computer once a task is done', () => {
    const { course } = begun();
    course.send({ kind: 'press', target: 'compte.onglet-demarches' });
    const world = course.world;
    expect(course.send({ kind: 'press', target: 'compte.deconnexion' })).toEqual({ kind: 'none' });
    expect(course.world).toBe(world);
  });

  it('a kind word stays while one looks around, and goes with the screen put back', () => {
    const { course } = begun();
    course.send({ kind: 'press', target: 'compte.deconnexion' });
    course.send({ kind: 'press', target: 'navigateur.menu' });
    expect(course.verdict).toEqual({ kind: 'not-yet', say: 'again' });
    course.putBack();
    expect(course.verdict).toBeUndefined();
    expect(computer.page(course.world)).toBe('compte.accueil');
  });

  it('what was found earlier is shown first, and can be done again from nothing', () => {
    const [first, ...others] = tasks.map(({ name }) => name);
    const earlier = { day: '2026-11-01', well: others, hard: [first ?? ''] };
    const { course, kept } = begun();
    const again = new Course(
      earlier,
      () => '2026-11-21',
      (placement) => kept.push(placement),
    );
    expect(again.screen).toBe('end');
    expect(again.found).toBe(earlier);
    expect(course.screen).toBe('task');
    again.begin();
    for (let count = 0; count < tasks.length; count += 1) again.next();
    expect(again.found?.well).toEqual([]);
  });

  it('goes on at the first task that is left, after a reload or a way out', () => {
    const { course, kept } = begun();
    course.next();
    course.next();
    const later = new Course(
      kept.at(-1),
      () => '2026-11-21',
      (placement) => kept.push(placement),
    );
    expect(later.screen).toBe('task');
    expect(later.index).toBe(2);
    for (let left = tasks.length - 2; left > 0; left -= 1) later.next();
    expect(later.found?.hard).toEqual(tasks.map(({ name }) => name));
  });
});

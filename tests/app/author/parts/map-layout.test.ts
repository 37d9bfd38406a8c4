import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../../src/app/author/parts/map/graph';
import { layersOf } from '../../../../src/app/author/parts/map/layers';
import { layOut } from '../../../../src/app/author/parts/map/layout';
import { box } from '../../../../src/app/author/parts/map/measures';
import type { Scenario, Step, Wanted } from '../../../../src/scenario/scenario';

const press = (target: string): Wanted => ({ kind: 'press', target });

function aStep(id: string, own: Partial<Step> = {}): Step {
  const expect = { gesture: press(`bouton.${id}`) };
  return { id, instruction: id, hints: [], answers: [], end: false, expect, ...own };
}

const anEnd = (id: string): Step => {
  const { expect: _, ...rest } = aStep(id, { end: true });
  return rest;
};

function aChoice(id: string, ...to: readonly string[]): Step {
  const { expect: _, ...rest } = aStep(id);
  return { ...rest, choices: to.map((next) => ({ when: press(`vers.${next}`), next })) };
}

const graph = (...steps: readonly Step[]) => graphOf({ id: 'essai', steps } as unknown as Scenario);

const branching = graph(
  aStep('a', { next: 'choix' }),
  aChoice('choix', 'long', 'court', 'a'),
  aStep('court', { next: 'z' }),
  aStep('long', { next: 'suite' }),
  aStep('suite', { next: 'z' }),
  anEnd('z'),
  aStep('seule', { next: 'z' }),
);

describe('the rows of a map', () => {
  it('each step stands below all that leads to it', () => {
    expect(Object.fromEntries(layersOf(branching).layerOf)).toEqual({
      a: 0,
      choix: 1,
      court: 2,
      long: 2,
      suite: 3,
      z: 4,
    });
  });

  it('tell ways back from ways that lead on, and follow the first choices', () => {
    const { back, main } = layersOf(branching);
    expect(back.map(({ from, to }) => [from, to])).toEqual([['choix', 'a']]);
    expect(main).toEqual(['a', 'choix', 'long', 'suite', 'z']);
  });

  it('know a step that comes back to itself, and one that waits for nothing yet', () => {
    const { expect: _, ...unfinished } = aStep('b', { next: 'z' });
    const { back, layerOf } = layersOf(graph(aChoice('a', 'a', 'b'), unfinished, anEnd('z')));
    expect(back.map(({ to }) => to)).toEqual(['a']);
    expect(layerOf.get('z')).toBe(2);
  });
});

describe('the places on a map', () => {
  const { places, routes, labels, width, height } = layOut(branching);

  it('put the main path straight down, and the other branch beside it', () => {
    const main = ['a', 'choix', 'long', 'suite', 'z'].map((id) => places.get(id)?.x);
    expect(new Set(main).size).toBe(1);
    expect(places.get('court')?.x).toBeGreaterThan((main[0] ?? 0) + box.width);
  });

  it('leave out what nothing leads to', () => {
    expect(places.has('seule')).toBe(false);
    expect(routes.some(({ edge }) => edge.from === 'seule')).toBe(false);
  });

  it('keep every box inside, and none over another', () => {
    const all = [...places.values()];
    for (const [index, { x, y }] of all.entries()) {
      expect(x >= 0 && x + box.width <= width).toBe(true);
      expect(y >= 0 && y + box.height <= height).toBe(true);
      const over = all
        .slice(index + 1)
        .filter((other) => Math.abs(other.x - x) < box.width && Math.abs(other.y - y) < box.height);
      expect(over).toEqual([]);
    }
  });

  it('draw every way once, and the words of every choice', () => {
    const kinds = routes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['back', 'main', 'main', 'main', 'main', 'on', 'on']);
    expect(labels.map(({ edge, isBack }) => [edge.to, isBack])).toEqual([
      ['long', false],
      ['court', false],
      ['a', true],
    ]);
  });

  it('hold a way to a step that is not there, and no step at all', () => {
    expect(layOut(graph(aStep('a', { next: 'parti' }))).routes).toEqual([]);
    expect(layOut(graph())).toMatchObject({ routes: [], labels: [] });
  });

  it('stay the same for the same scenario, and quick for a long one', () => {
    expect(layOut(branching)).toEqual(layOut(branching));
    const long = Array.from({ length: 400 }, (_, n) => aStep(`s${n}`, { next: `s${n + 1}` }));
    expect(layOut(graph(...long, anEnd('s400'))).places.size).toBe(401);
  });
});

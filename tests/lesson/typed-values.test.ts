import { describe, expect, it } from 'vitest';
import { provedPath } from '../../src/scenario/path';
import type { World } from '../../src/simulator/world/world';
import { setups, simulator } from './support/shipped';
import { typedFields } from './support/typed-values';

const kit = simulator.kit('colette');

const places = setups
  .filter(({ persona }) => persona === 'colette')
  .flatMap(({ scenario, persona }) => provedPath(simulator, scenario, persona));

/** The world of a shipped scenario in which this is typed. */
function worldWith(target: string): World {
  const typed = places.find(({ gesture }) => gesture?.kind === 'fill' && gesture.target === target);
  const shown = places.find(({ world }) => simulator.targets(world).has(target));
  return (typed ?? shown)!.world;
}

const kindOf = (target: string) => (target === 'navigateur.adresse' ? 'visit' : 'fill');

/** « pris » as the card's value, « autre » as another one, or the code of the mistake. */
function verdictOf(world: World, target: string, name: string, typed: string): string {
  const { outcome } = simulator.step(world, { kind: kindOf(target), target, value: typed });
  if (outcome.kind !== 'done') return outcome.kind === 'refused' ? outcome.mistake : 'rien';
  return simulator.same(target, typed, kit[name] ?? '') ? 'pris' : 'autre';
}

describe.each(typedFields)(
  '$target',
  ({ target, kit: name, takes, takesAnother = [], refuses }) => {
    const world = worldWith(target);
    const verdict = (typed: string) => verdictOf(world, target, name, typed);

    it.each(takes)('takes « %s » for the value of the card', (typed) => {
      expect(verdict(typed)).toBe('pris');
    });

    if (takesAnother.length > 0) {
      it.each(takesAnother)('takes « %s », which is another value', (typed) => {
        expect(verdict(typed)).toBe('autre');
      });
    }

    it.each(refuses)('refuses « %s »: %s', (typed, code) => {
      expect(verdict(typed)).toBe(code);
    });
  },
);

it('the table is long enough, and says nothing twice', () => {
  const rows = typedFields.flatMap(({ target, takes, takesAnother = [], refuses }) =>
    [...takes, ...takesAnother, ...refuses.map(([typed]) => typed)].map(
      (typed) => `${target} ${typed}`,
    ),
  );
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows).size).toBe(rows.length);
});

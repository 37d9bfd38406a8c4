import { describe, expect, it } from 'vitest';
import { has } from '../../src/i18n';
import { kits } from '../../src/simulator/world/kit';
import { cardGroups, cardOf } from '../../src/stage/card';

describe('the learner’s card', () => {
  it.each(Object.keys(kits))('of %s has every value that it names', (persona) => {
    const shown = cardOf(kits[persona as keyof typeof kits]).flatMap(({ values }) => values);
    expect(shown.map(({ name }) => name)).toEqual(Object.values(cardGroups).flat());
  });

  it('has words for every value and group', () => {
    const keys = [
      ...Object.keys(cardGroups).map((group) => `stage.card.groups.${group}`),
      ...Object.values(cardGroups)
        .flat()
        .map((name) => `stage.card.values.${name}`),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  it('leaves out what a kit does not have, and groups that would be empty', () => {
    expect(cardOf({ prenom: 'Colette', iban: '' })).toEqual([
      { name: 'identity', values: [{ name: 'prenom', value: 'Colette' }] },
    ]);
  });

  it('never shows a code that comes by message', () => {
    const shown = Object.values(cardGroups).flat() as string[];
    expect(shown.filter((name) => name.startsWith('code') && name !== 'code-postal')).toEqual([]);
  });
});

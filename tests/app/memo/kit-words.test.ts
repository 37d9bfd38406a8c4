import { expect, it } from 'vitest';
import { frenchKitWords, kitWords } from '../../../src/app/memo/kit-words';
import fr from '../../../src/i18n/locales/fr.json';
import { computer } from '../../../src/simulator/computer';
import { richOf } from '../../../src/stage/texts';

const kit = computer.kit('colette');

it('a value of the card is told in words on the sheet', () => {
  const wording = { words: {}, language: 'fr', kit: kitWords(kit) };
  expect(richOf('Écrivez {{numero}}.', wording).plain).toBe(
    'Écrivez votre numéro de sécurité sociale.',
  );
});

it('every value of the card has words of its own, and shows none of itself', () => {
  const known: Readonly<Record<string, string>> = fr.memo.values;
  const shared = ['adresse-site', 'recherche'];
  for (const name of computer.catalogue.values.filter((each) => !shared.includes(each))) {
    expect(known[name], name).toBeDefined();
    expect(kitWords(kit)[name]).not.toContain(kit[name]);
  }
});

it('the address of the site, the same for everyone, stays as one types it', () => {
  expect(frenchKitWords(kit)['adresse-site']).toBe(kit['adresse-site']);
});

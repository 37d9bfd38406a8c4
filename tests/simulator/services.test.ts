import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { prove } from '../../src/scenario/prove';
import { createComputer } from '../../src/simulator/computer';
import { services, withServices } from '../../src/simulator/sites';
import { resultsIn } from '../../src/simulator/sites/moteur/catalogue';
import { controlsOn } from '../../src/simulator/world/screen';
import { setDraft, type World } from '../../src/simulator/world/world';

const folders = readdirSync('scenarios').filter((name) =>
  existsSync(`scenarios/${name}/scenario.yaml`),
);
const OWN_PAGE = /\bmairie\./u;
const sourceOf = (id: string): string => readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8');
const ofTownHall = folders.filter((id) => OWN_PAGE.test(sourceOf(id)));

const townHall = services.filter(({ name }) => name === 'mairie');
const health = services.filter(({ name }) => name !== 'mairie');

/** What is wrong with a shipped scenario on a computer where these services alone are. */
function faults(id: string, some: typeof services): readonly string[] {
  const simulator = createComputer(withServices(some));
  const { catalogue } = simulator;
  const { scenario, diagnostics } = check(sourceOf(id), { catalogue, folder: id, others: folders });
  const unproved = scenario ? prove(scenario, simulator).diagnostics : [];
  return [...diagnostics, ...unproved]
    .filter(({ severity }) => severity === 'error')
    .map(({ code, values }) => `${code} ${JSON.stringify(values)}`);
}

describe('a service needs no other service', () => {
  it('has lessons of each', () => {
    expect(ofTownHall.length).toBeGreaterThan(1);
    expect(ofTownHall.length).toBeLessThan(folders.length);
  });

  it.each(ofTownHall)('%s is proved where the town hall is the only one', (id) => {
    expect(faults(id, townHall)).toEqual([]);
  });

  it.each(folders.filter((id) => !ofTownHall.includes(id)))(
    '%s is proved where there is no town hall',
    (id) => {
      expect(faults(id, health)).toEqual([]);
    },
  );

  it('is missed where it is not: such a lesson is then refused', () => {
    for (const id of ofTownHall) expect(faults(id, health)).not.toEqual([]);
  });
});

describe('what the sites bring together', () => {
  const { registry, catalogue, start } = createComputer(withServices(services));

  it('never has one name twice', () => {
    const brought = services.flatMap(({ mails = {}, mistakes = {}, facts = {}, presets = {} }) =>
      [mails, mistakes, facts, presets].map((names) => Object.keys(names)),
    );
    for (const kind of [0, 1, 2, 3]) {
      const names = brought.filter((_, index) => index % 4 === kind).flat();
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has each mail in the mailbox', () => {
    const mails = services.flatMap(({ mails = {} }) => Object.keys(mails));
    for (const id of mails) expect(catalogue.targets).toHaveProperty([`courriel.${id}`]);
  });

  describe('in the search engine', () => {
    const shown = (words: string) => {
      const opened: World = start({ persona: 'colette', page: 'moteur.resultats', presets: [] });
      const world = setDraft(opened, 'moteur.recherche', { value: words });
      return resultsIn(world, controlsOn(registry, world)).map(({ target }) => target);
    };

    it('is all there for any search, and in the same order where no word fits', () => {
      expect(shown('ameli')).toEqual(shown('texte'));
      expect(shown('ameli').slice(0, 2)).toEqual(['moteur.annonce', 'moteur.officiel']);
      expect([...shown('mairie')].sort()).toEqual([...shown('ameli')].sort());
    });

    it.each(['mairie', 'Mairie de Valmont', 'la MAIRIE, rendez-vous'])(
      'comes first for words that fit: %s',
      (words) => {
        expect(shown(words)[0]).toBe('moteur.mairie');
      },
    );
  });
});

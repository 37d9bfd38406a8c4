import { describe, expect, it } from 'vitest';
import { remarksAt, remarksOf } from '../../../../src/app/author/desk/remarks';
import { namesAt, readData } from '../../../../src/scenario/edit/reading';
import { examine } from '../../../../src/scenario/examine';
import { starter } from '../../../../src/scenario/starter';
import { computer } from '../../../../src/simulator/computer';

const whole = starter('essai');

const stepsOf = (source: string) => namesAt(readData(source), 'etapes');

function remarks(source: string) {
  const texts = { source, translations: {}, voices: {}, audio: [] };
  const { diagnostics, places } = examine(computer, texts, []);
  return remarksOf(diagnostics, places, { steps: stepsOf(source), catalogue: computer.catalogue });
}

describe('a remark of the checker', () => {
  it('stands at its field', () => {
    const found = remarks(whole.replace('cible: ameli.compte', 'cible: ameli.comte'));
    expect(found).toMatchObject([
      { path: ['etapes', 'ouvrir', 'cible'], step: 'ouvrir', diagnostic: { code: 'C2' } },
    ]);
    expect(found[0]?.sentence).toContain('ameli.comte');
    expect(remarksAt(found, ['etapes', 'ouvrir', 'cible'])).toHaveLength(1);
    expect(remarksAt(found, ['etapes', 'ouvrir'])).toEqual([]);
  });

  it('of the proof stands at the step that cannot be played', () => {
    const [first] = remarks(whole.replace('cible: ameli.compte', 'cible: compte.deconnexion'));
    expect(first).toMatchObject({ step: 'ouvrir', diagnostic: { code: 'P1' } });
  });

  it.each([
    ['is empty', "consigne: 'Cliquez sur le bonhomme, à droite.'", "consigne: ''", 'ouvrir'],
    ['is not there', "    consigne: 'Bravo, vous avez trouvé la page.'\n", '', 'bravo'],
    ['is left open', "consigne: 'Bravo, vous avez trouvé la page.'", 'consigne:', 'bravo'],
  ])('about a sentence that %s stands where it is written', (_, from, to, step) => {
    const broken = whole.replace(from, to);
    expect(broken).not.toBe(whole);
    expect(remarks(broken)).toMatchObject([{ path: ['etapes', step, 'consigne'], step }]);
  });

  it('names steps by their number, and the site by the words on it', () => {
    const [first] = remarks(whole.replace('cible: ameli.compte', 'cible: compte.deconnexion'));
    expect(first?.sentence).toMatch(/^À l'étape 1, « Déconnexion » n'est pas à l'écran/u);
    expect(first?.sentence).toContain('La page est « L’assurance santé en ligne »');
  });

  it('takes no name of the file for what every object has', () => {
    const [first] = remarks(whole.replace('cible: ameli.compte', 'cible: constructor'));
    expect(first?.sentence).toContain('« constructor »');
  });

  it('calls a language by its name', () => {
    const texts = {
      source: whole,
      translations: { uk: '{}', 'x-1_': '{}' },
      voices: {},
      audio: [],
    };
    const { diagnostics, places } = examine(computer, texts, []);
    const named = { steps: stepsOf(whole), catalogue: computer.catalogue };
    const said = remarksOf(diagnostics, places, named).map(({ sentence }) => sentence);
    expect(said).toContain("Cette phrase n'est pas traduite (ukrainien).");
    expect(said).toContain("Cette phrase n'est pas traduite (x-1_).");
  });

  it('of the scenario itself belongs to no step', () => {
    const found = remarks(whole.replace('theme: entrer', 'theme: entré'));
    expect(found).toMatchObject([{ path: ['theme'] }]);
    expect(found[0]?.step).toBeUndefined();
  });

  it('is not made of a text that is well', () => {
    expect(remarks(whole)).toEqual([]);
  });
});

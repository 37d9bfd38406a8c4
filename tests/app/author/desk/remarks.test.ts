import { describe, expect, it } from 'vitest';
import { remarksAt, remarksOf } from '../../../../src/app/author/desk/remarks';
import { examine } from '../../../../src/scenario/examine';
import { starter } from '../../../../src/scenario/starter';
import { computer } from '../../../../src/simulator/computer';

const whole = starter('essai');

function remarks(source: string) {
  const texts = { source, translations: {}, voices: {}, audio: [] };
  const { diagnostics, places } = examine(computer, texts, []);
  return remarksOf(diagnostics, places);
}

describe('a remark of the checker', () => {
  it('stands at its field, in the words of the command line', () => {
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

  it('of the scenario itself belongs to no step', () => {
    const found = remarks(whole.replace('theme: entrer', 'theme: entré'));
    expect(found).toMatchObject([{ path: ['theme'] }]);
    expect(found[0]?.step).toBeUndefined();
  });

  it('is not made of a text that is well', () => {
    expect(remarks(whole)).toEqual([]);
  });
});

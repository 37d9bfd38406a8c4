import { describe, expect, it } from 'vitest';
import { french } from '../../../../src/app/author/french';
import { aimed } from '../../../../src/app/author/steps/aim';
import { insertStep, setAt } from '../../../../src/scenario/edit';
import { readData, textAt } from '../../../../src/scenario/edit/reading';
import { starter } from '../../../../src/scenario/starter';
import { computer } from '../../../../src/simulator/computer';

const step = 'lisez-cette-phrase';
const reading = { consigne: french.newStep, attendre: { geste: 'lecture' } };

/** A file with a step that was just added. */
function added(changes: Readonly<Record<string, string>> = {}): string {
  const made = insertStep(starter('essai'), { after: 'ouvrir' }, step, reading)?.source ?? '';
  return Object.entries(changes).reduce(
    (source, [name, value]) => setAt(source, ['etapes', step, name], value)?.source ?? '',
    made,
  );
}

function after(source: string, target: string) {
  const data = readData(aimed(source, step, target, computer.catalogue)?.source ?? '');
  const own = (...path: readonly string[]) => textAt(data, 'etapes', step, ...path);
  return { target: own('cible'), gesture: own('attendre', 'geste'), words: own('consigne') };
}

describe('aiming with a step that was just added', () => {
  it('asks for the gesture that the target is there for, and says it', () => {
    expect(after(added(), 'connexion.oubli')).toEqual({
      target: 'connexion.oubli',
      gesture: 'clic',
      words: 'Cliquez sur «\u202fMot de passe oublié\u202f?\u202f».',
    });
    expect(after(added(), 'connexion.numero')).toEqual({
      target: 'connexion.numero',
      gesture: 'saisie',
      words: 'Écrivez votre numéro de sécurité sociale.',
    });
  });

  it('keeps the sentence that its author has written', () => {
    const words = 'Cliquez sur le petit lien bleu.';
    const made = after(added({ consigne: words }), 'connexion.oubli');
    expect(made).toMatchObject({ gesture: 'clic', words });
  });

  it('changes nothing but the target of a step that had one: it is meant to be read', () => {
    const source = added({ cible: 'connexion.numero' });
    expect(after(source, 'connexion.oubli')).toEqual({
      target: 'connexion.oubli',
      gesture: 'lecture',
      words: french.newStep,
    });
  });

  it('writes no sentence of a choice that is not made yet', () => {
    expect(after(added(), 'ameli.choix-caisse')).toMatchObject({
      gesture: 'selection',
      words: french.newStep,
    });
  });
});

import { describe, expect, it } from 'vitest';
import {
  duplicateStep,
  freeStepId,
  insertStep,
  isStepId,
  moveStep,
  removeStep,
  renameStep,
} from '../../../src/scenario/edit';
import { whole } from '../example';
import { stepsOf } from './support';

const small = `format: 1
# Le chemin.
etapes:
  # de un
  un:
    consigne: 'Un.'

  # Une partie à part.

  # de deux
  # encore
  deux: # au bout
    consigne: 'Deux.'
    # dedans
    ensuite: quatre

  trois:
    consigne: 'Trois.'
    choix:
      - { si: { geste: clic, cible: a.b }, ensuite: un }
      - { si: { geste: clic, cible: a.c }, ensuite: deux }

  quatre:
    consigne: 'Quatre.'
    ensuite: trois
    # fin de quatre
# fin du fichier
`;

const step = { consigne: 'Lisez.', attendre: { geste: 'lecture' } };

describe('a step moves', () => {
  it('with the comments right above it and inside it; what stands apart stays', () => {
    const { source } = moveStep(small, 'deux', 0)!;
    expect(source).toMatch(
      /^format: 1\n# Le chemin\.\netapes:\n {2}# de deux\n {2}# encore\n {2}deux: # au bout\n/u,
    );
    expect(source).toContain(
      '    # dedans\n    ensuite: quatre\n\n  # Une partie à part.\n\n  # de un\n',
    );
    expect(moveStep(source, 'deux', 1)?.source).toBe(small);
  });

  it('to the end, before what ends the file', () => {
    const { source } = moveStep(small, 'un', 3)!;
    expect(source).toMatch(/# fin de quatre\n\n {2}# de un\n {2}un:\n.*\n# fin du fichier\n$/u);
  });

  it('nowhere else', () => {
    expect(moveStep(small, 'un', 4)).toBeUndefined();
    expect(moveStep(small, 'un', -1)).toBeUndefined();
    expect(moveStep(small, 'personne', 0)).toBeUndefined();
    expect(moveStep(small, 'un', 0)?.fixes).toEqual([]);
  });

  it('from a file without a last line end', () => {
    const source = whole.trimEnd();
    expect(moveStep(moveStep(source, 'bravo', 0)!.source, 'bravo', 13)?.source).toBe(source);
  });
});

describe('a step is put in', () => {
  it('as the file lays out its steps', () => {
    expect(insertStep(small, { before: 'quatre' }, 'neuve', step)?.source).toContain(
      "ensuite: deux }\n\n  neuve:\n    consigne: 'Lisez.'\n    attendre: { geste: lecture }\n\n  quatre:\n",
    );
    expect(insertStep(whole, { before: 'ouvrir' }, 'neuve', step)?.source).toContain(
      'etapes:\n  neuve:\n    consigne: "Lisez."\n    attendre: { geste: lecture }\n  ouvrir:\n',
    );
    expect(insertStep(small, {}, 'neuve', step)?.source).toMatch(
      /# fin de quatre\n\n {2}neuve:\n(?: {4}.*\n)+# fin du fichier\n$/u,
    );
  });

  it('on the way of the one before it', () => {
    const steps = stepsOf(insertStep(small, { after: 'deux' }, 'neuve', step)!.source);
    expect(steps.deux).toMatchObject({ ensuite: 'neuve' });
    expect(steps.neuve).toMatchObject({ ensuite: 'quatre' });
    const natural = stepsOf(insertStep(whole, { after: 'code-trop-tard' }, 'neuve', step)!.source);
    expect(natural.neuve).toMatchObject({ ensuite: 'moyen' });
    const choice = { consigne: 'Choisissez.', choix: [] };
    const chosen = stepsOf(insertStep(small, { after: 'deux' }, 'neuve', choice)!.source);
    expect(chosen.neuve).not.toHaveProperty('ensuite');
  });

  it('on the branches that led past it, and on no other', () => {
    const before = small.replace('ensuite: deux }', 'ensuite: quatre }');
    const steps = stepsOf(insertStep(before, { after: 'trois' }, 'neuve', step)!.source);
    expect(steps.trois?.choix).toMatchObject([{ ensuite: 'un' }, { ensuite: 'neuve' }]);
    expect(steps.neuve).not.toHaveProperty('ensuite');
    const elsewhere = stepsOf(insertStep(small, { after: 'trois' }, 'neuve', step)!.source);
    expect(elsewhere.trois?.choix).toMatchObject([{ ensuite: 'un' }, { ensuite: 'deux' }]);
    const choice = { consigne: 'Choisissez.', choix: [] };
    const chosen = stepsOf(insertStep(before, { after: 'trois' }, 'neuve', choice)!.source);
    expect(chosen.trois?.choix).toMatchObject([{ ensuite: 'un' }, { ensuite: 'quatre' }]);
  });

  it('where there is none yet', () => {
    for (const start of ['etapes:\n', 'etapes: {}\n', '', 'etapes: # rien\n']) {
      const { source } = insertStep(`format: 1\n${start}`, {}, 'neuve', step)!;
      expect(stepsOf(source)).toEqual({ neuve: step });
    }
  });

  it('not under a name that is taken, nor beside nobody', () => {
    expect(insertStep(small, {}, 'un', step)).toBeUndefined();
    expect(insertStep(small, {}, 'Une étape', step)).toBeUndefined();
    expect(insertStep(small, {}, 'constructor', step)).toBeUndefined();
    expect(insertStep(small, { after: 'personne' }, 'neuve', step)).toBeUndefined();
    expect(insertStep('a: [b', {}, 'neuve', step)).toBeUndefined();
  });
});

describe('a step is copied', () => {
  it('letter for letter, without the comments above it, and comes next', () => {
    expect(duplicateStep(small, 'deux', 'deux-2')?.source).toContain(
      "    # dedans\n    ensuite: deux-2\n\n  deux-2: # au bout\n    consigne: 'Deux.'\n    # dedans\n    ensuite: quatre\n\n  trois:\n",
    );
    expect(duplicateStep(small, 'deux', 'un')).toBeUndefined();
    expect(duplicateStep(small, 'personne', 'deux-2')).toBeUndefined();
  });
});

describe('a step is taken away', () => {
  it('with its comments; what led to it leads to the one after it', () => {
    const { source } = removeStep(small, 'deux')!;
    expect(source).not.toMatch(/deux|encore|au bout|dedans/u);
    expect(source).toContain(
      "  un:\n    consigne: 'Un.'\n    ensuite: quatre\n\n  # Une partie à part.\n\n  trois:",
    );
    expect(source).toContain('cible: a.c }, ensuite: quatre }');
  });

  it('of which the next in the file is the one after it', () => {
    const { source } = removeStep(small, 'un')!;
    expect(source).toContain('etapes:\n  # Une partie à part.\n\n  # de deux\n');
    expect(source).toContain('cible: a.b }, ensuite: deux }');
    const { source: more } = insertStep(small, { before: 'un' }, 'neuve', step)!;
    expect(removeStep(more, 'neuve')?.source).toBe(small);
  });

  it('with choices: the first one counts', () => {
    expect(stepsOf(removeStep(small, 'trois')!.source).quatre).toMatchObject({ ensuite: 'un' });
  });

  it('the last one: nothing is said of what has no next', () => {
    const { source } = removeStep(whole, 'bravo')!;
    expect(source).toBe(whole.slice(0, whole.indexOf('  bravo:')));
    expect(removeStep(small, 'personne')).toBeUndefined();
  });

  it('the only one', () => {
    const { source } = insertStep('format: 1\n', {}, 'un', step)!;
    expect(removeStep(source, 'un')?.source).toBe('format: 1\netapes: {}\n');
  });
});

describe('a step has another name', () => {
  it('everywhere, with as few letters as that takes', () => {
    const edit = renameStep(small, 'deux', 'second')!;
    expect(edit.fixes).toHaveLength(2);
    expect(edit.source).toBe(
      small.replace('  deux:', '  second:').replace('ensuite: deux', 'ensuite: second'),
    );
  });

  it('but no name that is taken, or is none', () => {
    expect(renameStep(small, 'deux', 'un')).toBeUndefined();
    expect(renameStep(small, 'deux', 'Deux')).toBeUndefined();
    expect(renameStep(small, 'personne', 'second')).toBeUndefined();
    expect(renameStep(small, 'deux', 'deux')?.fixes).toEqual([]);
  });
});

describe('a free name', () => {
  it.each([
    ['Écrivez l’œuvre : « numéro » !', 'ecrivez-l-oeuvre-numero'],
    ['moyen', 'moyen-2'],
    ['12 mois', 'etape-12-mois'],
    ['… !', 'etape'],
    ['constructor', 'constructor-2'],
    ['اكتب', 'etape'],
  ])('of « %s » is %s', (wished, id) => {
    expect(freeStepId(whole, wished)).toBe(id);
  });

  it('may be the one that the step has already', () => {
    expect(freeStepId(whole, 'Moyen', 'moyen')).toBe('moyen');
  });

  it('is never too long, nor taken', () => {
    const long = 'Cliquez sur le bouton qui est tout en haut de la page, à droite, sous le titre';
    const first = freeStepId(small, long);
    const { source } = insertStep(small, {}, first, step)!;
    const second = freeStepId(source, long);
    expect([first, second].every((id) => isStepId(id) && id.length <= 60)).toBe(true);
    expect(second).not.toBe(first);
    expect(freeStepId('a: [b', 'un')).toBe('un');
  });
});

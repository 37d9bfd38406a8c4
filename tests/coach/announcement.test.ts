import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../src/coach/announcement';
import { guidance, rich } from './guidance';

const mistake = { say: rich('Gardez les 13 premiers chiffres.'), rewindable: true };
const ending = {
  result: 'reussi' as const,
  reached: [],
  open: [],
  spoiled: [],
  stumbled: [],
  hints: 0,
  mistakes: 0,
  next: { level: 'exercice' as const, persona: 'gerard' as const, reason: 'Tout va bien.' },
  replayed: false,
};

describe('what a screen reader hears', () => {
  it('is the place and the sentence when a step begins', () => {
    expect(announcementOf(undefined, guidance())).toBe('Étape 3 sur 8. Écrivez votre numéro.');
  });

  it('is nothing when nothing new is shown', () => {
    expect(announcementOf(guidance(), guidance())).toBeUndefined();
  });

  it('is the newest hint', () => {
    const hints = [rich('Regardez à droite.'), rich('Sur votre carte.')];
    const before = guidance({ hints, hintsShown: 1 });
    expect(announcementOf(before, guidance({ hints, hintsShown: 2 }))).toBe('Sur votre carte.');
  });

  it('is the reason when it was asked for', () => {
    const why = rich('Ce numéro dit qui vous êtes.');
    expect(announcementOf(guidance({ why }), guidance({ why, whyShown: true }))).toBe(why.plain);
  });

  it('is a mistake once, and again when it is made again', () => {
    const once = guidance({ mistake });
    expect(announcementOf(guidance(), once)).toBe(mistake.say.plain);
    expect(announcementOf(once, guidance({ mistake }))).toBeUndefined();
    expect(announcementOf(once, guidance({ mistake: { ...mistake } }))).toBe(mistake.say.plain);
  });

  it('is the step again after « Revenir juste avant »', () => {
    expect(announcementOf(guidance({ mistake }), guidance())).toMatch(/^Étape 3 sur 8\./);
  });

  it('is the hint that the step starts with, after its sentence', () => {
    const hints = [rich('Regardez à droite.')];
    expect(announcementOf(undefined, guidance({ hints, hintsShown: 1 }))).toBe(
      'Étape 3 sur 8. Écrivez votre numéro. Regardez à droite.',
    );
  });

  it('is that the place is shown, when « Montrez-moi » was asked for', () => {
    const before = guidance({ level: 'exercice', lit: false });
    expect(announcementOf(before, guidance({ level: 'exercice' }))).toBe('L’endroit est entouré.');
  });

  it('is the way back with the mistake, and then each next gesture once', () => {
    const way = (next: string) => ({ where: rich('Ici.'), next: rich(next), more: 1 });
    const away = guidance({ mistake, wayBack: way('Cliquez en haut.') });
    expect(announcementOf(guidance(), away)).toBe(`${mistake.say.plain} Cliquez en haut.`);
    expect(announcementOf(away, guidance({ mistake, wayBack: way('Cliquez en haut.') }))).toBe(
      undefined,
    );
    expect(announcementOf(away, guidance({ mistake, wayBack: way('Encore.') }))).toBe('Encore.');
  });

  it('is an offer of help, once', () => {
    const offered = guidance({ level: 'exercice', lit: false, offer: 'hint' });
    const before = guidance({ level: 'exercice', lit: false });
    expect(announcementOf(before, offered)).toBe('Voulez-vous un indice\u202f?');
    expect(announcementOf(offered, { ...offered })).toBeUndefined();
  });

  it('is the goals at « seul »', () => {
    const alone = guidance({ level: 'seul', step: 'seul', goals: ['Fermer votre compte'] });
    expect(announcementOf(undefined, alone)).toBe('À vous de jouer. Fermer votre compte.');
  });

  it('is the result at the end, once', () => {
    const ended = guidance({ step: 'bravo', ending });
    expect(announcementOf(guidance(), ended)).toBe('Bravo, vous avez réussi\u202f!');
    expect(announcementOf(ended, guidance({ step: 'bravo', ending }))).toBeUndefined();
  });
});

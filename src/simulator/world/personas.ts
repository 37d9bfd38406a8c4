import type { PersonaName } from './gesture';

/** A child on a persona's account: an « ayant droit ». */
export interface Child {
  readonly firstName: string;
  readonly familyName: string;
  /** JJ/MM/AAAA */
  readonly birth: string;
  readonly number: string;
  readonly key: string;
}

/** What is fixed about a persona beside the values of their kit. */
export interface Persona {
  readonly civility: 'Madame' | 'Monsieur';
  /** A health card with a photo shows 11 digits; one without shows 8, 9, 12 or 13. */
  readonly photoCard: boolean;
  readonly child?: Child;
}

export const personas: Readonly<Record<PersonaName, Persona>> = {
  colette: { civility: 'Madame', photoCard: false },
  gerard: { civility: 'Monsieur', photoCard: true },
  samira: {
    civility: 'Madame',
    photoCard: true,
    child: {
      firstName: 'Noé',
      familyName: 'MODELE',
      birth: '02/06/2018',
      number: '1 18 06 73 000 005',
      key: '01',
    },
  },
  yann: { civility: 'Monsieur', photoCard: false },
  ange: { civility: 'Monsieur', photoCard: false },
  livia: { civility: 'Madame', photoCard: true },
};

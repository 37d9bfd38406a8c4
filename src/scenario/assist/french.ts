import type { GestureKind } from '../../simulator/world/gesture';

/** What each gesture is, for authors. */
export const gestureHelp: Readonly<Record<GestureKind, string>> = {
  press: 'Appuyer sur un bouton, un lien, un dessin.',
  fill: 'Écrire dans une case. Il faut « kit », « valeur » ou « erreur ».',
  choose: 'Choisir dans une liste. Il faut « valeur » ou « kit ».',
  check: 'Cocher ou décocher une case. Il faut « valeur: oui » ou « valeur: non ».',
  visit: 'Écrire une adresse en haut du navigateur. Il faut « valeur » ou « kit ».',
  key: 'Appuyer sur une touche. Il faut « valeur: Entrée », « Échap » ou « Tab ».',
  attach: 'Joindre un papier. Il faut « kit » ou « erreur ».',
  back: 'Revenir à la page d’avant.',
  'switch-tab': 'Passer à un autre onglet.',
  read: 'Lire la consigne, puis appuyer sur « J’ai lu ». Sans cible.',
};

export const levelWords = [
  ['1', 'facile'],
  ['2', 'moyen'],
  ['3', 'difficile'],
] as const;

/** Beginnings for what is written freely, by field. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  duree: ['5', '10', '15', '20'],
  temps: ['5 min', '16 min', '2 h', '7 jours'],
};

/** Keys that a sentence may name, beside those of the gesture. */
export const otherKeys = ['Verr. Maj', 'Maj', 'Espace', 'Suppr', 'Retour arrière'] as const;

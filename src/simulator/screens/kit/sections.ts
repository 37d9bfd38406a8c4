import type { KitName } from '../../world/gesture';

export interface Row {
  readonly name: KitName;
  readonly label: string;
}

const rows = (labels: Readonly<Record<KitName, string>>): readonly Row[] =>
  Object.entries(labels).map(([name, label]) => ({ name, label }));

/** What each paper of the kit shows, in its order. Codes come by message: they are on no paper. */
export const healthCard = rows({
  prenom: 'Prénom',
  'nom-usage': 'Nom d’usage',
  numero: 'Numéro de sécurité sociale',
  cle: 'Clé',
  carte: 'Numéro de série',
});

export const bankPaper = rows({
  titulaire: 'Titulaire',
  banque: 'Banque',
  iban: 'IBAN',
  bic: 'BIC',
});

export const sheet = rows({
  nom: 'Nom de naissance',
  naissance: 'Date de naissance',
  adresse: 'Numéro et rue',
  'code-postal': 'Code postal',
  ville: 'Ville',
  caisse: 'Caisse',
  mobile: 'Téléphone portable',
  fixe: 'Téléphone fixe',
  courriel: 'Adresse e-mail',
  'mot-de-passe': 'Mot de passe',
});

export const changes = rows({
  'nouvelle-adresse': 'Nouveau numéro et rue',
  'nouveau-code-postal': 'Nouveau code postal',
  'nouvelle-ville': 'Nouvelle ville',
  'nouvelle-caisse': 'Nouvelle caisse',
  'date-demenagement': 'Date du déménagement',
  'nouveau-mot-de-passe': 'Nouveau mot de passe',
});

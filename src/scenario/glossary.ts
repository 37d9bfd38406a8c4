import { fold } from './letters';

/** A word that `((…))` may name, with the sentence that learners read. */
export interface GlossaryEntry {
  readonly term: string;
  /** Another way to write it. */
  readonly also?: readonly string[];
  readonly sentence: string;
}

export const glossary: readonly GlossaryEntry[] = [
  { term: 'Adhérer', sentence: "Accepter d'utiliser un service." },
  { term: 'Adresse', also: ['URL'], sentence: "Le nom d'un site, écrit en haut de l'écran." },
  { term: 'Affiliation', sentence: 'Être inscrit dans une caisse.' },
  { term: 'Ameli', sentence: 'Le site de la Sécurité sociale pour la santé.' },
  { term: 'Annuaire santé', sentence: 'Une liste pour trouver un médecin.' },
  { term: 'Application', also: ['appli'], sentence: 'Un outil à installer sur le téléphone.' },
  { term: 'Arobase', sentence: 'Le signe @ des adresses e-mail.' },
  { term: 'Arrêt de travail', sentence: 'Papier du médecin qui dit de ne pas travailler.' },
  { term: 'Assuré', sentence: 'Personne protégée par la Sécurité sociale.' },
  {
    term: 'Attestation de droits',
    sentence: 'Papier qui prouve que vous avez droit à la Sécurité sociale.',
  },
  { term: 'Ayant droit', sentence: 'Personne de la famille protégée grâce à vous.' },
  { term: 'Base de remboursement', sentence: 'Prix que la caisse utilise pour calculer.' },
  { term: 'Bénéficiaire', sentence: "La personne qui reçoit le soin ou l'aide." },
  { term: 'Cadenas', sentence: 'Petit dessin qui montre que la liaison est protégée.' },
  {
    term: 'Caisse',
    also: ['CPAM'],
    sentence: 'Le bureau de Sécurité sociale de votre département.',
  },
  { term: 'Carte Vitale', sentence: 'Carte verte à montrer chez le médecin.' },
  { term: 'CEAM', sentence: 'Carte pour se soigner pendant un voyage en Europe.' },
  { term: 'Clé', sentence: 'Les 2 derniers chiffres du numéro, pour vérifier.' },
  { term: 'Code de sécurité', sentence: 'Nombre reçu par message, utile une seule fois.' },
  { term: 'Code provisoire', sentence: 'Code donné pour entrer la première fois.' },
  {
    term: 'Complémentaire',
    also: ['mutuelle'],
    sentence: 'Assurance qui paie une autre partie des soins.',
  },
  {
    term: 'Complémentaire santé solidaire',
    sentence: "Aide pour payer les soins quand on a peu d'argent.",
  },
  { term: "Conditions d'utilisation", sentence: 'Les règles du site.' },
  { term: 'Cookie', sentence: 'Petit fichier que le site garde dans votre appareil.' },
  { term: 'Créance', sentence: 'Argent que vous devez rendre à la caisse.' },
  { term: 'Déconnexion', sentence: 'Fermer son compte avant de partir.' },
  { term: 'Défiler', sentence: 'Faire monter la page pour voir la suite.' },
  { term: 'Démarche', sentence: "Une demande à l'administration." },
  { term: 'Feuille de soins', sentence: 'Papier du soignant pour être remboursé.' },
  { term: 'Formulaire', sentence: 'Une page avec des cases à remplir.' },
  {
    term: 'FranceConnect',
    sentence: 'Un bouton pour entrer avec un compte public que vous avez déjà.',
  },
  { term: 'Franchise', sentence: 'Petite somme que personne ne rembourse.' },
  { term: 'Hameçonnage', sentence: 'Un faux message pour vous voler.' },
  { term: 'Historique', sentence: 'La liste de ce qui a été fait avant.' },
  { term: 'IBAN', sentence: 'Le long numéro de votre compte en banque.' },
  { term: 'Identifiant', sentence: 'Le nom ou numéro qui dit qui vous êtes.' },
  { term: 'Indemnités journalières', sentence: "Argent reçu pour chaque jour d'arrêt." },
  { term: 'Invalidité', sentence: 'Quand la maladie empêche de travailler comme avant.' },
  { term: 'Justificatif', sentence: 'Papier qui prouve ce que vous dites.' },
  { term: 'Lien', sentence: 'Mot ou image qui ouvre une autre page.' },
  { term: 'Majuscule', sentence: 'Grande lettre, comme A.' },
  { term: 'Médecin traitant', sentence: 'Le médecin que vous avez choisi pour vous suivre.' },
  { term: 'Médiateur', sentence: 'Personne qui aide à régler un désaccord.' },
  { term: 'Menu', sentence: "La liste des parties d'un site." },
  { term: 'Messagerie', sentence: "L'endroit où lire et écrire des messages." },
  { term: 'Moteur de recherche', sentence: "Un site pour chercher d'autres sites." },
  { term: 'Mot de passe', sentence: 'Mot secret qui ouvre votre compte.' },
  { term: 'Navigateur', sentence: 'Le programme qui montre les sites.' },
  { term: "Nom d'usage", sentence: 'Le nom que vous utilisez chaque jour.' },
  { term: 'Numéro de sécurité sociale', sentence: '13 chiffres, seulement pour vous.' },
  { term: 'Onglet', sentence: "Une page ouverte à côté d'une autre." },
  {
    term: 'Participation forfaitaire',
    sentence: 'Petite somme gardée par la caisse à chaque visite.',
  },
  { term: 'PDF', sentence: "Un document qu'on lit et imprime facilement." },
  { term: 'Pièce jointe', sentence: 'Un fichier ajouté à un message.' },
  { term: 'Récapitulatif', sentence: "Page pour tout relire avant d'envoyer." },
  { term: 'Régime', sentence: 'Le groupe de Sécurité sociale de votre métier.' },
  { term: 'Relevé', sentence: "La liste des paiements d'un mois." },
  { term: 'Relevé fiscal', sentence: 'Papier utile pour les impôts.' },
  { term: 'RIB', sentence: 'Papier de la banque avec votre IBAN.' },
  { term: 'Scanner', sentence: "Faire une image d'un papier avec un appareil." },
  { term: 'Session', sentence: 'Le temps où vous êtes connecté.' },
  { term: 'Télécharger', sentence: 'Prendre un fichier sur un site et le garder.' },
  { term: 'Tiers payant', sentence: "Ne pas avancer l'argent chez le soignant." },
  { term: 'Valider', sentence: 'Dire oui pour envoyer.' },
];

const byWord = new Map(
  glossary.flatMap((entry) =>
    [entry.term, ...(entry.also ?? [])].map((word) => [keyOf(word), entry] as const),
  ),
);

/** The entry of a word, in singular or plural, case and accents folded; undefined when unknown. */
export function explain(word: string): GlossaryEntry | undefined {
  return byWord.get(keyOf(word));
}

/** Every word that the glossary knows. */
export const glossaryWords: readonly string[] = glossary.flatMap(({ term, also = [] }) => [
  term.toLowerCase(),
  ...also.map((word) => word.toLowerCase()),
]);

function keyOf(word: string): string {
  return fold(word.trim())
    .split('-')
    .map((part) => part.replace(/[sx]$/u, ''))
    .join('-');
}

import type { Catalogue, CatalogueTarget } from '../../src/scenario/ports';
import type { GestureKind } from '../../src/simulator/world/gesture';

function target(
  label: string,
  page: string | '*',
  accepts: readonly GestureKind[],
  more: Partial<CatalogueTarget> = {},
): CatalogueTarget {
  return { label, pages: page === '*' ? '*' : [page], accepts, mistakes: [], ...more };
}

/** A small fictional computer, for the examples of the checker. */
export const catalogue: Catalogue = {
  pages: {
    'moteur.accueil': { title: 'Recherche' },
    'connexion.accueil': { title: 'Se connecter' },
    'code.choix': { title: 'Recevoir un code' },
    'code.saisie': { title: 'Écrire le code' },
    'compte.accueil': { title: 'Mon compte' },
  },
  targets: {
    'navigateur.adresse': target('Adresse', '*', ['visit']),
    'navigateur.retour': target('Page précédente', '*', ['back']),
    'navigateur.onglet-2': target('Deuxième onglet', '*', ['switch-tab']),
    'ameli.compte': target('Mon compte', 'moteur.accueil', ['press']),
    'connexion.numero': target('Numéro', 'connexion.accueil', ['fill', 'key'], {
      mistakes: ['nir-avec-cle', 'nir-incomplet'],
    }),
    'connexion.valider': target('Je me connecte', 'connexion.accueil', ['press']),
    'connexion.creer': target('Créer mon compte', 'connexion.accueil', ['press']),
    'code.sms': target('Par SMS', 'code.choix', ['press']),
    'code.courriel': target('Par courriel', 'code.choix', ['press']),
    'code.saisie': target('Code reçu', 'code.saisie', ['fill', 'key'], {
      mistakes: ['code-expire'],
    }),
    'compte.motif': target('Motif', 'compte.accueil', ['choose'], {
      options: ['Maladie', 'Retraite'],
    }),
    'compte.papier': target('Moins de papier', 'compte.accueil', ['check']),
    'compte.document': target('Ajouter un document', 'compte.accueil', ['attach'], {
      mistakes: ['papier-flou'],
    }),
    'compte.deconnexion': target('Déconnexion', 'compte.accueil', ['press']),
  },
  facts: {
    connecte: { kind: 'etat', label: 'Ouvrir votre compte' },
    deconnecte: { kind: 'etat', label: 'Fermer votre compte' },
    'attestation-telechargee': { kind: 'acquis', label: 'Télécharger votre attestation' },
    'mot-de-passe-enregistre': { kind: 'acquis', label: 'Enregistrer le mot de passe ici' },
  },
  presets: { 'compte-existant': 'La personne a déjà un compte.' },
  personas: ['colette', 'gerard'],
  values: ['prenom', 'numero', 'mot-de-passe', 'code', 'mobile', 'iban', 'adresse'],
  papers: ['releve', 'feuille-de-soins'],
  mistakes: {
    'nir-avec-cle': 'Le numéro contient 13 chiffres.',
    'nir-incomplet': 'Le numéro est incomplet.',
    'code-expire': 'Ce code a expiré.',
    'papier-flou': 'Ce document est illisible.',
  },
};

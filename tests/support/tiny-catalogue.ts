import type { Catalogue, CatalogueTarget } from '../../src/scenario/ports';
import type { GestureKind } from '../../src/simulator/world/gesture';

function target(
  label: string,
  pages: readonly string[] | '*',
  accepts: readonly GestureKind[],
  more: Partial<CatalogueTarget> = {},
): CatalogueTarget {
  return { label, pages, accepts, mistakes: [], ...more };
}

export const tinyCatalogue: Catalogue = {
  pages: {
    'moteur.accueil': { title: 'Recherche' },
    'connexion.accueil': { title: 'Se connecter' },
    'creation.accueil': { title: 'Créer un compte' },
    'code.envoi': { title: 'Recevoir un code' },
    'code.saisie': { title: 'Écrire le code' },
    'compte.accueil': { title: 'Mon compte' },
    'depart.sortie': { title: 'Vous êtes déconnecté' },
  },
  targets: {
    'navigateur.adresse': target('Adresse', '*', ['visit'], { mistakes: ['adresse-inconnue'] }),
    'navigateur.retour': target('Page précédente', '*', ['back']),
    'ameli.compte': target('Mon compte', ['moteur.accueil'], ['press']),
    'connexion.numero': target('Numéro', ['connexion.accueil'], ['fill', 'key'], {
      mistakes: ['nir-avec-cle', 'nir-incomplet'],
    }),
    'connexion.mot-de-passe': target('Mot de passe', ['connexion.accueil'], ['fill', 'key'], {
      mistakes: ['mot-de-passe-faux'],
    }),
    'connexion.valider': target('Je me connecte', ['connexion.accueil'], ['press'], {
      mistakes: ['champ-vide'],
    }),
    'connexion.creer': target('Créer mon compte', ['connexion.accueil'], ['press']),
    'code.sms': target('Par SMS', ['code.envoi'], ['press']),
    'code.courriel': target('Par courriel', ['code.envoi'], ['press']),
    'code.saisie': target('Code reçu', ['code.saisie'], ['fill', 'key'], {
      mistakes: ['code-expire', 'code-faux'],
    }),
    'code.renvoyer': target('Recevoir un autre code', ['code.saisie'], ['press']),
    'code.valider': target('Valider le code', ['code.saisie'], ['press'], {
      mistakes: ['champ-vide'],
    }),
    'compte.motif': target('Motif', ['compte.accueil'], ['choose'], {
      options: ['Maladie', 'Retraite'],
    }),
    'compte.papier-recycle': target('Recevoir moins de papier', ['compte.accueil'], ['check']),
    'compte.document': target('Ajouter un document', ['compte.accueil'], ['attach'], {
      mistakes: ['papier-flou'],
    }),
    'compte.attestation': target('Télécharger', ['compte.accueil'], ['press']),
    'compte.memoriser': target('Enregistrer le mot de passe', ['compte.accueil'], ['press']),
    'compte.enfants': target('Mes enfants', ['compte.accueil'], ['press']),
    'compte.deconnexion': target('Déconnexion', ['compte.accueil'], ['press']),
  },
  facts: {
    connecte: { kind: 'etat', label: 'Ouvrir votre compte' },
    deconnecte: { kind: 'etat', label: 'Fermer votre compte' },
    'attestation-telechargee': { kind: 'acquis', label: 'Télécharger votre attestation' },
    'mot-de-passe-enregistre': { kind: 'acquis', label: 'Enregistrer le mot de passe ici' },
  },
  presets: {
    'compte-existant': 'La personne a déjà un compte.',
    'compte-ouvert': 'Le compte est déjà ouvert.',
  },
  personas: ['colette', 'gerard'],
  values: ['prenom', 'numero', 'mot-de-passe', 'code', 'code-nouveau', 'adresse'],
  papers: ['releve'],
  mistakes: {
    'adresse-inconnue': 'Cette page est introuvable.',
    'nir-avec-cle': 'Le numéro contient 13 chiffres.',
    'nir-incomplet': 'Le numéro est incomplet.',
    'mot-de-passe-faux': 'Le mot de passe ne convient pas.',
    'champ-vide': 'Ce champ est à remplir.',
    'code-expire': 'Ce code a expiré.',
    'code-faux': 'Ce code ne convient pas.',
    'papier-flou': 'Ce document est illisible.',
  },
};

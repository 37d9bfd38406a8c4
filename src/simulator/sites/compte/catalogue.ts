import type { Site } from '../../world/page';
import { accountPages } from './account-pages';
import { creationPages } from './creation/pages';
import { facts, presets } from './facts';
import { forgottenPages } from './forgotten-pages';
import { addressPages } from './procedures/address';
import { attestationFacts, attestationPages } from './procedures/attestation';
import { procedureFacts, procedurePages } from './procedures/declared';
import { signInPages } from './sign-in-pages';

/** The gateway, signing in, creating an account, and the account itself. */
export const compte: Site = {
  name: 'compte',
  title: 'Mon compte',
  pages: {
    ...signInPages,
    ...forgottenPages,
    ...creationPages,
    ...accountPages,
    ...attestationPages,
    ...addressPages,
    ...procedurePages,
  },
  facts: { ...facts, ...attestationFacts, ...procedureFacts },
  mails: {
    code: 'Votre code de sécurité',
    'code-2': 'Votre code de sécurité (deuxième envoi)',
    'code-3': 'Votre code de sécurité (troisième envoi)',
    validation: 'Validez votre adresse e-mail',
    'mot-de-passe': 'Changez votre mot de passe',
    'mot-de-passe-2': 'Changez votre mot de passe (deuxième envoi)',
    adresse: 'Votre changement d’adresse',
    carte: 'Votre commande de carte Vitale',
    envoi: 'Votre document est bien reçu',
  },
  presets,
};

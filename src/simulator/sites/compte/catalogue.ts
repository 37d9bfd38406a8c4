import type { Site } from '../../world/page';
import { accountPages } from './account-pages';
import { creationPages } from './creation/pages';
import { facts, presets } from './facts';
import { forgottenPages } from './forgotten-pages';
import { addressPages } from './procedures/address';
import { attestationPages } from './procedures/attestation';
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
  facts: { ...facts, ...procedureFacts },
  presets,
};

import type { Site } from '../world/page';
import { ameli } from './ameli/catalogue';
import { compte } from './compte/catalogue';
import { courriel } from './courriel/catalogue';
import { documents } from './documents/catalogue';
import { franceconnect } from './franceconnect/catalogue';
import { leurres } from './leurres/catalogue';
import { mairie } from './mairie/catalogue';
import { moteur } from './moteur/catalogue';
import { navigateur } from './navigateur/catalogue';

/** The sites of the simulated internet. A new one is a folder beside this file, and a line here. */
export const services: readonly Site[] = [leurres, ameli, compte, franceconnect, mairie];

/** A computer with these services on it: its browser, the search engine, the mailbox, the viewer. */
export const withServices = (some: readonly Site[]): readonly Site[] => [
  navigateur,
  moteur(some),
  ...some,
  courriel(some),
  documents,
];

export const sites: readonly Site[] = withServices(services);

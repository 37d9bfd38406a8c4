import type { Site } from '../world/page';
import { ameli } from './ameli/catalogue';
import { compte } from './compte/catalogue';
import { courriel } from './courriel/catalogue';
import { documents } from './documents/catalogue';
import { franceconnect } from './franceconnect/catalogue';
import { leurres } from './leurres/catalogue';
import { moteur } from './moteur/catalogue';
import { navigateur } from './navigateur/catalogue';

/** Every site of the simulated computer. A new one is a folder beside this file, and a line here. */
export const sites: readonly Site[] = [
  navigateur,
  moteur,
  leurres,
  ameli,
  compte,
  franceconnect,
  courriel,
  documents,
];

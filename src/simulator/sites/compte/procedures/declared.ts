import type { ProcedurePlace } from '../../../world/procedure';
import { createProcedure } from '../../../world/procedure-pages';
import { HOSTS } from '../account';
import { needsSession, shell } from '../account-pages';
import { card } from './card';
import { document } from './document';

const place: ProcedurePlace = {
  host: HOSTS.gateway,
  shell,
  arrive: needsSession,
  home: 'compte.demarches',
  homeLabel: 'Revenir à Mes démarches',
  title: 'Mon compte',
  from: 'Compte ameli (message d’entraînement)',
};

/** A new démarche is a declaration in this folder, and a name here. */
const procedures = [card, document];

const made = procedures.map((procedure) => createProcedure(procedure, place));

export const procedurePages = together(made.map(({ pages }) => pages));
export const procedureViews = together(made.map(({ views }) => views));
export const procedureFacts = together(made.map(({ facts }) => facts));

function together<T>(parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

import type { PersonaName } from '../simulator/world/gesture';

/** The character that a scenario is played with at first. */
export function firstPersona(personas: readonly PersonaName[]): PersonaName {
  return personas[0] ?? 'colette';
}

/** The next of a scenario's characters, round and round; the same where there is no other. */
export function nextPersona(personas: readonly PersonaName[], last: PersonaName): PersonaName {
  return personas[(personas.indexOf(last) + 1) % personas.length] ?? last;
}

import type { Level, RunEvent, RunSummary } from '../../lesson/ports';
import type { Scenario } from '../../scenario/scenario';
import type { PersonaName } from '../../simulator/world/gesture';
import { language } from '../../i18n';
import type { Session } from '../shell/session.svelte';

/** A lesson about to be put on the screen. */
export interface Opening {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly persona: PersonaName;
  readonly words: Readonly<Record<string, string>>;
  /** The run to go on with, and what happened in it. */
  readonly run?: RunSummary;
  readonly events: readonly RunEvent[];
}

/**
 * Reads a scenario and this learner's run under way at that level, side by side.
 * @returns undefined when there is no such scenario
 */
export async function openLesson(
  session: Session,
  id: string,
  level: Level,
): Promise<Opening | undefined> {
  const { library } = session.ports;
  const [scenario, words, kept] = await Promise.all([
    library.open(id),
    language() === 'fr' ? {} : library.words(id, language()),
    keptRun(session, id, level),
  ]);
  if (!scenario) return undefined;
  const persona = kept?.run.persona ?? firstPersona(scenario);
  return { scenario, level, persona, words, events: [], ...kept };
}

/** The newest run under way for this scenario and level, with its events. */
export async function keptRun(session: Session, id: string, level: Level) {
  const run = (await session.remembered()).find(
    (each) => each.scenario === id && each.level === level && each.state === 'en-cours',
  );
  if (!run) return undefined;
  const memory = await session.memory();
  return { run, events: await memory.events(run.run) };
}

/** The character a scenario is played with at first. */
export function firstPersona(scenario: Scenario): PersonaName {
  return scenario.personas[0] ?? 'colette';
}

/** The next of the scenario's characters, round and round. */
export function nextPersona(scenario: Scenario, persona: PersonaName): PersonaName {
  const place = scenario.personas.indexOf(persona);
  return scenario.personas[(place + 1) % scenario.personas.length] ?? persona;
}

import { firstPersona } from '../../lesson/personas';
import type { Level, RunEvent, RunSummary, Skill } from '../../lesson/ports';
import { provedPath } from '../../scenario/path';
import type { Scenario } from '../../scenario/scenario';
import { computer } from '../../simulator/computer';
import type { PersonaName } from '../../simulator/world/gesture';
import { language } from '../../i18n';
import type { Sounds } from '../../library/ports';
import type { Session } from '../shell/session.svelte';

/** A lesson about to be put on the screen. */
export interface Opening {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly persona: PersonaName;
  readonly words: Readonly<Record<string, string>>;
  readonly recordings: Sounds;
  /** What this learner can do with each place and gesture, from all that they did before. */
  readonly skills: readonly Skill[];
  /** Their other runs of this scenario, ended or not, the newest first. */
  readonly earlier: readonly RunSummary[];
  /** The run to go on with; its events are kept already. */
  readonly run?: RunSummary;
  /** What happened before. */
  readonly events: readonly RunEvent[];
}

/** The scenario was changed since the run to go on with was kept. */
export const isChanged = ({ run, scenario }: Opening): boolean =>
  run?.state === 'en-cours' && run.hash !== scenario.hash;

/** The name under which the history keeps the run that ended on this entry. */
export const endedHere = 'ended';

/**
 * Reads a scenario and this learner's run under way at that level, side by side.
 * @param ended the run whose result was on the screen before a reload or Back: it is shown again
 * @returns undefined when there is no such scenario; `outdated` when its author made it on an earlier
 *   version of the app, and nobody could come to its end on this one
 */
export async function openLesson(
  session: Session,
  id: string,
  level: Level,
  ended?: unknown,
): Promise<Opening | 'outdated' | undefined> {
  const { library } = session.ports;
  const wished = session.wished(id);
  const [scenario, words, recordings, kept] = await Promise.all([
    library.open(id),
    language() === 'fr' ? {} : library.words(id, language()),
    // Without a network, what was never opened does not come: the lesson goes on, unrecorded.
    library.voice(id, language()).catch(() => ({})),
    resultOf(session, id, level, ended).then(
      (result) => result ?? keptRun(session, id, level, wished),
    ),
  ]);
  if (!scenario) return undefined;
  const persona = kept?.run.persona ?? wished ?? firstPersona(scenario.personas);
  if (!library.isShipped(id) && !isPlayable(scenario, persona)) return 'outdated';
  const past = await pastOf(session, id, kept?.run.run);
  return { scenario, level, persona, words, recordings, ...past, events: [], ...kept };
}

/** What names things that are no more cannot even be walked through. */
function isPlayable(scenario: Scenario, persona: PersonaName): boolean {
  try {
    const last = provedPath(computer, scenario, persona).at(-1)?.step;
    return scenario.steps.some(({ id, end }) => id === last && end);
  } catch {
    return false;
  }
}

/** What is remembered of this learner when a run begins or goes on. @param run the one that goes on */
export async function pastOf(session: Session, id: string, run?: string) {
  const [skills, runs] = await Promise.all([skillsOf(session), session.remembered()]);
  const earlier = runs.filter((each) => each.scenario === id && each.run !== run);
  return { skills, earlier };
}

/** Of whoever is here; none on a machine whose memory nothing has opened. */
async function skillsOf(session: Session): Promise<readonly Skill[]> {
  const { learner } = session;
  return learner ? (await session.memory()).skills(learner.id) : [];
}

/** The run that ended here, with its events; one that is under way is gone on with instead. */
async function resultOf(session: Session, id: string, level: Level, ended: unknown) {
  if (typeof ended !== 'string' || level === 'regarder') return undefined;
  const runs = (await session.remembered()).filter(
    (each) => each.scenario === id && each.level === level,
  );
  const run = runs.find((each) => each.run === ended);
  if (!run || runs.some(({ state }) => state === 'en-cours')) return undefined;
  const memory = await session.memory();
  return { run, events: await memory.events(run.run) };
}

/** The newest run under way for this scenario and level, with its events; with this character, if one was asked for. */
export async function keptRun(session: Session, id: string, level: Level, persona?: PersonaName) {
  const run = (await session.remembered()).find(
    (each) =>
      each.scenario === id &&
      each.level === level &&
      each.state === 'en-cours' &&
      (persona === undefined || each.persona === persona),
  );
  if (!run) return undefined;
  const memory = await session.memory();
  return { run, events: await memory.events(run.run) };
}

import type { Placement } from '../../lesson/ports';
import type { Session } from '../shell/session.svelte';

/** What was found for this learner an earlier time; nothing is opened where nothing was kept. */
export async function readFound(session: Session): Promise<Placement | undefined> {
  await session.start();
  const { learner } = session;
  return learner ? (await session.memory()).placement(learner.id) : undefined;
}

/** Keeps what was found; where it cannot be kept, it is shown all the same. */
export function keep(session: Session, placement: Placement): void {
  session.waitFor(write(session, placement).catch(() => undefined));
}

async function write(session: Session, placement: Placement): Promise<void> {
  const memory = await session.memory();
  if (session.learner) await memory.setPlacement(session.learner.id, placement);
}

import type { Lead } from '../../classroom/ports';
import type { Level } from '../../lesson/ports';
import type { Navigation } from '../shell/navigation.svelte';
import type { Session } from '../shell/session.svelte';

/** What the facilitator chose for a session. */
export interface Choice {
  readonly scenarios: readonly string[];
  readonly level: Level;
  /** The phase of the ready plan; absent without one. */
  readonly phase?: number;
}

/** A session that this window leads; `linked` where there is a relay. */
export interface Led {
  readonly lead: Lead;
  readonly linked: boolean;
}

const leds = new WeakMap<Session, Led>();
const name = 'facilitate';

/** The session that goes on while the facilitator looks at another room of the app. */
export const ledBy = (session: Session): Led | undefined => leds.get(session);

export function keepLed(session: Session, led: Led): void {
  leds.set(session, led);
}

export function dropLed(session: Session): void {
  leds.delete(session);
}

export const emptyChoice: Choice = { scenarios: [], level: 'aide' };

/** The choice outlives a reload, with this entry of the browser's history. */
export function keepChoice(navigation: Navigation, choice: Choice): void {
  navigation.keep(name, { ...choice, scenarios: [...choice.scenarios] });
}

export function keptChoice(navigation: Navigation): Choice {
  const kept = Object(navigation.kept(name)) as Partial<Choice>;
  return Array.isArray(kept.scenarios) ? { ...emptyChoice, ...kept } : emptyChoice;
}

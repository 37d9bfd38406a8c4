import type { Gesture, KitName, PersonaName } from '../../simulator/world/gesture';
import type { Simulator } from '../ports';
import { realData } from '../real-data';
import type { Wanted, WantedValue } from '../scenario';
import type { Deed } from './trace';

type Valued = Extract<Gesture, { kind: 'fill' | 'choose' | 'visit' }>;

/**
 * A gesture as a scenario says it, its value by reference: the kit's name for a value of the kit,
 * the mistake's code for a wrong value, else the words. Words that look like somebody's real data
 * are replaced (family D).
 * @returns undefined where format 1 cannot say it: a refused press or address, a gesture without effect
 */
export function wantedFor<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  deed: Deed<World>,
): Wanted | undefined {
  const { gesture, outcome } = deed;
  if (gesture.kind === 'read' || outcome.kind === 'none') return undefined;
  const { kind, target } = gesture;
  if (outcome.kind === 'refused') {
    const { mistake } = outcome;
    const isSaid = kind === 'fill' || kind === 'attach';
    return isSaid ? { kind, target, value: { mistake } } : undefined;
  }
  const value = valueOf(simulator, persona, deed, gesture);
  return { kind, target, ...(value && { value }) };
}

function valueOf<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  { before }: Deed<World>,
  gesture: Exclude<Gesture, { kind: 'read' }>,
): WantedValue | undefined {
  switch (gesture.kind) {
    case 'check':
      return { on: gesture.value };
    case 'key':
      return { key: gesture.key };
    case 'attach':
      return { kit: gesture.paper };
    case 'fill':
    case 'choose':
    case 'visit': {
      const kit = kitFor(simulator, persona, gesture);
      return kit === undefined ? { text: harmless(simulator, before, gesture) } : { kit };
    }
    default:
      return undefined;
  }
}

/** The name of the kit's value; of several that are alike, the one named as the field. */
function kitFor<World>(
  { same, kit, catalogue }: Simulator<World>,
  persona: PersonaName,
  { target, value }: Valued,
): KitName | undefined {
  const own = kit(persona);
  const names = catalogue.values.filter((name) => {
    const known = own[name] ?? '';
    return known !== '' && same(target, known, value);
  });
  return names.find((name) => target.endsWith(`.${name}`)) ?? names[0];
}

function harmless<World>(simulator: Simulator<World>, world: World, gesture: Valued): string {
  const text = gesture.value.trim();
  return realData(text).length === 0 ? text : safeText(simulator, world, gesture);
}

/** The words that stand for what was typed. */
function safeText<World>(simulator: Simulator<World>, world: World, gesture: Valued): string {
  const safe = simulator.replay(world, simulator.keep(world, gesture));
  return 'value' in safe ? String(safe.value) : '';
}

/**
 * The deed without what was typed where the computer refused it: somebody's real number is not even
 * remembered until the file is written.
 */
export function forgetful<World>(simulator: Simulator<World>, deed: Deed<World>): Deed<World> {
  const { gesture, outcome, before } = deed;
  if (outcome.kind !== 'refused') return deed;
  const stand = simulator.replay(before, simulator.keep(before, gesture));
  const answered = simulator.step(before, stand).outcome;
  const isAlike = answered.kind === 'refused' && answered.mistake === outcome.mistake;
  return isAlike ? { ...deed, gesture: stand, outcome: answered } : deed;
}

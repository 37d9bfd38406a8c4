import type { Gesture, GestureKind, TargetName } from '../simulator/world/gesture';
import type { Setting } from './setting';

/** Ways of getting about, the plainest first. */
const kinds = ['back', 'switch-tab', 'press', 'visit'] as const satisfies readonly GestureKind[];

/** What can be done from here to get elsewhere: nothing is written, chosen, ticked or attached. */
export function navigation<World>(setting: Setting<World>, world: World): readonly Gesture[] {
  const { simulator } = setting;
  const { targets } = simulator.catalogue;
  const shown = [...simulator.targets(world)];
  return kinds.flatMap((kind) =>
    shown
      .filter((target) => targets[target]?.accepts.includes(kind))
      .flatMap((target) => gesturesOn(setting, target, kind)),
  );
}

function gesturesOn(
  setting: Setting<unknown>,
  target: TargetName,
  kind: (typeof kinds)[number],
): readonly Gesture[] {
  if (kind !== 'visit') return [{ kind, target }];
  return addresses(setting).map((value) => ({ kind, target, value }));
}

/** The addresses that the learner knows: those of the kit, and those that the scenario asks for. */
function addresses({ simulator, scenario, persona }: Setting<unknown>): readonly string[] {
  const own = Object.values(simulator.kit(persona));
  const asked = scenario.steps.flatMap(({ expect }) => {
    const gesture = expect?.gesture;
    return gesture?.kind === 'visit' && gesture.value && 'text' in gesture.value
      ? [gesture.value.text]
      : [];
  });
  return [...new Set([...own, ...asked].filter(isAddress))];
}

const isAddress = (text: string): boolean =>
  /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}(\/\S*)?$/u.test(text);

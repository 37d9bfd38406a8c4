import { changeTab, activeTab, goBack, open } from './browser';
import { areWords } from './address';
import { attach } from './attach';
import { fill } from './fill';
import type { Gesture, MistakeCode, TargetName } from './gesture';
import type { AddressBar, Choice, Control, Press } from './page';
import type { Registry } from './registry';
import { controlsOn, pageOf } from './screen';
import { NOT_FOUND } from './settle';
import { checkForm } from './form';
import { realData } from './guard';
import { isRefusal, setDraft, type Refusal, type Stepped, type World } from './world';

export const none = (world: World): Stepped => ({ world, outcome: { kind: 'none' } });
const done = (world: World): Stepped => ({ world, outcome: { kind: 'done' } });

/** What a gesture does before the browser comes to rest. Total: what cannot be done has no effect. */
export function act(registry: Registry, world: World, gesture: Gesture): Stepped {
  if (gesture.kind === 'read') return done(world);
  const control = controlsOn(registry, world).get(gesture.target);
  if (!control) return none(world);
  return perform(registry, world, gesture, control);
}

function perform(
  registry: Registry,
  world: World,
  gesture: Exclude<Gesture, { kind: 'read' }>,
  control: Control,
): Stepped {
  const { target } = gesture;
  switch (gesture.kind) {
    case 'press':
      return control.kind === 'press' ? press(registry, world, control) : none(world);
    case 'fill':
      return control.kind === 'field' ? fill(world, target, control, gesture.value) : none(world);
    case 'choose':
      return control.kind === 'choice'
        ? choose(world, target, control, gesture.value)
        : none(world);
    case 'check':
      return control.kind === 'box' ? check(world, target, gesture.value) : none(world);
    case 'visit':
      return control.kind === 'address'
        ? visit(registry, world, control, gesture.value)
        : none(world);
    case 'key':
      return gesture.key === 'Enter' ? enter(registry, world, target, control) : none(world);
    case 'back':
      return control.kind === 'back' ? back(world) : none(world);
    case 'switch-tab':
      return control.kind === 'tab' ? outcomeOf(control.press(world)) : none(world);
    case 'attach':
      return control.kind === 'file' ? attach(world, target, control, gesture.paper) : none(world);
  }
}

function press(registry: Registry, world: World, control: Press): Stepped {
  if (control.submits) {
    const checked = checkForm(registry, world, control.submits);
    if (isRefusal(checked)) return outcomeOf(checked);
    return outcomeOf(control.press(checked));
  }
  return outcomeOf(control.press(world));
}

function outcomeOf(made: World | Refusal): Stepped {
  if (!isRefusal(made)) return done(made);
  const { refused: mistake, world, target } = made;
  return { world, outcome: { kind: 'refused', mistake, ...(target && { target }) } };
}

function choose(world: World, target: TargetName, control: Choice, value: string): Stepped {
  const offered = control.offered?.(world) ?? control.options;
  if (!offered.includes(value)) return none(world);
  return done(setDraft(world, target, { value }));
}

const check = (world: World, target: TargetName, ticked: boolean): Stepped =>
  done(setDraft(world, target, { value: ticked ? 'oui' : '' }));

/** [[Entrée]] in a field presses what sends its form, where the page has such a thing. */
function enter(registry: Registry, world: World, target: TargetName, control: Control): Stepped {
  if (control.kind === 'press') return press(registry, world, control);
  const page = registry.pages.get(pageOf(world))?.page;
  const own = control.kind === 'field' ? control.submit : undefined;
  const submit = own ?? (page && target in page.controls ? page.submit : undefined);
  const pressed = submit === undefined ? undefined : controlsOn(registry, world).get(submit);
  if (submit === undefined || pressed?.kind !== 'press') return none(world);
  const stepped = press(registry, world, pressed);
  if (stepped.outcome.kind !== 'done') return stepped;
  return { ...stepped, outcome: { kind: 'done', activated: submit } };
}

/** What an address answers that opens nothing, and is no known slip. */
export const UNKNOWN_ADDRESS: MistakeCode = 'adresse-inconnue';

/** An address opens its page; words are looked up; the rest leads to « introuvable ». */
function visit(registry: Registry, world: World, bar: AddressBar, value: string): Stepped {
  if (value.trim() === '') return none(world);
  if (realData(value, world.persona) !== undefined) {
    return { world, outcome: { kind: 'refused', mistake: 'donnee-reelle' } };
  }
  if (registry.resolve(value) !== undefined) return done(open(world, value.trim()));
  const mistake = bar.field.mistake(value, world);
  if (mistake === undefined && areWords(value)) return done(lookUp(registry, world, value));
  return outcomeOf({ refused: mistake ?? UNKNOWN_ADDRESS, world: lost(world, value) });
}

const lookUp = (registry: Registry, world: World, words: string): World =>
  registry.sites.reduce((looked, site) => site.search?.(looked, words) ?? looked, world);

function lost(world: World, address: string): World {
  const moved = open(world, address);
  const tab = activeTab(moved);
  return tab ? changeTab(moved, { ...tab, page: NOT_FOUND }) : moved;
}

function back(world: World): Stepped {
  const before = goBack(world);
  return before === world ? none(world) : done(before);
}

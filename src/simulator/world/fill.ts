import type { MistakeCode, TargetName } from './gesture';
import { realData } from './guard';
import type { Field } from './page';
import { setDraft, type Stepped, type World } from './world';

/** A field is left with this text. What looks like someone's real data is cleared on the spot. */
export function fill(world: World, target: TargetName, field: Field, text: string): Stepped {
  const value = text.trim();
  if (value === '') {
    return { world: setDraft(world, target, { value: '' }), outcome: { kind: 'none' } };
  }
  if (realData(value, world.persona) !== undefined) {
    const mistake = 'donnee-reelle';
    return refused(setDraft(world, target, { value: '', mistake }), mistake);
  }
  const mistake = mistakeIn(world, field, value);
  if (mistake !== undefined) return refused(setDraft(world, target, { value, mistake }), mistake);
  const shown = field.field.show?.(value) ?? value;
  return { world: setDraft(world, target, { value: shown }), outcome: { kind: 'done' } };
}

/** What is wrong with a text in this field, by its kind or by the world; undefined when it fits. */
export function mistakeIn(world: World, field: Field, value: string): MistakeCode | undefined {
  const plain = field.field.show?.(value) ?? value;
  return field.field.mistake(value, world) ?? field.check?.(world, plain);
}

const refused = (world: World, mistake: MistakeCode): Stepped => ({
  world,
  outcome: { kind: 'refused', mistake },
});

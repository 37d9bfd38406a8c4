import { wrongPaper } from './attach';
import { mistakeIn } from './fill';
import type { MistakeCode, TargetName } from './gesture';
import type { Control } from './page';
import { paperNamed } from './papers';
import type { Registry } from './registry';
import { controlsOn } from './screen';
import { draftOf, refuse, setDraft, type Refusal, type World } from './world';

/**
 * What sending a form finds: the same world, or a refusal that names the first field at fault.
 * Every field at fault then shows its mistake.
 */
export function checkForm(
  registry: Registry,
  world: World,
  fields: true | readonly TargetName[],
): World | Refusal {
  let checked = world;
  let first: { target: TargetName; mistake: MistakeCode } | undefined;
  for (const [target, control] of controlsOn(registry, world)) {
    if (fields !== true && !fields.includes(target)) continue;
    const mistake = mistakeOf(world, target, control);
    if (mistake === undefined) continue;
    first ??= { target, mistake };
    checked = setDraft(checked, target, { value: draftOf(world, target), mistake });
  }
  return first ? refuse(checked, first.mistake, first.target) : world;
}

/** What is wrong with what a control holds now; undefined when it may be sent. */
export function mistakeOf(
  world: World,
  target: TargetName,
  control: Control,
): MistakeCode | undefined {
  const value = draftOf(world, target);
  switch (control.kind) {
    case 'field':
      if (value !== '') return mistakeIn(world, control, value);
      return control.required ? 'champ-vide' : undefined;
    case 'file': {
      const paper = paperNamed(value);
      if (paper) return wrongPaper(world, control, paper);
      return control.required ? 'champ-vide' : undefined;
    }
    case 'choice':
    case 'box':
      return control.required && value === '' ? (control.missing ?? 'champ-vide') : undefined;
    default:
      return undefined;
  }
}

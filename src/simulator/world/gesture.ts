/**
 * What a learner can do on the simulated computer, and what the computer answers.
 * Types alone: this is the one file of the simulator that every folder may `import type`.
 */

/** The name of a thing on a simulated screen, such as `connexion.numero`. */
export type TargetName = string;
/** The name of a simulated page, such as `connexion.accueil`. */
export type PageName = string;
/** The name of something that can become true, such as `connecte`. */
export type FactName = string;
/** The code of a known mistake, such as `nir-avec-cle`. */
export type MistakeCode = string;
/** The name of a value of the identity kit, such as `numero`. */
export type KitName = string;
export type PersonaName = 'colette' | 'gerard' | 'samira' | 'yann' | 'ange' | 'livia';

export type KeyName = 'Enter' | 'Escape' | 'Tab';

/** One act of the learner. Values are as typed; nothing is normalised yet. */
export type Gesture =
  | { readonly kind: 'press'; readonly target: TargetName }
  | { readonly kind: 'fill'; readonly target: TargetName; readonly value: string }
  | { readonly kind: 'choose'; readonly target: TargetName; readonly value: string }
  | { readonly kind: 'check'; readonly target: TargetName; readonly value: boolean }
  | { readonly kind: 'visit'; readonly target: TargetName; readonly value: string }
  | { readonly kind: 'key'; readonly target: TargetName; readonly key: KeyName }
  | { readonly kind: 'attach'; readonly target: TargetName; readonly paper: KitName }
  | { readonly kind: 'back'; readonly target: TargetName }
  | { readonly kind: 'switch-tab'; readonly target: TargetName }
  | { readonly kind: 'read' };

export type GestureKind = Gesture['kind'];

/**
 * What became of a gesture. `refused` may still have changed the world, as a real site does:
 * a message beside the field, a page « introuvable ».
 */
export type Outcome =
  /** `activated` names the control that a key pressed in the learner's place. */
  | { readonly kind: 'done'; readonly activated?: TargetName }
  | { readonly kind: 'refused'; readonly mistake: MistakeCode; readonly target?: TargetName }
  | { readonly kind: 'none' };

/**
 * A value that may be kept: where it came from, never what was typed.
 * `known` is a word that the field itself lists (an option, a known search or address).
 */
export type KeptValue =
  | { readonly kit: KitName }
  | { readonly known: string }
  | { readonly mistake: MistakeCode }
  | { readonly free: true };

/** A gesture as it is stored, replayed and sent: values by reference only. */
export type KeptGesture =
  | { readonly kind: 'fill'; readonly target: TargetName; readonly value: KeptValue }
  | { readonly kind: 'visit'; readonly target: TargetName; readonly value: KeptValue }
  | Exclude<Gesture, { kind: 'fill' | 'visit' }>;

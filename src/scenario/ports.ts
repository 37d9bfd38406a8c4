import type {
  FactName,
  Gesture,
  GestureKind,
  KeptGesture,
  KitName,
  MistakeCode,
  Outcome,
  PageName,
  PersonaName,
  TargetName,
} from '../simulator/world/gesture';

/** A thing that a scenario may point at. */
export interface CatalogueTarget {
  /** The words on it, or its accessible name, in French. */
  readonly label: string;
  /** The gestures it can receive. */
  readonly accepts: readonly GestureKind[];
  /** Pages on which it can stand; `*` where it belongs to the browser or the desktop. */
  readonly pages: readonly PageName[] | '*';
  /** The visible labels of a list or a group of radios. */
  readonly options?: readonly string[];
  /** The mistakes that this target itself can answer with. */
  readonly mistakes: readonly MistakeCode[];
}

export interface CataloguePage {
  readonly title: string;
}

export interface CatalogueFact {
  /** `etat`: true now; `acquis`: has happened once. */
  readonly kind: 'etat' | 'acquis';
  /** A sentence in French, verb first: « Télécharger votre attestation ». */
  readonly label: string;
}

/** Everything that has a public name on the simulated computer. */
export interface Catalogue {
  readonly pages: Readonly<Record<PageName, CataloguePage>>;
  readonly targets: Readonly<Record<TargetName, CatalogueTarget>>;
  readonly facts: Readonly<Record<FactName, CatalogueFact>>;
  /** Starting situations that `depart.etat` may name, with a French sentence. */
  readonly presets: Readonly<Record<string, string>>;
  readonly personas: readonly PersonaName[];
  /** Kit values that `{{…}}` and `kit:` may name (the same for every persona). */
  readonly values: readonly KitName[];
  /** Scanned papers that `fichier` may name. */
  readonly papers: readonly KitName[];
  /** Every known mistake, with the sentence that the simulated site shows. */
  readonly mistakes: Readonly<Record<MistakeCode, string>>;
}

export interface StartSetup {
  readonly persona: PersonaName;
  readonly page: PageName;
  readonly presets: readonly string[];
  readonly device: 'ordinateur' | 'telephone';
}

/**
 * The simulated computer as the scenario language and the lesson need it: pure functions on an
 * opaque world. The simulator provides it; `build/`, the editor's worker and the stage hand it over.
 */
export interface Simulator<World> {
  readonly catalogue: Catalogue;
  start(setup: StartSetup): World;
  step(world: World, gesture: Gesture): { readonly world: World; readonly outcome: Outcome };
  /** Lets simulated time pass. @param minutes at least 0 */
  advance(world: World, minutes: number): World;
  facts(world: World): ReadonlySet<FactName>;
  page(world: World): PageName;
  /** Targets on the screen at this moment. */
  targets(world: World): ReadonlySet<TargetName>;
  kit(persona: PersonaName): Readonly<Record<KitName, string>>;
  /** Whether two values are the same for this target, after its own normalisation. */
  same(target: TargetName, a: string, b: string): boolean;
  /** A wrong value that makes this target answer with this mistake; undefined when it cannot. */
  sample(world: World, target: TargetName, mistake: MistakeCode): string | undefined;
  /** The gesture with its value by reference, to be kept. Call with the world before the gesture. */
  keep(world: World, gesture: Gesture): KeptGesture;
  /** The gesture that a kept one stands for, in this world. */
  replay(world: World, kept: KeptGesture): Gesture;
}

import { noEffect } from './no-effect';
import { refused } from './refused';
import type { NoiseRule } from './rule';
import { superseded } from './superseded';
import { thereAndBack } from './there-and-back';
import { twice } from './twice';

/** Every kind of noise, in the order in which it is looked for. */
export const noise: readonly NoiseRule[] = [superseded, noEffect, refused, twice, thereAndBack];

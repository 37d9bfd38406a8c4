import type { Rich } from './guidance';

/** Context of the panel: tells which sentence the voice is reading. */
export const spokenKey = Symbol('spoken');
export type Spoken = () => Rich | undefined;

import type { Unlinked } from './ports';
import { gates } from './unlinked/gates';
import { picture, readPicture } from './unlinked/picture';
import { code, readCode } from './unlinked/state-code';
import { opens, word } from './unlinked/words';

/** What screens show, and what is read or heard from them, where there is no link. */
export const unlinked: Unlinked = { picture, readPicture, code, readCode, word, opens, gates };

import { trustedAddress } from '../trusted-addresses';
import type { Hired } from './watched';
import address from './worker?worker&url';

/** A new worker that examines scenarios and unpacks archives. */
export function hireChecker(): Hired {
  // The built one is a single classic file, which the security policy lets in by its name.
  return new Worker(trustedAddress(address), { type: import.meta.env.DEV ? 'module' : 'classic' });
}

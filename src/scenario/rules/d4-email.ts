import type { Detector } from '../detector';

/** Public contacts that a scenario may name. */
const publicAddresses: ReadonlySet<string> = new Set(['assurance-maladie@info.ameli.fr']);

/** D4: an e-mail address outside `.example`, which belongs to nobody (RFC 2606). */
export const email: Detector = {
  code: 'D4',
  shape:
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
  isReal: ([whole]) => !/\.example$/iu.test(whole) && !publicAddresses.has(whole.toLowerCase()),
};

/** Script addresses that the app may load by name: its service worker and its own workers. */
const ours = /^\/(sw\.js|assets\/(?:[\w-]+\/)?[\w.-]*worker[\w.-]*\.js)$/;
/** Where the development server has them. */
const oursAtWork = /^\/src\/app\/(?:[\w-]+\/)*worker\.ts$/;

interface Policy {
  createScriptURL(address: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * Refuses any script address but our own; the one rule behind the `app-url` policy.
 * @param base the page's address
 * @throws TypeError for another origin or another file
 */
export function ownAddress(address: string, base: string): string {
  const url = new URL(address, base);
  const known = ours.test(url.pathname) || (import.meta.env.DEV && oursAtWork.test(url.pathname));
  if (url.origin === new URL(base).origin && known) return url.href;
  throw new TypeError(`Not one of our workers: ${url.pathname}`);
}

/**
 * An address that `new Worker()` and `serviceWorker.register()` accept under
 * `require-trusted-types-for 'script'` (W3C Trusted Types); a plain string where the browser has none.
 */
export function trustedAddress(address: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  const check = (wanted: string) => ownAddress(wanted, location.href);
  if (!factory) return check(address);
  policy ??= factory.createPolicy('app-url', { createScriptURL: check });
  return policy.createScriptURL(address) as string;
}

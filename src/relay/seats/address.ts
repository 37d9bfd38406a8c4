import { StartProblem } from '../problem';

/** A security policy can name no IPv6 address. */
const hostForm = /^[a-z0-9.-]+$/;

function isSocket({ protocol, hostname, username, password, hash }: URL): boolean {
  const plain = username === '' && password === '' && hash === '';
  return plain && (protocol === 'ws:' || protocol === 'wss:') && hostForm.test(hostname);
}

/**
 * The address of another relay, as a browser and a security policy take it.
 * @throws StartProblem for anything but `ws:` and `wss:`, or with a name, a password or a fragment
 */
export function relayAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isSocket(url)) return url.href;
  throw new StartProblem(
    `--relay vaut «\u202f${text}\u202f»\u202f: donnez une adresse comme wss://relais.exemple.fr/mqtt.`,
  );
}

/** What a security policy names. */
export function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Rights } from './rights';

/** mosquitto's own default. Enough: the passwords are random, not chosen. */
const iterations = 101;

/** `$7$rounds$salt$hash`, PBKDF2 with SHA-512: mosquitto_passwd(1). */
function hashed(password: string): string {
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(password, salt, iterations, 64, 'sha512');
  return `$7$${iterations}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

/** The file that `password_file` names. */
export function mosquittoPasswords(rights: readonly Rights[]): string {
  const lines = rights.map(({ account }) => `${account.username}:${hashed(account.password)}\n`);
  return lines.join('');
}

function rulesOf({ account, reads, writes }: Rights): string {
  const lines = [
    `user ${account.username}`,
    ...reads.map((topic) => `topic read ${topic}`),
    ...writes.map((topic) => `topic write ${topic}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The file that `acl_file` names: mosquitto.conf(5). What is not named is refused. */
export function mosquittoRights(rights: readonly Rights[]): string {
  return rights.map(rulesOf).join('\n');
}

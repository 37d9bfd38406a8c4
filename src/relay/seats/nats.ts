import type { Rights } from './rights';

/** MQTT's topics as NATS names them: `/` is `.`, `+` is `*`. */
function subject(topic: string): string {
  return topic.replaceAll('/', '.').replaceAll('+', '*');
}

const list = (topics: readonly string[]): string =>
  `[${topics.map((topic) => JSON.stringify(subject(topic))).join(', ')}]`;

/**
 * Allow-lists alone: older servers forget `deny` when they send what they kept. Passwords stand
 * as they are: NATS would take them hashed with bcrypt only, which Node does not have.
 */
function userOf({ account, reads, writes }: Rights): string {
  return `      {
        user: "${account.username}", password: "${account.password}"
        allowed_connection_types: ["MQTT", "MQTT_WS"]
        permissions: {
          publish: { allow: ${list(writes)} }
          subscribe: { allow: ${list(reads)} }
        }
      }`;
}

/** The accounts that `nats.conf` includes. */
export function natsAccounts(rights: readonly Rights[]): string {
  return `accounts {
  CE1 {
    jetstream: enabled
    users: [
${rights.map(userOf).join('\n')}
    ]
  }
}
`;
}

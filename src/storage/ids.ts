const bytes = 16;

/**
 * A name that nothing else has: 128 random bits in hexadecimal. Not `randomUUID`, which browsers
 * withhold on plain http, the way a room's own network is served.
 */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

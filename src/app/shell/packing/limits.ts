/**
 * What an archive may hold (OWASP ASVS 5.0, 5.2.3). They are compared with what is really there, as
 * it is unpacked: what an archive says of itself is not trusted.
 */
export const limits = {
  /** Bytes of the file itself. */
  archive: 24 * 1024 * 1024,
  /** Files and folders in it. */
  entries: 2_000,
  text: 256 * 1024,
  sound: 4 * 1024 * 1024,
  /** Bytes of everything unpacked. */
  total: 32 * 1024 * 1024,
  languages: 40,
} as const;

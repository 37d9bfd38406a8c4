/** A sentence as YAML reads it for sure: between quotes. */
export function quote(sentence: string): string {
  if (sentence.includes('"') && !sentence.includes("'")) return `'${sentence}'`;
  return `"${sentence.replace(/["\\]/gu, '\\$&')}"`;
}

/** A value without the comment that follows it on the line (two spaces at least before `#`). */
export function withoutComment(text: string): string {
  return text.replace(/\s{2,}#.*$/u, '').trimEnd();
}

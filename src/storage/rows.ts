/** A row as it came in, without what only the table needs. */
export function without<Row extends object, Key extends keyof Row>(
  row: Row,
  ...keys: readonly Key[]
): Omit<Row, Key> {
  const rest = Object.entries(row).filter(([name]) => !keys.some((key) => key === name));
  return Object.fromEntries(rest) as Omit<Row, Key>;
}

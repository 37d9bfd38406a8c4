/** What is known beside the catalogue. */
export interface AssistContext {
  /** Ids of the other scenarios, for `apres`. */
  readonly others: readonly string[];
  /** The values on one person's card, as examples, by their name. */
  readonly kit: Readonly<Record<string, string>>;
}

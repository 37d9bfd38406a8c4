/** A picture of a screen: whether it stands, and how to measure it anew. */
export interface Drawn {
  ready(): boolean;
  measure(): void;
}

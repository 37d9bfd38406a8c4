/** The exercises of a session, in words. */
export interface Titles {
  title(scenario: string): string;
  /** What is asked at a step; undefined where it is not known. */
  sentence(scenario: string, step: string): string | undefined;
}

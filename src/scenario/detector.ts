/** Tells one kind of personal data. */
export interface Detector {
  readonly code: string;
  readonly shape: RegExp;
  /** Whether it may be somebody's; if not, it is one of the fictitious ones. */
  readonly isReal: (match: RegExpMatchArray) => boolean;
  /** Whether this is the kind of thing at all; true where absent. */
  readonly isLike?: (match: RegExpMatchArray) => boolean;
}

import type { JoinRequest, Opening, OpenRequest, Pass, Refusal } from '../classroom/messages';

/** A no, with the reason that the wire carries. */
export interface Refused {
  readonly refused: Refusal;
  /** `unknown` because it was ended: nobody need wait for it. */
  readonly over?: true;
}

/** What a registry gives to a facilitator; the PIN is the server's own and added by the door. */
export type Opened = Omit<Opening, 'pin'>;

/**
 * Who hands out the places of the sessions. The door (HTTP) calls it with requests that fit their
 * schemas; limits on tries, PIN and origin are the door's.
 */
export interface Registry {
  /**
   * Without `code`: a new session. With `code`: one more facilitator of that session. With `code`
   * and `key`: the same session again, also where this registry does not know it any more.
   * @param trusted the caller sits at this machine or gave the right PIN; a key that fits a known
   * session does as well
   * @returns `pin` where trust is missing, `unknown`, `full`, or `not-allowed` for a wrong key
   */
  open(request: Omit<OpenRequest, 'pin'>, trusted: boolean): Opened | Refused;
  /**
   * A place for a learner; the one they had where `place` and its `token` fit, even when the
   * door is closed or the session full.
   * @returns `unknown`, `closed` or `full`
   */
  join(request: JoinRequest): Pass | Refused;
  /** Whether the pass is a learner's of a session that goes on; changes nothing. */
  owns(code: string, place: string, token: string): boolean;
  /** Opens or closes the door to newcomers. @returns a refusal, or undefined when done */
  door(code: string, token: string, open: boolean): Refused | undefined;
  /** Ends a session: its passes are worth nothing from now on. */
  end(code: string, token: string): Refused | undefined;
  /** Whether the token is a facilitator's: of this session, or of any of this registry. */
  leads(token: string, code?: string): boolean;
  /** Calls the listener with each session that ends here. */
  onEnd(listener: (session: { readonly code: string }) => void): void;
  /** Called when the server closes. */
  close?(): void;
}

export function isRefused(answer: object | undefined): answer is Refused {
  return answer !== undefined && 'refused' in answer;
}

/** How often, and for how long, in milliseconds. */
export const times = {
  /** What did not change is said again: it heals what was lost on the way. */
  heartbeat: 15_000,
  /** Between two messages of one learner. */
  breath: 1_000,
  /** Whoever was not heard for so long is not there, whatever the relay says. */
  lease: 40_000,
  /** Without the facilitator: then one may go on alone. */
  patience: 180_000,
  /** Between two questions whether a session that lets nobody in was ended. */
  question: 60_000,
  /** For a retained message to come, after the connection. */
  settle: 700,
  /** For a last word to be heard before it is wiped. */
  farewell: 1_000,
  /** Between two looks at who is still there. */
  look: 5_000,
  /** Between two changes of the board, which nobody could follow faster. */
  glance: 200,
  /** Between two writings to the drawer. */
  pen: 1_000,
  /** Before the session is opened again on a relay that does not let its facilitator in. */
  mend: { first: 1_500, most: 10_000 },
  /** A place or a desk of yesterday is none. */
  day: 12 * 3_600_000,
} as const;

/** What the projector shows; the facilitator chooses. */
export const projections = ['join', 'demonstration', 'progress'] as const;
export type Projection = (typeof projections)[number];

/** How far the group is; in this order. */
export const phases = ['waiting', 'begin', 'middle', 'near', 'finished'] as const;
export type Phase = (typeof phases)[number];

/** All that the projector knows: counts and the exercise's own words; nobody's name. */
export interface Projected {
  readonly view: Projection;
  readonly code: string;
  /** Where the others find this machine, with its code. */
  readonly address: string;
  readonly invitation: string;
  readonly present: number;
  readonly scenario?: string;
  readonly title?: string;
  /** How many learners are in each phase. */
  readonly progress: Readonly<Record<Phase, number>>;
  /** Present while everyone waits; `step` is the sentence where they gather. */
  readonly hold?: { readonly word?: string; readonly step?: string };
  readonly watch: boolean;
  readonly ended: boolean;
}

export type ProjectionMessage =
  /** A projector was opened: it asks for all there is. */
  { readonly kind: 'ask' } | { readonly kind: 'show'; readonly projected: Projected };

/** What is left of a channel. */
export interface ProjectionLine {
  send(message: ProjectionMessage): void;
  close(): void;
}

const name = 'projection';

/** Between the facilitator's window and the projector's, on one machine. Silent where the browser has no channel. */
export function openProjection(onmessage: (message: ProjectionMessage) => void): ProjectionLine {
  if (typeof BroadcastChannel === 'undefined') {
    return { send: () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<ProjectionMessage>) => onmessage(data);
  return {
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

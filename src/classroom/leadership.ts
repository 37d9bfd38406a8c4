import type { Clock } from './clock';
import type { Desk } from './desk';
import type { FacilitatorLink } from './facilitator-link';
import { topics } from './messages';
import type { LearnerState, Pace } from './messages';
import { times } from './times';

/**
 * `settling`: connected, hears first what the relay kept. `leading`: writes. `looking`: another
 * facilitator leads.
 */
type Phase = 'settling' | 'leading' | 'looking';

interface Outside {
  readonly desk: Desk;
  readonly link: FacilitatorLink;
  readonly clock: Clock;
  readonly state: (learner: string) => LearnerState | undefined;
}

interface Ears {
  changed(): void;
  /** From now on this desk leads. */
  leads(): void;
  /** Another facilitator leads. */
  gaveUp(): void;
  /** Another facilitator ended the session. */
  ended(): void;
}

/** Whether this desk leads the session; and what it writes while it does. */
export class Leadership {
  #phase: Phase = 'settling';
  #first = true;
  /** The newest `ctl` of another hand that came while settling. */
  #retained: Pace | undefined;
  #stopSettling: (() => void) | undefined;
  #beaten = Number.NEGATIVE_INFINITY;

  /** @param takesOver comes to a session that someone else leads */
  constructor(
    private readonly outside: Outside,
    private readonly takesOver: boolean,
    private readonly ears: Ears,
  ) {}

  get isLooking(): boolean {
    return this.#phase === 'looking';
  }

  /** After each connection: what the relay kept tells whether someone else leads meanwhile. */
  settle(): void {
    if (this.#phase === 'looking') return;
    this.#phase = 'settling';
    this.#retained = undefined;
    this.#stopSettling?.();
    this.#stopSettling = this.outside.clock.after(times.settle, () => this.#lead());
  }

  hear(heard: Pace): void {
    if (heard.rev <= this.outside.desk.pace.rev) return;
    if (this.#phase !== 'settling') this.#follow(heard);
    else if (heard.rev > (this.#retained?.rev ?? -1)) this.#retained = heard;
  }

  /** What was decided goes out. */
  send(): void {
    if (this.#phase !== 'leading' || !this.outside.link.isConnected) return;
    const { desk, link } = this.outside;
    const due = desk.takeDue();
    if (due.pace) this.#sendPace();
    for (const learner of due.learners) {
      link.publish(topics.to(link.pass.code, learner), JSON.stringify(desk.letter(learner)));
    }
  }

  /** All there is to say, with a number that says that it is no echo. */
  beat(): void {
    const { desk, link, clock, state } = this.outside;
    if (this.#phase !== 'leading' || !link.isConnected) return;
    this.#beaten = clock.now();
    desk.beat();
    desk.insist(state);
    link.publish(topics.facilitator(link.pass.code), link.presence(true));
    this.send();
  }

  /** Learners are heard although this window's timers are slowed down: they set the beat. */
  keepUp(): void {
    if (this.outside.clock.now() - this.#beaten > times.heartbeat + times.breath) this.beat();
  }

  /** Everyone hears that it is over. @returns false where another facilitator leads */
  end(): boolean {
    if (this.#phase === 'looking') return false;
    if (this.#phase === 'settling') this.#adopt();
    this.outside.desk.change({ ended: true, hold: null, watch: false });
    if (this.outside.link.isConnected) this.#sendPace();
    return true;
  }

  /** The page is left: the learners need not wait for the lease. */
  leave(): void {
    const { link } = this.outside;
    if (this.#phase !== 'leading') return;
    link.publish(topics.facilitator(link.pass.code), link.presence(false));
  }

  stop(): void {
    this.#stopSettling?.();
  }

  #lead(): void {
    const { desk, link } = this.outside;
    if (this.#phase !== 'settling' || !link.isConnected) return;
    const retained = this.#retained;
    const mine = retained?.fid === desk.pace.fid;
    const mayAdopt = this.#first && (mine || this.takesOver) && !retained?.ended;
    if (retained && !mayAdopt) return this.#follow(retained);
    this.#phase = 'leading';
    this.#adopt();
    desk.resend();
    this.beat();
    this.ears.leads();
  }

  #adopt(): void {
    const { desk, link } = this.outside;
    if (this.#first) desk.adopt(this.#retained ?? desk.pace, link.pass.place);
    this.#first = false;
  }

  #follow(other: Pace): void {
    const looked = this.isLooking;
    this.#phase = 'looking';
    this.outside.desk.follow(other);
    if (other.ended) this.ears.ended();
    else if (!looked) this.ears.gaveUp();
    this.ears.changed();
  }

  #sendPace(): void {
    const { desk, link } = this.outside;
    link.publish(topics.pace(link.pass.code), JSON.stringify(desk.pace));
  }
}

import { limits, topics } from '../../../src/classroom/messages';
import type { Broker, Room } from '../../relay/contract/broker';
import { Member } from './member';

/** As many as a room has machines. */
const perSession = 30;

/** About as long as a learner's state in an exercise of ten steps. */
const filling = 'x'.repeat(490);

interface State {
  readonly at: number;
  readonly rev: number;
}

/** Sessions of thirty learners with one facilitator each, all in this process. */
export class Group {
  readonly latencies: number[] = [];
  sent = 0;
  readonly #rooms: Room[] = [];
  readonly #learners: { readonly member: Member; readonly topic: string }[] = [];
  readonly #desks: Member[] = [];
  /** The newest state of each learner, as the boards have it. */
  readonly #board = new Map<string, number>();
  #rev = 0;

  /** Opens the sessions and hands out the places. */
  async open(broker: Broker, learners: number): Promise<void> {
    for (let left = learners; left > 0; left -= perSession) {
      const room = await broker.room();
      this.#rooms.push(room);
      this.#desks.push(this.#desk(room));
      const size = Math.min(perSession, left, limits.learners);
      for (let place = 0; place < size; place += 1) await this.#seat(room);
    }
  }

  #desk(room: Room): Member {
    return new Member(room.lead, {
      filter: topics.everyLearner(room.code),
      onMessage: (topic, payload) => this.#hear(topic, payload),
    });
  }

  async #seat({ code, join }: Room): Promise<void> {
    const pass = await join();
    const topic = topics.state(code, pass.place);
    const member = new Member(pass, {
      filter: topics.pace(code),
      onConnect: () => this.#say(member, topic),
    });
    this.#learners.push({ member, topic });
  }

  #say(member: Member, topic: string): void {
    if (!member.connected) return;
    this.sent += 1;
    const state: State = { at: performance.now(), rev: this.#rev };
    member.say(topic, JSON.stringify({ ...state, filling }));
  }

  #hear(topic: string, payload: Buffer): void {
    const { at, rev } = JSON.parse(payload.toString()) as State;
    this.latencies.push(performance.now() - at);
    this.#board.set(topic, Math.max(rev, this.#board.get(topic) ?? 0));
  }

  get #members(): readonly Member[] {
    return [...this.#desks, ...this.#learners.map(({ member }) => member)];
  }

  get connected(): boolean {
    return this.#members.every((member) => member.connected);
  }

  /** Whether each board shows of each learner what that learner did last. */
  get isRight(): boolean {
    return this.#learners.every(({ topic }) => this.#board.get(topic) === this.#rev);
  }

  /** Everybody comes, at most fifty at the same moment. */
  async enter(): Promise<void> {
    const waiting = [...this.#members];
    const coming = new Set<Member>();
    while (waiting.length > 0 || coming.size > 0) {
      for (const member of coming) if (member.connected) coming.delete(member);
      for (const member of waiting.splice(0, 50 - coming.size)) {
        coming.add(member);
        member.enter();
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Each learner says their state once a second, spread over it. */
  async work(seconds: number): Promise<void> {
    const slices = 50;
    for (let slice = 0; slice < slices * seconds; slice += 1) {
      const due = performance.now() + 1000 / slices;
      this.#learners.forEach(({ member, topic }, place) => {
        if (place % slices === slice % slices) this.#say(member, topic);
      });
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    }
  }

  /** Everybody does one thing more, heard or not. */
  goOn(): void {
    this.#rev += 1;
  }

  /** The facilitators come in again after the broker was killed. */
  async leadAgain(): Promise<void> {
    await Promise.all(
      this.#rooms.map(async (room, place) => {
        const desk = this.#desks[place];
        if (desk) desk.pass = await room.again(room.lead);
      }),
    );
  }

  leave(): void {
    for (const member of this.#members) member.leave();
  }
}

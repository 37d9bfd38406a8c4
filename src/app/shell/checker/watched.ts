/** What is used of a worker. */
export type Hired = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Milliseconds to wait: for the worker's files, then for each answer (OWASP ASVS 5.0, 1.5.2), and
 * for the proof of a text that was read in time: an old machine needs several seconds for a long one.
 */
export interface Patience {
  readonly loading: number;
  readonly answer: number;
  readonly proof: number;
}

export const usualPatience: Patience = { loading: 20_000, answer: 2_000, proof: 20_000 };

/** The worker's files did not come. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

interface Asked<Question, Result> {
  readonly question: Question;
  resolve(result: Result | 'stopped' | undefined): void;
  reject(problem: unknown): void;
}

/**
 * A worker that answers one question at a time, and is stopped when it takes too long; the next
 * question gets a new one. The worker says `ready` once, then `{ n, result }` to each `{ n, … }`;
 * before it, `checked` where a proof follows.
 */
export class WatchedWorker<Question extends object, Result> {
  #worker: Hired | undefined;
  #ready = false;
  #closed = false;
  #n = 0;
  #current: Asked<Question, Result> | undefined;
  #waiting: Asked<Question, Result> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly hire: () => Hired,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** Sends for the worker before there is a question; one that does not come is sent for again. */
  prepare(): void {
    if (this.#closed) return;
    try {
      this.#worker ??= this.#begin();
    } catch {
      // The question says so.
    }
  }

  /**
   * @returns `stopped` when it took too long; undefined when a newer question overtook this one
   * @throws NotLoaded when the worker's files did not come
   */
  ask(question: Question): Promise<Result | 'stopped' | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return resolve(undefined);
      this.#waiting?.resolve(undefined);
      this.#waiting = { question, resolve, reject };
      this.#next();
    });
  }

  /** Whoever still waits gets undefined. */
  close(): void {
    this.#closed = true;
    this.#waiting?.resolve(undefined);
    this.#waiting = undefined;
    const worker = this.#ready ? undefined : this.#worker;
    this.#dismiss(worker && whenItIsThere(worker))?.resolve(undefined);
  }

  #next(): void {
    if (this.#current || !this.#waiting) return;
    this.#current = this.#waiting;
    this.#waiting = undefined;
    this.#n += 1;
    try {
      this.#worker ??= this.#begin();
      this.#worker.postMessage({ ...this.#current.question, n: this.#n });
      this.#wait(this.#ready ? this.patience.answer : this.patience.loading);
    } catch (problem) {
      this.#end((asked) => asked.reject(problem));
    }
  }

  #begin(): Hired {
    const worker = this.hire();
    this.#ready = false;
    const hear = (data: unknown) => worker === this.#worker && this.#hear(data);
    worker.addEventListener('message', (event) => hear((event as MessageEvent).data));
    for (const problem of ['error', 'messageerror']) {
      worker.addEventListener(problem, (event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#giveUp();
      });
    }
    return worker;
  }

  #hear(data: unknown): void {
    if (data === 'ready') {
      this.#ready = true;
      if (this.#current) this.#wait(this.patience.answer);
      return;
    }
    if (data === 'checked') {
      if (this.#current) this.#wait(this.patience.proof);
      return;
    }
    const { n, result } = data as { n: number; result: Result };
    if (n !== this.#n || !this.#current) return;
    const asked = this.#current;
    this.#current = undefined;
    clearTimeout(this.#timer);
    asked.resolve(result);
    this.#next();
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), milliseconds);
  }

  /** It answers no more: too slow, broken down, or never there. */
  #giveUp(): void {
    const loaded = this.#ready;
    this.#end((asked) => (loaded ? asked.resolve('stopped') : asked.reject(new NotLoaded())));
  }

  #end(tell: (asked: Asked<Question, Result>) => void): void {
    const asked = this.#dismiss();
    if (asked) tell(asked);
    this.#next();
  }

  #dismiss(end = () => this.#worker?.terminate()): Asked<Question, Result> | undefined {
    clearTimeout(this.#timer);
    end();
    this.#worker = undefined;
    this.#ready = false;
    const asked = this.#current;
    this.#current = undefined;
    return asked;
  }
}

/** A request that is broken off looks like a fault of the network: its files may come first. */
function whenItIsThere(worker: Hired): () => void {
  return () => worker.addEventListener('message', () => worker.terminate(), { once: true });
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  doorRequest,
  joinRequest,
  openRequest,
  type Opening,
  type OpenRequest,
  type Pass,
  type Refusal,
  type RoomAnswer,
} from '../classroom/messages';
import { roomAddresses } from './addresses';
import { readJson, sendJson, sendRefusal } from './body';
import { bearerOf, callerKey, isLocal, isLoopback, isSameOrigin } from './callers';
import { Handing } from './handing';
import { isRefused, type Refused, type Registry } from './registry';
import { same } from './secrets';
import { pathOf } from './static';
import { Tries } from './tries';

export interface DoorOptions {
  /** Shown on this machine alone: who knows it may lead a session from another one. */
  readonly pin: string;
  readonly registry: Registry;
  /** Visits from other machines so far. */
  readonly visits: () => number;
}

type Answer = object | Refused | undefined;
type Handler = (
  request: IncomingMessage,
  code: string,
  scenario: string,
) => Promise<Answer> | Answer;

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: Handler;
}

function refused(reason: Refusal): Refused {
  return { refused: reason };
}

/** Of a scenario, as messages name it. */
const scenarioPath = /^\/api\/sessions\/(\w{1,16})\/scenarios\/([a-z][a-z0-9-]{0,63})$/;

/** Under `/api`: opens sessions, hands out places and exercises, closes the door, ends. */
export class Door {
  readonly #options: DoorOptions;
  readonly #tries = new Tries();
  readonly #handing: Handing;
  readonly #routes: readonly Route[] = [
    { method: 'POST', path: /^\/api\/sessions$/, handle: (request) => this.#open(request) },
    { method: 'POST', path: /^\/api\/join$/, handle: (request) => this.#join(request) },
    {
      method: 'POST',
      path: /^\/api\/sessions\/(\w{1,16})\/door$/,
      handle: (request, code) => this.#setOpen(request, code),
    },
    {
      method: 'DELETE',
      path: /^\/api\/sessions\/(\w{1,16})$/,
      handle: (request, code) => this.#options.registry.end(code, bearerOf(request)),
    },
    { method: 'GET', path: /^\/api\/room$/, handle: (request) => this.#room(request) },
    {
      method: 'GET',
      path: /^\/api\/sessions\/(\w{1,16})\/scenarios$/,
      handle: (request, code) => this.#handing.list(request, code),
    },
    {
      method: 'PUT',
      path: scenarioPath,
      handle: (request, code, scenario) => this.#handing.take(request, code, scenario),
    },
    {
      method: 'GET',
      path: scenarioPath,
      handle: (request, code, scenario) => this.#handing.give(request, code, scenario),
    },
  ];

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#handing = new Handing(options.registry);
  }

  /** Answers what is asked of it. @returns false for what is not under `/api` */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    this.#tries.forget();
    const path = pathOf(request.url ?? '');
    if (path === undefined || !/^\/api(\/|$)/.test(path)) return false;
    const routes = this.#routes.filter((route) => route.path.test(path));
    const route = routes.find(({ method }) => method === request.method);
    if (routes.length === 0) sendRefusal(response, 'unknown');
    else if (!route) {
      response.setHeader('Allow', routes.map(({ method }) => method).join(', '));
      sendJson(response, 405, { reason: 'malformed' });
    } else if (!isSameOrigin(request)) sendRefusal(response, 'not-allowed');
    else {
      const [, code = '', scenario = ''] = route.path.exec(path) ?? [];
      const answer = await route.handle(request, code, scenario);
      if (isRefused(answer)) sendRefusal(response, answer.refused, answer.over);
      else sendJson(response, answer ? 200 : 204, answer);
    }
    return true;
  }

  async #open(request: IncomingMessage): Promise<Opening | Refused> {
    const asked = openRequest.safeParse(await readJson(request));
    if (!asked.success) return refused('malformed');
    const { pin, ...rest } = asked.data;
    const caller = callerKey(request);
    if (pin !== undefined) {
      if (!this.#tries.pins.allows(caller)) return refused('too-many-tries');
      if (!same(pin, this.#options.pin)) {
        this.#tries.pins.wrong(caller);
        return refused('pin');
      }
    }
    return this.#openTrusted(rest, pin !== undefined || isLocal(request), caller);
  }

  #openTrusted(request: OpenRequest, trusted: boolean, caller: string): Opening | Refused {
    if (!trusted && !this.#tries.codes.allows(caller)) return refused('too-many-tries');
    const opened = this.#options.registry.open(request, trusted);
    if (!isRefused(opened)) return { ...opened, pin: this.#options.pin };
    if (!trusted && request.code !== undefined) this.#tries.codes.wrong(caller);
    return opened;
  }

  async #join(request: IncomingMessage): Promise<Pass | Refused> {
    const asked = joinRequest.safeParse(await readJson(request));
    if (!asked.success) return refused('malformed');
    const { registry } = this.#options;
    const { code, place = '', token = '' } = asked.data;
    // Whoever holds a place comes back whatever others try: a token is not guessed.
    if (registry.owns(code, place, token)) return registry.join(asked.data);
    const caller = callerKey(request);
    // This machine may be a proxy that stands for all.
    const welcome = isLoopback(request) || this.#tries.newcomers.allows(caller);
    if (!welcome || !this.#tries.codes.allows(caller)) return refused('too-many-tries');
    const pass = registry.join({ code });
    if (!isRefused(pass)) this.#tries.newcomers.take(caller);
    // Whoever asks for an ended session sat there, or gains nothing.
    else if (pass.refused === 'unknown' && !pass.over) this.#tries.codes.wrong(caller);
    return pass;
  }

  async #setOpen(request: IncomingMessage, code: string): Promise<Answer> {
    const asked = doorRequest.safeParse(await readJson(request));
    if (!asked.success) return refused('malformed');
    return this.#options.registry.door(code, bearerOf(request), asked.data.open);
  }

  #room(request: IncomingMessage): RoomAnswer | Refused {
    const known = this.#options.registry.leads(bearerOf(request)) || isLocal(request);
    if (!known) return refused('not-allowed');
    const port = request.socket.localPort ?? 0;
    return { addresses: [...roomAddresses(port)], visits: this.#options.visits() };
  }
}

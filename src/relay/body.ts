import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '../classroom/messages';

/** Bytes of a question; what is handed over says how many it may have. */
const short = 1_024;

/** The text of a request; undefined where it is too long or breaks off. */
function readText(request: IncomingMessage, largest: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= largest) pieces.push(piece);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    request.on('close', () => resolve(undefined));
  });
}

function isJson(request: IncomingMessage): boolean {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json';
}

/**
 * The JSON of a request. A page elsewhere cannot send that type without asking first.
 * @param largest bytes
 * @returns an empty object for an empty body; undefined for what is too long, or no JSON
 */
export async function readJson(request: IncomingMessage, largest = short): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return undefined;
  const text = await readText(request, largest);
  if (text === undefined) return undefined;
  if (text === '') return {};
  if (!isJson(request)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Answers with JSON that nobody keeps; without a body where there is none. */
export function sendJson(response: ServerResponse, status: number, value?: object): void {
  const body = Buffer.from(value ? JSON.stringify(value) : '');
  response.setHeader('Cache-Control', 'no-store');
  if (value) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (status !== 204) response.setHeader('Content-Length', body.length);
  // What was not read of the request must not be taken for the next one.
  if (!response.req.complete) response.setHeader('Connection', 'close');
  response.writeHead(status).end(body);
}

const statuses: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  closed: 403,
  full: 409,
  'too-many-tries': 429,
  pin: 403,
  'not-allowed': 403,
  malformed: 400,
};

/** Says no, with its reason. @param over it will never be yes again (RFC 9110, 15.5.11) */
export function sendRefusal(response: ServerResponse, reason: Refusal, over = false): void {
  if (reason === 'too-many-tries') response.setHeader('Retry-After', '5');
  sendJson(response, over ? 410 : statuses[reason], { reason });
}

import { limits, topics } from '../classroom/messages';

/** Someone whose pass was checked. */
export interface Member {
  readonly code: string;
  readonly place: string;
  readonly role: 'learner' | 'facilitator';
}

/** What one wants to publish. */
export interface Message {
  readonly topic: string;
  readonly payload: Uint8Array | string;
  readonly qos: number;
  readonly retain: boolean;
}

const place = '[A-Za-z0-9_-]{1,32}';

function below(code: string, rest: string): RegExp {
  return new RegExp(`^${topics.pace(code).slice(0, -'ctl'.length)}${rest}$`);
}

function writesOwn(member: Member, topic: string): boolean {
  const { code, place: own } = member;
  if (member.role === 'learner') {
    return topic === topics.state(code, own) || topic === topics.presence(code, own);
  }
  const common = topic === topics.pace(code) || topic === topics.facilitator(code);
  return common || below(code, `to/${place}`).test(topic);
}

/** A facilitator empties what a learner left, and can put no words in their mouth. */
function clearsLearner(member: Member, message: Message): boolean {
  if (member.role !== 'facilitator' || !message.retain || message.payload.length > 0) return false;
  return below(member.code, `l/${place}/(st|on)`).test(message.topic);
}

/** Nothing, or a JSON object of a bearable size. */
export function isBearable(payload: Uint8Array | string): boolean {
  const bytes = Buffer.from(payload);
  if (bytes.length === 0) return true;
  if (bytes.length > limits.payload) return false;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether a member may publish this: on their own topics alone, and what the topic is for. */
export function mayPublish(member: Member, message: Message): boolean {
  if (message.qos > 1) return false;
  if (clearsLearner(member, message)) return true;
  return writesOwn(member, message.topic) && isBearable(message.payload);
}

/** Whether a member may hear this filter: it is compared as it is written, never interpreted. */
export function maySubscribe(member: Member, filter: string): boolean {
  const { code, place: own } = member;
  const heard =
    member.role === 'learner'
      ? [topics.pace(code), topics.to(code, own), topics.facilitator(code)]
      : [topics.pace(code), topics.everyNote(code), topics.everyLearner(code)];
  return heard.includes(filter);
}

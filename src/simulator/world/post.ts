import type { Minutes, World } from './world';

/** A mail, a text message or a paper letter that reached the persona. */
export interface Message {
  /** Lasting and unique, such as `code-1`: part of the message's target name. */
  readonly id: string;
  readonly kind: 'mail' | 'sms' | 'letter';
  readonly from: string;
  readonly subject: string;
  /** One paragraph each. */
  readonly body: readonly string[];
  /** A code that the message carries, shown large. */
  readonly code?: string;
  /** A link or button in the message, which opens this address. */
  readonly link?: { readonly label: string; readonly address: string };
  readonly received: Minutes;
  readonly read: boolean;
}

export interface Post {
  /** Oldest first. */
  readonly messages: readonly Message[];
}

export const emptyPost: Post = { messages: [] };

/** Delivers a message at once. A message of the same id takes the earlier one's place. */
export function deliver(world: World, message: Omit<Message, 'received' | 'read'>): World {
  const others = world.post.messages.filter(({ id }) => id !== message.id);
  const delivered: Message = { ...message, received: world.now, read: false };
  return { ...world, post: { messages: [...others, delivered] } };
}

export function messageOf(world: World, id: string): Message | undefined {
  return world.post.messages.find((message) => message.id === id);
}

export function markRead(world: World, id: string): World {
  const messages = world.post.messages.map((message) =>
    message.id === id ? { ...message, read: true } : message,
  );
  return { ...world, post: { messages } };
}

import type * as z from 'zod/mini';
import { limits } from './messages';

/**
 * Reads what came over the link or out of a drawer.
 * @returns undefined for whatever is too long, no JSON, or not of that shape
 */
export function readMessage<T>(shape: z.ZodMiniType<T>, payload: string): T | undefined {
  if (payload.length > limits.payload) return undefined;
  try {
    return readValue(shape, JSON.parse(payload));
  } catch {
    return undefined;
  }
}

/** The same for a value that is no text any more. */
export function readValue<T>(shape: z.ZodMiniType<T>, value: unknown): T | undefined {
  const read = shape.safeParse(value);
  return read.success ? read.data : undefined;
}

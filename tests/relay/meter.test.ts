import { generate, type Packet } from 'mqtt-packet';
import { expect, test } from 'vitest';
import { Meter } from '../../src/relay/meter';

const still = (): number => 0;

function publish(bytes: number): Buffer {
  const packet: Packet = {
    cmd: 'publish',
    topic: 'ce1/ACDEFG/l/anne/st',
    payload: 'x'.repeat(bytes),
    qos: 0,
    dup: false,
    retain: true,
  };
  return generate(packet);
}

test('packets in one piece, in many, and many in one piece are followed', () => {
  const meter = new Meter(still);
  const bytes = Buffer.concat([publish(10), publish(8_192), publish(0), publish(300)]);
  expect(meter.accepts(bytes)).toBe(true);
  const each = new Meter(still);
  expect([...bytes].every((byte) => each.accepts(Uint8Array.of(byte)))).toBe(true);
});

test.each([9_300, 65_536, 3_000_000])('a packet of %i bytes is refused at its header', (bytes) => {
  const head = publish(bytes).subarray(0, 5);
  expect(new Meter(still).accepts(head)).toBe(false);
});

test('a length that never ends is refused', () => {
  expect(new Meter(still).accepts(Uint8Array.of(0x30, 0x80, 0x80, 0x80, 0x80))).toBe(false);
});

test('packets without content are counted as well', () => {
  let now = 0;
  const meter = new Meter(() => now);
  const pings = Buffer.alloc(1_000);
  for (let at = 0; at < pings.length; at += 2) pings[at] = 0xc0;
  expect(meter.accepts(pings)).toBe(true);
  expect(meter.accepts(pings)).toBe(false);
  now += 10_000;
  const rested = new Meter(() => now);
  expect(rested.accepts(pings)).toBe(true);
});

import { expect, test } from 'vitest';
import { notRun } from '../../support/brokers.js';

test('what is not installed is named', () => {
  expect(notRun(() => undefined)).toEqual([
    "Not run: the relay's contract on mosquitto, which is not installed.",
    "Not run: the relay's contract on nats-server, which is not installed.",
  ]);
  expect(notRun(() => '/usr/sbin/it')).toEqual([]);
});

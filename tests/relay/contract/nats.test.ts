import { describe } from 'vitest';
import { brokerProgram } from '../../support/brokers.js';
import { provesContract } from './contract';
import { nats } from './nats';

const program = brokerProgram('nats-server');

// Every `expect()` stands in the contract.
describe.runIf(program)('on NATS, as `npm run seats` prepares it', () => {
  provesContract(() => nats(program ?? ''), { tiesIds: false });
});

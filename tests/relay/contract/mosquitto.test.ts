import { describe } from 'vitest';
import { brokerProgram } from '../../support/brokers.js';
import { provesContract } from './contract';
import { mosquitto } from './mosquitto';

const program = brokerProgram('mosquitto');

// Every `expect()` stands in the contract.
describe.runIf(program)('on mosquitto, as `npm run seats` prepares it', () => {
  provesContract(() => mosquitto(program ?? ''), { tiesIds: true });
});

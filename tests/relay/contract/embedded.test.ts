import { describe } from 'vitest';
import { provesContract } from './contract';
import { embedded } from './embedded';

// Every `expect()` stands in the contract.
describe('on the embedded relay', () => {
  provesContract(() => embedded(), { tiesIds: true });
});

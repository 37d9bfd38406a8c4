import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const root = '../../../node_modules';

/** The client as Node has it: in these tests packages are otherwise resolved as for browsers. */
const forNode = require.resolve(`${root}/ws/index.js`);
require(forNode);
require.cache[require.resolve('ws')] = require.cache[forNode];

export const mqtt = require(`${root}/mqtt/build/index.js`) as typeof import('mqtt');

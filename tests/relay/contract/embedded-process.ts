import { createAppServer } from '../../../src/relay/server';

/** The relay of `npm start` alone, for the tests to kill: port, PIN, folder of an app. */
const [port = '0', pin = '', dist = ''] = process.argv.slice(2);

createAppServer(dist, { pin }).listen(Number(port), '127.0.0.1');

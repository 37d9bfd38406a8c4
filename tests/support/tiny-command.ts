import { run } from '../../src/build/command';
import { finish } from '../../src/build/finish';
import { tiny } from './tiny';

/** The scenarios command, on the toy computer instead of ours. */
finish(run(process.argv.slice(2), tiny));

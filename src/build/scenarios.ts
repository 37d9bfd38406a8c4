import { computer } from '../simulator/computer';
import { run } from './command';
import { finish } from './finish';

finish(run(process.argv.slice(2), computer));

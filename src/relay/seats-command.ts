import { seats, seatsSentence } from './seats/command';

try {
  console.log(await seats(process.argv.slice(2)));
} catch (cause) {
  console.error(seatsSentence(cause));
  process.exitCode = 1;
}

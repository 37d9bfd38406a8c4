import type { Ending } from './command';

/** Prints how the command ended. The process leaves by itself, once everything is written. */
export function finish({ code, output, complaint }: Ending): void {
  if (output !== undefined) process.stdout.write(`${output}\n`);
  if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
  process.exitCode = code;
}

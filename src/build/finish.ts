import type { Ending } from './command';

/**
 * Prints how the command ended. The process leaves by itself, once everything is written; one that
 * goes on leaves at Ctrl+C.
 */
export function finish({ code, output, complaint, goOn }: Ending): void {
  if (output !== undefined) process.stdout.write(`${output}\n`);
  if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
  process.exitCode = code;
  const going = goOn?.((text) => process.stdout.write(`${text}\n`));
  if (!going) return;
  const leave = (): void => {
    process.exitCode = going.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
}

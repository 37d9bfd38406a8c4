import { fileURLToPath } from 'node:url';
import { buildApp, needsBuild } from '../../src/relay/build';

/** Before the browser tests: they run on the built app. */
export default async function buildOnce(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (needsBuild(root)) await buildApp(root);
}

import { fileURLToPath } from 'node:url';
import { buildApp, needsBuild } from '../../src/relay/build';

/** Before the browser tests: they run on the built app. One that `BUILT_APP` names is taken as it is. */
export default async function buildOnce(): Promise<void> {
  if (process.env.BUILT_APP !== undefined) return;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (needsBuild(root)) await buildApp(root);
}

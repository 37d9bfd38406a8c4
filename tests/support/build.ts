import { fileURLToPath } from 'node:url';
import { buildApp, needsBuild } from '../../src/relay/build';

/** Before the browser tests: they run on the built app. One that `BUILT_APP` names is taken as it is. */
export default async function buildOnce(): Promise<void> {
  if (process.env.BUILT_APP !== undefined) return;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!needsBuild(root)) return;
  const { NODE_ENV } = process.env;
  await buildApp(root);
  // Vite leaves « production » behind, where the tests of the development server would find it.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}

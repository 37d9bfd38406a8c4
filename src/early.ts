import { createLibrary } from './library/shipped';
import { loadScreen } from './simulator/sites/screens';

/**
 * Asks for all that an exercise needs at once, beside the app itself: otherwise each part would ask
 * for the next one, a whole trip on a slow network. Nothing but time depends on it.
 */
async function fetchExercise(id: string): Promise<void> {
  const room = import('./app/practise');
  const scenario = await createLibrary().open(id);
  await Promise.all([room, scenario && loadScreen(scenario.start.page)]);
}

const app = import('./main');
const [, room, id = ''] = location.hash.split('/');
if (room === 'exercice') void fetchExercise(id).catch(() => undefined);
await app;

import { fetchWords, preferredLanguage } from './i18n/languages';
import { createLibrary } from './library/shipped';
import { loadScreen } from './simulator/sites/screens';

/**
 * Asks at once for all that an address needs, beside the app itself: otherwise each part would ask
 * for the next one, a whole trip on a slow network. Nothing but time depends on it.
 */
async function fetchAhead(language: string, room = '', id = ''): Promise<void> {
  const library = createLibrary();
  if (room === '') await Promise.all([import('./app/home'), library.list()]);
  if (room !== 'exercice') return;
  const practise = import('./app/practise');
  const words = language === 'fr' ? undefined : library.words(id, language);
  const scenario = await library.open(id);
  await Promise.all([practise, words, scenario && loadScreen(scenario.start.page)]);
}

const app = import('./main');
const language = preferredLanguage();
const [, room, id] = location.hash.split('/');
for (const ahead of [fetchWords(language), fetchAhead(language, room, id)])
  ahead.catch(() => undefined);
await app;

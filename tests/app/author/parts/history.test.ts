// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/app/author/parts/history/compare';
import History from '../../../../src/app/author/parts/History.svelte';
import { startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk } from './fakes.svelte';

beforeAll(() => startI18n('fr'));

async function shown(changes: readonly string[]) {
  const { desk, workshop } = aDesk();
  for (const source of changes) {
    desk.change({ source });
    await desk.keeping.settled();
  }
  render(History, { desk, workshop });
  await screen.findByText('Maintenant');
  return { desk, workshop, items: () => document.querySelectorAll<HTMLElement>('ol > li') };
}

/** jsdom opens no `details` by a press. */
async function open(item: HTMLElement) {
  const details = item.querySelector('details')!;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await within(item).findByText('Voir le texte');
}

const shorter = ownScenario.replace("    pourquoi: 'Il est encore ouvert.'\n", '');
const other = shorter.replace('duree: 5', 'duree: 6');

describe('the history of a scenario', () => {
  it('lists its states, the newest first, with the day, the hour and what led to them', async () => {
    const { items, workshop } = await shown([shorter, other]);
    expect([...items()].map((item) => item.querySelector('summary')?.textContent)).toEqual([
      expect.stringMatching(/9:03\s+Modification\s+Maintenant/u),
      expect.stringMatching(/9:02\s+Modification/u),
      expect.stringMatching(/9:01\s+Début/u),
    ]);
    expect(workshop.opened).toEqual([]);
  });

  it('says what changed after a state, when that is asked', async () => {
    const { items, workshop } = await shown([shorter, other]);
    await open(items()[2]!);
    expect(items()[2]!.textContent).toContain('Phrase retirée');
    expect(items()[2]!.querySelector('del')?.textContent).toBe('Il est encore ouvert.');
    expect(workshop.opened.sort()).toEqual([1, 2]);
    await open(items()[1]!);
    expect(items()[1]!.textContent).toContain('Champ changé\u202f: duree');
  });

  it('says it of the state of now, once another one comes after it', async () => {
    const { desk, items } = await shown([shorter, other]);
    await open(items()[0]!);
    expect(items()[0]!.textContent).not.toContain('Rien n’a changé ensuite');
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(items()[1]?.textContent ?? ''));
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    desk.undo();
    await waitFor(() => expect(items()).toHaveLength(4));
    await waitFor(() => expect(items()[1]!.textContent).toContain('Champ changé\u202f: duree'));
    watch.disconnect();
    expect(seen.join()).not.toContain('Rien n’a changé ensuite');
  });

  it('shows the text of a state', async () => {
    const { items } = await shown([shorter]);
    await open(items()[1]!);
    await userEvent.click(within(items()[1]!).getByText('Voir le texte'));
    expect(items()[1]!.querySelector('pre')?.textContent).toBe(ownScenario);
  });

  it('goes back to a state; the one of now stays in the list', async () => {
    const { desk, items } = await shown([shorter, other]);
    await open(items()[2]!);
    await userEvent.click(within(items()[2]!).getByText('Reprendre cette version'));
    await waitFor(() => expect(items()).toHaveLength(4));
    expect(desk.source).toBe(ownScenario);
    expect(items()[0]!.textContent).toContain('Version reprise');
    expect(screen.getByRole('status').textContent).toContain('Version reprise');
    expect(document.activeElement?.textContent).toBe('Historique');
    desk.undo();
    expect(desk.source).toBe(other);
  });
});

describe('what changed in all the files', () => {
  const files = { source: ownScenario, translations: { en: 'a' }, voices: { fr: 'b' }, audio: {} };

  it('names the languages of translations and voices', () => {
    const after = { ...files, translations: { en: 'c', ar: 'd' }, voices: {} };
    expect(changesBetween(files, after)).toEqual([
      { kind: 'translation', language: 'en' },
      { kind: 'translation', language: 'ar' },
      { kind: 'voice', language: 'fr' },
    ]);
  });

  it('is the text itself where one of both cannot be read, or a remark alone changed', () => {
    expect(changesBetween(files, { ...files, source: '- "' })).toEqual([{ kind: 'text' }]);
    expect(changesBetween(files, { ...files, source: `# remark\n${ownScenario}` })).toEqual([
      { kind: 'text' },
    ]);
    expect(changesBetween(files, files)).toEqual([]);
  });
});

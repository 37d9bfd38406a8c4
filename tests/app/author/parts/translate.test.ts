// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../../../src/app/author/parts/sentences/rows';
import { otherLanguages } from '../../../../src/app/author/parts/sentences/languages';
import Translate from '../../../../src/app/author/parts/Translate.svelte';
import { startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk, aNavigation } from './fakes.svelte';

const en = `# English
"Fermer mon compte": "Close my account"
"Regardez le compte.": "Look at the account."
"Une vieille phrase qui ne sert plus du tout.": "An old sentence."
`;

beforeAll(() => startI18n('fr'));
afterEach(() => vi.useRealTimers());

function shown(text = en) {
  const { desk } = aDesk({ translations: { en: text } });
  render(Translate, { desk, navigation: aNavigation() });
  return { desk, text: () => desk.files.translations.en };
}

const field = (french: string) =>
  screen.getByLabelText<HTMLTextAreaElement>(new RegExp(french, 'u'));
const rowOf = (french: string) => field(french).closest('li')!;

describe('the sentences of a scenario and their translations', () => {
  const use = (text: string) => ({ text, role: 'hint' as const });

  it('are to do, done, or to do again where the French one was changed', () => {
    const { rows, done, left } = rowsOf(
      [use('Lisez la page.'), use('Ici.'), use('Tapez le code.'), use('Là, en haut.')],
      {
        'Ici.': 'Here.',
        'Lisez bien la page.': 'Read the page.',
        'Autre chose que personne ne lit.': 'Something else.',
      },
    );
    expect(rows.map(({ state }) => state)).toEqual(['again', 'done', 'todo', 'todo']);
    expect(rows[0]?.before).toEqual({ sentence: 'Lisez bien la page.', given: 'Read the page.' });
    expect([done, left]).toEqual([1, ['Autre chose que personne ne lit.']]);
  });

  it('may be in any language that has a name', () => {
    expect(otherLanguages()).toEqual(expect.arrayContaining(['tr', 'ps', 'so', 'prs', 'uk']));
    expect(otherLanguages()).not.toContain('xx');
  });
});

describe('translating', () => {
  it('shows the state of each sentence in words, and counts what is done', () => {
    shown();
    expect(screen.getByText('1 phrase traduite sur 7')).toBeTruthy();
    expect(rowOf('Fermer mon compte').textContent).toContain('Fait');
    expect(rowOf('Regardez votre compte').textContent).toContain('À refaire');
    expect(rowOf('Il est encore ouvert').textContent).toContain('À faire');
    expect(field('Fermer mon compte')).toMatchObject({
      lang: 'en',
      dir: 'ltr',
      value: 'Close my account',
    });
  });

  it('writes into the file, in its order; letters in a row are one step back', async () => {
    // However slow the hand, or the machine.
    vi.useFakeTimers({ toFake: ['performance'] });
    const { desk, text } = shown();
    await userEvent.type(field('Partir sans laisser'), 'Leave{Enter}well.');
    const line = '"Partir sans laisser la porte ouverte.": "Leave well."\n';
    expect(text()).toBe(en.replace('"Regardez le', `${line}"Regardez le`));
    desk.undo();
    expect(text()).toBe(en);
  });

  it('takes a sentence out again when nothing is left of it', async () => {
    const { desk } = shown('"Fermer mon compte": "Close"\n');
    await userEvent.clear(field('Fermer mon compte'));
    expect(desk.files.translations).toEqual({});
  });

  it('proposes the translation of the sentence as it was', async () => {
    const { text } = shown();
    const row = within(rowOf('Regardez votre compte'));
    expect(row.getByText('Look at the account.')).toBeTruthy();
    await userEvent.click(row.getByText('Reprendre cette traduction'));
    expect(text()).toBe(en.replace('Regardez le compte.', 'Regardez votre compte.'));
    expect(document.activeElement).toBe(field('Regardez votre compte'));
    expect(rowOf('Regardez votre compte').textContent).toContain('Fait');
  });

  it('says which marks are not the same', async () => {
    shown();
    await userEvent.type(field('Regardez tout en haut'), 'Press [[[[Enter]].');
    expect(rowOf('Regardez tout en haut').textContent).toContain('[[Enter]]');
    expect(field('Regardez tout en haut').getAttribute('aria-invalid')).toBe('true');
  });

  it('shows only what is left to do, but keeps what one is writing', async () => {
    shown();
    await userEvent.click(screen.getByLabelText('Montrer seulement ce qui reste à faire'));
    expect(screen.queryByLabelText(/Fermer mon compte/u)).toBeNull();
    await userEvent.type(field('Il est encore ouvert'), 'It is');
    expect(field('Il est encore ouvert').value).toBe('It is');
  });

  it('lets go of what the scenario no longer has', async () => {
    const { text } = shown();
    await userEvent.click(screen.getByText('1 phrase ne sert plus'));
    await userEvent.click(screen.getByText('Les retirer'));
    expect(text()).not.toContain('vieille');
    expect(text()).toContain('# English');
  });

  it('begins in another language, from right to left', async () => {
    const { desk } = shown();
    await userEvent.selectOptions(screen.getByLabelText('Langue'), 'fa');
    await userEvent.type(field('Fermer mon compte'), 'x');
    expect(field('Fermer mon compte')).toMatchObject({ lang: 'fa', dir: 'rtl' });
    expect(desk.files.translations).toEqual({ en, fa: '"Fermer mon compte": "x"\n' });
  });
});

describe('a file of translations', () => {
  const give = async (content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File([content], 'en.yaml', { type: 'application/yaml' }));
  };
  const said = () => screen.getByRole('status').textContent ?? '';

  it('replaces the one that is there', async () => {
    const { text } = shown();
    await give('"Fermer mon compte": "Shut my account"\n');
    await waitFor(() => expect(said()).toContain('Traduction ouverte'));
    expect(text()).toBe('"Fermer mon compte": "Shut my account"\n');
  });

  it.each([
    ['- a\n', 'ne convient pas'],
    ['"Fermer mon compte": "Appelez le 06 12 34 56 78"\n', 'ne convient pas'],
    ['"Une autre phrase": "Another"\n', 'aucune phrase'],
    ['#'.repeat(300_000), 'trop gros'],
  ])('is refused in words where it does not fit, and changes nothing', async (content, words) => {
    const { text } = shown();
    await give(content);
    await waitFor(() => expect(said()).toContain(words));
    expect(text()).toBe(en);
  });

  it('that cannot be read is told, and not written into', () => {
    shown('"Fermer": "Close\n');
    expect(screen.getByText(/Cette traduction ne se lit pas/u)).toBeTruthy();
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('stays as it is while the scenario itself cannot be read', async () => {
    const { desk, text } = shown();
    desk.change({ source: `${ownScenario}\t- ":` });
    await waitFor(() => expect(desk.data).toBeUndefined());
    await userEvent.type(field('Il est encore ouvert'), 'Open');
    expect(text()).toContain('"Il est encore ouvert.": Open');
  });
});

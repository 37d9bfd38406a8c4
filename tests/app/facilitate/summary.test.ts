// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import Summary from '../../../src/app/facilitate/summary/Summary.svelte';
import { minutesInWords } from '../../../src/app/facilitate/summary/time-words';
import type { GroupRecord } from '../../../src/classroom/ports';
import { addToRecord } from '../../../src/classroom/records';
import { reports } from '../../../src/classroom/reports';
import { startI18n } from '../../../src/i18n';
import { aState } from '../../classroom/a-state';

const empty: GroupRecord = {
  code: 'ACDEFG',
  began: '2026-11-20T09:00:00.000Z',
  ended: '2026-11-20T10:30:00.000Z',
  lines: [],
};
const colette = aState({
  hints: 1,
  mistakes: 2,
  result: 'reussi',
  done: {
    sortir: { ms: 180_000, err: 2, help: 1 },
    'refuser-mot-de-passe': { ms: 9, err: 0, help: 0 },
  },
});
const record = addToRecord(
  addToRecord(empty, 'a', colette),
  'b',
  aState({ name: 'Ali', level: 'seul', step: 'seul', done: {} }),
);

const titles = {
  title: (id: string) => (id === 'se-deconnecter' ? 'Partir sans laisser de traces' : id),
  sentence: (_: string, step: string) =>
    step === 'sortir' ? 'Cliquez sur « Déconnexion ».' : undefined,
};

beforeAll(() => startI18n('fr'));

function show(more = {}) {
  return render(Summary, { record, reports, titles, ...more });
}

describe('the end of a session', () => {
  it('says who came, who finished, and how long it was', () => {
    show();
    const facts = [...document.querySelectorAll('dl > div')].map((each) =>
      [...each.children].map((part) => part.textContent),
    );
    expect(facts).toEqual([
      ['Personnes', '2'],
      ['Ont terminé un exercice', '1'],
      ['Durée de la séance', '1 heure 30 minutes'],
    ]);
  });

  it('says in words where the group stumbled, and only there', () => {
    show();
    const part = screen.getByRole('region', { name: 'Là où le groupe a buté' });
    const steps = within(part).getAllByRole('listitem');
    expect(steps).toHaveLength(1);
    expect(steps[0]?.textContent).toContain('Cliquez sur « Déconnexion ».');
    expect(steps[0]?.textContent).toContain('2 erreurs');
    expect(steps[0]?.textContent).toContain('3 minutes');
  });

  it('tells of each person as they came, without percentage or rank', () => {
    show();
    const part = screen.getByRole('region', { name: 'Chaque personne' });
    const names = within(part).getAllByRole('heading', { level: 3 });
    expect(names.map((name) => name.textContent)).toEqual(['Colette', 'Ali']);
    expect(part.textContent).toContain('1 exercice commencé, 1 terminé, 1 réussi');
    expect(document.body.textContent).not.toMatch(/%|\bsur \d|\be place\b/);
  });

  it('has words for a session where nobody began', () => {
    render(Summary, { record: empty, reports, titles });
    expect(screen.getByText('Personne n’a commencé d’exercice.')).toBeTruthy();
  });

  it('prints', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('is erased only once that was asked twice', async () => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    const onforget = vi.fn();
    show({ onforget });
    await userEvent.click(screen.getByRole('button', { name: 'Effacer cette séance' }));
    expect(onforget).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Oui, effacer' }));
    expect(onforget).toHaveBeenCalledOnce();
  });
});

describe('the table that is saved', () => {
  let saved: Blob | undefined;
  let name = '';

  beforeEach(() => {
    URL.createObjectURL = (blob) => {
      saved = blob as Blob;
      return 'blob:table';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
  });

  it('has no names unless they are asked for', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le tableau (CSV)' }));
    const text = (await saved?.text()) ?? '';
    expect(text).not.toContain('Colette');
    expect(text).toContain('"Partir sans laisser de traces"');
    expect(text.split('\r\n')[0]).toContain('"Date";"Durée de la séance (minutes)"');
    expect(name).toBe('seance-2026-11-20-ACDEFG.csv');
    expect(screen.getByText(`Tableau enregistré : ${name}`)).toBeTruthy();
  });

  it('has them where they are', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: 'Avec les prénoms' }));
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le tableau (CSV)' }));
    expect(await saved?.text()).toContain('"Colette"');
  });

  it('has as many heads as columns', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le tableau (CSV)' }));
    const lines = ((await saved?.text()) ?? '').trim().split('\r\n');
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([12]));
  });
});

describe('a time in words', () => {
  it.each([
    [0, 'moins d’une minute'],
    [1, '1 minute'],
    [59, '59 minutes'],
    [60, '1 heure'],
    [150, '2 heures 30 minutes'],
  ])('%i minutes', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words);
  });
});

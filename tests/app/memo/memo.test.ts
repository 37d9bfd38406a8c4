// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { room } from '../../../src/app/memo';
import { Navigation } from '../../../src/app/shell/navigation.svelte';
import { Session } from '../../../src/app/shell/session.svelte';
import { realData } from '../../../src/scenario/real-data';
import { entry, run, world } from '../fakes';
import { scenarioNamed } from './shipped';

configure({ asyncUtilTimeout: 10_000 });

const id = 'telecharger-attestation';
const short = 'se-deconnecter';

/** Nothing comes near, or all does: jsdom has no layout. */
function watcher(near: boolean) {
  return class {
    constructor(private readonly come: (entries: readonly object[]) => void) {}
    observe() {
      if (near) this.come([{ isIntersecting: true }]);
    }
    disconnect() {}
  };
}

function outer() {
  const made = world([entry(id), entry(short)]);
  vi.spyOn(made.ports.library, 'open').mockImplementation(async (name) =>
    name === 'inconnu' ? undefined : scenarioNamed(name),
  );
  return made;
}

async function open(made = outer(), name = id) {
  const session = new Session(made.ports);
  const route = { room: 'memo', scenario: name } as const;
  const opened = await room.open(session, route, new Navigation());
  if (opened) render(opened.view, opened.props);
  return opened;
}

/** A sheet of one step: jsdom takes its time for each picture. */
async function openOne(step: string) {
  const made = outer();
  made.memory.rows = [run(short)];
  made.memory.log.set(`run-${short}`, [{ seq: 1, step, kind: 'hint' }]);
  await open(made, short);
  await userEvent.click(screen.getByRole('radio', { name: 'Mon mémo' }));
}

const steps = () => [...document.querySelectorAll<HTMLElement>('[data-step]')];

beforeEach(() => {
  history.replaceState(null, '');
  window.print = vi.fn();
  vi.stubGlobal('IntersectionObserver', watcher(false));
  return () => vi.unstubAllGlobals();
});

describe('the memo of a scenario', () => {
  it('has its title, a line for a name and a date, and every step in order', async () => {
    const opened = await open();
    expect(opened?.title).toMatch(/^Mémo.*Télécharger mon attestation de droits$/u);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Télécharger');
    expect(document.querySelector('.blanks')?.textContent).toMatch(/^Pour\s:\s*Le\s:$/u);
    expect(steps()[0]?.dataset['step']).toBe('ouvrir-compte');
    expect(steps().at(-1)?.dataset['step']).toBe('bravo');
    expect(steps()[1]?.textContent).toMatch(/Étape\s+2/u);
    expect(steps().at(-1)?.textContent).not.toMatch(/Étape/u);
  });

  it('says that it is for training, in the words that never change', async () => {
    await open();
    const mark = document.querySelector('article .mark')?.textContent?.replace(/\s+/gu, ' ').trim();
    expect(mark).toBe('ENTRAÎNEMENT · FAUX SITE · jamais vos vrais numéros');
  });

  it('keeps what was chosen for the paper through a reload', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Mon mémo' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Plus grandes lettres' }));
    cleanup();
    await open();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Mon mémo' }).checked).toBe(true);
    const larger = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Plus grandes lettres' });
    expect(larger.checked).toBe(true);
  });

  it('reminds of what keeps one safe, and leaves room for notes', async () => {
    await open();
    const safe = screen.getByRole('region', { name: 'Pour rester tranquille' });
    expect(within(safe).getByText('Ne donnez jamais un code au téléphone.')).toBeTruthy();
    expect(within(safe).getAllByRole('listitem').length).toBeGreaterThan(5);
    expect(screen.getByRole('region', { name: 'Mes notes' })).toBeTruthy();
  });

  it('draws screens that nobody can touch, read in words', async () => {
    await openOne('sortir');
    vi.stubGlobal('IntersectionObserver', watcher(true));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec les images' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec les images' }));
    await waitFor(() => expect(document.querySelectorAll('[data-pictured]')).not.toHaveLength(0));
    const shots = [...document.querySelectorAll('[data-shot]')];
    expect(shots.every((shot) => shot.getAttribute('aria-hidden') === 'true')).toBe(true);
    const screens = document.querySelectorAll<HTMLElement>('[data-shot] .computer');
    expect([...screens].every(({ inert }) => inert)).toBe(true);
    expect(document.querySelectorAll('[data-target], [data-option]')).toHaveLength(0);
    expect(steps()[0]?.textContent).toMatch(/Entouré\s:\s«\sDéconnexion\s»/u);
  });

  it('draws no picture before it comes near', async () => {
    await open();
    expect(document.querySelectorAll('[data-shot]')).toHaveLength(0);
  });

  it('shows no value of the card in its sentences, and nothing that looks real', async () => {
    await open();
    const article = document.querySelector('article')?.textContent ?? '';
    expect(article).not.toMatch(/\d{4,}/u);
    expect(realData(article)).toEqual([]);
  });

  it('is nothing for a scenario that does not exist', async () => {
    expect(await open(outer(), 'inconnu')).toBeUndefined();
  });
});

describe('what one chooses before printing', () => {
  it('leaves the pictures out', async () => {
    await open(outer(), short);
    expect(document.querySelectorAll('.pictures')).not.toHaveLength(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec les images' }));
    expect(document.querySelectorAll('.pictures')).toHaveLength(0);
    expect(steps().length).toBeGreaterThan(5);
  });

  it('makes the letters larger', async () => {
    await open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Plus grandes lettres' }));
    expect(document.querySelector('article')?.classList.contains('larger')).toBe(true);
  });

  it('prints once all pictures stand', async () => {
    await openOne('sortir');
    expect(document.querySelectorAll('[data-shot]')).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Imprimer' }));
    await waitFor(() => expect(window.print).toHaveBeenCalledOnce());
    const shots = [...document.querySelectorAll('[data-shot]')];
    expect(shots).toHaveLength(2);
    expect(shots.filter((shot) => !shot.querySelector('[data-pictured]'))).toEqual([]);
  });
});

describe('« Mon mémo »', () => {
  const choose = () => userEvent.click(screen.getByRole('radio', { name: 'Mon mémo' }));

  it('has only the steps that this learner stumbled on', async () => {
    const made = outer();
    made.memory.rows = [run(id), run('autre')];
    made.memory.log.set(`run-${id}`, [
      { seq: 1, step: 'numero', kind: 'hint' },
      { seq: 2, step: 'lire-sms', kind: 'hint' },
    ]);
    made.memory.log.set('run-autre', [{ seq: 1, step: 'sortir', kind: 'hint' }]);
    await open(made);
    await choose();
    expect(steps().map((step) => step.dataset['step'])).toEqual(['numero', 'lire-sms']);
  });

  it('takes a step back in a demonstration for no stumble', async () => {
    const made = outer();
    made.memory.rows = [run(id, { level: 'regarder' })];
    made.memory.log.set(`run-${id}`, [{ seq: 1, step: 'numero', kind: 'rewind', to: 0 }]);
    await open(made);
    await choose();
    expect(screen.getByText(/Faites d’abord l’exercice/u)).toBeTruthy();
  });

  it('says kindly when nothing was difficult', async () => {
    const made = outer();
    made.memory.rows = [run(id)];
    await open(made);
    await choose();
    expect(screen.getByText('Rien à revoir. Aucune étape ne vous a arrêté.')).toBeTruthy();
  });

  it('invites to do the exercise first', async () => {
    await open();
    await choose();
    expect(screen.getByText(/Faites d’abord l’exercice/u)).toBeTruthy();
  });
});

describe('in another language', () => {
  it('has the French sentence beside the translation, marked as French', async () => {
    const i18n = await import('../../../src/i18n');
    await i18n.startI18n('en');
    const made = outer();
    const words = { 'Écrivez votre mot de passe.': 'Write your password.' };
    vi.spyOn(made.ports.library, 'words').mockResolvedValue(words);
    await open(made);
    const step = steps().find((each) => each.dataset['step'] === 'mot-de-passe');
    expect(step?.textContent).toContain('Write your password.');
    const french = step?.querySelector('.french');
    expect(french?.textContent).toContain('Écrivez votre mot de passe.');
    expect(french?.getAttribute('lang')).toBe('fr');
    await i18n.startI18n('fr');
  });
});

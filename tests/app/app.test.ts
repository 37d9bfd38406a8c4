// @vitest-environment jsdom
import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../src/App.svelte';
import { Install } from '../../src/app/shell/install.svelte';
import { Navigation } from '../../src/app/shell/navigation.svelte';
import { Session } from '../../src/app/shell/session.svelte';
import { Updates } from '../../src/app/shell/updates.svelte';
import type { Workshop } from '../../src/library/workshop';
import { entry, run, world } from './fakes';

vi.mock('../../src/stage/Stage.svelte', async () => import('./StandIn.svelte'));

// Rooms are fetched when opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const entries = [entry('compte'), entry('papier', { theme: 'documents' })];

// jsdom has dialogs without their methods.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => {};

function open(hash: string, made = world(entries)) {
  history.replaceState(null, '', hash);
  const session = new Session(made.ports);
  const navigation = new Navigation();
  const updates = new Updates();
  render(App, { session, navigation, updates, install: new Install() });
  return { ...made, session, navigation, updates };
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => history.replaceState(null, '', '#/'));

describe('opened cold', () => {
  it('home shows the exercises by theme', async () => {
    open('#/');
    await heading('Accueil');
    expect(screen.getByRole('heading', { name: 'Mes papiers' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Avec aide Titre de papier' })).toBeTruthy();
    expect(document.title).toBe('Accueil · Coup d’essai');
  });

  it('an exercise does not load home, and needs no welcome', async () => {
    const { asked } = open('#/exercice/compte/aide', world(entries, false));
    await heading('Titre de compte');
    expect(asked).not.toContain('list');
    expect(asked).not.toContain('memory');
    expect(document.title).toBe('Titre de compte · Coup d’essai');
  });

  it.each(['#/nulle-part', '#/exercice/inconnu/aide'])(
    '%s is a kind page, with a way home',
    async (hash) => {
      open(hash);
      expect(await heading('Cette page n’existe pas')).toBeTruthy();
      const way = screen.getByRole('link', { name: 'Revenir à l’accueil' });
      expect(way.getAttribute('href')).toBe('#/');
    },
  );

  it.each([
    ['reglages', 'Réglages'],
    ['qui', 'Qui est là ?'],
    ['progres', 'Ce que je sais faire'],
    ['mentions', 'Mentions légales'],
    ['confidentialite', 'Ce qui est gardé'],
    ['accessibilite', 'Accessibilité'],
  ])('%s is its page', async (room, title) => {
    open(`#/${room}`);
    await heading(title);
    expect(document.title).toBe(`${title} · Coup d’essai`);
  });

  it('a page whose files do not come offers to try again', async () => {
    const made = world(entries);
    const list = vi.spyOn(made.ports.library, 'list').mockRejectedValueOnce(new Error('offline'));
    open('#/', made);
    await heading('Cette page ne s’ouvre pas');
    await userEvent.click(screen.getByRole('button', { name: 'Essayer encore' }));
    await heading('Accueil');
    expect(list).toHaveBeenCalledTimes(2);
  });
});

describe('the first start', () => {
  it('shows the promise, then home, and is remembered', async () => {
    const made = world(entries);
    made.memory.read = false;
    open('#/', made);
    await heading(/Ici, rien n’est vrai.*Vous pouvez vous tromper/);
    await userEvent.click(screen.getByRole('button', { name: 'Commencer' }));
    await heading('Accueil');
    expect(made.memory.read).toBe(true);
  });
});

describe('going from room to room', () => {
  it('puts the focus on the new title, and Back comes back', async () => {
    open('#/');
    await heading('Accueil');
    await userEvent.click(screen.getByRole('link', { name: 'Mentions légales' }));
    const title = await heading('Mentions légales');
    await waitFor(() => expect(document.activeElement).toBe(title));
    history.back();
    const home = await heading('Accueil');
    await waitFor(() => expect(document.activeElement).toBe(home));
  });

  it('resumes where one was', async () => {
    const made = world(entries);
    made.memory.rows = [run('papier')];
    open('#/', made);
    await heading('Accueil');
    expect(screen.getByText('Vous en étiez là')).toBeTruthy();
    expect(screen.getByText(/Étape 5 sur 9/)).toBeTruthy();
    const resume = screen.getByRole('link', { name: 'Reprendre' });
    expect(resume.getAttribute('href')).toBe('#/exercice/papier/aide');
  });

  it('skips to the content without changing the address', async () => {
    open('#/mentions');
    const title = await heading('Mentions légales');
    await userEvent.click(screen.getByRole('button', { name: 'Aller au contenu' }));
    expect(document.activeElement).toBe(title);
    expect(location.hash).toBe('#/mentions');
  });
});

describe('an exercise in the app', () => {
  it('is kept, left and found again on home', async () => {
    open('#/exercice/compte/aide');
    await userEvent.click(await screen.findByRole('button', { name: 'Avancer' }));
    await screen.findByText('saved');
    await userEvent.click(screen.getByRole('button', { name: 'Quitter' }));
    await heading('Accueil');
    expect(screen.getByText('Vous en étiez là')).toBeTruthy();
  });

  it('begun again at another level changes the address, not the room', async () => {
    open('#/exercice/compte/aide');
    await userEvent.click(await screen.findByRole('button', { name: 'Seul' }));
    await screen.findByText('compte seul colette');
    expect(location.hash).toBe('#/exercice/compte/seul');
  });

  it('stays at the level that the address shows when the room is built anew', async () => {
    const { session } = open('#/exercice/compte/aide');
    await userEvent.click(await screen.findByRole('button', { name: 'Seul' }));
    const before = await screen.findByText('compte seul colette');
    session.turn += 1;
    await waitFor(() => expect(before.isConnected).toBe(false));
    expect(screen.getByText('compte seul colette')).toBeTruthy();
  });
});

describe('comfort', () => {
  it('is chosen over the room and applied at once', async () => {
    const { memory } = open('#/exercice/compte/aide');
    await heading('Titre de compte');
    await userEvent.click(screen.getByRole('button', { name: 'Confort' }));
    await userEvent.click(await screen.findByRole('radio', { name: /200/ }));
    expect(document.documentElement.dataset['textSize']).toBe('200');
    expect(memory.kept.textSize).toBe(200);
    expect(screen.getByText('compte aide colette')).toBeTruthy();
  });
});

describe('traces', () => {
  it('are erased only after a yes, and the page says so', async () => {
    const made = world(entries);
    made.memory.rows = [run('compte')];
    open('#/confidentialite', made);
    await heading('Ce qui est gardé');
    await userEvent.click(screen.getByRole('button', { name: 'Effacer mes traces' }));
    await userEvent.click(screen.getByRole('button', { name: 'Non, garder' }));
    expect(made.memory.rows).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Effacer mes traces' }));
    await userEvent.click(screen.getByRole('button', { name: 'Oui, effacer' }));
    await screen.findByText(/n’a plus rien de vous/);
    expect(made.memory.rows).toEqual([]);
  });

  it('are not what an author wrote here: that stays, and the question says so', async () => {
    const made = world(entries);
    const own = [{ key: 'k1' }, { key: 'k2' }];
    const workshop = async () => ({ list: async () => own }) as unknown as Workshop;
    const ports = { ...made.ports, workshop, workshopIsThere: async () => true };
    open('#/confidentialite', { ...made, ports });
    await heading('Ce qui est gardé');
    await userEvent.click(screen.getByRole('button', { name: 'Effacer mes traces' }));
    await screen.findByText(/écrits ici restent/);
  });
});

describe('an exercise that did not come with the app', () => {
  it('says in words where it comes from, on a shelf of its own', async () => {
    const own = [
      entry('recu', { own: { author: '\u202eNadia', origin: 'received' } }),
      entry('anonyme', { own: { author: '', origin: 'received' } }),
      entry('ecrit', { own: { author: 'Nadia', origin: 'copy' } }),
    ];
    open('#/', world([...entries, ...own]));
    await heading('Accueil');
    const shelf = screen.getByRole('region', { name: 'Exercices ajoutés' });
    expect(within(shelf).getAllByRole('article')).toHaveLength(3);
    within(shelf).getByText('Reçu de Nadia · non vérifié');
    within(shelf).getByText('Reçu · auteur inconnu · non vérifié');
    within(shelf).getByText('Écrit sur cet ordinateur');
  });
});

describe('notices', () => {
  it('say when this machine keeps nothing', async () => {
    const made = world(entries);
    made.memory.current = 'memory-only';
    open('#/', made);
    await heading('Accueil');
    expect(screen.getByText(/ne garde rien/)).toBeTruthy();
  });

  it('offer a new version on home, never in an exercise', async () => {
    const { updates, navigation } = open('#/exercice/compte/aide');
    await heading('Titre de compte');
    updates.waiting = { postMessage: vi.fn() } as unknown as ServiceWorker;
    expect(screen.queryByText('Une nouvelle version est prête.')).toBeNull();
    navigation.go({ room: 'accueil' });
    expect(await screen.findByText('Une nouvelle version est prête.')).toBeTruthy();
  });

  it('refuse a number as a first name', async () => {
    const { memory } = open('#/reglages');
    const field = (await screen.findByLabelText('Votre prénom')) as HTMLInputElement;
    await userEvent.clear(field);
    await userEvent.type(field, '2 58 07 78 000 042{Tab}');
    expect(field.value).toBe('Colette');
    expect(memory.person.name).toBe('Colette');
    expect(screen.getByText(/Gardez vos numéros/)).toBeTruthy();
  });
});

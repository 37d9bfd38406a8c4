// @vitest-environment jsdom
import { configure, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { room } from '../../src/app/placement';
import { tasks } from '../../src/app/placement/tasks';
import { Navigation } from '../../src/app/shell/navigation.svelte';
import { Session } from '../../src/app/shell/session.svelte';
import { entry, world } from './fakes';

// Simulated screens are fetched when opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

window.scrollTo = () => {};
Element.prototype.scrollTo = () => {};

const entries = [entry('compte', { tasks: ['T31'], difficulty: 2 }), entry('partir')];

async function open(made = world(entries)) {
  const session = new Session(made.ports);
  const navigation = new Navigation();
  const opened = await room.open(session, { room: 'depart' }, navigation);
  if (!opened) throw new Error('The room did not open.');
  const view = render(opened.view, opened.props);
  return { ...made, session, opened, view };
}

const button = (name: string) => screen.getByRole('button', { name });

async function passAll() {
  for (let index = 1; index <= tasks.length; index += 1) {
    await screen.findByText(`Essai ${index} sur ${tasks.length}`);
    await userEvent.click(button('Je passe'));
  }
  await screen.findByRole('heading', { level: 1, name: 'Voici votre chemin' });
}

describe('« Par où commencer ? »', () => {
  it('says first that one may pass and stop', async () => {
    const { opened } = await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Par où commencer\u202f?');
    expect(screen.getByText('Vous pouvez passer un essai.')).toBeTruthy();
    expect(opened.lesson).toBe(false);
  });

  it('a task takes the whole window, says what to do, and has a way out', async () => {
    const { opened } = await open();
    await userEvent.click(button('Commencer les essais'));
    expect(opened.lesson).toBe(true);
    const sentence = screen.getByRole('heading', { level: 2, name: /Mes démarches/ });
    await waitFor(() => expect(document.activeElement).toBe(sentence));
    expect(button('Arrêter')).toBeTruthy();
  });

  it('the way out leads home, and the tasks that are left come back', async () => {
    const made = world(entries);
    const { view } = await open(made);
    await userEvent.click(button('Commencer les essais'));
    await userEvent.click(button('Je passe'));
    await screen.findByText(`Essai 2 sur ${tasks.length}`);
    await userEvent.click(button('Arrêter'));
    expect(location.hash).toBe('#/');
    view.unmount();
    await open(made);
    expect(await screen.findByText(`Essai 2 sur ${tasks.length}`)).toBeTruthy();
  });

  it('passing everything ends with an order, its reasons and warm-ups, and is kept', async () => {
    const { memory, session } = await open();
    await userEvent.click(button('Commencer les essais'));
    await passAll();
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toMatch(/^1.*partir.*court et facile/s);
    expect(items[1]).toMatch(/^2.*compte.*signe @/s);
    expect(screen.getByRole('link', { name: 'Copier un mot' }).getAttribute('href')).toBe(
      '#/echauffement/copie',
    );
    await session.runs();
    expect([...memory.placements.values()]).toEqual([
      { day: '2026-11-21', well: [], hard: tasks.map(({ name }) => name) },
    ]);
  });

  it('shows again what was found, and can be done again', async () => {
    const made = world(entries);
    const { id } = await made.memory.learner();
    const well = tasks.map(({ name }) => name);
    await made.memory.setPlacement(id, { day: '2026-11-01', well, hard: [] });
    await open(made);
    expect(screen.getByRole('heading', { level: 1, name: 'Voici votre chemin' })).toBeTruthy();
    expect(screen.getByText('recopier un code')).toBeTruthy();
    expect(screen.queryByText('Pour vous échauffer')).toBeNull();
    await userEvent.click(button('Refaire les essais'));
    expect(await screen.findByText(`Essai 1 sur ${tasks.length}`)).toBeTruthy();
  });

  it('works where nothing can be kept', async () => {
    const made = world(entries, false);
    vi.spyOn(made.memory, 'setPlacement').mockRejectedValue(new Error('full'));
    await open(made);
    await userEvent.click(button('Commencer les essais'));
    await passAll();
    expect(screen.getAllByText('Ouvrir').length).toBeGreaterThan(0);
  });

  it('says a kind word of a wrong act, and can put the screen back', async () => {
    await open();
    await userEvent.click(button('Commencer les essais'));
    await userEvent.click(await screen.findByRole('button', { name: 'Mes paiements' }));
    const word = await screen.findByText(/Cherchez les mots/);
    expect(word.closest('[role=status]')).toBeTruthy();
    await userEvent.click(button('Remettre l’écran'));
    expect(screen.queryByText(/Cherchez les mots/)).toBeNull();
  });

  it('a task done says so, takes the focus, and waits for « Suivant »', async () => {
    await open();
    await userEvent.click(button('Commencer les essais'));
    await userEvent.click(await screen.findByRole('button', { name: 'Mes démarches' }));
    const told = await screen.findByText(/C’est fait/);
    await waitFor(() => expect(document.activeElement).toBe(told));
    expect(screen.queryByRole('button', { name: 'Je passe' })).toBeNull();
    await userEvent.click(button('Suivant'));
    expect(await screen.findByText(`Essai 2 sur ${tasks.length}`)).toBeTruthy();
  });
});

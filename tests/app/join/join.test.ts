// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partKept } from '../../../src/app/shell/group-kept';
import { refusals } from '../../../src/classroom/messages';
import { FakeClassroom, FakeSeat } from '../group/fakes';
import { comeIn, mendDialogs, openApp } from '../group/session';

vi.mock('../../../src/stage/Stage.svelte', async () => import('../group/StandIn.svelte'));

mendDialogs();
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const code = () => screen.findByLabelText<HTMLInputElement>('Le code de la séance');

describe('the door of a session', () => {
  it('is prefilled from the address, and with the first name of this machine', async () => {
    openApp('#/seance?code=k7pm4r');
    expect((await code()).value).toBe('K7PM4R');
    expect(await screen.findByDisplayValue('Colette')).toBeTruthy();
    expect(screen.getByText(/voit votre prénom.*jamais ce que vous écrivez/)).toBeTruthy();
  });

  it('reads the code forgivingly, and lets one in under a nickname', async () => {
    const { classroom, memory } = openApp('#/seance');
    await userEvent.type(await code(), ' k7p m4r ');
    const name = await screen.findByDisplayValue('Colette');
    await userEvent.clear(name);
    await userEvent.type(name, 'Coco');
    await press('Entrer');
    await screen.findByRole('heading', { level: 1, name: 'Vous êtes dans la séance' });
    expect(classroom.asked).toEqual([{ code: 'K7PM4R', name: 'Coco', picture: 'tulipe' }]);
    // The name that was on this machine stays its learner's.
    expect(memory.person.name).toBe('Colette');
  });

  it.each([...refusals, 'unreachable'] as const)(
    'says kindly why it stays closed (%s), what to do, and loses nothing',
    async (refused) => {
      const classroom = new FakeClassroom();
      classroom.refuses = refused;
      openApp('#/seance?code=K7PM4R', classroom.seat, classroom);
      await screen.findByDisplayValue('Colette');
      await press('Entrer');
      const told = await waitFor(() => {
        const status = screen.getAllByRole('status').find((each) => each.textContent?.trim());
        expect(status).toBeTruthy();
        return status?.textContent ?? '';
      });
      expect(told).toMatch(/\..+\./s);
      expect(told).not.toMatch(/join\.|erreur|invalide/i);
      expect((await code()).value).toBe('K7PM4R');
      expect(screen.getByDisplayValue('Colette')).toBeTruthy();
      classroom.refuses = undefined;
      await press('Entrer');
      await screen.findByRole('heading', { level: 1, name: 'Vous êtes dans la séance' });
    },
  );

  it.each([
    ['K7PM', /^Un code a 6/],
    ['K7PB4R', /jamais ce signe.*B/],
  ])('asks nobody about %s', async (written, words) => {
    const { asked } = openApp('#/seance');
    await userEvent.type(await code(), written);
    await screen.findByDisplayValue('Colette');
    await press('Entrer');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(asked()).toBe(0);
  });

  it('needs a first name, and none that is a number', async () => {
    const { asked } = openApp('#/seance?code=K7PM4R');
    const name = await screen.findByDisplayValue('Colette');
    await userEvent.clear(name);
    await userEvent.type(name, '0612345678');
    await press('Entrer');
    expect(await screen.findByText('Il manque votre prénom.')).toBeTruthy();
    expect(asked()).toBe(0);
  });
});

describe('inside', () => {
  it('one waits, or tries an exercise of the session', async () => {
    await comeIn(new FakeSeat({ scenarios: ['papier'] }));
    expect(screen.getByText('Attendez, ou essayez un exercice.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Titre de papier' });
    expect(link.getAttribute('href')).toBe('#/exercice/papier/aide');
  });

  it('one leaves after a yes, and the place is given up', async () => {
    const { seat, session } = await comeIn();
    await press('Quitter la séance');
    await press('Oui, quitter');
    expect(seat.left).toBe(true);
    expect(session.group).toBeUndefined();
    expect(partKept()).toBeUndefined();
    expect(await code()).toBeTruthy();
  });
});

describe('a reload', () => {
  it('finds the place again', async () => {
    const { unmount } = await comeIn();
    unmount();
    const classroom = new FakeClassroom();
    classroom.kept = classroom.seat;
    openApp('#/', classroom.seat, classroom);
    expect(await screen.findByRole('region', { name: 'Séance en groupe' })).toBeTruthy();
  });

  it('forgets a place that is over, and asks nobody where none was held', async () => {
    const { unmount } = await comeIn();
    unmount();
    const over = openApp('#/');
    await waitFor(() => expect(partKept()).toBeUndefined());
    over.unmount();
    const none = openApp('#/');
    await screen.findByRole('heading', { level: 1, name: 'Accueil' });
    expect(none.asked()).toBe(0);
  });
});

describe('without a network', () => {
  it('one goes in by a first name, and shows how far one is', async () => {
    const { session } = openApp('#/seance');
    await screen.findByDisplayValue('Colette');
    await press('Sans réseau');
    await press('Entrer');
    await screen.findByText('Choisissez l’exercice qu’on vous dit.');
    await press('Montrer mon avancée');
    expect(await screen.findByRole('img', { name: 'Image à lire par la caméra' })).toBeTruthy();
    expect(screen.getByText(/^[A-Z3-9]{3} [A-Z3-9]{3}$/)).toBeTruthy();
    expect(session.group?.linked).toBe(false);
  });

  it('a reload of this window finds the same place', async () => {
    const { unmount } = openApp('#/seance');
    await screen.findByDisplayValue('Colette');
    await press('Sans réseau');
    await press('Entrer');
    await screen.findByText('Choisissez l’exercice qu’on vous dit.');
    unmount();
    const { session } = openApp('#/seance');
    await screen.findByText('Choisissez l’exercice qu’on vous dit.');
    expect(session.group?.name).toBe('Colette');
  });
});

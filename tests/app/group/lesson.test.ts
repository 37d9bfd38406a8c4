// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partKept } from '../../../src/app/shell/group-kept';
import { unlinked } from '../../../src/classroom/unlinked';
import { FakeClassroom, FakeSeat } from './fakes';
import { beInLesson, comeIn, mendDialogs, openApp } from './session';

vi.mock('../../../src/stage/Stage.svelte', async () => import('./StandIn.svelte'));

mendDialogs();
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const cover = (title: string) => screen.findByRole('dialog', { name: title });
const noCover = (title: string) =>
  waitFor(() => expect(screen.queryByRole('dialog', { name: title })).toBeNull());

describe('a launch', () => {
  it('opens the exercise at its level, and another one keeps what was begun', async () => {
    const { seat, memory } = await beInLesson();
    await press('Passer');
    seat.pace({ launch: { n: 2, scenario: 'papier', level: 'exercice' } });
    await screen.findByText('papier exercice un');
    await waitFor(() => expect(memory.rows.some((row) => row.scenario === 'compte')).toBe(true));
  });

  it('does not take back who went elsewhere, also after a reload', async () => {
    const { seat, unmount, navigation } = await beInLesson();
    navigation.go({ room: 'mentions' });
    await screen.findByRole('heading', { level: 1, name: 'Mentions légales' });
    unmount();
    const classroom = new FakeClassroom(seat);
    classroom.kept = seat;
    openApp('#/mentions', seat, classroom);
    await screen.findByRole('region', { name: 'Séance en groupe' });
    expect(location.hash).toBe('#/mentions');
  });

  it('is followed by a kind word at the end', async () => {
    await beInLesson();
    await press('Finir');
    expect(await screen.findByText('Exercice fini. Attendez la suite.')).toBeTruthy();
  });

  it('of the exercise that has just ended begins it again', async () => {
    const { seat } = await beInLesson();
    await press('Passer');
    await press('Finir');
    await screen.findByText('Exercice fini. Attendez la suite.');
    seat.pace({ launch: { n: 2, scenario: 'compte', level: 'aide' } });
    expect(await screen.findByText('compte aide un')).toBeTruthy();
  });
});

describe('what the facilitator is told', () => {
  it('is the place, the counts and how each step went', async () => {
    const { seat } = await beInLesson();
    const first = { scenario: 'compte', level: 'aide', step: 'un', index: 1, total: 3, done: {} };
    expect(seat.last).toMatchObject(first);
    await press('Se tromper');
    await press('Passer');
    await waitFor(() => expect(seat.last).toMatchObject({ step: 'deux', index: 2, mistakes: 1 }));
    expect(seat.last?.done['un']).toMatchObject({ err: 1, help: 0 });
    await press('Finir');
    await waitFor(() => expect(seat.last?.result).toBe('reussi'));
    expect(Object.keys(seat.last?.done ?? {})).toEqual(['un', 'deux']);
  });

  it('is nothing that was typed', async () => {
    const { seat } = await beInLesson();
    const canary = 'serin2580778';
    await userEvent.type(screen.getByLabelText('Numéro'), canary);
    await press('Passer');
    await waitFor(() => expect(seat.last?.step).toBe('deux'));
    const kept = JSON.stringify([seat.reported, { ...sessionStorage }, { ...localStorage }]);
    expect(kept).not.toContain(canary);
    expect(Object.keys(seat.last ?? {}).sort()).toEqual(
      ['done', 'hints', 'index', 'level', 'mistakes', 'scenario', 'step', 'total'].sort(),
    );
  });

  it('is that no exercise is open, once it is left', async () => {
    const { seat, navigation } = await beInLesson();
    navigation.go({ room: 'mentions' });
    await waitFor(() => expect(seat.last).toBeUndefined());
  });

  it('is that one is there, at each gesture', async () => {
    const { seat } = await beInLesson();
    const before = seat.stirred;
    await userEvent.type(screen.getByLabelText('Numéro'), '12');
    expect(seat.stirred).toBeGreaterThan(before);
  });

  it('keeps how the steps went through a reload', async () => {
    const { seat, unmount } = await beInLesson();
    await press('Se tromper');
    await press('Passer');
    await waitFor(() => expect(seat.last?.done['un']?.err).toBe(1));
    expect(sessionStorage.getItem('group')).toContain('"un"');
    unmount();
  });
});

describe('notes', () => {
  it('of a hint show the step’s next hint, once', async () => {
    const { seat } = await beInLesson();
    seat.pace({ notes: [{ id: 3, kind: 'hint' }] });
    expect(await screen.findByText('Indices : 1')).toBeTruthy();
    expect(seat.seen).toEqual([3]);
  });

  it('are read in a calm box that takes no focus, and go with « J’ai lu »', async () => {
    const { seat } = await beInLesson();
    const field = screen.getByLabelText('Numéro');
    await userEvent.type(field, '25');
    seat.pace({ notes: [{ id: 4, kind: 'sentence', text: 'Prenez votre temps.' }] });
    await screen.findByRole('complementary', { name: /vous écrit/ });
    expect(document.activeElement).toBe(field);
    const said = screen
      .getAllByRole('status')
      .filter((each) => /Prenez/.test(each.textContent ?? ''));
    expect(said).toHaveLength(1);
    await press('J’ai lu');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(seat.seen).toEqual([4]);
  });

  it('of a hint that the lesson does not have are words', async () => {
    const { seat } = await comeIn();
    seat.pace({ notes: [{ id: 5, kind: 'hint' }] });
    await screen.findByRole('complementary');
    await press('J’ai lu');
    expect(seat.seen).toEqual([5]);
  });
});

describe('a hold', () => {
  it('lets one finish the step, then covers the next until it is released', async () => {
    const { seat } = await beInLesson();
    await userEvent.type(screen.getByLabelText('Numéro'), '25');
    seat.pace({ hold: { n: 2, step: null, word: 'tulipe' } });
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Passer');
    await cover('On attend le groupe');
    expect(seat.held).toEqual([true]);
    seat.pace({ hold: undefined });
    await noCover('On attend le groupe');
    expect(seat.held).toEqual([true, false]);
    expect(screen.getByLabelText<HTMLInputElement>('Numéro').value).toBe('25');
  });

  it('opens with its word said aloud, and no other', async () => {
    const { seat } = await beInLesson();
    seat.pace({ hold: { n: 2, step: null, word: 'Théière' } });
    await press('Passer');
    await cover('On attend le groupe');
    await userEvent.type(screen.getByLabelText('Le mot dit à voix haute'), 'rose{Enter}');
    expect(await screen.findByText(/Ce n’est pas ce mot/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Le mot dit à voix haute'));
    await userEvent.type(screen.getByLabelText('Le mot dit à voix haute'), 'theiere{Enter}');
    await noCover('On attend le groupe');
    expect(seat.held).toEqual([true, false]);
  });

  it('does not close with Escape, and keeps the focus inside', async () => {
    const { seat } = await beInLesson();
    seat.pace({ hold: { n: 2, step: null } });
    await press('Passer');
    const dialog = await cover('On attend le groupe');
    expect(dialog.contains(document.activeElement)).toBe(true);
    const escape = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    // Some browsers close it all the same: it comes back.
    (dialog as HTMLDialogElement).close();
    await waitFor(() => expect((dialog as HTMLDialogElement).open).toBe(true));
  });

  it('stands again after a reload', async () => {
    const { seat, unmount } = await beInLesson();
    seat.pace({ hold: { n: 2, step: null } });
    // The memory holds what was passed; here the exercise begins anew, where it was held.
    seat.pace({ launch: { n: 3, scenario: 'papier', level: 'aide' } });
    await cover('On attend le groupe');
    unmount();
    const again = new FakeSeat(seat.view());
    const classroom = new FakeClassroom(again);
    classroom.kept = again;
    openApp('#/exercice/papier/aide', again, classroom);
    await cover('On attend le groupe');
    expect(again.held).toEqual([true]);
  });

  it('offers to go on alone when the group is silent for long', async () => {
    const { seat } = await beInLesson();
    seat.pace({ hold: { n: 2, step: null } });
    await press('Passer');
    await cover('On attend le groupe');
    expect(screen.queryByText('Continuer seul')).toBeNull();
    seat.pace({ link: 'waiting-long' });
    const [button] = await screen.findAllByRole('button', { name: 'Continuer seul' });
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Continuer seul' }).at(-1) ?? (button as Element),
    );
    await noCover('On attend le groupe');
    expect(await screen.findByText('Vous continuez seul.')).toBeTruthy();
  });
});

describe('« tout le monde regarde »', () => {
  it('covers every room and keeps what was typed', async () => {
    const { seat } = await beInLesson();
    await userEvent.type(screen.getByLabelText('Numéro'), '25');
    seat.pace({ watch: true });
    await cover('Tout le monde regarde');
    seat.pace({ watch: false });
    await noCover('Tout le monde regarde');
    expect(screen.getByLabelText<HTMLInputElement>('Numéro').value).toBe('25');
  });
});

describe('a spoken gate', () => {
  it('asks for its word where its step begins, and stays open', async () => {
    const [gate] = unlinked.gates('compte', ['un', 'deux', 'trois']);
    expect(gate).toBeDefined();
    const { seat } = await beInLesson(new FakeSeat({ gates: true }));
    for (const step of ['un', 'deux', 'trois']) {
      if (step === gate) {
        await cover('Demandez le mot');
        const word = unlinked.word(`compte/${step}`);
        await userEvent.type(screen.getByLabelText('Le mot dit à voix haute'), `${word}{Enter}`);
        await noCover('Demandez le mot');
        break;
      }
      await press('Passer');
    }
    expect(seat.held).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the bar', () => {
  it('raises and lowers the hand, in words', async () => {
    const { seat } = await comeIn();
    await press('Lever la main');
    expect(seat.view().hand).toBe(true);
    expect(screen.getByText('Votre main est levée.')).toBeTruthy();
    await press(/^Main levée/);
    expect(seat.view().hand).toBe(false);
  });

  it('says reconnexion, never an error, and asks not to close a page that would not come back', async () => {
    const { seat } = await comeIn();
    seat.pace({ link: 'reconnecting' });
    expect(await screen.findByText(/Reconnexion… Ne fermez pas cette page\./)).toBeTruthy();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    seat.pace({ link: 'connected' });
    await waitFor(() => {
      const free = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(free);
      expect(free.defaultPrevented).toBe(false);
    });
  });
});

describe('the beacon', () => {
  it('is a word for each state, and goes by itself when the session ends', async () => {
    const { seat } = await comeIn();
    seat.pace({ beacon: true });
    expect(await screen.findByText('Je travaille')).toBeTruthy();
    seat.pace({ stuck: true });
    expect(await screen.findByText('J’hésite')).toBeTruthy();
    seat.pace({ hand: true });
    expect(await screen.findByText('Aidez-moi')).toBeTruthy();
    seat.pace({ ended: true });
    await waitFor(() => expect(screen.queryByText('Aidez-moi')).toBeNull());
    expect(document.documentElement.dataset['beacon']).toBeUndefined();
  });
});

describe('the end', () => {
  it('thanks, says what stays and what to do, and forgets the place', async () => {
    const { seat, session } = await beInLesson();
    seat.pace({ ended: true, watch: true });
    expect(await screen.findByText('Merci Colette. La séance est finie.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(partKept()).toBeUndefined();
    const link = screen.getByRole('link', { name: 'Ce que je sais faire' });
    expect(link.getAttribute('href')).toBe('#/progres');
    await press('Rester ici');
    expect(session.group).toBeUndefined();
    expect(screen.getByText('compte aide un')).toBeTruthy();
  });
});

describe('another window', () => {
  it('goes on in the place when this one is left', async () => {
    const { seat, session } = await comeIn();
    const { group } = session;
    await group?.giveWay();
    await group?.leave();
    expect(seat.left).toBe(false);
    expect(partKept()).toBe('linked');
  });

  it('takes the place: this one says so, and can take it back', async () => {
    const { seat, session, classroom } = await comeIn();
    await session.group?.giveWay();
    expect(seat.closed).toBe(true);
    expect(await screen.findByText('La séance continue dans une autre fenêtre.')).toBeTruthy();
    const fresh = new FakeSeat();
    classroom.kept = fresh;
    await press('Continuer ici');
    await waitFor(() => expect(fresh.listeners).toBeGreaterThan(0));
    expect(screen.queryByText('La séance continue dans une autre fenêtre.')).toBeNull();
  });
});

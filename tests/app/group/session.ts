import { configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import App from '../../../src/App.svelte';
import { Install } from '../../../src/app/shell/install.svelte';
import { Navigation } from '../../../src/app/shell/navigation.svelte';
import { Session } from '../../../src/app/shell/session.svelte';
import { Updates } from '../../../src/app/shell/updates.svelte';
import { entry, scenario, world } from '../fakes';
import { FakeClassroom, FakeSeat } from './fakes';

// Rooms are fetched when opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const step = (id: string, next?: string) => ({
  id,
  instruction: `Étape ${id}.`,
  hints: [],
  answers: [],
  ...(next === undefined ? { end: true as const } : { next }),
});

/** jsdom has dialogs without their methods. */
export function mendDialogs(): void {
  window.scrollTo = () => {};
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** The app on a machine of the room, and the session that it can join. */
export function openApp(hash: string, seat = new FakeSeat(), classroom = new FakeClassroom(seat)) {
  history.replaceState(null, '', hash);
  const made = world([entry('compte'), entry('papier')]);
  const steps = [step('un', 'deux'), step('deux', 'trois'), step('trois')];
  let joined = 0;
  const ports = {
    ...made.ports,
    classroom: async () => ((joined += 1), classroom),
    library: {
      ...made.ports.library,
      open: async (id: string) => ({ ...scenario(id), steps }) as never,
    },
  };
  const session = new Session(ports);
  const navigation = new Navigation();
  const props = { session, navigation, updates: new Updates(), install: new Install() };
  const shown = render(App, props);
  const asked = () => joined;
  return { ...made, ...shown, session, navigation, seat, classroom, asked };
}

/** Comes in by the code, as a learner does. */
export async function comeIn(seat = new FakeSeat()) {
  const made = openApp('#/seance?code=K7PM4R', seat);
  await screen.findByDisplayValue('Colette');
  await userEvent.click(screen.getByRole('button', { name: 'Entrer' }));
  await screen.findByRole('heading', { level: 1, name: 'Vous êtes dans la séance' });
  return made;
}

/** Comes in, and has an exercise opened by the facilitator. */
export async function beInLesson(seat = new FakeSeat()) {
  const made = await comeIn(seat);
  seat.pace({ launch: { n: 1, scenario: 'compte', level: 'aide' } });
  await screen.findByText('compte aide un');
  return made;
}

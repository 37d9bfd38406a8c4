// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { room } from '../../src/app/learners';
import { Navigation } from '../../src/app/shell/navigation.svelte';
import { Session } from '../../src/app/shell/session.svelte';
import { entry, run, world } from './fakes';

HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

const gerard = { id: 'l2', name: 'Gérard', picture: 'cactus' };

function two() {
  const made = world([entry('compte')]);
  made.memory.everyone.push(gerard);
  return { ...made, session: new Session(made.ports) };
}

async function openRoom(made = two()) {
  const opened = await room.open(made.session, { room: 'qui' }, new Navigation());
  if (!opened) throw new Error('no room');
  render(opened.view, opened.props);
  return made;
}

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => history.replaceState(null, '', '#/qui'));

describe('several learners', () => {
  it('never see each other’s runs', async () => {
    const { session, memory } = two();
    memory.rows = [run('compte'), run('papier', { learner: 'l2' })];
    expect((await session.runs()).map((each) => each.scenario)).toEqual(['compte']);
    await session.use('l2');
    expect((await session.runs()).map((each) => each.scenario)).toEqual(['papier']);
  });

  it('each have their own comfort', async () => {
    const { session } = two();
    await session.memory();
    await session.changeComfort({ ...session.comfort, textSize: 200 });
    await session.use('l2');
    expect(document.documentElement.dataset['textSize']).toBe('100');
    await session.use('l1');
    expect(document.documentElement.dataset['textSize']).toBe('200');
  });

  it('keep every choice of comfort, also one made while a language is on its way', async () => {
    const { session, memory } = two();
    await session.memory();
    const language = session.changeComfort({ ...session.comfort, language: 'en' });
    await Promise.all([language, session.changeComfort({ ...session.comfort, textSize: 150 })]);
    expect(memory.kept).toMatchObject({ language: 'en', textSize: 150 });
    await session.changeComfort({ ...session.comfort, language: 'fr' });
  });

  it('wait until what was under way is written for the one who did it', async () => {
    const { session } = two();
    await session.memory();
    const order: string[] = [];
    let write = () => {};
    const writing = new Promise<void>((resolve) => (write = resolve));
    session.waitFor(writing.then(() => order.push(`written for ${session.learner?.id}`)));
    const changing = session.use('l2').then(() => order.push('changed'));
    await Promise.resolve();
    write();
    await changing;
    expect(order).toEqual(['written for l1', 'changed']);
  });

  it('have every open room built anew', async () => {
    const { session } = two();
    await session.memory();
    const before = session.turn;
    await session.use('l2');
    expect(session.turn).toBeGreaterThan(before);
  });

  it('do not take over the wish for an exercise with another character', async () => {
    const { session } = two();
    session.wish('compte', 'gerard');
    await session.use('l2');
    expect(session.wished('compte')).toBeUndefined();
  });
});

describe('a wish for a character', () => {
  it('is told once, to its own exercise alone', () => {
    const { session } = two();
    session.wish('compte', 'gerard');
    expect([session.wished('compte'), session.wished('compte')]).toEqual(['gerard', undefined]);
    session.wish('compte', 'gerard');
    expect(session.wished('papier')).toBeUndefined();
  });
});

describe('the guest', () => {
  it('leaves no run and no comfort when somebody else comes', async () => {
    const { session, memory } = two();
    await session.beGuest();
    expect(session.guest).toBe(true);
    memory.rows = [run('compte', { learner: 'guest' })];
    await session.changeComfort({ ...session.comfort, contrast: 'fort' });
    await session.use('l1');
    expect(session.guest).toBe(false);
    expect(memory.rows).toEqual([]);
    expect(session.comfort.contrast).toBe('normal');
  });
});

describe('« Qui est là ? »', () => {
  it('shows everyone, and who is here', async () => {
    await openRoom();
    const here = screen.getByRole('button', { name: /^Colette/ });
    expect(here.getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('button', { name: 'Gérard' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Invité.*Rien ne sera gardé/ })).toBeTruthy();
  });

  it('goes home as the one who was chosen', async () => {
    const { session } = await openRoom();
    await press('Gérard');
    await expect.poll(() => session.learner?.id).toBe('l2');
    await expect.poll(() => location.hash).toBe('#/');
  });

  it('makes a person with a drawing that nobody has', async () => {
    const { session, memory } = await openRoom();
    await press('Nouvelle personne');
    await userEvent.type(screen.getByLabelText('Votre prénom'), ' Samira ');
    await press('C’est moi');
    await expect.poll(() => session.learner?.name).toBe('Samira');
    expect(memory.everyone).toHaveLength(3);
    expect(session.learner?.picture).toBe('marguerite');
  });

  it('names the one who began without a name, rather than add another', async () => {
    const made = two();
    made.memory.everyone = [{ id: 'l1', name: '', picture: 'tulipe' }];
    await openRoom(made);
    await press('Nouvelle personne');
    await userEvent.type(screen.getByLabelText('Votre prénom'), 'Samira');
    await press('C’est moi');
    await expect.poll(() => made.memory.everyone.map(({ name }) => name)).toEqual(['Samira']);
  });

  it('refuses a number or an e-mail as a name, kindly, and keeps nothing of it', async () => {
    const { memory } = await openRoom();
    await press('Nouvelle personne');
    const field = screen.getByLabelText<HTMLInputElement>('Votre prénom');
    await userEvent.type(field, 'colette@mail.fr{Tab}');
    expect(screen.getByText(/Un prénom suffit/)).toBeTruthy();
    expect(field.value).toBe('');
    await press('C’est moi');
    expect(memory.everyone).toHaveLength(2);
  });

  it('removes a person only after a yes that says what goes', async () => {
    const { memory } = await openRoom();
    memory.rows = [run('compte'), run('papier', { learner: 'l2' })];
    await press('Retirer une personne');
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gérard' }));
    expect(within(dialog).getByText(/ses progrès et ses réglages seront effacés/)).toBeTruthy();
    expect(memory.everyone).toHaveLength(2);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, retirer' }));
    expect(await screen.findByText(/Il ne reste rien de Gérard/)).toBeTruthy();
    expect(memory.everyone.map(({ id }) => id)).toEqual(['l1']);
    expect(memory.rows.map(({ learner }) => learner)).toEqual(['l1']);
  });

  it('keeps everyone after a no', async () => {
    const { memory } = await openRoom();
    await press('Retirer une personne');
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gérard' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Non, garder' }));
    expect(memory.everyone).toHaveLength(2);
  });
});

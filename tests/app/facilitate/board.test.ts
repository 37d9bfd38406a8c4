// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { room } from '../../../src/app/facilitate';
import { Navigation } from '../../../src/app/shell/navigation.svelte';
import { Session } from '../../../src/app/shell/session.svelte';
import { openProjection, type Projected } from '../../../src/app/shell/projection';
import type { GroupView } from '../../../src/classroom/ports';
import type { Library } from '../../../src/library/ports';
import { entry, scenario, world } from '../fakes';
import { FakeClassroom, FakeLead, tile } from './fakes';

configure({ asyncUtilTimeout: 10_000 });

HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

const entries = [entry('compte'), entry('papier')];
const step = (id: string, instruction: string, end = false) => ({
  id,
  instruction,
  hints: [],
  answers: [],
  end,
});
const library: Library = {
  isShipped: () => true,
  list: async () => entries,
  open: async (id) => ({
    ...scenario(id),
    steps: [
      step('page', 'Ouvrez la page.'),
      step('numero', 'Écrivez **votre numéro**.'),
      step('fin', 'Bravo.', true),
    ],
  }),
  words: async () => ({}),
  voice: async () => ({}),
};

async function open(classroom: FakeClassroom) {
  history.replaceState(null, '', '#/animer');
  const { ports } = world(entries);
  const session = new Session({ ...ports, library, classroom: async () => classroom });
  const opened = await room.open(session, { room: 'animer' }, new Navigation());
  if (!opened) throw new Error('The room did not open.');
  render(opened.view, opened.props);
  return { session };
}

/** The board of a session under way. */
async function board(view: Partial<GroupView>) {
  const lead = new FakeLead({ launch: { n: 1, scenario: 'compte', level: 'aide' }, ...view });
  const classroom = new FakeClassroom(lead);
  classroom.kept = lead;
  const { session } = await open(classroom);
  return { lead, classroom, session };
}

const press = async (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));
const names = () => tileButtons().map((each) => each.querySelector('.name')?.textContent);
const tileButtons = () => [...document.querySelectorAll<HTMLElement>('button.tile')];

afterEach(cleanup);

describe('the start', () => {
  it('asks for an exercise before it opens a session', async () => {
    const classroom = new FakeClassroom();
    await open(classroom);
    await press('Ouvrir la séance');
    expect(screen.getByText('Cochez au moins un exercice.')).toBeTruthy();
    expect(classroom.opened).toEqual([]);
  });

  it('opens a session with its exercises and shows address, code and picture', async () => {
    const lead = new FakeLead();
    await open(new FakeClassroom(lead));
    await userEvent.click(screen.getByRole('checkbox', { name: /Titre de papier/ }));
    await press('Ouvrir la séance');
    expect(await screen.findByText('http://192.168.1.20:4173')).toBeTruthy();
    expect(screen.getAllByText('K7PM4R').length).toBeGreaterThan(0);
    expect(screen.getByRole('img', { name: /Image à photographier/ })).toBeTruthy();
    expect(lead.asked).toContainEqual(['scenarios', ['papier']]);
  });

  it('shows the plan as a strip that only she moves on', async () => {
    await open(new FakeClassroom());
    await userEvent.click(screen.getByRole('checkbox', { name: /Titre de compte/ }));
    await press('Ouvrir la séance');
    const strip = await screen.findByRole('region', { name: 'Le plan de 1 h 30' });
    expect(strip.querySelector('[aria-current=step]')?.textContent).toContain('Accueil');
    await press('Phase suivante');
    expect(strip.querySelector('[aria-current=step]')?.textContent).toContain('Démonstration');
  });

  it('says why the relay refuses, and offers the PIN and the session without a network', async () => {
    const classroom = new FakeClassroom();
    classroom.refusal = 'not-allowed';
    await open(classroom);
    await userEvent.click(screen.getByRole('checkbox', { name: /Titre de compte/ }));
    await press('Ouvrir la séance');
    expect(await screen.findByText(/Ailleurs, il faut un code PIN/)).toBeTruthy();
    classroom.refusal = undefined;
    await userEvent.type(screen.getByLabelText('Code de la séance'), 'k7p m4r');
    await userEvent.type(screen.getByLabelText('Code PIN'), '4821');
    await press('Prendre la main');
    expect(classroom.opened.at(-1)).toEqual({ code: 'K7PM4R', pin: '4821' });
    expect(await screen.findByRole('heading', { level: 1, name: /K7PM4R/ })).toBeTruthy();
  });

  it('takes a wrong PIN kindly', async () => {
    const classroom = new FakeClassroom();
    await open(classroom);
    await press('Rejoindre une séance déjà ouverte');
    classroom.refusal = 'pin';
    await userEvent.type(screen.getByLabelText('Code de la séance'), 'K7PM4R');
    await userEvent.type(screen.getByLabelText('Code PIN'), '0000');
    await press('Prendre la main');
    expect(await screen.findByText(/Ce code PIN n’est pas le bon/)).toBeTruthy();
  });

  it('leads without any network: screens are read, nothing is sent', async () => {
    await open(new FakeClassroom());
    await userEvent.click(screen.getByRole('checkbox', { name: /Titre de compte/ }));
    await press('Animer sans réseau');
    await screen.findByRole('heading', { level: 1, name: 'Séance sans réseau' });
    expect(screen.queryByRole('button', { name: 'Faire attendre' })).toBeNull();
    expect(await screen.findByText('mot-compte/numero')).toBeTruthy();
  });

  it('lists the earlier sessions', async () => {
    const classroom = new FakeClassroom();
    classroom.earlier = [{ code: 'AAAAAA', began: '2026-11-20T09:00:00.000Z', lines: [] }];
    await open(classroom);
    await userEvent.click(await screen.findByRole('button', { name: /Voir le bilan du/ }));
    expect(screen.getByRole('heading', { level: 1, name: 'La séance est terminée' })).toBeTruthy();
  });
});

describe('the board', () => {
  it('comes back after a reload, who needs help first, in words', async () => {
    await board({
      tiles: [
        tile('Lucie'),
        tile('Paul', 'finished', { result: 'reussi' }),
        tile('Moussa', 'hand'),
      ],
    });
    expect(names()).toEqual(['Moussa', 'Lucie', 'Paul']);
    expect(tileButtons()[0]?.textContent).toContain('Appelle');
    await waitFor(() =>
      expect(tileButtons()[1]?.textContent).toMatch(/Étape 2.: Écrivez votre numéro\./),
    );
  });

  it('says the number of the step alone where a code said no more', async () => {
    await board({ tiles: [tile('Rosa', 'offline', { step: null, index: 3, total: 0 })] });
    expect(tileButtons()[0]?.textContent).toMatch(/Étape 3(?! sur)/);
  });

  it('moves nobody under the pointer; « Ranger » does', async () => {
    const { lead } = await board({ tiles: [tile('Jean'), tile('Lucie')] });
    await userEvent.hover(tileButtons()[0] as HTMLElement);
    lead.set({ tiles: [tile('Lucie', 'hand', { hand: 1 }), tile('Jean'), tile('Rosa', 'stuck')] });
    await waitFor(() => expect(names()).toEqual(['Jean', 'Lucie', 'Rosa']));
    (await screen.findByRole('button', { name: 'Ranger le tableau' })).click();
    await waitFor(() => expect(names()).toEqual(['Lucie', 'Rosa', 'Jean']));
  });

  it('says a new hand aloud, once', async () => {
    const { lead } = await board({ tiles: [tile('Jean')] });
    lead.set({ tiles: [tile('Jean', 'hand', { hand: 1 })] });
    expect(await screen.findByText('Jean appelle.')).toBeTruthy();
    lead.set({
      tiles: [tile('Jean', 'hand', { hand: 1, hints: 3 }), tile('Li', 'hand', { hand: 1 })],
    });
    expect(await screen.findByText('Li appelle.')).toBeTruthy();
  });

  it('draws a hundred updates once', async () => {
    const { lead } = await board({ tiles: [tile('Jean')] });
    await waitFor(() => expect(names()).toEqual(['Jean']));
    const before = lead.looks;
    for (let hints = 1; hints <= 100; hints += 1)
      lead.set({ tiles: [tile('Jean', 'working', { hints })] });
    await waitFor(() => expect(tileButtons()[0]?.textContent).toContain('100'));
    expect(lead.looks - before).toBeLessThan(5);
  });

  it('opens a tile: hint, sentence and hand are for that one', async () => {
    const { lead } = await board({ tiles: [tile('Moussa', 'hand', { hand: 2 })] });
    await userEvent.click(tileButtons()[0] as HTMLElement);
    await press('Envoyer un indice');
    expect(screen.getByText('Indice envoyé.')).toBeTruthy();
    await press('J’ai vu sa main');
    await press('Prenez votre temps.');
    await userEvent.type(screen.getByLabelText('Ou votre phrase'), 'Bravo');
    await press('Envoyer');
    expect(lead.asked).toEqual([
      ['hint', 'Moussa'],
      ['lower', 'Moussa'],
      ['say', 'Prenez votre temps.', 'Moussa'],
      ['say', 'Bravo', 'Moussa'],
    ]);
  });
});

describe('the pace', () => {
  it('launches for all, or for those who are chosen', async () => {
    const { lead } = await board({ tiles: [tile('Jean'), tile('Lucie')], scenarios: ['compte'] });
    await press('Lancer un exercice');
    await userEvent.click(screen.getByRole('radio', { name: 'Titre de papier' }));
    await press('Lancer');
    expect(lead.asked.at(-1)).toEqual(['launch', 'papier', 'aide', undefined]);
    await press('Choisir');
    await userEvent.click(tileButtons()[1] as HTMLElement);
    await press('Lancer un exercice');
    expect(screen.getByText('Pour Lucie seulement.')).toBeTruthy();
    await press('Lancer');
    expect(lead.asked.at(-1)).toEqual(['launch', 'papier', 'aide', ['Lucie']]);
  });

  it('holds with a word in large, and releases', async () => {
    const { lead } = await board({ tiles: [tile('Jean', 'held', { held: true })] });
    await press('Faire attendre');
    expect(await screen.findByText('tomate')).toBeTruthy();
    expect(screen.getByText('1 personne attend.')).toBeTruthy();
    await press('Repartir ensemble');
    await waitFor(() => expect(screen.queryByText('tomate')).toBeNull());
    expect(lead.asked).toEqual([['hold', undefined], ['release']]);
  });

  it('gathers at a step of the exercise, never at its end', async () => {
    const { lead } = await board({ tiles: [tile('Jean')] });
    await userEvent.click(await screen.findByRole('button', { name: 'Rassembler' }));
    expect(screen.queryByRole('button', { name: 'Bravo.' })).toBeNull();
    await press('Écrivez votre numéro.');
    expect(lead.asked).toEqual([['hold', 'numero']]);
  });

  it('switches watching, shapes, spoken words and the door, and shows each as on', async () => {
    await board({ tiles: [tile('Jean')] });
    for (const name of ['Tout le monde regarde', 'Grandes formes', 'Mots de passage']) {
      await press(name);
      await waitFor(() =>
        expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true'),
      );
    }
    expect(await screen.findByText('mot-compte/numero')).toBeTruthy();
    await press('Entrée ouverte');
    expect(await screen.findByRole('button', { name: 'Entrée fermée' })).toBeTruthy();
  });

  it('only looks on once another facilitator leads, and takes the lead back', async () => {
    const { classroom } = await board({ tiles: [tile('Jean')], takenOver: true });
    expect(screen.queryByRole('button', { name: 'Lancer un exercice' })).toBeNull();
    await press('Reprendre la main');
    expect(classroom.opened).toEqual([{ code: 'K7PM4R', pin: '4821' }]);
  });

  it('says « Reconnexion » while the link is lost', async () => {
    const { lead } = await board({ tiles: [tile('Jean')] });
    lead.set({ link: 'reconnecting' });
    expect(await screen.findByText(/Reconnexion/)).toBeTruthy();
  });

  it('ends after one more question, and shows the summary', async () => {
    const { lead } = await board({ tiles: [tile('Jean')] });
    await press('Terminer la séance');
    expect(lead.asked).toEqual([]);
    await press('Terminer');
    await screen.findByRole('heading', { level: 1, name: 'La séance est terminée' });
    expect(lead.asked).toEqual([['end']]);
  });

  it('gives the projector counts and words, and nobody’s name', async () => {
    const { lead } = await board({ tiles: [tile('Moussa', 'hand'), tile('Fatima', 'stuck')] });
    const seen: Projected[] = [];
    const line = openProjection((message) => {
      if (message.kind === 'show') seen.push(message.projected);
    });
    line.send({ kind: 'ask' });
    await waitFor(() => expect(seen.at(-1)?.present).toBe(2));
    lead.set({ tiles: [tile('Moussa', 'finished', { result: 'reussi' })] });
    await waitFor(() => expect(seen.at(-1)?.progress.finished).toBe(1));
    expect(JSON.stringify(seen)).not.toMatch(/Moussa|Fatima/);
    line.close();
  });
});

describe('exercises of the workshop', () => {
  const own = entry('mien', { title: 'Mon exercice', own: { author: '', origin: 'new' } });
  const source = 'format: 1';
  const workshop = async () =>
    ({
      ready: async () => [{ key: 'k', scenario: { ...scenario('mien'), hash: 'h1' } }],
      open: async () => ({ entry: { hash: 'h1' }, files: { source, translations: {} } }),
    }) as never;

  async function openWithOwn(classroom: FakeClassroom) {
    history.replaceState(null, '', '#/animer');
    const { ports } = world([...entries, own]);
    const list = async () => [...entries, own];
    const more = { library: { ...library, list }, classroom: async () => classroom, workshop };
    const session = new Session({ ...ports, ...more });
    const opened = await room.open(session, { room: 'animer' }, new Navigation());
    if (!opened) throw new Error('The room did not open.');
    render(opened.view, opened.props);
  }

  const launchOwn = async () => {
    await press('Lancer un exercice');
    await userEvent.click(await screen.findByLabelText('Mon exercice'));
    await press('Lancer');
  };
  const launched = { launch: { n: 1, scenario: 'compte', level: 'aide' } } as const;

  it('are there before their name is told', async () => {
    const lead = new FakeLead(launched);
    const classroom = new FakeClassroom(lead);
    classroom.kept = lead;
    await openWithOwn(classroom);
    await launchOwn();
    await screen.findByText(/Exercice lancé.*Mon exercice/);
    expect(lead.asked.map(([what, name]) => [what, name])).toEqual([
      ['hand', 'mien'],
      ['launch', 'mien'],
    ]);
  });

  it('are not launched where the learners cannot be given them, and it is said', async () => {
    const lead = new FakeLead(launched);
    const classroom = new FakeClassroom(lead);
    classroom.kept = lead;
    lead.refuses = 'unreachable';
    await openWithOwn(classroom);
    await launchOwn();
    expect(await screen.findByText(/n’a pas pu être donné aux apprenants/)).toBeTruthy();
    expect(lead.asked.some(([what]) => what === 'launch')).toBe(false);
    lead.refuses = undefined;
    await launchOwn();
    await screen.findByText(/Exercice lancé.*Mon exercice/);
    expect(screen.queryByText(/n’a pas pu être donné/)).toBeNull();
  });

  it('are given at once where they are part of a session that is led again', async () => {
    const lead = new FakeLead({ scenarios: ['compte', 'mien'] });
    const classroom = new FakeClassroom(lead);
    classroom.kept = lead;
    await openWithOwn(classroom);
    await waitFor(() =>
      expect(lead.asked).toEqual([['hand', 'mien', { source, translations: {} }]]),
    );
  });

  it('are part of a new session once they were given', async () => {
    const lead = new FakeLead();
    await openWithOwn(new FakeClassroom(lead));
    await userEvent.click(await screen.findByLabelText(/Mon exercice/));
    await userEvent.click(screen.getByLabelText(/Titre de compte/));
    await press('Ouvrir la séance');
    await waitFor(() => expect(lead.asked.at(-1)).toEqual(['scenarios', ['compte', 'mien']]));
    expect(lead.asked[0]?.slice(0, 2)).toEqual(['hand', 'mien']);
  });

  it('are not offered without a network, and why is said', async () => {
    const lead = new FakeLead();
    const classroom = new FakeClassroom(lead);
    await openWithOwn(classroom);
    await userEvent.click(await screen.findByLabelText(/Mon exercice/));
    await press('Animer sans réseau');
    expect(screen.getByText(/Décochez-les, ou ouvrez la séance/)).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/Mon exercice/));
    await userEvent.click(screen.getByLabelText(/Titre de compte/));
    await press('Animer sans réseau');
    await userEvent.click(
      (await screen.findAllByRole('button', { name: 'Choisir l’exercice' }))[0]!,
    );
    expect(screen.queryByLabelText('Mon exercice')).toBeNull();
    expect(screen.getByText(/Ils ne sont pas proposés ici/)).toBeTruthy();
    expect(lead.asked.some(([what]) => what === 'hand')).toBe(false);
  });
});

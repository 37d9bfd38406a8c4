// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { room } from '../../../src/app/project';
import { Navigation } from '../../../src/app/shell/navigation.svelte';
import {
  openProjection,
  type Projected,
  type ProjectionLine,
  type ProjectionMessage,
} from '../../../src/app/shell/projection';
import { Session } from '../../../src/app/shell/session.svelte';
import { entry, world } from '../fakes';

vi.mock('../../../src/stage/Demonstration.svelte', async () => import('../StandIn.svelte'));

const shown: Projected = {
  view: 'join',
  code: 'K7PM4R',
  address: 'http://192.168.1.20:4173',
  invitation: 'http://192.168.1.20:4173/#/seance?code=K7PM4R',
  present: 2,
  scenario: 'compte',
  title: 'Titre de compte',
  progress: { waiting: 1, begin: 0, middle: 3, near: 0, finished: 2 },
  watch: false,
  ended: false,
};

let line: ProjectionLine;
let heard: ProjectionMessage[];

beforeEach(() => {
  heard = [];
  line = openProjection((message) => heard.push(message));
});

afterEach(() => {
  line.close();
  cleanup();
});

async function open() {
  const session = new Session(world([entry('compte')]).ports);
  const opened = await room.open(session, { room: 'projeter' }, new Navigation());
  if (!opened) throw new Error('The room did not open.');
  render(opened.view, opened.props);
}

const show = (more: Partial<Projected>) =>
  line.send({ kind: 'show', projected: { ...shown, ...more } });

describe('the projector', () => {
  it('opened cold, says how to open a session', async () => {
    await open();
    await screen.findByRole('heading', { name: 'Ce grand écran attend la séance.' });
    const way = screen.getByRole('link', { name: 'Animer une séance' });
    expect(way.getAttribute('href')).toBe('#/animer');
  });

  it('asks at once for all there is', async () => {
    await open();
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'ask' }]));
  });

  it('shows address, code and picture for joining', async () => {
    await open();
    show({});
    await screen.findByRole('heading', { name: 'Rejoignez la séance' });
    expect(screen.getByText('K7PM4R')).toBeTruthy();
    expect(screen.getByText('192.168.1.20:4173')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Image à photographier/ })).toBeTruthy();
    expect(screen.getByText('2 personnes sont là.')).toBeTruthy();
  });

  it('plays the exercise of the moment', async () => {
    await open();
    show({ view: 'demonstration' });
    expect(await screen.findByText('compte colette')).toBeTruthy();
  });

  it('counts who is where, in words', async () => {
    await open();
    show({ view: 'progress' });
    await screen.findByRole('heading', { name: 'Où en est le groupe' });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent?.trim());
    expect(rows.map((row) => row?.replace(/\s+/g, ' '))).toEqual([
      '1 Pas encore commencé',
      '0 Au début',
      '3 Au milieu',
      '0 Presque au bout',
      '2 Terminé',
    ]);
  });

  it('has kind words while everyone waits, and the sentence where they gather', async () => {
    await open();
    show({ view: 'progress', hold: { word: 'tomate', step: 'Écrivez votre numéro.' } });
    expect(await screen.findByText(/On s’attend/)).toBeTruthy();
    expect(screen.getByText('Écrivez votre numéro.')).toBeTruthy();
    expect(screen.queryByText(/tomate/)).toBeNull();
  });

  it('thanks everyone at the end', async () => {
    await open();
    show({ ended: true });
    expect(await screen.findByRole('heading', { name: 'Merci à tous.' })).toBeTruthy();
  });
});

// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import Computer from '../../../src/simulator/Computer.svelte';
import { computer } from '../../../src/simulator/computer';
import { preloadScreens } from '../../../src/simulator/sites/screens';
import type { Gesture } from '../../../src/simulator/world/gesture';
import { Learner } from '../support';

const FILE = 'envoi.fichier';
// Looking up the styles of every ancestor at each press takes jsdom seconds.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

/** The computer on the screen, with someone in front of it. */
async function sit() {
  const learner = new Learner('envoi.document', ['session-ouverte']);
  const sent: Gesture[] = [];
  const ondrawn = vi.fn();
  const drawn = render(Computer, { world: learner.world, send, ondrawn });
  function send(gesture: Gesture) {
    sent.push(gesture);
    learner.do(gesture);
    void drawn.rerender({ world: learner.world });
    return learner.outcome;
  }
  return { ...drawn, learner, sent, ondrawn };
}

// By role and name where the names are tested; elsewhere that would only take time.
const opener = () =>
  screen.getByText<HTMLElement>(/^(Ajouter|Remplacer) (un|le) fichier$/).closest('button')!;
const dialog = () => screen.getByText('Ouvrir un fichier').closest<HTMLElement>('[role=dialog]')!;
const row = (paper: string) =>
  document.querySelector<HTMLInputElement>(`[data-option="${paper}"]`)!;
const answer = (name: string) => within(dialog()).getByText(name);
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
const target = () => document.querySelectorAll(`[data-target="${FILE}"]`);

beforeAll(preloadScreens, 60_000);
// jsdom has none, and arrows among radio buttons need it.
beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => vi.unstubAllGlobals());

describe('a file field', { timeout: 60_000 }, () => {
  let seat: Awaited<ReturnType<typeof sit>>;
  beforeEach(async () => {
    seat = await sit();
  });

  it('opens the folder of scanned papers, and tells which field it is for', async () => {
    const name = 'Ajouter un fichier Votre document';
    await user.click(
      screen.getByRole('button', { name, description: /^Taille max/, hidden: true }),
    );
    const folder = {
      name: 'Ouvrir un fichier',
      description: 'Pour\u202f: Votre document',
      hidden: true,
    };
    expect(screen.getByRole('dialog', folder)).toBe(dialog());
    expect(
      within(dialog()).getByRole('group', { name: /Documents numérisés/, hidden: true }),
    ).toBeTruthy();
    const named = { name: /^certificat-medical\.pdf PDF 0,6\sMo$/, hidden: true };
    expect(within(dialog()).getByRole('radio', named)).toBe(row('certificat-medical'));
    expect(document.activeElement).toBe(within(dialog()).getAllByRole('radio')[0]);
    expect(document.querySelector('[data-scroller=page]')).toHaveProperty('inert', true);
    expect(seat.sent).toEqual([]);
  });

  it('sends one gesture, then shows the file, its size, and how to take it away', async () => {
    await user.click(opener());
    await user.click(row('certificat-medical'));
    expect(seat.sent).toEqual([]);
    await user.click(answer('Ouvrir'));
    expect(seat.sent).toEqual([{ kind: 'attach', target: FILE, paper: 'certificat-medical' }]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(described(opener())).toMatch(/certificat-medical\.pdf\s*0,6\sMo/);
    await user.click(screen.getByText('Supprimer'));
    expect(seat.learner.world.drafts[FILE]?.value).toBe('');
    expect(document.activeElement).toBe(opener());
  });

  it('can be filled with the keyboard alone', async () => {
    opener().focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}');
    expect(row('carte-identite')).toHaveProperty('checked', true);
    await user.keyboard('{Enter}');
    expect(seat.sent).toEqual([{ kind: 'attach', target: FILE, paper: 'carte-identite' }]);
    expect(document.activeElement).toBe(opener());
  });

  it('stays as it was with « Annuler » and with Escape', async () => {
    await user.click(opener());
    await user.click(row('selfie'));
    await user.click(answer('Annuler'));
    expect(document.activeElement).toBe(opener());
    await user.click(opener());
    await user.keyboard('{Escape}');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(seat.sent).toEqual([]);
  });

  it('cannot be opened on nothing', async () => {
    await user.click(opener());
    expect(answer('Ouvrir')).toHaveProperty('disabled', true);
  });

  it('opens a row that is clicked twice, but not by a double click that began elsewhere', async () => {
    await user.click(opener());
    await user.click(row('ordonnance'));
    await fireEvent.dblClick(row('selfie'));
    expect(seat.sent).toEqual([]);
    await user.dblClick(row('ordonnance'));
    expect(seat.sent).toEqual([{ kind: 'attach', target: FILE, paper: 'ordonnance' }]);
  });

  it('says in words what is seen on a paper', async () => {
    await user.click(opener());
    await user.click(row('carte-identite-floue'));
    expect(within(dialog()).getByRole('img', { name: /image floue/, hidden: true })).toBeTruthy();
  });

  it('shows what the site finds wrong, beside the file', async () => {
    await user.click(opener());
    await user.click(row('photo-lourde'));
    await user.click(answer('Ouvrir'));
    expect(described(opener())).toMatch(/IMG_2041\.jpg.*Le fichier est trop volumineux\./s);
  });

  it('is one thing on the screen at a time: the button, or the dialog that it opened', async () => {
    expect([...target()]).toEqual([opener()]);
    seat.ondrawn.mockClear();
    await user.click(opener());
    expect([...target()]).toEqual([dialog()]);
    expect(seat.ondrawn).toHaveBeenCalled();
  });

  it('closes its folder when the page goes', async () => {
    await user.click(opener());
    const elsewhere = computer.step(seat.learner.world, {
      kind: 'press',
      target: 'compte.onglet-demarches',
    });
    await seat.rerender({ world: elsewhere.world });
    expect(document.querySelector('[role=dialog]')).toBeNull();
    await seat.rerender({ world: seat.learner.world });
    expect(document.querySelector('[data-scroller=page]')).toHaveProperty('inert', false);
  });
});

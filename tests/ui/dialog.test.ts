// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Dialog from '../../src/ui/Dialog.svelte';
import { words } from './words';

// jsdom's dialogs cannot be shown yet.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

let opener: HTMLButtonElement;

beforeEach(() => {
  opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
});
afterEach(() => opener.remove());

function shown() {
  const onclose = vi.fn();
  const props = { open: true, title: 'Lancer', close: 'Fermer', onclose, children: words('Oui') };
  const { unmount } = render(Dialog, props);
  screen.getByRole('button', { name: 'Fermer' }).focus();
  return { onclose, unmount };
}

it('taken away while it is open, it gives the focus back to what had it, and says nothing more', () => {
  const { onclose, unmount } = shown();
  unmount();
  expect(document.activeElement).toBe(opener);
  expect(onclose).not.toHaveBeenCalled();
});

it('taken away, it leaves the focus where somebody put it', () => {
  const { unmount } = shown();
  const other = document.createElement('input');
  document.body.append(other);
  other.focus();
  unmount();
  expect(document.activeElement).toBe(other);
  other.remove();
});

it('its cross closes it, and says so', async () => {
  const { onclose } = shown();
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
});

// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Kit from '../../../src/simulator/screens/kit/Kit.svelte';
import { kits } from '../../../src/simulator/world/kit';
import { everyone } from '../world/support';

test.each(everyone)('%s’s papers show what a learner has to write', (persona) => {
  render(Kit, { persona, copyLabel: 'Copier' });
  const shown = screen.getAllByRole('definition').map((value) => value.textContent);
  const codes = ['code', 'code-2', 'code-3', 'code-provisoire'];
  const elsewhere = [...codes, 'jour', 'iban-fin', 'recherche', 'adresse-site'];
  for (const [name, value] of Object.entries(kits[persona])) {
    expect(shown.includes(value), name).toBe(!elsewhere.includes(name));
  }
});

test('every paper says that it is a specimen and invented', () => {
  render(Kit, { persona: 'colette', copyLabel: 'Copier' });
  const papers = screen.getAllByRole('region');
  expect(papers).toHaveLength(4);
  for (const paper of papers) expect(within(paper).getByText('SPÉCIMEN')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Carte santé FICTIVE' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'RIB FICTIF' })).toBeTruthy();
});

test('each value has a button that hands it over to be copied', async () => {
  const oncopy = vi.fn();
  render(Kit, { persona: 'samira', copyLabel: 'Copier', oncopy });
  await userEvent.click(screen.getByRole('button', { name: 'Copier IBAN' }));
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('FR76 9999 9000 0100 0000 0000 309');
  expect(screen.getAllByRole('button')).toHaveLength(screen.getAllByRole('term').length);
});

test('without a way to copy there are no buttons', () => {
  render(Kit, { persona: 'samira', copyLabel: 'Copier' });
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a card with a photo shows one, a card without does not', () => {
  const { unmount } = render(Kit, { persona: 'gerard', copyLabel: 'Copier' });
  expect(screen.getByRole('img', { name: 'Photo dessinée' })).toBeTruthy();
  unmount();
  render(Kit, { persona: 'colette', copyLabel: 'Copier' });
  expect(screen.queryByRole('img', { name: 'Photo dessinée' })).toBeNull();
});

test('the kit is no part of the simulated screen: it has no target', () => {
  const { container } = render(Kit, { persona: 'livia', copyLabel: 'Copier' });
  expect(container.querySelector('[data-target]')).toBeNull();
});

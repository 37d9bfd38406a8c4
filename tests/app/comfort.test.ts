// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { applyComfort, usualComfort } from '../../src/app/shell/comfort';
import ComfortChoice from '../../src/app/shell/ComfortChoice.svelte';
import type { Comfort } from '../../src/lesson/ports';
import { usualComfort as storedComfort } from '../../src/storage/learners';

describe('comfort on the page', () => {
  it.each<[Partial<Comfort>, string, string]>([
    [{ textSize: 150 }, 'textSize', '150'],
    [{ spacing: 'large' }, 'spacing', 'large'],
    [{ contrast: 'fort' }, 'contrast', 'fort'],
    [{ font: 'machine' }, 'font', 'machine'],
    [{ pointer: 'grand' }, 'pointer', 'grand'],
    [{ calm: true }, 'calm', 'true'],
    [{ doubleClick: false }, 'doubleClick', 'two'],
  ])('%o is told to every style sheet', (more, name, value) => {
    const root = document.createElement('div');
    applyComfort({ ...usualComfort, ...more }, root);
    expect(root.dataset[name]).toBe(value);
  });

  it('leaves nothing of « Rien ne bouge » when it is taken back', () => {
    const root = document.createElement('div');
    applyComfort({ ...usualComfort, calm: true }, root);
    applyComfort(usualComfort, root);
    expect(root.hasAttribute('data-calm')).toBe(false);
  });
});

it('before anything is chosen is what the storage gives', () => {
  expect(usualComfort).toEqual(storedComfort);
});

describe('the choices', () => {
  const show = () => {
    const onchange = vi.fn();
    render(ComfortChoice, { comfort: usualComfort, onchange });
    return onchange;
  };

  it.each<[string, Partial<Comfort>]>([
    ['150\u202f%', { textSize: 150 }],
    ['Plus fort', { contrast: 'fort' }],
    ['Plus large', { spacing: 'large' }],
    ['Celles de l’appareil', { font: 'machine' }],
    ['Plus grande', { pointer: 'grand' }],
    ['Compter les deux clics', { doubleClick: false }],
    ['Rien ne bouge', { calm: true }],
  ])('« %s » changes one thing only', async (name, more) => {
    const onchange = show();
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(onchange.mock.calls).toEqual([[{ ...usualComfort, ...more }]]);
  });

  it('propose no voice on a machine that has none', async () => {
    show();
    await import('../../src/coach/voice');
    expect(screen.queryByText('Lire à voix haute')).toBeNull();
  });
});

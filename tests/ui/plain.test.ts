// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Button from '../../src/ui/Button.svelte';
import Choice from '../../src/ui/Choice.svelte';
import Icon from '../../src/ui/Icon.svelte';
import { icons } from '../../src/ui/icons';
import { words } from './words';

describe('a button', () => {
  it('is a button that never sends a form, and answers the keyboard', async () => {
    const onclick = vi.fn();
    render(Button, { children: words('Reprendre'), onclick });
    const button = screen.getByRole('button', { name: 'Reprendre' });
    expect(button.getAttribute('type')).toBe('button');
    button.focus();
    await userEvent.keyboard('{Enter} ');
    expect(onclick).toHaveBeenCalledTimes(2);
  });

  it('is a link when it goes to an address', () => {
    render(Button, { children: words('Accueil'), href: '#/', icon: 'maison' });
    expect(screen.getByRole('link', { name: 'Accueil' }).getAttribute('href')).toBe('#/');
  });
});

describe('a drawing', () => {
  it('is skipped by screen readers beside words', () => {
    const { container } = render(Icon, { name: 'carte' });
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('has a name where it stands alone', () => {
    render(Icon, { name: 'carte', label: 'Ma carte' });
    expect(screen.getByRole('img', { name: 'Ma carte' })).toBeTruthy();
  });

  it('is another one under each name, but for the two question marks', () => {
    const drawings = Object.entries(icons).filter(([name]) => name !== 'aide');
    expect(new Set(drawings.map(([, line]) => line)).size).toBe(drawings.length);
  });
});

describe('a choice', () => {
  const options = [
    { value: 100, label: '100 %' },
    { value: 150, label: '150 %' },
  ];

  it('says what it is about and what is chosen', () => {
    render(Choice, { legend: 'Taille des mots', value: 150, options, onchange: vi.fn() });
    expect(screen.getByRole('group', { name: 'Taille des mots' })).toBeTruthy();
    expect((screen.getByRole('radio', { name: '150 %' }) as HTMLInputElement).checked).toBe(true);
  });

  it('gives the value that was pressed', async () => {
    const onchange = vi.fn();
    render(Choice, { legend: 'Taille', value: 100, options, onchange });
    await userEvent.click(screen.getByRole('radio', { name: '150 %' }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith(150);
  });
});

// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  exercises,
  partAt,
  warmUpNamed,
  warmUpNames,
  type WarmUpName,
} from '../../src/app/shell/warmups/exercises';
import { judgeTyped } from '../../src/app/shell/warmups/typing';
import Warmup from '../../src/app/shell/warmups/Warmup.svelte';
import { formatRoute, parseRoute } from '../../src/app/route';
import { has } from '../../src/i18n';
import { realData } from '../../src/simulator/world/guard';

function begin(name: WarmUpName, back?: string) {
  const onclose = vi.fn();
  render(Warmup, { name, onclose, ...(back ? { back } : {}) });
  return { onclose, target: () => document.querySelector<HTMLElement>('[data-warm-target]')! };
}

const status = () => screen.getByRole('status').textContent?.trim();
const next = () => userEvent.click(screen.getByRole('button', { name: 'Suivant' }));

describe('the words and the data of the warm-ups', () => {
  it.each(warmUpNames)('%s has its title, what to do, how, and an end', (name) => {
    const needed = ['title', 'do', 'done', 'end', 'touch'];
    expect(needed.filter((key) => !has(`warmups.${name}.${key}`))).toEqual([]);
    expect(has(`warmups.${name}.how`) || has(`warmups.${name}.select`)).toBe(true);
  });

  it.each(warmUpNames)('%s ends, and nothing in it is anybody’s data', (name) => {
    const { rounds } = exercises[name];
    expect(partAt(exercises[name], rounds.length)).toBeUndefined();
    const texts = rounds.flatMap((round) => ('text' in round ? [round.text] : []));
    expect(texts.filter((text) => realData(text, 'ange') !== undefined)).toEqual([]);
  });

  it('targets get smaller, and stay large enough to press (WCAG 2.5.5)', () => {
    const { clic } = exercises;
    const sizes = clic.kind === 'aim' ? clic.rounds.map(({ size }) => size) : [];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...sizes) * 16).toBeGreaterThanOrEqual(44);
  });

  it.each(warmUpNames)('%s has its address', (name) => {
    const route = { room: 'echauffement', name } as const;
    expect(parseRoute(formatRoute(route))).toEqual(route);
    expect(parseRoute(`#/echauffement/${name}/2`)).toEqual({ room: 'inconnu' });
  });

  it('names are read from an address', () => {
    expect(warmUpNamed('double-clic')).toBe('double-clic');
    expect(warmUpNamed('constructor')).toBeUndefined();
  });
});

describe('what was typed', () => {
  it.each([
    ['@', '@', 'done'],
    ['@', '', 'so-far'],
    ['@', 'à', 'alt-gr'],
    ['@', '0', 'alt-gr'],
    ['@', 'arobase', 'autre'],
    ['a@b', 'a', 'so-far'],
    ['a@b', 'aàb', 'alt-gr'],
    ['a@b', ' a@b ', 'done'],
    ['lune@ciel.example', 'lune@ciel', 'so-far'],
    ['lune@ciel.example', 'jean.dupont@orange.fr', 'reel'],
    ['é', 'e\u0301', 'done'],
    ['é', '2', 'chiffre'],
    ['é', 'e', 'accent'],
    ['é', 'É', 'verr-maj'],
    ['ç', 'c', 'accent'],
    ['M', 'm', 'majuscule'],
    ['Zoé', 'zoé', 'majuscule'],
    ['Zoé', 'ZOÉ', 'verr-maj'],
    ['Zoé', 'Zoe', 'accent'],
    ['483920', '483930', 'autre'],
    ['PAPILLON', 'PAPILLONS', 'autre'],
  ])('%s against « %s »: %s', (wanted, typed, expected) => {
    const found = judgeTyped(wanted, typed);
    expect(found.kind === 'slip' ? found.slip : found.kind).toBe(expected);
  });

  it('every slip has its sentence', () => {
    const slips = ['alt-gr', 'chiffre', 'accent', 'majuscule', 'verr-maj', 'reel', 'autre'];
    expect(slips.filter((slip) => !has(`warmups.slips.${slip}`))).toEqual([]);
  });
});

describe('clicking', () => {
  it('passes with the mouse, round after round, and says so', async () => {
    const { target, onclose } = begin('clic');
    for (const place of [1, 2, 3, 4]) {
      expect(screen.getByText(`${place} sur 4`)).toBeTruthy();
      await userEvent.click(target());
      expect(status()).toMatch(/Bien visé/);
      await next();
    }
    expect(screen.getByText(/Vous savez viser/)).toBe(document.activeElement);
    await userEvent.click(screen.getByRole('button', { name: 'Terminer' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('beside the target, a kind word, and another try', async () => {
    const { target } = begin('clic');
    await userEvent.click(target().parentElement!);
    expect(status()).toMatch(/à côté/);
    await userEvent.click(target());
    expect(status()).toMatch(/Bien visé/);
  });

  it.each([
    [6, /Bien visé/],
    [60, /main immobile/],
  ])('the hand slips by %i px between press and release', async (slip, words) => {
    const { target } = begin('clic');
    const area = target().parentElement!;
    await fireEvent.pointerDown(target(), { clientX: 100, clientY: 100 });
    await fireEvent.click(area, { clientX: 100 + slip, clientY: 100 });
    expect(status()).toMatch(words);
  });

  it('can be passed over, and done again', async () => {
    begin('clic', 'Revenir à l’exercice');
    for (let round = 0; round < 4; round += 1) {
      await userEvent.click(screen.getByRole('button', { name: 'Passer' }));
    }
    expect(screen.getByRole('button', { name: 'Revenir à l’exercice' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Encore une fois' }));
    expect(screen.getByText('1 sur 4')).toBeTruthy();
  });
});

describe('double-clicking', () => {
  it('opens with two quick clicks', async () => {
    const { target } = begin('double-clic');
    await userEvent.dblClick(target());
    expect(status()).toMatch(/ouvert/);
  });

  it('helps whoever is slow, then shows another way', async () => {
    const { target } = begin('double-clic');
    const said: (string | undefined)[] = [];
    for (let click = 0; click < 4; click += 1) {
      await fireEvent.click(target(), { detail: 1 });
      said.push(status());
    }
    expect(said[0]).toMatch(/Faites-en deux/);
    expect(said[1]).toMatch(/plus vite/);
    expect(said[3]).toMatch(/Entrée/);
  });

  it('opens with Enter', async () => {
    const { target } = begin('double-clic');
    target().focus();
    await userEvent.keyboard('{Enter}');
    expect(status()).toMatch(/ouvert/);
  });
});

describe('writing', () => {
  it('answers at once, and Enter goes on', async () => {
    const { target } = begin('arobase');
    await userEvent.type(target(), 'à');
    expect(status()).toMatch(/Alt Gr/);
    await userEvent.clear(target());
    expect(status()).toBe('');
    await userEvent.type(target(), '@');
    expect(status()).toMatch(/bien cela/);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('2 sur 3')).toBeTruthy();
    expect(document.activeElement).toBe(target());
    expect(target()).toHaveProperty('value', '');
  });

  it('clears what looks like a real address, and says why', async () => {
    const { target } = begin('arobase');
    await userEvent.type(target(), 'jean.dupont@orange.fr');
    expect(target()).toHaveProperty('value', '');
    expect(status()).toMatch(/jamais vos vraies adresses/);
  });

  it('draws the key that carries the sign', () => {
    begin('arobase');
    expect(screen.getByText('Touche 0 à @')).toBeTruthy();
    expect(screen.getByText('Touche Alt Gr')).toBeTruthy();
  });

  it.each(['accents', 'copie'] as const)('%s passes to its end', async (name) => {
    const { target } = begin(name);
    for (const round of exercises[name].rounds) {
      await userEvent.type(target(), 'text' in round ? round.text : '');
      await next();
    }
    expect(screen.getByText(/^Bravo/)).toBeTruthy();
  });
});

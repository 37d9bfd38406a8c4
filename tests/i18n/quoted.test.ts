// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import TaskPanel from '../../src/app/placement/TaskPanel.svelte';
import { tasks } from '../../src/app/placement/tasks';
import { exercises, warmUpNames } from '../../src/app/shell/warmups/exercises';
import HowTo from '../../src/app/shell/warmups/HowTo.svelte';
import Warmup from '../../src/app/shell/warmups/Warmup.svelte';
import Goals from '../../src/coach/Goals.svelte';
import { changeLanguage, languages, t, translationOf } from '../../src/i18n';
import { computer } from '../../src/simulator/computer';
import type { StoredFile } from '../../src/simulator/world/files';
import Keepsake from '../../src/stage/Keepsake.svelte';
import { plainRich } from '../../src/stage/texts';
import { leavesOf, read } from './files';

Element.prototype.scrollTo = () => {};

const others = languages.filter((language) => language !== 'fr');

/** Words in « » that a screen reader would read aloud in the wrong language. */
function unmarked(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.textContent ?? '';
    if (words.includes('«') && !node.parentElement?.closest('[lang=fr]')) found.push(words);
  }
  return found;
}

const marked = (): number => document.querySelectorAll('bdi[lang=fr][dir=ltr]').length;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any component, any props
function shown(component: Component<any>, props: object): string[] {
  render(component, props);
  const found = unmarked();
  cleanup();
  return found;
}

const nothing = (): void => {};
const panel = { total: tasks.length, value: undefined, onputback: undefined } as const;
const acts = { onpass: nothing, onnext: nothing, onstop: nothing };

afterEach(cleanup);
afterAll(() => changeLanguage('fr'));

describe.each(others)('French words quoted in %s are marked as French', (language) => {
  const words = leavesOf(read(language));
  beforeAll(() => changeLanguage(language));

  it.each(tasks)('in the small task « $name », whatever the answer', (task) => {
    const own = `placement.tasks.${task.name}.`;
    const says = [...words.keys()].filter((key) => key.startsWith(own));
    for (const key of says) {
      const verdict = { kind: 'not-yet', say: key.slice(own.length) } as const;
      expect(shown(TaskPanel, { ...panel, ...acts, task, index: 0, verdict })).toEqual([]);
    }
    expect(says.length).toBeGreaterThan(1);
  });

  it.each(warmUpNames)('in the warm-up « %s »', (name) => {
    const { rounds } = exercises[name];
    expect(shown(Warmup, { name, onclose: nothing })).toEqual([]);
    for (const round of rounds) {
      const keys = 'keys' in round ? round.keys : [];
      expect(shown(HowTo, { name, keys })).toEqual([]);
    }
  });

  it('in what a warm-up answers to a slip', async () => {
    const { container } = render(Warmup, { name: 'arobase', onclose: nothing });
    const before = marked();
    const field = container.querySelector<HTMLInputElement>('input[data-warm-target]');
    if (!field) throw new Error('There is no field.');
    await userEvent.type(field, 'à');
    expect(container.querySelector('[role=status]')?.textContent).toContain('«\u202fAlt Gr\u202f»');
    expect(marked()).toBe(before + 2);
    expect(unmarked()).toEqual([]);
  });

  it('in the facts at the end of a lesson, and beside its paper', () => {
    const labels = Object.values(computer.catalogue.facts).map(({ label }) => label);
    expect(shown(Goals, { goals: labels.map((label) => translationOf(label) ?? label) })).toEqual(
      [],
    );
    const paper: StoredFile = {
      id: 'attestation',
      name: 'attestation.pdf',
      details: {},
      saved: 0,
    };
    render(Keepsake, { paper });
    expect([marked(), unmarked()]).toEqual([1, []]);
  });

  it('in the answers to mistakes, and in the way back', () => {
    const keys = [...words.keys()].filter((key) => /^(?:mistakes|coach\.way)\./u.test(key));
    const parts = keys.flatMap((key) => plainRich(t(key, { count: 1 }), language).parts);
    expect(parts.some(({ kind }) => kind === 'quote')).toBe(true);
    expect(parts.filter(({ kind, text }) => kind !== 'quote' && text.includes('«'))).toEqual([]);
  });

  it('in no other sentence: a new one is shown with `Quoted`, and has its line above', () => {
    const known = /^(?:placement\.tasks|warmups|sentences|mistakes|coach\.way|stage\.specimen)\./u;
    const unknown = [...words].filter(([key, text]) => text.includes('«') && !known.test(key));
    expect(unknown).toEqual([]);
  });
});

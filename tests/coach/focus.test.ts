// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusStep, keepFocusSeen } from '../../src/coach/focus';

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

/** Begins a step while `before` has the focus; the browser then moves it to `now`. */
function begin(before: Element | null, now: HTMLElement | undefined): string {
  (document.activeElement as HTMLElement | null)?.blur();
  now?.focus();
  focusStep(byId('heading'), byId('panel'), before);
  return document.activeElement?.id ?? '';
}

beforeEach(() => {
  document.body.innerHTML = `
    <section id="panel"><h2 id="heading" tabindex="-1">Écrivez</h2><button id="read">J’ai lu</button></section>
    <input id="number" type="text"><input id="phone" type="tel"><input id="box" type="checkbox">
    <select id="list"></select><button id="next">Suivant</button>`;
});

describe('when a step begins, the focus', () => {
  it('goes to the sentence when it was lost', () => {
    expect(begin(byId('next'), undefined)).toBe('heading');
  });

  it('goes to the sentence after a press on the simulated screen', () => {
    expect(begin(byId('next'), byId('next'))).toBe('heading');
    expect(begin(byId('box'), byId('box'))).toBe('heading');
  });

  it('goes to the sentence from a button of the panel', () => {
    expect(begin(byId('read'), byId('read'))).toBe('heading');
  });

  it('stays in a field in which one writes', () => {
    expect(begin(byId('number'), byId('number'))).toBe('number');
    expect(begin(byId('list'), byId('list'))).toBe('list');
  });

  it('stays on the field to which the learner has just gone', () => {
    expect(begin(document.body, byId('phone'))).toBe('phone');
  });

  it('stays on the button to which Tab has just gone from a field', () => {
    expect(begin(document.body, byId('next'))).toBe('next');
  });
});

describe('when the light has moved, the focus', () => {
  /** What is on top at the middle of the field that has the focus. */
  function look(top: string): string {
    const field = byId('number');
    field.focus();
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 40));
    document.elementFromPoint = () => byId(top);
    keepFocusSeen(byId('heading'), byId('panel'));
    return document.activeElement?.id ?? '';
  }

  it('stays where it can be seen', () => {
    expect(look('number')).toBe('number');
  });

  it('goes to the sentence from what is out of sight', () => {
    expect(look('next')).toBe('heading');
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgive } from '../../../src/simulator/screens/clumsy';

let root: HTMLElement;
let stop: () => void;
const note = vi.fn();
const pressed = vi.fn();

const button = () => root.querySelector('button') as HTMLElement;
const beside = () => root.querySelector('p') as HTMLElement;

/** What a real browser sends: jsdom knows pointer events only as mouse events. */
function send(
  target: Element,
  type: string,
  [clientX, clientY]: readonly [number, number],
  more: object = {},
): MouseEvent {
  const init = { bubbles: true, cancelable: true, clientX, clientY, detail: 1 };
  const event = Object.assign(new MouseEvent(type, init), more);
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.innerHTML = '<main><button data-target="a">Valider</button><p>Lisez</p></main>';
  root = document.querySelector('main') as HTMLElement;
  button().addEventListener('click', pressed);
  vi.spyOn(button(), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 40));
  note.mockReset();
  pressed.mockReset();
  stop = forgive(root, note);
});
afterEach(() => stop());

describe('a press that drifts off the button', () => {
  it('counts as a press when it drifted 10 px', () => {
    send(button(), 'pointerdown', [95, 20]);
    send(root, 'click', [105, 20]);
    expect(pressed).toHaveBeenCalledOnce();
    expect(note.mock.calls).toEqual([['dragged']]);
  });

  it('counts where no click comes at all: it ended on a scroll bar, or off the screen', async () => {
    send(button(), 'pointerdown', [95, 20]);
    send(document.body, 'pointerup', [105, 20]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pressed).toHaveBeenCalledOnce();
    expect(note.mock.calls).toEqual([['dragged']]);
  });

  it('counts once where both come', async () => {
    send(button(), 'pointerdown', [95, 20]);
    send(root, 'pointerup', [105, 20]);
    send(root, 'click', [105, 20]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('carries no selected words away', () => {
    expect(send(button(), 'dragstart', [95, 20]).defaultPrevented).toBe(true);
  });

  it('is taken back when it goes far away', () => {
    send(button(), 'pointerdown', [95, 20]);
    send(root, 'click', [195, 20]);
    expect(pressed).not.toHaveBeenCalled();
    expect(note).not.toHaveBeenCalled();
  });

  it('is a plain press where it stays on the button', () => {
    send(button(), 'pointerdown', [50, 20]);
    send(button(), 'click', [60, 20]);
    expect(pressed).toHaveBeenCalledOnce();
    expect(note).not.toHaveBeenCalled();
  });
});

describe('a long press', () => {
  it('of a finger counts as a press, and opens no menu', () => {
    send(button(), 'pointerdown', [50, 20]);
    const menu = send(button(), 'contextmenu', [50, 20], { pointerType: 'touch' });
    expect(menu.defaultPrevented).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
    expect(note.mock.calls).toEqual([['long-press']]);
  });

  it('does nothing of its own where the menu is asked for with a mouse', () => {
    send(button(), 'pointerdown', [50, 20]);
    const menu = send(button(), 'contextmenu', [50, 20], { pointerType: 'mouse' });
    expect(menu.defaultPrevented).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('beside every button does nothing', () => {
    send(beside(), 'pointerdown', [50, 60]);
    send(beside(), 'contextmenu', [50, 60], { pointerType: 'touch' });
    expect(pressed).not.toHaveBeenCalled();
    expect(note).not.toHaveBeenCalled();
  });
});

describe('what is only noted', () => {
  it('is a click close to a button', () => {
    send(beside(), 'pointerdown', [50, 55]);
    send(beside(), 'click', [50, 55]);
    expect(note.mock.calls).toEqual([['missed']]);
    expect(pressed).not.toHaveBeenCalled();
  });

  it('is not a click far from every button', () => {
    send(beside(), 'pointerdown', [50, 300]);
    send(beside(), 'click', [50, 300]);
    expect(note).not.toHaveBeenCalled();
  });

  it('is the second click of two', () => {
    send(button(), 'dblclick', [50, 20]);
    expect(note.mock.calls).toEqual([['double-click']]);
  });
});

describe('a press with the keyboard', () => {
  it('is left as it is', () => {
    button().click();
    expect(pressed).toHaveBeenCalledOnce();
    expect(note).not.toHaveBeenCalled();
  });
});

it('stops when it is told to', () => {
  stop();
  send(button(), 'pointerdown', [95, 20]);
  send(root, 'click', [105, 20]);
  expect(pressed).not.toHaveBeenCalled();
});

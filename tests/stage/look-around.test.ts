// @vitest-environment jsdom
import { fireEvent } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { lookAround } from '../../src/stage/look-around';

afterEach(() => document.body.replaceChildren());

/** 300 pixels of it can be seen; jsdom itself lays nothing out. */
function scrollerOf(scrollHeight: number): HTMLElement {
  const element = document.createElement('div');
  element.dataset['scroller'] = '';
  const most = scrollHeight - 300;
  let top = 0;
  Object.defineProperties(element, {
    clientHeight: { value: 300 },
    scrollHeight: { value: scrollHeight },
    scrollTop: {
      get: () => top,
      set: (to: number) => void (top = Math.min(Math.max(to, 0), most)),
    },
  });
  return element;
}

/** A screen of 300 pixels on a page of 1000. */
function screen() {
  const [desk, page] = [document.createElement('div'), scrollerOf(1000)];
  desk.append(page);
  document.body.append(desk);
  const moved = vi.fn();
  const stop = lookAround(desk, moved);
  return { desk, page, moved, stop };
}

it('scrolls by wheel, by pixels or by lines, but not where the wheel zooms', async () => {
  const { desk, page, moved } = screen();
  await fireEvent.wheel(desk, { deltaY: 100 });
  expect(page.scrollTop).toBe(100);
  await fireEvent.wheel(desk, { deltaY: 2, deltaMode: WheelEvent.DOM_DELTA_LINE });
  expect(page.scrollTop).toBe(180);
  await fireEvent.wheel(desk, { deltaY: 100, ctrlKey: true });
  expect(page.scrollTop).toBe(180);
  expect(moved).toHaveBeenCalledTimes(2);
});

it('scrolls by keys, and leaves them alone where nothing moves', async () => {
  const { desk, page, moved } = screen();
  const press = (key: string) => fireEvent.keyDown(desk, { key });
  expect(await press('ArrowUp'), 'at the top already').toBe(true);
  expect(await press('ArrowDown')).toBe(false);
  expect(page.scrollTop).toBe(40);
  await press('PageDown');
  expect(page.scrollTop).toBe(310);
  await press('End');
  expect(page.scrollTop).toBe(700);
  await press('Home');
  expect(page.scrollTop).toBe(0);
  expect(await press('Enter')).toBe(true);
  expect(moved).toHaveBeenCalledTimes(4);
});

it('scrolls with one finger; two are for zooming', async () => {
  const { desk, page } = screen();
  const at = (clientY: number) => ({ clientX: 10, clientY }) as Touch;
  await fireEvent.touchStart(desk, { touches: [at(200)] });
  await fireEvent.touchMove(desk, { touches: [at(150)] });
  await fireEvent.touchMove(desk, { touches: [at(120)] });
  expect(page.scrollTop).toBe(80);
  await fireEvent.touchMove(desk, { touches: [at(60), at(70)] });
  await fireEvent.touchMove(desk, { touches: [at(20)] });
  expect(page.scrollTop).toBe(80);
});

it('scrolls what holds the page, once the page is at its end', async () => {
  const { desk, page, moved } = screen();
  const whole = scrollerOf(400);
  desk.append(whole);
  whole.append(page);
  const places = async (key: string) => {
    await fireEvent.keyDown(desk, { key });
    return [page.scrollTop, whole.scrollTop];
  };
  expect(await places('End')).toEqual([700, 0]);
  expect(await places('PageDown')).toEqual([700, 100]);
  expect(await places('PageUp')).toEqual([430, 100]);
  expect(await places('Home')).toEqual([0, 100]);
  expect(await places('Home')).toEqual([0, 0]);
  expect(moved).toHaveBeenCalledTimes(5);
});

it('is quiet once stopped, and where there is nothing to scroll', async () => {
  const { desk, page, moved, stop } = screen();
  page.removeAttribute('data-scroller');
  await fireEvent.wheel(desk, { deltaY: 100 });
  page.dataset['scroller'] = '';
  stop();
  await fireEvent.wheel(desk, { deltaY: 100 });
  expect(page.scrollTop).toBe(0);
  expect(moved).not.toHaveBeenCalled();
});

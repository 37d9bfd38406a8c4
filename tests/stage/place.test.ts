// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findTarget, focusTarget, spotOf } from '../../src/stage/place';

beforeEach(() => {
  document.body.innerHTML = `
    <div id="field" data-spot><label for="number">Numéro</label><input id="number" data-target="connexion.numero"></div>
    <button id="hidden" data-target="menu.ouvrir"></button><button id="drawn" data-target="menu.ouvrir"></button>
    <fieldset id="group" data-target="code.moyen"><input id="sms" type="radio"></fieldset>`;
  const boxes = (count: number) => () => ({ length: count }) as DOMRectList;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    element.getClientRects = boxes(element.id === 'hidden' ? 0 : 1);
  }
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
});

describe('a target on the simulated screen', () => {
  it('is found by its public name', () => {
    expect(findTarget(document.body, 'connexion.numero')?.id).toBe('number');
  });

  it('is the one that is drawn, where several bear the name', () => {
    expect(findTarget(document.body, 'menu.ouvrir')?.id).toBe('drawn');
  });

  it('is nothing where the name is not on the screen, or where there is none', () => {
    expect(findTarget(document.body, 'autre.nom')).toBeUndefined();
    expect(findTarget(document.body, undefined)).toBeUndefined();
  });

  it('is lit together with its label', () => {
    expect(spotOf(findTarget(document.body, 'connexion.numero'))?.id).toBe('field');
    expect(spotOf(findTarget(document.body, 'menu.ouvrir'))?.id).toBe('drawn');
  });

  it('takes the focus, or the first thing in it does', () => {
    focusTarget(findTarget(document.body, 'menu.ouvrir'));
    expect(document.activeElement?.id).toBe('drawn');
    focusTarget(findTarget(document.body, 'code.moyen'));
    expect(document.activeElement?.id).toBe('sms');
  });
});

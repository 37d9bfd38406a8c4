// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import Collect from '../../../src/app/facilitate/collect/Collect.svelte';
import { Collected } from '../../../src/app/facilitate/collect/collected.svelte';
import { placeOf, stateFromCode } from '../../../src/app/facilitate/collect/from-code';
import { unlinked } from '../../../src/classroom/unlinked';
import { startI18n } from '../../../src/i18n';
import { aState } from '../../classroom/a-state';

const scenarios = ['telecharger-attestation', 'se-deconnecter'];
const code = unlinked.code(aState({ stuck: true, hints: 1 }), scenarios);

beforeAll(() => startI18n('fr'));

describe('screens that the camera reads', () => {
  const start = () => {
    const oncollect = vi.fn();
    return { oncollect, collected: new Collected(unlinked, oncollect) };
  };

  it('are added, and told of by their first name', () => {
    const { oncollect, collected } = start();
    collected.see(unlinked.picture('a', aState()));
    expect(oncollect).toHaveBeenCalledExactlyOnceWith(aState(), 'a');
    expect(collected.heard).toEqual({ kind: 'new', name: 'Colette' });
  });

  it('count once while they are held before the camera', () => {
    const { oncollect, collected } = start();
    for (let look = 0; look < 9; look += 1) collected.see(unlinked.picture('a', aState()));
    expect(oncollect).toHaveBeenCalledOnce();
  });

  it('count anew when they say something new', () => {
    const { oncollect, collected } = start();
    collected.see(unlinked.picture('a', aState()));
    collected.see(unlinked.picture('a', aState({ rev: 2, index: 3 })));
    expect(oncollect).toHaveBeenCalledTimes(2);
    expect(collected.heard).toEqual({ kind: 'again', name: 'Colette' });
    expect([...collected.people.values()]).toEqual(['Colette']);
  });

  it('are refused kindly where they show anything else', () => {
    const { oncollect, collected } = start();
    collected.see('https://exemple.example/');
    expect(oncollect).not.toHaveBeenCalled();
    expect(collected.heard).toEqual({ kind: 'foreign' });
  });
});

describe('a code that was told', () => {
  it('says where its learner is', () => {
    const state = stateFromCode(code, 'Ali', unlinked, [scenarios]);
    expect(state).toMatchObject({ name: 'Ali', scenario: 'se-deconnecter', index: 2, stuck: true });
  });

  it('may be about the session, or about all exercises', () => {
    expect(stateFromCode(code, 'Ali', unlinked, [['autre'], scenarios])).toBeDefined();
    expect(stateFromCode(code, 'Ali', unlinked, [[], []])).toBeUndefined();
  });

  it('is newer than an earlier one, and within bounds on a machine whose clock is wrong', () => {
    const revAt = (now: number) => stateFromCode(code, 'Ali', unlinked, [scenarios], now)?.rev;
    const noon = Date.UTC(2026, 10, 20, 12);
    expect(revAt(noon + 2_000)).toBeGreaterThan(revAt(noon) ?? 0);
    expect(revAt(0)).toBe(0);
    expect(revAt(Date.UTC(2099, 0))).toBeLessThanOrEqual(1_000_000_000);
  });

  it('belongs to the same person for the same name, and to others for others', () => {
    expect(placeOf(' ÉLISE ')).toBe(placeOf('élise'));
    const names = ['Ali', 'Lia', 'Ila', 'Élise', 'Elise', 'Marie', 'Maire', 'محمد', 'Олена', ''];
    expect(new Set(names.map(placeOf)).size).toBe(names.length);
    expect(names.map(placeOf).filter((place) => !/^[\w-]{1,32}$/.test(place))).toEqual([]);
  });
});

describe('the page that reads screens', () => {
  const show = (more = {}) => {
    const oncollect = vi.fn();
    render(Collect, { unlinked, scenarios, oncollect, ...more });
    return oncollect;
  };
  const write = async (code: string, name: string) => {
    await userEvent.type(screen.getByLabelText('Le code de l’écran'), code);
    if (name) await userEvent.type(screen.getByLabelText('Son prénom ou son surnom'), name);
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  };

  it('asks for codes where there is no camera', async () => {
    show();
    expect(await screen.findByText(/Pas de caméra ici/)).toBeTruthy();
    expect(screen.getByLabelText('Le code de l’écran')).toBeTruthy();
  });

  it('adds who told their code, says so, and is ready for the next one', async () => {
    const oncollect = show();
    await write(code.toLowerCase(), 'Ali');
    expect(oncollect).toHaveBeenCalledOnce();
    expect(oncollect.mock.calls[0]).toMatchObject([{ name: 'Ali', stuck: true }, placeOf('Ali')]);
    expect(screen.getByText('Écran lu : Ali.').closest('[role=status]')).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Le code de l’écran');
    expect([field.value, document.activeElement]).toEqual(['', field]);
    expect(screen.getByRole('heading', { name: '1 écran lu' })).toBeTruthy();
  });

  it('takes no number for a name', async () => {
    const oncollect = show();
    await write(code, '2 58 07');
    expect(screen.getByText('Écrivez aussi le prénom.')).toBeTruthy();
    expect(oncollect).not.toHaveBeenCalled();
  });

  it('keeps what was written where the code does not fit, or the name is missing', async () => {
    const oncollect = show();
    await write('AAAAAC', 'Ali');
    expect(screen.getByText('Ce code ne convient pas. Relisez-le sur l’écran.')).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Le code de l’écran');
    expect(field.value).toBe('AAAAAC');
    await userEvent.clear(field);
    await userEvent.clear(screen.getByLabelText('Son prénom ou son surnom'));
    await write(code, '');
    expect(screen.getByText('Écrivez aussi le prénom.')).toBeTruthy();
    expect(oncollect).not.toHaveBeenCalled();
  });
});

describe('the camera', () => {
  const stop = vi.fn();
  const track = { stop, getSettings: () => ({}), addEventListener: vi.fn() };
  const give = (getUserMedia: () => Promise<unknown>) =>
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: { getUserMedia },
    });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'mediaDevices');
    stop.mockClear();
  });

  it('that is refused leaves the codes', async () => {
    give(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    render(Collect, { unlinked, scenarios, oncollect: vi.fn() });
    expect(await screen.findByText(/La caméra est refusée/)).toBeTruthy();
  });

  it('is let go when the page is left', async () => {
    HTMLMediaElement.prototype.play = async () => undefined;
    give(async () => ({ getTracks: () => [track], getVideoTracks: () => [track] }));
    const { unmount } = render(Collect, { unlinked, scenarios, oncollect: vi.fn() });
    await vi.waitFor(() => expect(track.addEventListener).toHaveBeenCalled());
    unmount();
    expect(stop).toHaveBeenCalled();
  });

  it('is let go as well when it was given too late', async () => {
    let arrive = (_stream: unknown): void => undefined;
    give(() => new Promise((resolve) => (arrive = resolve)));
    const { unmount } = render(Collect, { unlinked, scenarios, oncollect: vi.fn() });
    unmount();
    arrive({ getTracks: () => [track], getVideoTracks: () => [track] });
    await vi.waitFor(() => expect(stop).toHaveBeenCalled());
  });
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoice, utterances } from '../../src/coach/voice';

class Utterance {
  voice: unknown;
  lang = '';
  rate = 1;
  constructor(readonly text: string) {}
}

function speechOf(...voices: { lang: string; localService: boolean }[]) {
  const speech = {
    getVoices: () => voices,
    cancel: vi.fn(),
    speak: vi.fn<(utterance: Utterance) => void>(),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  };
  return { speech, voice: createVoice(speech as unknown as SpeechSynthesis) };
}

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});

describe('the voice', () => {
  it('speaks with a voice of this machine only', () => {
    expect(speechOf({ lang: 'fr-FR', localService: false }).voice.speaks('fr')).toBe(false);
    expect(speechOf({ lang: 'en-GB', localService: true }).voice.speaks('fr')).toBe(false);
    expect(speechOf({ lang: 'fr_CA', localService: true }).voice.speaks('fr')).toBe(true);
  });

  it('speaks no language where the browser cannot speak', () => {
    const mute = createVoice(undefined);
    mute.say(['Bonjour.'], 'fr');
    mute.stop();
    expect(mute.speaks('fr')).toBe(false);
  });

  it('stops what it says before it says something else', () => {
    const { speech, voice } = speechOf({ lang: 'fr-FR', localService: true });
    voice.say(['Écrivez votre numéro. Il est sur la carte.'], 'fr');
    expect(speech.cancel).toHaveBeenCalledBefore(speech.speak);
    const said = speech.speak.mock.calls.map(([utterance]) => utterance.text);
    expect(said).toEqual(['Écrivez votre numéro.', 'Il est sur la carte.']);
  });

  it('says nothing in a language for which there is no voice', () => {
    const { speech, voice } = speechOf({ lang: 'fr-FR', localService: true });
    voice.say(['Hello.'], 'en');
    expect(speech.speak).not.toHaveBeenCalled();
  });
});

describe('what is said in one go', () => {
  it('is at most 180 characters, cut between words, and loses none', () => {
    const long = `${'Écrivez votre numéro de sécurité sociale '.repeat(12)}ici.`;
    const pieces = utterances(long);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(180);
    expect(pieces.join(' ')).toBe(long.replace(/\s+/gu, ' '));
  });

  it('is nothing for an empty text', () => {
    expect(utterances('')).toEqual([]);
  });
});

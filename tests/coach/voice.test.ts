// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canBeHeard, createVoice, utterances, type Said } from '../../src/coach/voice';

class Utterance {
  voice: unknown;
  lang = '';
  rate = 1;
  onstart?: () => void;
  onend?: () => void;
  constructor(readonly text: string) {}
}

const sentence = (plain: string, more: Partial<Said> = {}): Said => ({ plain, ...more });

function speechOf(...voices: { lang: string; localService: boolean }[]) {
  const speech = {
    getVoices: () => voices,
    cancel: vi.fn(),
    speak: vi.fn<(utterance: Utterance) => void>(),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  };
  const tape = {
    play: vi.fn((_address: string, onstart: () => void) => (onstart(), Promise.resolve(true))),
    stop: vi.fn(),
  };
  return { speech, tape, voice: createVoice(speech as unknown as SpeechSynthesis, tape) };
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
    void mute.say([sentence('Bonjour.')], 'fr');
    mute.stop();
    expect(mute.speaks('fr')).toBe(false);
  });

  it('stops what it says before it says something else', () => {
    const { speech, voice } = speechOf({ lang: 'fr-FR', localService: true });
    void voice.say([sentence('Écrivez votre numéro. Il est sur la carte.')], 'fr');
    expect(speech.cancel).toHaveBeenCalledBefore(speech.speak);
    const said = speech.speak.mock.calls.map(([utterance]) => utterance.text);
    expect(said).toEqual(['Écrivez votre numéro.', 'Il est sur la carte.']);
  });

  it('says nothing in a language for which there is no voice', async () => {
    const { speech, voice } = speechOf({ lang: 'fr-FR', localService: true });
    expect(await voice.say([sentence('Hello.')], 'en')).toBe(false);
    expect(speech.speak).not.toHaveBeenCalled();
  });

  it('speaks each sentence in its own language', () => {
    const { speech, voice } = speechOf(
      { lang: 'ar-EG', localService: true },
      { lang: 'fr-FR', localService: true },
    );
    void voice.say([sentence('اضغط.'), sentence('Cliquez.', { lang: 'fr' })], 'ar');
    expect(speech.speak.mock.calls.map(([{ lang }]) => lang)).toEqual(['ar-EG', 'fr-FR']);
  });
});

describe('a recorded sentence', () => {
  const recorded = sentence('Cliquez.', { audio: '/clic.mp3' });

  it('can be heard where no voice speaks', () => {
    const { voice } = speechOf();
    expect(canBeHeard(voice, recorded, 'fr')).toBe(true);
    expect(canBeHeard(voice, sentence('Cliquez.'), 'fr')).toBe(false);
  });

  it('is played, though a voice could say it', async () => {
    const { speech, tape, voice } = speechOf({ lang: 'fr-FR', localService: true });
    const onsentence = vi.fn();
    expect(await voice.say([recorded], 'fr', onsentence)).toBe(true);
    expect(tape.play.mock.calls.map(([address]) => address)).toEqual(['/clic.mp3']);
    expect(onsentence.mock.calls).toEqual([[0]]);
    expect(speech.speak).not.toHaveBeenCalled();
  });

  it('takes its turn among those that the voice says', async () => {
    const { speech, tape, voice } = speechOf({ lang: 'fr-FR', localService: true });
    const heard: (number | undefined)[] = [];
    const all = [sentence('Un.'), recorded, sentence('Trois.')];
    const over = voice.say(all, 'fr', (index) => heard.push(index));
    for (const [calls, played] of [
      [1, 0],
      [2, 1],
    ] as const) {
      await vi.waitFor(() => expect(speech.speak).toHaveBeenCalledTimes(calls));
      expect(tape.play).toHaveBeenCalledTimes(played);
      const utterance = speech.speak.mock.calls[calls - 1]?.[0];
      utterance?.onstart?.();
      utterance?.onend?.();
    }
    expect(await over).toBe(true);
    expect(heard).toEqual([0, 1, 2]);
  });

  it('is heard alone where the others cannot be said', async () => {
    const { voice } = speechOf();
    const onsentence = vi.fn();
    const all = [sentence('Un.'), recorded, sentence('Trois.')];
    expect(await voice.say(all, 'fr', onsentence)).toBe(true);
    expect(onsentence.mock.calls).toEqual([[1]]);
  });

  it('that does not come is said by the voice', async () => {
    const { speech, tape, voice } = speechOf({ lang: 'fr-FR', localService: true });
    tape.play.mockResolvedValue(false);
    void voice.say([recorded], 'fr');
    await vi.waitFor(() => expect(speech.speak).toHaveBeenCalledOnce());
    expect(speech.speak.mock.calls[0]?.[0].text).toBe('Cliquez.');
  });

  it('that does not come, where there is no voice, leaves it silent', async () => {
    const { tape, voice } = speechOf();
    tape.play.mockResolvedValue(false);
    expect(await voice.say([recorded], 'fr')).toBe(false);
  });

  it('ends when the voice is stopped, and nothing follows it', async () => {
    const { speech, tape, voice } = speechOf({ lang: 'fr-FR', localService: true });
    let end = (_: boolean) => {};
    tape.play.mockReturnValue(new Promise((done) => (end = done)));
    tape.stop.mockImplementation(() => end(true));
    const over = voice.say([recorded, sentence('Deux.')], 'fr');
    voice.stop();
    expect(await over).toBe(true);
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

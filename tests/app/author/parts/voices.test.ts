// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { endingOf, mostBytes, soundName } from '../../../../src/app/author/parts/voices/names';
import { linesOf, withoutSounds, withSound } from '../../../../src/app/author/parts/voices/sounds';
import Voices from '../../../../src/app/author/parts/Voices.svelte';
import { startI18n } from '../../../../src/i18n';
import type { OwnFiles } from '../../../../src/library/workshop';
import { isRecordingName } from '../../../../src/scenario/rules/l5-recording-name';
import { ownScenario } from '../../../support/own-scenario';
import { tone } from '../../../support/wav';
import { aDesk, aNavigation } from './fakes.svelte';

beforeAll(() => startI18n('fr'));
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

const voices = { fr: '# by Anne\n"Regardez votre compte.": regardez.mp3\n' };
const audio = { 'regardez.mp3': new Blob(['x'], { type: 'audio/mpeg' }) };
const files: OwnFiles = { source: ownScenario, translations: {}, voices, audio };
const sound = { blob: new Blob(['y']), ending: 'webm' };

describe('the name of a sound', () => {
  it('is made from the words, and is one that the format takes', () => {
    expect(soundName('Écrivez l’œuvre : {{numero}} !', 'fr', 'webm', [])).toBe(
      'ecrivez-l-oeuvre-numero.webm',
    );
    expect(soundName('Lisez.', 'ar', 'm4a', [])).toBe('ar-lisez.m4a');
    expect(soundName('…', 'fr', 'ogg', [])).toBe('phrase.ogg');
    const names = ['Lisez.', 'x'.repeat(600), '«\u202f?\u202f»'].map((each) =>
      soundName(each, 'ckb', 'wav', []),
    );
    expect(names.every(isRecordingName)).toBe(true);
  });

  it('is never one that there is already, whatever its case', () => {
    expect(soundName('Lisez.', 'fr', 'mp3', ['LISEZ.mp3', 'lisez-2.mp3'])).toBe('lisez-3.mp3');
  });

  it('ends as sounds do', () => {
    expect([endingOf('A.MP3'), endingOf('a.svg'), endingOf('mp3.exe')]).toEqual([
      'mp3',
      undefined,
      undefined,
    ]);
  });
});

describe('the sound of a sentence', () => {
  it('is added to the list in its order, comments kept', () => {
    const after = withSound(files, 'fr', 'Il est encore ouvert.', sound, [
      'Regardez votre compte.',
    ]);
    expect(after?.voices.fr).toBe(
      `${voices.fr}"Il est encore ouvert.": il-est-encore-ouvert.webm\n`,
    );
    expect(Object.keys(after?.audio ?? {})).toEqual(['regardez.mp3', 'il-est-encore-ouvert.webm']);
  });

  it('takes the place of the one before it, which goes', () => {
    const after = withSound(files, 'fr', 'Regardez votre compte.', sound, []);
    expect(Object.keys(after?.audio ?? {})).toEqual(['regardez-votre-compte.webm']);
    expect(after?.voices.fr).toContain('# by Anne');
  });

  it('stays where another sentence has it too', () => {
    const shared = {
      ...files,
      voices: { ...voices, en: '"Regardez votre compte.": regardez.mp3\n' },
    };
    const after = withoutSounds(shared, 'fr', ['Regardez votre compte.']);
    expect(Object.keys(after?.voices ?? {})).toEqual(['en']);
    expect(after?.audio).toEqual(audio);
  });

  it('is left alone where the list cannot be read', () => {
    const broken = { ...files, voices: { fr: '"Regardez: x' } };
    expect(withSound(broken, 'fr', 'Regardez votre compte.', sound, [])).toBeUndefined();
    expect(linesOf(broken, 'fr')).toEqual({});
  });
});

/** A microphone and a recorder that give one short sound. */
function aMicrophone(getUserMedia: () => Promise<unknown> = async () => ({ getTracks: () => [] })) {
  class FakeRecorder {
    static isTypeSupported = (mime: string) => mime === 'audio/mp4';
    state = 'inactive';
    ondataavailable: (event: { data: Blob }) => void = () => undefined;
    onstop: (() => void) | null = null;
    start() {
      this.state = 'recording';
    }
    stop() {
      this.state = 'inactive';
      setTimeout(() => {
        this.ondataavailable({ data: new Blob(['said']) });
        this.onstop?.();
      });
    }
  }
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true });
}

function shown() {
  const { desk } = aDesk({ voices, audio });
  const { unmount } = render(Voices, { desk, navigation: aNavigation() });
  const row = (french: string) => within(screen.getByText(french).closest('li')!);
  return { desk, row, unmount };
}

describe('recording the voice of a scenario', () => {
  it('lists what is heard, and counts what is missing', () => {
    aMicrophone();
    const { row } = shown();
    expect(screen.getByText('1 phrase enregistrée sur 5')).toBeTruthy();
    expect(screen.getByLabelText(/phrases qui manquent \(4\)/u)).toBeTruthy();
    expect(row('Regardez votre compte.').getByText('Fait')).toBeTruthy();
    expect(row('Il est encore ouvert.').getByText('À faire')).toBeTruthy();
    expect(screen.queryByText('Fermer mon compte')).toBeNull();
  });

  it('records, and keeps what one wants to keep', async () => {
    aMicrophone();
    const { desk, row } = shown();
    const line = row('Il est encore ouvert.');
    await userEvent.click(line.getByText('Enregistrer'));
    await userEvent.click(await line.findByText('Arrêter'));
    expect(desk.files.voices).toEqual(voices);
    expect(line.getByText('Écouter l’essai')).toBeTruthy();
    await userEvent.click(line.getByText('Garder'));
    expect(desk.files.voices.fr).toContain('"Il est encore ouvert.": il-est-encore-ouvert.m4a');
    expect(desk.files.audio['il-est-encore-ouvert.m4a']?.type).toBe('audio/mp4');
    expect(line.getByText('Fait')).toBeTruthy();
  });

  it('lets go of the microphone as soon as it is over, or given up', async () => {
    const letGo = vi.fn();
    aMicrophone(async () => ({ getTracks: () => [{ stop: letGo }] }));
    const { desk, row } = shown();
    const line = row('Il est encore ouvert.');
    await userEvent.click(line.getByText('Enregistrer'));
    await userEvent.click(await line.findByText('Arrêter'));
    expect(letGo).toHaveBeenCalledOnce();
    await userEvent.click(line.getByText('Abandonner'));
    expect(desk.files.audio).toEqual(audio);
    expect(line.getByText('Enregistrer')).toBeTruthy();
  });

  it('says so where the microphone is refused; files can be attached', async () => {
    aMicrophone(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { row } = shown();
    await userEvent.click(row('Il est encore ouvert.').getByText('Enregistrer'));
    expect(await screen.findByText(/Le micro est bloqué/u)).toBeTruthy();
    expect(row('Il est encore ouvert.').getByText('Joindre un fichier')).toBeTruthy();
  });

  it.each([
    [false, /Cette adresse ne permet pas le micro/u],
    [true, /Aucun micro ne répond ici/u],
  ])('says so where this address or machine has none (%s)', (secure, words) => {
    vi.stubGlobal('isSecureContext', secure);
    shown();
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText('Enregistrer')).toBeNull();
    expect(screen.getAllByText('Joindre un fichier')).toHaveLength(5);
  });
});

const attach = (french: string, file: File) => {
  const line = screen.getByText(french).closest('li')!;
  const input = line.querySelector<HTMLInputElement>('input[type=file]')!;
  return userEvent.upload(input, file, { applyAccept: false });
};

describe('a recording that was neither kept nor given up', () => {
  const sentence = 'Il est encore ouvert.';
  const name = 'il-est-encore-ouvert.m4a';

  async function recording(press = 'Arrêter') {
    aMicrophone();
    const all = shown();
    await userEvent.click(all.row(sentence).getByText('Enregistrer'));
    const stop = await all.row(sentence).findByText('Arrêter');
    if (press === 'Arrêter') await userEvent.click(stop);
    expect(all.desk.files.audio).toEqual(audio);
    return all;
  }
  type Shown = Awaited<ReturnType<typeof recording>>;

  const leaving: readonly (readonly [string, (shown: Shown) => unknown])[] = [
    [
      'another sentence is recorded',
      ({ row }) => userEvent.click(row('Cliquez sur « Déconnexion ».').getByText('Enregistrer')),
    ],
    [
      'a file is attached elsewhere',
      () => attach('Cliquez sur « Déconnexion ».', new File([new Uint8Array(tone(0.1))], 'a.wav')),
    ],
    [
      'a sound is removed elsewhere',
      ({ row }) => userEvent.click(row('Regardez votre compte.').getByText('Retirer')),
    ],
    ['the language changes', () => userEvent.selectOptions(screen.getByLabelText('Langue'), 'en')],
    ['another part is opened', ({ unmount }) => unmount()],
  ];

  it.each(leaving)('is kept when %s', async (_, leave) => {
    const all = await recording();
    await leave(all);
    await waitFor(() => expect(Object.keys(all.desk.files.audio)).toContain(name));
    expect(linesOf(all.desk.files, 'fr')[sentence]).toBe(name);
    expect(all.desk.files.voices.en).toBeUndefined();
  });

  it.each(leaving)('is kept as far as it goes when %s meanwhile', async (_, leave) => {
    const all = await recording('');
    await leave(all);
    await waitFor(() => expect(Object.keys(all.desk.files.audio)).toContain(name));
    expect(linesOf(all.desk.files, 'fr')[sentence]).toBe(name);
  });

  it('is told to be kept, and can be taken back', async () => {
    const { desk } = await recording();
    await userEvent.selectOptions(screen.getByLabelText('Langue'), 'en');
    expect(screen.getByText('Le son est gardé.')).toBeTruthy();
    desk.undo();
    expect(desk.files.audio).toEqual(audio);
  });

  it('is lost where the same sentence is begun again', async () => {
    const { desk, row, unmount } = await recording();
    await userEvent.click(row(sentence).getByText('Recommencer'));
    await row(sentence).findByText('Arrêter');
    expect(desk.files.audio).toEqual(audio);
    await userEvent.click(row(sentence).getByText('Arrêter'));
    await userEvent.click(row(sentence).getByText('Abandonner'));
    unmount();
    expect(desk.files.audio).toEqual(audio);
  });
});

describe('attaching a file', () => {
  it('takes a sound, under a name of ours', async () => {
    const { desk } = shown();
    const file = new File([new Uint8Array(tone(0.1))], 'Été 1.WAV', { type: 'audio/wav' });
    await attach('Il est encore ouvert.', file);
    await waitFor(() =>
      expect(Object.keys(desk.files.audio)).toContain('il-est-encore-ouvert.wav'),
    );
  });

  it.each([
    [new File(['<svg onload=x>'], 'a.mp3', { type: 'audio/mpeg' }), /n’est pas un son connu/u],
    [new File([new Uint8Array(tone(0.1))], 'a.exe'), /n’est pas un son connu/u],
    [new File([new Uint8Array(mostBytes + 1)], 'a.wav'), /trop gros/u],
  ])('refuses in words what is no sound, or too big', async (file, words) => {
    const { desk } = shown();
    await attach('Il est encore ouvert.', file);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(desk.files.audio).toEqual(audio);
  });

  it('can be taken back', async () => {
    const { desk, row } = shown();
    await userEvent.click(row('Regardez votre compte.').getByText('Retirer'));
    expect([desk.files.voices, desk.files.audio]).toEqual([{}, {}]);
    desk.undo();
    expect(desk.files.audio).toEqual(audio);
  });
});

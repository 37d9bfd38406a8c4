// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Guidance, Saved } from '../../src/coach/guidance';
import type { Voice } from '../../src/coach/voice';
import { guidance, rich } from './guidance';
import Host from './Host.svelte';

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

function setup(first: Guidance = guidance(), speaks = true, more = {}) {
  const voice = {
    speaks: () => speaks,
    say: vi.fn<Voice['say']>(() => Promise.resolve(true)),
    stop: vi.fn(),
    onVoices: () => () => {},
  } satisfies Voice;
  const props = {
    guidance: first,
    saved: 'saved' as const,
    act: vi.fn(),
    ongo: vi.fn(),
    onagain: vi.fn(),
    onleave: vi.fn(),
    voice,
    ...more,
  };
  const { rerender, container } = render(Host, props);
  const action = (name: string) => container.querySelector<HTMLElement>(`[data-action=${name}]`);
  const show = (next: Guidance) => rerender({ guidance: next });
  const save = (saved: Saved) => rerender({ saved });
  return { ...props, action, container, show, save };
}

const ending = {
  result: 'a-revoir' as const,
  reached: ['Télécharger votre attestation'],
  open: ['Fermer votre compte'],
  spoiled: ['Enregistrer le mot de passe ici'],
  stumbled: [rich('Écrivez votre numéro.')],
  hints: 2,
  mistakes: 1,
  next: { level: 'exercice' as const, persona: 'gerard' as const, reason: 'Tout va bien.' },
  replayed: false,
};

beforeEach(() => {
  Element.prototype.scrollTo = vi.fn();
  Element.prototype.scrollIntoView = vi.fn();
});

describe('the panel', () => {
  it('says where the learner is, in one place', () => {
    const { container } = setup();
    const coaches = container.querySelectorAll('[data-coach]');
    expect(coaches).toHaveLength(1);
    expect(coaches[0]?.getAttribute('data-step')).toBe('numero');
    expect(coaches[0]?.getAttribute('data-level')).toBe('aide');
    expect(screen.getByText('Étape 3 sur 8')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(
      'Écrivez votre numéro.',
    );
  });

  it('tells each step once to screen readers, after it is drawn', async () => {
    const { show } = setup();
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    await frame();
    expect(status.textContent).toBe('Étape 3 sur 8. Écrivez votre numéro.');

    const changes: string[] = [];
    const observer = new MutationObserver(() => changes.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await show(
      guidance({ step: 'suite', index: 4, instruction: rich('Cliquez sur « Suivant ».') }),
    );
    await frame();
    observer.disconnect();
    expect(changes).toEqual(['Étape 4 sur 8. Cliquez sur « Suivant ».']);
    expect(screen.getByRole('status')).toBe(status);
  });

  it('puts the focus on the sentence when a step begins', async () => {
    const { show } = setup();
    await frame();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    screen.getByRole('button', { name: 'Quitter' }).focus();
    await show(guidance({ step: 'suite', index: 4 }));
    await frame();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('leaves the focus alone when a hint or a mistake comes', async () => {
    const hints = [rich('Sur votre carte.')];
    const { show, action } = setup(guidance({ hints }));
    await frame();
    action('indice')?.focus();
    await show(
      guidance({ hints, hintsShown: 1, mistake: { say: rich('Gardez.'), rewindable: false } }),
    );
    await frame();
    expect(document.activeElement).toBe(action('indice'));
  });

  it('has four helps, each live', async () => {
    const { act, action, voice } = setup(
      guidance({ hints: [rich('Là.')], why: rich('Pour voir.') }),
    );
    for (const name of ['indice', 'pourquoi'] as const) {
      await userEvent.click(action(name) as HTMLElement);
      expect(act).toHaveBeenLastCalledWith(name);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Écouter' }));
    expect(voice.say).toHaveBeenCalledWith(
      [rich('Écrivez votre numéro.')],
      'fr',
      expect.any(Function),
    );
    await userEvent.click(action('carte') as HTMLElement);
    expect(screen.getByText('Carte de Colette')).toBeTruthy();
    await userEvent.click(action('carte') as HTMLElement);
    expect(screen.queryByText('Carte de Colette')).toBeNull();
  });

  it('marks the sentence that is read, until it is read or stopped', async () => {
    const { container, voice } = setup();
    let end = () => {};
    voice.say.mockImplementation((_sentences, _language, onsentence) => {
      onsentence?.(0);
      return new Promise((done) => (end = () => done(true)));
    });
    voice.stop.mockImplementation(() => end());
    await userEvent.click(screen.getByRole('button', { name: 'Écouter' }));
    expect(container.querySelector('.spoken')?.textContent).toContain('Écrivez votre numéro.');
    await userEvent.click(screen.getByRole('button', { name: 'Arrêter' }));
    expect(container.querySelector('.spoken')).toBeNull();
    expect(screen.getByRole('button', { name: 'Écouter' })).toBeTruthy();
  });

  it('says the way back where the learner is away', () => {
    const wayBack = { where: rich('Vous êtes ailleurs.'), next: rich('Cliquez en haut.'), more: 2 };
    setup(guidance({ wayBack }));
    for (const words of ['Vous êtes ailleurs.', 'Cliquez en haut.', /encore 2 gestes/])
      expect(screen.getByText(words)).toBeTruthy();
  });

  it('has no « Écouter » where this machine has no voice', () => {
    setup(guidance(), false);
    expect(screen.queryByRole('button', { name: 'Écouter' })).toBeNull();
  });

  it('has « Écouter » without a voice where its instruction was recorded', async () => {
    const recorded = { ...rich('Écrivez votre numéro.'), audio: '/numero.mp3' };
    const { voice, show } = setup(guidance({ instruction: recorded }), false);
    await userEvent.click(screen.getByRole('button', { name: 'Écouter' }));
    expect(voice.say).toHaveBeenCalledWith([recorded], 'fr', expect.any(Function));
    await show(guidance({ step: 'suite' }));
    expect(screen.queryByRole('button', { name: 'Écouter' })).toBeNull();
  });

  it('stops the voice when a step begins', async () => {
    const { show, voice } = setup();
    await show(guidance({ step: 'suite' }));
    expect(voice.stop).toHaveBeenCalledTimes(2);
    expect(voice.say).not.toHaveBeenCalled();
  });

  it('keeps a help in its place, but silent, when it has nothing more to give', async () => {
    const { act, action } = setup(guidance({ hints: [rich('Là.')], hintsShown: 1 }));
    await userEvent.click(action('indice') as HTMLElement);
    expect(action('indice')?.getAttribute('aria-disabled')).toBe('true');
    expect(act).not.toHaveBeenCalled();
  });

  it('offers to go back only where that is possible', async () => {
    const { act, action, show } = setup(
      guidance({ mistake: { say: rich('Gardez.'), rewindable: true } }),
    );
    await userEvent.click(action('avant') as HTMLElement);
    expect(act).toHaveBeenCalledWith('avant');
    await show(guidance({ mistake: { say: rich('Gardez.'), rewindable: false } }));
    expect(action('avant')).toBeNull();
  });

  it('asks for « J’ai lu » only where the step waits for it', async () => {
    const { act, action, show } = setup();
    expect(action('lu')).toBeNull();
    await show(guidance({ reading: true }));
    await userEvent.click(action('lu') as HTMLElement);
    expect(act).toHaveBeenCalledWith('lu');
  });

  it('explains a word of the glossary on demand', async () => {
    const instruction = {
      plain: 'Lisez l’attestation.',
      parts: [{ kind: 'word' as const, text: 'attestation', explain: 'Un papier qui prouve.' }],
    };
    const { show } = setup(guidance({ instruction }));
    await frame();
    const word = screen.getByRole('button', { name: /attestation/ });
    expect(screen.getByText('Un papier qui prouve.').hidden).toBe(true);
    word.focus();
    await userEvent.keyboard('{Enter}');
    expect(word.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Un papier qui prouve.').hidden).toBe(false);
    await show(guidance({ instruction: { ...instruction }, whyShown: true }));
    expect(word.getAttribute('aria-expanded')).toBe('true');
    await show(guidance({ instruction: { ...instruction, plain: 'Lisez encore l’attestation.' } }));
    expect(screen.getByText('Un papier qui prouve.').hidden).toBe(true);
  });

  it('says « Enregistré » only once it is', async () => {
    const { container, save } = setup();
    const line = () => container.querySelector('[data-saved]')?.textContent;
    await save('saving');
    expect(line()).not.toContain('Enregistré');
    await save('saved');
    expect(line()).toContain('Enregistré');
    await save('memory-only');
    expect(line()).toContain('Cet ordinateur ne garde rien');
  });
});

describe('the panel at « exercice »', () => {
  const searching = { level: 'exercice', lit: false, hints: [rich('Là.')] } as const;

  it('goes from hints to « Montrez-moi », and then has nothing more to give', async () => {
    const { act, action, show } = setup(guidance(searching));
    expect(action('indice')?.textContent).toContain('Un indice');
    await show(guidance({ ...searching, hintsShown: 1 }));
    expect(action('indice')?.textContent).toContain('Montrez-moi');
    await userEvent.click(action('indice') as HTMLElement);
    expect(act).toHaveBeenLastCalledWith('indice');
    await show(guidance({ ...searching, hintsShown: 1, lit: true }));
    expect(action('indice')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('offers help that can be taken', async () => {
    const { act } = setup(guidance({ ...searching, offer: 'hint' }));
    const offer = screen.getByRole('group', { name: /Voulez-vous un indice/ });
    await userEvent.click(within(offer).getByRole('button', { name: 'Un indice' }));
    expect(act).toHaveBeenCalledWith('indice');
  });

  it('does not offer again at this step what was declined', async () => {
    const { act, show } = setup(guidance({ ...searching, offer: 'hint' }));
    await userEvent.click(screen.getByRole('button', { name: 'Non merci' }));
    expect(screen.queryByText(/Voulez-vous un indice/)).toBeNull();
    expect(act).not.toHaveBeenCalled();
    await show(guidance({ ...searching, offer: 'place' }));
    expect(screen.getByText(/Voulez-vous voir l’endroit/)).toBeTruthy();
    await show(guidance({ ...searching, step: 'suite', offer: 'hint' }));
    expect(screen.getByText(/Voulez-vous un indice/)).toBeTruthy();
  });
});

describe('the panel at « seul »', () => {
  it('shows the goals, « J’ai terminé » and « Ma carte », and no other help', async () => {
    const alone = guidance({ level: 'seul', step: 'seul', goals: ['Fermer votre compte'] });
    const { act, action } = setup(alone);
    expect(screen.getByText('Fermer votre compte')).toBeTruthy();
    for (const name of ['indice', 'pourquoi', 'avant', 'lu'] as const)
      expect(action(name)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Écouter' })).toBeNull();
    expect(action('carte')).not.toBeNull();
    await userEvent.click(action('termine') as HTMLElement);
    expect(act).toHaveBeenCalledWith('termine');
  });
});

describe('the end', () => {
  it('says honestly what was reached, what is open, what to avoid and what to look at again', () => {
    const { container } = setup(guidance({ step: 'bravo', ending }));
    expect(container.querySelector('[data-coach] [data-result="a-revoir"]')).not.toBeNull();
    for (const words of [
      ...ending.reached,
      ...ending.open,
      ...ending.spoiled,
      'Écrivez votre numéro.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(screen.getByText('Vous avez regardé 2 indices.')).toBeTruthy();
  });

  it('proposes a level with its reason, and the person', async () => {
    const { onagain } = setup(guidance({ ending }));
    expect(screen.getByText('Tout va bien.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'M’exercer avec moins d’aide' }));
    expect(onagain).toHaveBeenCalledWith('exercice', 'gerard');
    await userEvent.click(screen.getByRole('button', { name: 'Refaire au même niveau' }));
    expect(onagain).toHaveBeenLastCalledWith('aide');
  });

  it('lets replay the steps that went wrong, where some did', async () => {
    const onreplay = vi.fn();
    const { show } = setup(guidance({ ending }), true, { onreplay });
    await userEvent.click(screen.getByRole('button', { name: 'Rejouer mes erreurs' }));
    expect(onreplay).toHaveBeenCalledOnce();
    await show(guidance({ ending: { ...ending, stumbled: [] } }));
    expect(screen.queryByRole('button', { name: 'Rejouer mes erreurs' })).toBeNull();
  });

  it('does not call a replay a success of the whole', () => {
    setup(guidance({ ending: { ...ending, replayed: true } }));
    expect(screen.getByRole('heading', { name: 'Vous avez rejoué vos erreurs.' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Refaire tout l’exercice' })).toBeTruthy();
  });

  it('after a replay proposes the whole alone, at the level of the run, and says why', async () => {
    const next = { level: 'aide' as const, persona: 'gerard' as const, reason: 'En entier.' };
    const onagain = vi.fn();
    const replayed = guidance({ level: 'exercice', ending: { ...ending, next, replayed: true } });
    setup(replayed, true, { onagain });
    expect(screen.getByText('En entier.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Refaire au même niveau' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Refaire tout l’exercice' }));
    expect(onagain).toHaveBeenCalledWith('aide', 'gerard');
  });

  it('leads back home', async () => {
    const { action, onleave } = setup(guidance({ ending }));
    await userEvent.click(action('suite') as HTMLElement);
    expect(onleave).toHaveBeenCalledOnce();
  });
});

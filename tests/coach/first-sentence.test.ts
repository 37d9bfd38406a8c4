import { describe, expect, it } from 'vitest';
import { afterFirstSentence } from '../../src/coach/first-sentence';
import { rich } from './guidance';

describe('cutting a text after its first sentence', () => {
  it('tells what happened from what to do', () => {
    const [first, rest] = afterFirstSentence(
      rich('Vous avez écrit 15 chiffres. Gardez les 13 premiers.'),
    );
    expect(first.plain).toBe('Vous avez écrit 15 chiffres.');
    expect(rest?.parts).toEqual([{ kind: 'plain', text: 'Gardez les 13 premiers.' }]);
  });

  it('leaves one sentence whole', () => {
    const text = rich('Gardez les 13 premiers.');
    expect(afterFirstSentence(text)).toEqual([text]);
  });

  it('leaves a first sentence with markup whole', () => {
    const text = {
      plain: 'Tapez Entrée. Puis lisez.',
      parts: [
        { kind: 'plain' as const, text: 'Tapez ' },
        { kind: 'key' as const, text: 'Entrée' },
        { kind: 'plain' as const, text: '. Puis lisez.' },
      ],
    };
    expect(afterFirstSentence(text)).toEqual([text]);
  });
});

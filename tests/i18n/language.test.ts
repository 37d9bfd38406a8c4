// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import {
  changeLanguage,
  dir,
  language,
  languageNames,
  languages,
  loadRoomWords,
  preferredLanguage,
  startI18n,
  t,
  translationOf,
} from '../../src/i18n';
import { nameOf } from '../../src/i18n/names';
import { firstKnown } from '../../src/i18n/preference';

afterEach(() => changeLanguage('fr'));

describe('changing the language', () => {
  it('says the new words at once, and tells the document its language and direction', async () => {
    const before = t('home.title');
    await changeLanguage('ar');
    expect([language(), dir()]).toEqual(['ar', 'rtl']);
    expect(t('home.title')).not.toBe(before);
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    await changeLanguage('uk');
    expect(document.documentElement).toMatchObject({ lang: 'uk', dir: 'ltr' });
  });

  it('ends with the one that was asked for last', async () => {
    await Promise.all([changeLanguage('uk'), changeLanguage('en'), changeLanguage('ar')]);
    expect(language()).toBe('ar');
    expect(document.documentElement.lang).toBe('ar');
  });

  it('becomes French when the language is not there', async () => {
    await changeLanguage('en');
    await changeLanguage('xx');
    expect(language()).toBe('fr');
    await startI18n('__proto__');
    expect(language()).toBe('fr');
  });

  it('chooses among all the plural forms of a language', async () => {
    await changeLanguage('ar');
    const minutes = [1, 2, 3, 11, 100].map((count) => t('home.minutes', { count }));
    expect(new Set(minutes).size).toBe(5);
    await changeLanguage('uk');
    expect([1, 2, 5, 21].map((count) => t('home.minutes', { count }))).toEqual([
      '1 хвилина',
      '2 хвилини',
      '5 хвилин',
      '21 хвилина',
    ]);
  });

  it('translates our own French sentences, and knows those it does not have', async () => {
    expect(translationOf('Créer votre compte')).toBeUndefined();
    await changeLanguage('en');
    expect(translationOf('Créer votre compte')).toBe('Create your account');
    expect(translationOf('Une autre phrase')).toBeUndefined();
    expect(translationOf('constructor')).toBeUndefined();
  });
});

describe('the language at the first visit', () => {
  it.each([
    [['ar-SY', 'fr'], 'ar'],
    [['de', 'uk-UA', 'en'], 'uk'],
    [['en-GB'], 'en'],
    [['fr-FR', 'en'], 'fr'],
    [['de', 'nl'], 'fr'],
    [[], 'fr'],
  ])('for a browser that wants %j is %s', (wanted, expected) => {
    expect(preferredLanguage(undefined, wanted)).toBe(expected);
  });

  it('is what the learner chose, while it is there', () => {
    expect(preferredLanguage('uk', ['ar'])).toBe('uk');
    expect(preferredLanguage('xx', ['ar'])).toBe('ar');
  });

  it('finds a new language as soon as it is known', () => {
    expect(firstKnown(['ps-AF', 'fr'], ['fr', 'ps'])).toBe('ps');
    expect(firstKnown(['pt-BR'], ['fr', 'pt', 'pt-BR'])).toBe('pt-BR');
    expect(firstKnown(['ZH-hant'], ['fr', 'zh-Hant'])).toBe('zh-Hant');
  });
});

describe('the name of a language', () => {
  it('is in that language', () => {
    expect(languageNames).toMatchObject({
      fr: 'Français',
      en: 'English',
      ar: 'العربية',
      uk: 'Українська',
    });
    expect(Object.keys(languageNames)).toEqual(languages);
  });

  it('needs no list of ours', () => {
    expect(nameOf('tr')).toBe('Türkçe');
    expect(nameOf('ps')).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('a room that brings its own words', () => {
  it('has them in the language in use, and in each one chosen later', async () => {
    await loadRoomWords('facilitate');
    const french = t('facilitate.title');
    expect(french).not.toBe('facilitate.title');
    await changeLanguage('en');
    expect(t('facilitate.title')).not.toMatch(new RegExp(`facilitate|${french}`, 'u'));
  });
});

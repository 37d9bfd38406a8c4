import { t } from '../../../i18n';
import type { Wording } from './surroundings';

/** The editor's words, in the language of the interface. */
export function wording(): Wording {
  return {
    label: t('author.text.label'),
    phrases: phrases(),
    word: (key) => t(`author.text.${key}`),
  };
}

/** By the English that CodeMirror asks for. */
function phrases(): Readonly<Record<string, string>> {
  return {
    Completions: t('author.text.proposals'),
    'Selection deleted': t('author.text.deleted'),
    Find: t('author.text.find'),
    Replace: t('author.text.replaceWith'),
    next: t('author.text.next'),
    previous: t('author.text.previous'),
    all: t('author.text.all'),
    'match case': t('author.text.matchCase'),
    regexp: t('author.text.pattern'),
    'by word': t('author.text.wholeWords'),
    replace: t('author.text.replace'),
    'replace all': t('author.text.replaceAll'),
    close: t('author.text.close'),
    'current match': t('author.text.currentMatch'),
    'on line': t('author.text.onLine'),
    'replaced match on line $': t('author.text.replacedOne'),
    'replaced $ matches': t('author.text.replacedMany'),
    'Go to line': t('author.text.goToLine'),
    go: t('author.text.go'),
    'Control character': t('author.text.invisible'),
  };
}

import type { Hover } from '../../../scenario/assist';
import type { Diagnostic } from '../../../scenario/diagnostic';
import type { Wording } from './surroundings';
import { problemSentence, type Problem } from './problems';

/** What is to be known of a stretch of the text. */
export interface Help {
  readonly from: number;
  readonly to: number;
  readonly problems: readonly Problem[];
  readonly meaning?: Hover;
}

/** A card with the problems, each with its correction where there is one, and the meaning. */
export function drawHelp(
  { problems, meaning }: Help,
  word: Wording['word'],
  onfix: (diagnostic: Diagnostic) => void,
): HTMLElement {
  return element(
    'div',
    'cm-help',
    ...problems.map(({ diagnostic }) => drawProblem(diagnostic, word, onfix)),
    ...(meaning ? [french('p', 'cm-help-title', meaning.title)] : []),
    ...(meaning ? [french('p', 'cm-help-text', meaning.text)] : []),
  );
}

function drawProblem(
  diagnostic: Diagnostic,
  word: Wording['word'],
  onfix: (diagnostic: Diagnostic) => void,
): HTMLElement {
  const { severity, fix } = diagnostic;
  const button = element('button', 'cm-help-fix', word('fix'));
  button.type = 'button';
  button.addEventListener('click', () => onfix(diagnostic));
  return element(
    'div',
    `cm-help-problem cm-help-${severity}`,
    element('p', 'cm-help-title', word(severity)),
    french('p', 'cm-help-text', problemSentence(diagnostic)),
    ...(fix ? [french('p', 'cm-help-text', `→ ${fix.text}`), button] : []),
  );
}

/** The same, to be read aloud. */
export function helpText({ problems, meaning }: Help, word: Wording['word']): string {
  const told = problems.map(
    ({ diagnostic }) => `${word(diagnostic.severity)}. ${problemSentence(diagnostic)}`,
  );
  return [...told, ...(meaning ? [`${meaning.title}. ${meaning.text}`] : [])].join(' ');
}

/** Descriptions are in French, as the words of the file are. */
function french(name: 'p', look: string, text: string): HTMLElement {
  const drawn = element(name, look, text);
  drawn.lang = 'fr';
  drawn.dir = 'ltr';
  return drawn;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  look: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const drawn = document.createElement(name);
  drawn.className = look;
  drawn.append(...inside);
  return drawn;
}

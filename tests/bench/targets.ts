import { lessonName } from './lesson';

/** Where a tour shows what is measured: selectors, read inside its page. */
export interface Look {
  /** The button that begins it, pressed without a thought; none when it begins by itself. */
  readonly begin?: string;
  /** What names the step: an attribute of an element, or its text. */
  readonly step: { readonly selector: string; readonly attribute?: string };
  /** The parts of the highlight. The first one must be there. */
  readonly place: readonly string[];
}

export interface Target {
  readonly name: 'ours' | 'floor' | 'driver';
  readonly path: string;
  readonly look: Look;
  /** What the learner presses for the next step, read at each step. */
  readonly next: string;
  /** Whether it installs itself for use without a network. */
  readonly offline: boolean;
}

const floor: Target = {
  name: 'floor',
  path: '/',
  look: { begin: '#go', step: { selector: '#tip b' }, place: ['#hole', '#tip'] },
  next: '#tip button',
  offline: true,
};

const driver: Target = {
  name: 'driver',
  path: '/',
  look: {
    begin: '#go',
    step: { selector: '.driver-popover-title' },
    place: ['.driver-active-element', '.driver-overlay path', '.driver-popover'],
  },
  next: '.driver-popover-next-btn',
  offline: false,
};

const ours: Target = {
  name: 'ours',
  path: `/#/exercice/${lessonName}/aide`,
  look: {
    step: { selector: '[data-coach]', attribute: 'data-step' },
    place: ['[data-spotlight]', '[data-veil] path'],
  },
  next: '[data-spotlight]',
  offline: true,
};

export const targets: readonly Target[] = [floor, driver, ours];

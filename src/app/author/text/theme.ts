import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { deepest } from './hanging';

/** Each on paper at 7:1 at least. Letters of one width: what is inside what must be seen. */
export const colours = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--brand)', fontWeight: '700' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: tags.content, color: 'var(--sun-ink)' },
  { tag: tags.lineComment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--ink-soft)' },
]);

const signs = {
  error: `<circle cx="8" cy="8" r="7" fill="#7a2409"/><path d="m5 5 6 6m0-6-6 6" stroke="#fff" stroke-width="2"/>`,
  warning: `<path d="m8 1 7 13H1z" fill="#4a3200"/><path d="M8 6v4m0 1v2" stroke="#fff" stroke-width="2"/>`,
  info: `<rect x="1" y="1" width="14" height="14" rx="2" fill="#0f5257"/><path d="M8 7v5m0-8v2" stroke="#fff" stroke-width="2"/>`,
} as const;

function sign(name: keyof typeof signs): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${signs[name]}</svg>`;
  return `url('data:image/svg+xml,${encodeURIComponent(drawing)}')`;
}

const line = (kind: string, colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline ${kind} ${colour} 2px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});

const ring = { outline: '3px solid var(--focus)', outlineOffset: '2px' };

const text = {
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    fontSize: 'var(--step--1)',
    flex: '1 1 auto',
    minBlockSize: '0',
  },
  '&.cm-focused': { ...ring, boxShadow: '0 0 0 2px var(--focus-gap)' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'DejaVu Sans Mono', Consolas, 'Liberation Mono', monospace",
    lineHeight: '1.6',
    letterSpacing: 'normal',
    wordSpacing: 'normal',
  },
  '.cm-content': {
    caretColor: 'var(--ink)',
    minBlockSize: '100%',
    minInlineSize: '0',
    paddingBlock: 'var(--s3)',
  },
  '.cm-content ::selection': { backgroundColor: 'var(--sun)', color: '#000' },
  '.cm-markup, .cm-markup span': { color: 'var(--care)', fontWeight: '700' },
  '.cm-gutters': {
    color: 'var(--ink-soft)',
    backgroundColor: 'var(--quiet)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--brand-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--sun-soft)', outline: '1px solid var(--sun-ink)' },
  '.cm-searchMatch-selected, .cm-searchMatch-selected span': {
    color: '#000',
    backgroundColor: 'var(--sun)',
  },
};

/** Wrapped lines begin under their first letter, where there is room. */
const hangings = Object.fromEntries(
  Array.from({ length: deepest }, (_, index) => [
    `.cm-line.cm-in-${index + 1}`,
    {
      paddingInlineStart: `calc(6px + min(${index + 1}ch, 20%))`,
      textIndent: `calc(-1 * min(${index + 1}ch, 20%))`,
    },
  ]),
);

const marks = {
  '.cm-lintRange-error': line('wavy', 'var(--care)'),
  '.cm-lintRange-warning': line('dashed', 'var(--sun-ink)'),
  '.cm-lintRange-info': line('dotted', 'var(--brand)'),
  '.cm-lintPoint': { borderInlineStart: '3px solid var(--care)' },
  '.cm-gutter-lint': { inlineSize: '1.6em' },
  '.cm-lint-marker': { inlineSize: '1.1em', blockSize: '1.1em' },
  '.cm-lint-marker-error': { content: sign('error') },
  '.cm-lint-marker-warning': { content: sign('warning') },
  '.cm-lint-marker-info': { content: sign('info') },
};

const cards = {
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '2px solid var(--line-strong)',
    borderRadius: 'var(--r1)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--text)',
    fontSize: 'var(--step--1)',
    lineHeight: 'var(--leading)',
    maxInlineSize: 'min(32rem, 92vw)',
    zIndex: '5',
  },
  '.cm-help': {
    padding: 'var(--s3)',
    maxBlockSize: '60vh',
    overflow: 'auto',
    overflowWrap: 'anywhere',
  },
  '.cm-help p': { margin: '0 0 var(--s1)' },
  '.cm-help > :last-child, .cm-help-problem > :last-child': { marginBlockEnd: '0' },
  '.cm-help-title': { fontWeight: '700' },
  '.cm-help-problem': {
    marginBlockEnd: 'var(--s3)',
    paddingInlineStart: 'var(--s3)',
    borderInlineStart: '4px solid var(--care)',
  },
  '.cm-help-warning': { borderInlineStartStyle: 'dashed', borderColor: 'var(--sun-ink)' },
  '.cm-help-note': { borderInlineStartStyle: 'dotted', borderColor: 'var(--brand)' },
};

const buttonLook = {
  minBlockSize: 'var(--target)',
  minInlineSize: 'var(--target)',
  padding: '0.25em 1em',
  border: '2px solid var(--line-strong)',
  borderRadius: 'var(--pill)',
  font: 'inherit',
  fontWeight: '700',
  color: 'var(--ink)',
  background: 'var(--surface)',
  backgroundImage: 'none',
  cursor: 'pointer',
};

const controls = {
  '.cm-tooltip *, .cm-panel *': { boxSizing: 'border-box' },
  '.cm-help-fix, .cm-panel .cm-button': buttonLook,
  '.cm-help-fix:focus-visible, .cm-panel :focus-visible': ring,
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--quiet)' },
  '.cm-panel.cm-search, .cm-panel.cm-dialog': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--s2)',
    padding: 'var(--s2)',
    fontFamily: 'var(--text)',
    fontSize: 'var(--step--1)',
    '& br': { display: 'none' },
    '& label': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--s2)',
      minBlockSize: 'var(--target)',
      fontSize: 'inherit',
    },
    // Patterns are for programmers.
    '& label:has([name=re])': { display: 'none' },
    '& input[type=checkbox]': { inlineSize: '1.4em', blockSize: '1.4em', margin: '0' },
    '& [name=close]': {
      position: 'static',
      minBlockSize: 'var(--target)',
      minInlineSize: 'var(--target)',
      fontSize: 'var(--step-1)',
      color: 'inherit',
      cursor: 'pointer',
    },
  },
  '.cm-panel .cm-textfield::placeholder': { color: 'var(--ink-soft)', opacity: '1' },
  '.cm-panel .cm-textfield': {
    minBlockSize: 'var(--target)',
    maxInlineSize: '100%',
    margin: '0',
    padding: '0.25em 0.6em',
    border: '2px solid var(--line-strong)',
    borderRadius: 'var(--r1)',
    font: 'inherit',
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
  },
};

const proposals = {
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--text)',
    maxBlockSize: '40vh',
    minInlineSize: 'min(16rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: 'var(--s3)',
    minBlockSize: 'var(--target)',
    padding: 'var(--s2) var(--s3)',
    whiteSpace: 'normal',
  },
  '.cm-completionLabel': { fontWeight: '700', overflowWrap: 'anywhere' },
  '.cm-completionDetail': { marginInlineStart: '0', fontStyle: 'normal', color: 'var(--ink-soft)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--ink)',
    backgroundColor: 'var(--brand-soft)',
    outline: '2px solid var(--brand)',
    outlineOffset: '-2px',
  },
};

/** What high contrast repaints must still be told apart by its edge. */
const forced = {
  '@media (forced-colors: active)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail': {
      color: 'HighlightText',
    },
    '.cm-content ::selection': { backgroundColor: 'Highlight', color: 'HighlightText' },
    '&.cm-focused': { outlineColor: 'Highlight' },
  },
};

export const theme = EditorView.theme({
  ...text,
  ...hangings,
  ...marks,
  ...cards,
  ...controls,
  ...proposals,
  ...forced,
});

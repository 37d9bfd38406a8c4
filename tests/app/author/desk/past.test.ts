import { expect, test } from 'vitest';
import { Past } from '../../../../src/app/author/desk/past';

/** A past with a clock of its own, and the words that stand now. */
function begin() {
  let time = 0;
  const past = new Past<string>(() => time);
  let now = '';
  return {
    past,
    write(words: string, about?: string, after = 0) {
      time += after;
      past.note(now, about);
      now = words;
    },
    undo: () => (now = past.undo(now) ?? now),
    redo: () => (now = past.redo(now) ?? now),
  };
}

test('letters of one field are one step back, until a breath is taken', () => {
  const { write, undo, past } = begin();
  write('a', 'titre');
  write('ab', 'titre', 200);
  write('abc', 'titre', 200);
  write('abcd', 'titre', 1_500);
  expect(undo()).toBe('abc');
  expect(undo()).toBe('');
  expect(past.canUndo).toBe(false);
});

test('another field, a pause, or a change about nothing is a step of its own', () => {
  const { write, undo, past } = begin();
  write('a', 'titre');
  write('b', 'resume');
  past.pause();
  write('c', 'resume');
  write('d');
  write('e');
  expect(['e', undo(), undo(), undo(), undo(), undo()]).toEqual(['e', 'd', 'c', 'b', 'a', '']);
});

test('what was undone can be done again, until something else is done', () => {
  const { write, undo, redo, past } = begin();
  for (let count = 1; count <= 500; count += 1) write(String(count));
  for (let count = 0; count < 500; count += 1) undo();
  expect(past.canUndo).toBe(false);
  expect(redo()).toBe('1');
  expect(redo()).toBe('2');
  write('other');
  expect(past.canRedo).toBe(false);
  expect(undo()).toBe('2');
});

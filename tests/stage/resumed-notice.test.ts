import { describe, expect, it } from 'vitest';
import { resumedNotice } from '../../src/stage/resumed-notice';

const same = /Vous reprenez à la même étape/u;

describe('how a run was taken up again', () => {
  it('needs no word where the exercise is as it was left', () => {
    expect(resumedNotice('exact', false)).toBeUndefined();
    expect(resumedNotice(undefined, true)).toBeUndefined();
  });

  it('is told where a sentence was changed, and where the way was', () => {
    expect(resumedNotice('exact', true)).toMatch(same);
    expect(resumedNotice('path', true)).toMatch(same);
  });

  it('is told where it begins again', () => {
    expect(resumedNotice('anew', true)).toMatch(/Vous recommencez au début/u);
  });
});

import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/build/arguments';

describe('the words of the command line', () => {
  it('are files, and options in any place', () => {
    expect(readArguments(['a.yaml', '--json', 'b.yaml'])).toEqual({
      files: ['a.yaml', 'b.yaml'],
      isJson: true,
      isWrite: false,
      isWatch: false,
      isHelp: false,
    });
  });

  it('are all files after two dashes', () => {
    expect(readArguments(['--json', '--', '--json'])).toMatchObject({
      files: ['--json'],
      isJson: true,
    });
  });

  it('begin a scenario, but where « new » is the name of a file', () => {
    expect(readArguments(['new', 'mon-essai'])).toMatchObject({ files: [], begin: 'mon-essai' });
    expect(readArguments(['--', 'new'])).toMatchObject({ files: ['new'] });
    expect(readArguments(['--', 'new'])).not.toHaveProperty('begin');
  });

  it('are refused with a sentence', () => {
    expect(readArguments(['--jsn'])).toBe("L'option « --jsn » n'existe pas.");
    expect(readArguments(['--watch', '--json'])).toBe(
      'Les options « --watch » et « --json » ne vont pas ensemble.',
    );
    expect(readArguments(['--write', '--watch'])).toBe("L'option « --write » s'emploie seule.");
    expect(readArguments(['--write', 'a.yaml'])).toBe("L'option « --write » s'emploie seule.");
  });
});

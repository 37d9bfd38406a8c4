import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/build/arguments';

describe('the words of the command line', () => {
  it('are files, and options in any place', () => {
    expect(readArguments(['a.yaml', '--json', 'b.yaml'])).toEqual({
      files: ['a.yaml', 'b.yaml'],
      isJson: true,
      isWrite: false,
      isHelp: false,
    });
  });

  it('are all files after two dashes', () => {
    expect(readArguments(['--json', '--', '--json'])).toMatchObject({
      files: ['--json'],
      isJson: true,
    });
  });

  it('are refused with a sentence', () => {
    expect(readArguments(['--jsn'])).toBe("L'option « --jsn » n'existe pas.");
    expect(readArguments(['--write', 'a.yaml'])).toBe("L'option « --write » s'emploie seule.");
  });
});

import { describe, expect, it } from 'vitest';
import { readFirstName } from '../../src/app/shell/first-name';

describe('a first name', () => {
  it.each(['Colette', 'Jean-Pierre', 'Marie 2', 'Ngọc Ánh', 'Оксана', 'نور', 'J. Paul', ''])(
    '« %s » is taken',
    (name) => {
      expect(readFirstName(name)).toEqual({ name: name.normalize('NFC'), refused: false });
    },
  );

  it.each([
    '2 58 07 78 000 042',
    '06.12.34.56.78',
    '14/07/1958',
    'né en 1958',
    'FR76 3000',
    '٠٦١٢٣٤',
    'colette@courriel.example',
    'colette arobase courriel',
    'www.ameli.fr',
  ])('« %s » looks like a real number or address, and is refused', (name) => {
    expect(readFirstName(name).refused).toBe(true);
  });

  it('loses spaces that are too many', () => {
    expect(readFirstName('  Anne   Marie ').name).toBe('Anne Marie');
  });
});

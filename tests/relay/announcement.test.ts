import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { announcement, terminalCode } from '../../src/relay/announcement';

/** Reads the terminal's characters as a camera would. */
function scan(lines: readonly string[], scale = 4): string {
  const plain = lines.map((line) => line.replaceAll(/\u001b\[[\d;]*m/g, ''));
  const light = (row: number, column: number): boolean => {
    const cell = plain[row >> 1]?.[column] ?? ' ';
    return cell === '█' || cell === (row % 2 === 0 ? '▀' : '▄');
  };
  const [width, height] = [(plain[0] ?? '').length * scale, plain.length * 2 * scale];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width / scale);
    const column = Math.floor((pixel % width) / scale);
    data.fill(light(row, column) ? 255 : 0, pixel * 4, pixel * 4 + 3);
  }
  return decodeQR({ width, height, data });
}

describe('the code in the terminal', () => {
  test('can be scanned', () => {
    const address = 'http://192.168.100.200:4173/';
    expect(scan(terminalCode(address, 80))).toBe(address);
  });

  test('fits eighty columns, or is left out', () => {
    const lines = terminalCode('http://192.168.100.200:4173/', 80);
    expect(lines.length).toBeGreaterThan(0);
    expect(terminalCode('http://192.168.100.200:4173/', 20)).toEqual([]);
    expect(terminalCode('http://192.168.100.200:4173/', 0)).toEqual([]);
  });
});

test('where to lead a session, and the PIN, stand beside the address', () => {
  const lines = announcement(4173, '123456', 0);
  expect(lines[0]).toContain('http://localhost:4173');
  expect(lines).toContain('Animer une séance\u202f: http://localhost:4173/#/animer');
  expect(lines).toContain('PIN, pour animer depuis un autre ordinateur\u202f: 123456');
});

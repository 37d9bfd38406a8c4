// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/app/facilitate/collect/decode';
import QrCode from '../../src/ui/QrCode.svelte';

const text = 'CE1:ACDEFG $%*+-./:0123456789';

/** The drawing as pixels, four a module: what its path says, read as a browser would. */
function pixelsOf(svg: SVGElement) {
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 4;
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = (Number(y) * scale + row) * width + Number(x) * scale;
      for (let at = start; at < start + Number(length) * scale; at += 1) {
        data.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}

describe('a QR code', () => {
  it('is a picture with a name', () => {
    render(QrCode, { text, label: 'Image à lire par la caméra' });
    expect(screen.getByRole('img', { name: 'Image à lire par la caméra' })).toBeTruthy();
  });

  it('is read back by a reader', () => {
    const { container } = render(QrCode, { text, label: 'Code' });
    const svg = container.querySelector('svg');
    expect(svg && textIn(pixelsOf(svg))).toBe(text);
  });

  it('is light for four modules all round', () => {
    const { container } = render(QrCode, { text, label: 'Code' });
    const side = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
    const path = container.querySelector('path')?.getAttribute('d') ?? '';
    const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((bar) => bar.slice(1).map(Number));
    const edges = bars.flatMap(([x = 0, y = 0, length = 0]) => [x, y, x + length, y + 1]);
    expect([Math.min(...edges), Math.max(...edges)]).toEqual([4, side - 4]);
  });

  it('becomes another one with another text', async () => {
    const { container, rerender } = render(QrCode, { text, label: 'Code' });
    const before = container.querySelector('path')?.getAttribute('d');
    await rerender({ text: `${text}A`, label: 'Code' });
    expect(container.querySelector('path')?.getAttribute('d')).not.toBe(before);
  });
});

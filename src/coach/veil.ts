const svg = 'http://www.w3.org/2000/svg';

/** The dark sheet over the simulated screen: one path over the whole window, that takes no press. */
export interface Veil {
  /** @param path as of an SVG path, in pixels of the window */
  draw(path: string): void;
  lift(): void;
}

export function createVeil(): Veil {
  const sheet = document.createElementNS(svg, 'svg');
  const shape = document.createElementNS(svg, 'path');
  sheet.setAttribute('data-veil', '');
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(shape);
  let drawn = '';
  return {
    draw(path) {
      if (path !== drawn) shape.setAttribute('d', path);
      drawn = path;
      if (!sheet.isConnected) document.body.append(sheet);
    },
    lift: () => sheet.remove(),
  };
}

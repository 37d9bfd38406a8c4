import encodeQR from 'qr';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray;
}

interface Look {
  readonly width: number;
  readonly height: number;
  /** Pixels of one module of the code. */
  readonly module: number;
  /** Of black, of white, and how much each pixel is off. */
  readonly dark: number;
  readonly light: number;
  readonly noise: number;
}

const usual: Look = { width: 640, height: 480, module: 5, dark: 40, light: 220, noise: 0 };

/** A code on a screen, as a poor camera sees it: in the middle of a grey room. */
export function frameOf(text: string, look: Partial<Look> = {}): Frame {
  const { width, height, module, dark, light, noise } = { ...usual, ...look };
  const matrix = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = matrix.length * module;
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const x = Math.floor(((at % width) - left) / module);
    const y = Math.floor((Math.floor(at / width) - top) / module);
    const cell = matrix[y]?.[x];
    const grey = (cell === undefined ? 130 : cell ? dark : light) + ((at * 7_919) % 17) * noise;
    data.fill(grey, at * 4, at * 4 + 3);
  }
  return { width, height, data };
}

/** A film for a camera that is none: YUV4MPEG2, grey, each frame shown for a while. */
export function filmOf(frames: readonly Frame[], repeats = 20): Buffer {
  const [first] = frames;
  if (!first) throw new Error('No frame.');
  const head = Buffer.from(`YUV4MPEG2 W${first.width} H${first.height} F10:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((first.width * first.height) / 2, 128);
  const parts = frames.flatMap(({ data }) => {
    const luma = Buffer.from(data.filter((_, at) => at % 4 === 0));
    const frame = [Buffer.from('FRAME\n'), luma, chroma];
    return Array.from({ length: repeats }, () => frame).flat();
  });
  return Buffer.concat([head, ...parts]);
}

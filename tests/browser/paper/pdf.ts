import { constants, inflateSync } from 'node:zlib';

/** A link on a page: where it leads and where it stands, in points from the lower left corner. */
export interface PdfLink {
  readonly address: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly links: readonly PdfLink[];
  /** What is written outside of pictures, in the order in which it was drawn, without spaces. */
  readonly text: string;
}

type Objects = ReadonlyMap<string, string>;

/** Reads a PDF that Chromium wrote: objects in plain sight, streams deflated. */
export function readPdf(bytes: Buffer): readonly PdfPage[] {
  const source = bytes.toString('latin1');
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu);
  const objects = new Map([...found].map(([, id = '', body = '']) => [id, body]));
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/u.test(body))
    .map((body) => pageOf(body, objects));
}

function pageOf(body: string, objects: Objects): PdfPage {
  const [, , width = 0, height = 0] = numbers(/\/MediaBox \[([^\]]*)\]/u, body);
  return { width, height, links: linksOf(body, objects), text: textOf(body, objects) };
}

function linksOf(body: string, objects: Objects): readonly PdfLink[] {
  const list = /\/Annots \[([^\]]*)\]/u.exec(body)?.[1] ?? '';
  return [...list.matchAll(/(\d+) 0 R/gu)].flatMap(([, id = '']) => {
    const link = objects.get(id) ?? '';
    const address = /\/URI \(([^)]*)\)/u.exec(link)?.[1];
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(/\/Rect \[([^\]]*)\]/u, link);
    return address === undefined ? [] : [{ address, left, bottom, right, top }];
  });
}

function textOf(body: string, objects: Objects): string {
  const contents = /\/Contents (\d+) 0 R/u.exec(body)?.[1] ?? '';
  const fonts = new Map(
    [...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', id = '']) => [
      name,
      lettersOf(objects.get(id) ?? '', objects),
    ]),
  );
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  const marks = /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/gu;
  for (const [, font, codes = ''] of streamOf(objects.get(contents)).matchAll(marks)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else text += (codes.match(/.{4}/gu) ?? []).map((code) => letters.get(code) ?? '').join('');
  }
  return text.replace(/\s/gu, '');
}

/** Which letter each code of a font stands for. */
function lettersOf(font: string, objects: Objects): ReadonlyMap<string, string> {
  const id = /\/ToUnicode (\d+) 0 R/u.exec(font)?.[1] ?? '';
  const map = streamOf(objects.get(id));
  const letters = new Map<string, string>();
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
  for (const [, from = '', to = '', first = ''] of map.matchAll(
    /<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/gu,
  )) {
    const start = parseInt(from, 16);
    for (let code = start; code <= parseInt(to, 16); code += 1)
      letters.set(hex(code), String.fromCharCode(parseInt(first, 16) + code - start));
  }
  for (const [, code = '', letter = ''] of map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gmu))
    letters.set(code, String.fromCharCode(parseInt(letter, 16)));
  return letters;
}

function streamOf(body = ''): string {
  const data = /stream\r?\n([\s\S]*?)\nendstream/u.exec(body)?.[1];
  if (data === undefined) return '';
  return body.includes('/FlateDecode')
    ? inflateSync(Buffer.from(data, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      )
    : data;
}

function numbers(shape: RegExp, body: string): readonly number[] {
  return (shape.exec(body)?.[1] ?? '').trim().split(/\s+/u).map(Number);
}

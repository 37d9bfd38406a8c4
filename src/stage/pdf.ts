/** One line of a document. Sizes and places in points, from the foot of an A4 page. */
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Slanted and pale, across the page. */
  readonly mark?: boolean;
}

const A4 = '0 0 595 842';
/** Characters of the WinAnsi encoding that stand elsewhere in Unicode (PDF 32000-1, annex D). */
const MOVED: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '‘': 0x91,
  '’': 0x92,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
  '\u202f': 0xa0,
};

/**
 * A one-page PDF of plain Helvetica lines, as bytes. Written here because the small library that was
 * tried loses accents, and the complete ones are large for one page that must work offline.
 */
export function pdfOf(lines: readonly PdfLine[]): Uint8Array<ArrayBuffer> {
  const content = lines.map(draw).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${A4}] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, place) => {
    const start = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Every character becomes one of a single byte, so that lengths and places can be counted. */
function draw({ text, size, x, y, mark }: PdfLine): string {
  const bytes = [...text.normalize('NFC')].map(toByte).join('');
  const escaped = bytes.replace(/[\\()]/g, '\\$&');
  const place = mark ? `0.87 0.5 -0.5 0.87 ${x} ${y} Tm` : `1 0 0 1 ${x} ${y} Tm`;
  const colour = mark ? '0.93 0.82 0.88 rg' : '0.1 0.13 0.16 rg';
  return `BT /F1 ${size} Tf ${colour} ${place} (${escaped}) Tj ET`;
}

function toByte(character: string): string {
  const code = MOVED[character] ?? character.codePointAt(0) ?? 0x3f;
  return String.fromCharCode(code < 0x100 ? code : 0x3f);
}

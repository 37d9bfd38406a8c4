import type { StoredFile } from '../simulator/world/files';
import { pdfOf, type PdfLine } from './pdf';

const MARK = 'ENTRAÎNEMENT · FAUX DOCUMENT · sans valeur';

/** The paper that the learner made in training, as a real file that nobody can take for one. */
export function specimenOf(file: StoredFile): Uint8Array<ArrayBuffer> {
  const details = Object.entries(file.details).filter(([name]) => name !== 'titre');
  const lines: PdfLine[] = [
    { text: 'SPÉCIMEN', size: 96, x: 90, y: 300, mark: true },
    { text: MARK, size: 11, x: 60, y: 780 },
    { text: file.details['titre'] ?? file.name, size: 22, x: 60, y: 730 },
    ...details.flatMap(([name, text], place): PdfLine[] => [
      { text: name, size: 10, x: 60, y: 680 - place * 42 },
      { text, size: 13, x: 60, y: 664 - place * 42 },
    ]),
    { text: 'SPÉCIMEN : ce papier ne prouve rien. Il sert à apprendre.', size: 11, x: 60, y: 60 },
  ];
  return pdfOf(lines);
}

/** Hands the specimen to the browser, which saves it as it saves any file. */
export function saveSpecimen(file: StoredFile): void {
  const blob = new Blob([specimenOf(file)], { type: 'application/pdf' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `SPECIMEN-${file.name}`;
  link.click();
  // Once the download has begun, the address is of no more use.
  requestAnimationFrame(() => URL.revokeObjectURL(address));
}

import { expect, it } from 'vitest';
import { specimenOf } from '../../src/stage/specimen';

const file = {
  id: 'attestation',
  name: 'attestation-de-droits.pdf',
  view: 'attestation',
  details: { titre: 'Attestation de droits', Caisse: 'Val-d’Oise (été)' },
  saved: 0,
};
const text = () => Buffer.from(specimenOf(file)).toString('latin1');

it('is a PDF whose table tells where each object begins', () => {
  const pdf = text();
  expect(pdf.startsWith('%PDF-1.4')).toBe(true);
  const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
  expect(pdf.slice(table, table + 4)).toBe('xref');
  const starts = [...pdf.matchAll(/(\d{10}) 00000 n/g)].map(([, start]) => Number(start));
  expect(starts).toHaveLength(5);
  starts.forEach((start, place) => {
    expect(pdf.slice(start).startsWith(`${place + 1} 0 obj`)).toBe(true);
  });
});

it('says twice that it is a specimen, and what the paper says', () => {
  const pdf = text();
  expect(pdf.match(/SP\u00c9CIMEN/g)).toHaveLength(2);
  expect(pdf).toContain('Attestation de droits');
});

it('keeps accents and apostrophes, and escapes brackets', () => {
  expect(text()).toContain('Val-d\u0092Oise \\(\u00e9t\u00e9\\)');
});

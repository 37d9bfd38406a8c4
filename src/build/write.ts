import { readFileSync, writeFileSync } from 'node:fs';
import { fieldTable } from '../scenario/field-table';
import { jsonSchemaText } from '../scenario/json-schema';

export const schemaPath = 'public/scenario.schema.json';
export const guidePath = 'scenarios/README.md';
const begin = '<!-- champs : début -->';
const end = '<!-- champs : fin -->';

/**
 * Makes the schema and the table of fields afresh.
 * @returns what is wrong, where the guide has no place for the table
 */
export function writeGenerated(): string | undefined {
  const guide = readFileSync(guidePath, 'utf8');
  const from = guide.indexOf(begin);
  const to = guide.indexOf(end);
  if (from < 0 || to < from) return `${guidePath} doit contenir « ${begin} » puis « ${end} ».`;
  const table = `${begin}\n\n${fieldTable().trim()}\n\n`;
  writeFileSync(guidePath, guide.slice(0, from) + table + guide.slice(to));
  writeFileSync(schemaPath, jsonSchemaText());
  return undefined;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldTable } from '../../src/scenario/field-table';
import { jsonSchemaText } from '../../src/scenario/json-schema';
import { english, scenarioFile } from '../../src/scenario/schema';

const mend = 'npm run scenarios -- --write';

function fieldsOf(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return [];
  const own = Object.entries(schema.shape) as [string, z.ZodType][];
  return [...own, ...own.flatMap(([, field]) => fieldsOf(field))];
}

describe('what is made from the schema', () => {
  it('public/scenario.schema.json is fresh', () => {
    const kept: unknown = JSON.parse(readFileSync('public/scenario.schema.json', 'utf8'));
    expect(kept, mend).toEqual(JSON.parse(jsonSchemaText()));
  });

  it('the table of scenarios/README.md is fresh', () => {
    const guide = readFileSync('scenarios/README.md', 'utf8');
    const [, table = ''] =
      /<!-- champs : début -->([\s\S]*)<!-- champs : fin -->/u.exec(guide) ?? [];
    expect(table.trim(), mend).toBe(fieldTable().trim());
  });

  it('every field has a description in French and a name in English', () => {
    for (const [name, field] of fieldsOf(scenarioFile)) {
      expect(field.description, name).toMatch(/^[\p{Lu}`].*[.`]$/u);
      expect(english, name).toHaveProperty(name);
    }
  });

  it('no two French names share an English one', () => {
    const names = Object.values(english);
    expect(new Set(names).size).toBe(names.length);
  });

  it('numbers and yes are what an editor expects of them', () => {
    const schema = jsonSchemaText();
    expect(schema).toContain('"const": 1');
    expect(schema).toContain('"additionalProperties": false');
    expect(schema).toMatch(/"fin": \{\s*"description": .*\s*"const": true/u);
  });
});

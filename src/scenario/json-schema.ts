import { z } from 'zod';
import { leaves, scenarioFile } from './schema';

/** The JSON Schema of a scenario file, for editors. Pure: the same text each time. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(scenarioFile, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const json = leaves.get(zodSchema as unknown as z.ZodType)?.json;
      if (!json) return;
      for (const word of ['type', 'pattern', 'minLength', 'maxLength', 'const', 'enum'] as const) {
        delete jsonSchema[word];
      }
      Object.assign(jsonSchema, json);
    },
  });
  const { $schema, ...rest } = schema;
  const title = 'Scénario de Coup d’essai, format 1';
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

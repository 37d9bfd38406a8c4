import { z } from 'zod';
import { leaves, scenarioFile } from './schema';

interface Section {
  readonly title: string;
  readonly schema: z.ZodObject;
}

/** The fields of a scenario file as Markdown tables, in French, for `scenarios/README.md`. Pure. */
export function fieldTable(): string {
  return sections('Le scénario', scenarioFile)
    .map(({ title, schema }) => [`### ${title}`, '', ...tableOf(schema)].join('\n'))
    .join('\n\n');
}

/** An object, then those inside it, in the order in which they are named. */
function sections(title: string, schema: z.ZodObject): readonly Section[] {
  const inside = Object.entries(schema.shape).flatMap(([name, field]) => {
    const object = objectIn(field as z.ZodType);
    return object ? sections(titleOf(name, title), object) : [];
  });
  return [{ title, schema }, ...inside];
}

function titleOf(name: string, parent: string): string {
  if (name === 'etapes') return 'Une étape';
  if (name === 'si') return `${parent} : \`si\``;
  return name === 'choix' || name === 'erreurs' ? `Une ligne de \`${name}\`` : `\`${name}\``;
}

function tableOf(schema: z.ZodObject): readonly string[] {
  const rows = Object.entries(schema.shape).map(([name, field]) => {
    const isNeeded = field instanceof z.ZodOptional ? 'non' : '**oui**';
    return `| \`${name}\` | ${isNeeded} | ${kindOf(field as z.ZodType)} | ${field.description} |`;
  });
  return ['| Champ | Obligatoire | Il contient | À quoi il sert |', '|---|---|---|---|', ...rows];
}

function plain(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? plain(schema.unwrap() as z.ZodType) : schema;
}

function objectIn(schema: z.ZodType): z.ZodObject | undefined {
  const inner = plain(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodArray) return objectIn(inner.element as z.ZodType);
  return inner instanceof z.ZodRecord ? objectIn(inner.valueType as z.ZodType) : undefined;
}

function kindOf(schema: z.ZodType): string {
  const inner = plain(schema);
  if (inner instanceof z.ZodObject) return 'des champs';
  if (inner instanceof z.ZodRecord) return 'des étapes, chacune avec son nom';
  if (inner instanceof z.ZodArray) {
    const item = inner.element as z.ZodType;
    return objectIn(item) ? 'une liste de lignes' : `une liste ; pour chacun, ${kindOf(item)}`;
  }
  const written = inner instanceof z.ZodPipe ? inner.in : inner;
  if (written instanceof z.ZodEnum) return written.options.map((one) => `\`${one}\``).join(', ');
  return leaves.get(inner)?.expects ?? 'un mot';
}

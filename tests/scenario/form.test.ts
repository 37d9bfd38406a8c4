import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { argumentsFor, choicesFor, gesturesFor, valuesFor } from '../../src/scenario/choices-for';
import { fieldAt, scenarioForm, stepForm, type FormField } from '../../src/scenario/form';
import { scenarioFile, type NameSet } from '../../src/scenario/schema';
import { catalogue } from './catalogue';

/** Every path of the schema, in its order; `*` for any step, `0` for any line. */
function pathsOf(schema: z.ZodType, path: string): readonly string[] {
  if (schema instanceof z.ZodOptional) return pathsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return pathsOf(schema.element as z.ZodType, `${path}/0`);
  if (schema instanceof z.ZodRecord) return pathsOf(schema.valueType as z.ZodType, `${path}/*`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => [
    `${path}/${name}`,
    ...pathsOf(field as z.ZodType, `${path}/${name}`),
  ]);
}

const lines: Readonly<Record<string, string>> = { list: '/0', rows: '/*' };

function pathsIn(fields: readonly FormField[], path: string): readonly string[] {
  return fields.flatMap(({ name, kind, fields: inside = [] }) => [
    `${path}/${name}`,
    ...pathsIn(inside, `${path}/${name}${lines[kind] ?? ''}`),
  ]);
}

/** One line a field: its kind, what it is taken from, whether it is needed. */
function outline(fields: readonly FormField[], indent = ''): string {
  return fields
    .map(({ name, kind, needed, set, options, item, least, most, fields: inside = [] }) => {
      const of = item ? ` de ${item.kind}` : '';
      const from = set ?? options?.join('|') ?? (most === undefined ? '' : `${least}-${most}`);
      const line = `${indent}${name}${needed ? '*' : ''}: ${kind}${of} ${from}`.trimEnd();
      return `${line}\n${outline(inside, `${indent}  `)}`;
    })
    .join('');
}

const gestures = 'clic|saisie|selection|cocher|adresse|touche|fichier|retour|onglet|lecture';

const golden = `format*: choice 1
id*: name
titre*: sentence
resume*: sentence
theme*: choice entrer|paiements|documents|demarches|echanges|reglages|telephone|securite
niveau*: number 1-3
duree*: number 1-120
taches: list de name
apres: list de name scenarios
appareil: choice ordinateur|telephone
personnes*: list de name personas
depart*: fields
  page*: name pages
  etat: list de name presets
objectifs*: list de name facts
interdits: list de name facts
etapes*: rows
  cible: name targets
  consigne*: sentence
  pourquoi: sentence
  indices: list de sentence
  temps: duration
  attendre: fields
    geste: choice ${gestures}
    cible: name targets
    kit: name values
    valeur: text
    erreur: name mistakes
    fait: name facts
    page: name pages
  choix: list de fields
    si*: fields
      geste*: choice ${gestures}
      cible: name targets
      kit: name values
      valeur: text
      erreur: name mistakes
    ensuite*: name steps
  erreurs: list de fields
    si*: fields
      geste: choice ${gestures}
      cible: name targets
      kit: name values
      valeur: text
      erreur: name mistakes
    dire*: sentence
  ensuite: name steps
  fin: yes-no true
`;

describe('the form of a scenario file', () => {
  it('has every field of the schema, in its order', () => {
    expect(pathsIn(scenarioForm, '')).toEqual(pathsOf(scenarioFile, ''));
  });

  it('asks for each field as its kind wants', () => {
    expect(outline(scenarioForm)).toBe(golden);
  });

  it('says what each field is for, in French', () => {
    const all = (fields: readonly FormField[]): readonly FormField[] =>
      fields.flatMap((field) => [field, ...all(field.fields ?? [])]);
    for (const { name, description } of all(scenarioForm)) {
      expect(description, name).toMatch(/^[\p{L}`].*[.`]$/u);
    }
  });

  it('is found again by the path of a value', () => {
    expect(stepForm.map(({ name }) => name)).toContain('consigne');
    expect(fieldAt(['etapes', 'numero', 'attendre', 'kit'])).toMatchObject({ set: 'values' });
    expect(fieldAt(['etapes', 'numero', 'erreurs', '2', 'si', 'erreur'])).toMatchObject({
      set: 'mistakes',
    });
    expect(fieldAt(['etapes', 'numero', 'indices', '0'])).toMatchObject({ kind: 'sentence' });
    expect(fieldAt(['objectifs', '0'])).toMatchObject({ kind: 'name', set: 'facts' });
    expect(fieldAt(['etapes', 'numero'])).toMatchObject({ kind: 'fields' });
    expect(fieldAt(['etapes', 'numero', 'inconnu'])).toBeUndefined();
    expect(fieldAt(['titre', 'dedans'])).toBeUndefined();
    expect(fieldAt([])).toBeUndefined();
  });
});

describe('what may be chosen', () => {
  const values = (set: NameSet, context = {}): readonly string[] =>
    choicesFor(set, catalogue, context).flatMap(({ choices }) => choices.map(({ value }) => value));

  it('targets by page: the probable page first, then what is everywhere', () => {
    const groups = choicesFor('targets', catalogue, { page: 'code.choix' });
    expect(groups.map(({ label }) => label)).toEqual([
      'Recevoir un code',
      undefined,
      'Recherche',
      'Se connecter',
      'Écrire le code',
      'Mon compte',
    ]);
    expect(groups[0]).toEqual({
      label: 'Recevoir un code',
      page: 'code.choix',
      choices: [
        { value: 'code.sms', label: 'Par SMS' },
        { value: 'code.courriel', label: 'Par courriel' },
      ],
    });
    expect(new Set(values('targets'))).toEqual(new Set(Object.keys(catalogue.targets)));
  });

  it('only targets that can receive the gesture, only gestures that the target takes', () => {
    expect(values('targets', { gesture: 'saisie' })).toEqual(['connexion.numero', 'code.saisie']);
    expect(gesturesFor(catalogue, 'connexion.numero')).toEqual(['saisie', 'touche']);
    expect(gesturesFor(catalogue, 'inconnue')).toHaveLength(10);
    expect(gesturesFor(catalogue, undefined)).toContain('lecture');
  });

  it('the mistakes of the target alone, in the words of the site', () => {
    expect(choicesFor('mistakes', catalogue, { target: 'connexion.numero' })).toEqual([
      {
        choices: [
          { value: 'nir-avec-cle', label: 'Le numéro contient 13 chiffres.' },
          { value: 'nir-incomplet', label: 'Le numéro est incomplet.' },
        ],
      },
    ]);
    expect(values('mistakes')).toEqual([]);
  });

  it('values of the card, or papers for `fichier`', () => {
    expect(values('values')).toEqual(catalogue.values);
    expect(values('values', { gesture: 'fichier' })).toEqual(['releve', 'feuille-de-soins']);
  });

  it('everything else by its sentence', () => {
    expect(choicesFor('facts', catalogue)[0]?.choices[0]).toEqual({
      value: 'connecte',
      label: 'Ouvrir votre compte',
    });
    expect(choicesFor('pages', catalogue)[0]?.choices[0]?.label).toBe('Recherche');
    expect(choicesFor('presets', catalogue)[0]?.choices).toHaveLength(1);
    expect(values('personas')).toEqual(['colette', 'gerard']);
    const steps = [{ value: 'un', label: 'Cliquez.' }];
    expect(choicesFor('steps', catalogue, { steps })).toEqual([{ choices: steps }]);
    expect(choicesFor('scenarios', catalogue, { scenarios: steps })).toEqual([{ choices: steps }]);
  });

  it('the arguments of a gesture, and the words they may have', () => {
    expect(argumentsFor('saisie')).toEqual(['kit', 'valeur', 'erreur']);
    expect(argumentsFor('clic')).toEqual([]);
    expect(argumentsFor(undefined)).toEqual([]);
    expect(valuesFor(catalogue, { gesture: 'cocher' })).toEqual(['oui', 'non']);
    expect(valuesFor(catalogue, { gesture: 'touche' })).toContain('Entrée');
    expect(valuesFor(catalogue, { gesture: 'selection', target: 'compte.motif' })).toEqual([
      'Maladie',
      'Retraite',
    ]);
    expect(valuesFor(catalogue, { gesture: 'saisie' })).toBeUndefined();
  });
});

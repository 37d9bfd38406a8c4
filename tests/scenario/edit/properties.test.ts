import { describe, expect, it } from 'vitest';
import {
  duplicateStep,
  insertItem,
  insertStep,
  moveItem,
  moveStep,
  removeAt,
  removeItem,
  removeStep,
  renameStep,
  setAt,
  type Edit,
  type Path,
} from '../../../src/scenario/edit';
import { draftScenario } from '../../../src/scenario/draft';
import { read } from '../../../src/scenario/read';
import { apply } from '../../../src/scenario/repair';
import {
  chance,
  changedLines,
  files,
  isWithin,
  linesOf,
  notesIn,
  ordered,
  picker,
  saidBy,
  stepsOf,
  type Plain,
} from './support';

const sentences = [
  'Cliquez ici.',
  "L'ours dit : « bonjour » #1",
  'Il dit "oui", c’est tout.',
  'Les deux : "l\'un" et \\ l’autre',
  '{{numero}} : votre numéro',
  '- pas une liste',
  ' des espaces autour ',
];

/** A long run makes more of each. */
const times = (most: number): number => (process.env.LONG === '1' ? most : Math.ceil(most / 5));

type Model = Record<string, unknown>;

/** The same change, made on plain data. */
function withChange(source: string, work: (model: Model) => void): string {
  const model = structuredClone(saidBy(source)) as Model;
  work(model);
  return ordered(model as Plain);
}

const inside = (model: unknown, path: Path): Model =>
  path.reduce((here, name) => here[name] as Model, model as Model);

/** What every edit keeps. @returns the new text */
function done(source: string, edit: Edit | undefined, expected: string, mayLose = false): string {
  if (!edit) throw new Error('nothing was changed');
  expect(ordered(saidBy(edit.source))).toBe(expected);
  expect(apply(source, edit.fixes)).toBe(edit.source);
  for (const [index, fix] of edit.fixes.entries()) {
    expect(fix.start).toBeGreaterThanOrEqual(edit.fixes[index - 1]?.end ?? 0);
  }
  const { tree, findings } = read(edit.source);
  expect(findings.length).toBeLessThanOrEqual(read(source).findings.length);
  expect(draftScenario(tree!).findings.map(({ code }) => code)).not.toContain('S2');
  if (!mayLose) expect([...notesIn(edit.source)].sort()).toEqual([...notesIn(source)].sort());
  return edit.source;
}

/** Every text of the model with its path, sentences or not. */
function textsOf(value: Plain, path: Path = []): readonly { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(value).flatMap(([name, child]) => textsOf(child as Plain, [...path, name]));
}

const isSentence = ({ path }: { path: Path }): boolean =>
  ['titre', 'resume', 'consigne', 'pourquoi', 'dire'].includes(path.at(-1)!) ||
  path.at(-2) === 'indices';

describe.each(files)('%s', (_, source) => {
  const random = chance(source.length);
  const pick = picker(random);
  const ids = Object.keys(stepsOf(source));
  const texts = textsOf(saidBy(source));

  it('a text set: one line differs, and set back it is what it was', () => {
    for (let time = 0; time < times(25); time += 1) {
      const { path, text } = pick(texts);
      const value = isSentence({ path }) ? pick(sentences) : 'autre-chose';
      const expected = withChange(source, (model) => {
        inside(model, path.slice(0, -1))[path.at(-1)!] = value;
      });
      const after = done(source, setAt(source, path, value), expected);
      expect(changedLines(source, after)).toBeLessThanOrEqual(1);
      const back = setAt(after, path, text)!.source;
      expect(ordered(saidBy(back))).toBe(ordered(saidBy(source)));
      if (!isSentence({ path })) expect(back).toBe(source);
    }
  });

  it('a field put in and taken out again leaves every letter', () => {
    for (let time = 0; time < times(12); time += 1) {
      const id = pick(ids);
      const missing = ['temps', 'pourquoi', 'ensuite', 'indices', 'cible', 'erreurs'].filter(
        (field) => !(field in stepsOf(source)[id]!),
      );
      if (missing.length === 0) continue;
      const field = pick(missing);
      const value = valueFor(field);
      const edit = setAt(source, ['etapes', id, field], value)!;
      expect(stepsOf(edit.source)[id]![field]).toEqual(value);
      expect(isWithin(linesOf(source), linesOf(edit.source))).toBe(true);
      expect(edit.fixes).toHaveLength(1);
      expect(removeAt(edit.source, ['etapes', id, field])!.source).toBe(source);
    }
  });

  it('a field taken out: what is left is as it was', () => {
    for (let time = 0; time < times(12); time += 1) {
      const id = pick(ids);
      const field = pick(Object.keys(stepsOf(source)[id]!));
      if (Object.keys(stepsOf(source)[id]!).length === 1) continue;
      const expected = withChange(source, (model) => {
        delete inside(model, ['etapes', id])[field];
      });
      const after = done(source, removeAt(source, ['etapes', id, field]), expected, true);
      expect(isWithin(linesOf(after), linesOf(source))).toBe(true);
    }
  });

  it('a step moved: the same lines in another order, and back', () => {
    for (let time = 0; time < times(10); time += 1) {
      const id = pick(ids);
      const to = Math.floor(random() * ids.length);
      const expected = withChange(source, (model) => {
        const order = ids.filter((other) => other !== id).toSpliced(to, 0, id);
        const steps = model.etapes as Model;
        model.etapes = Object.fromEntries(order.map((name) => [name, steps[name]]));
      });
      const after = done(source, moveStep(source, id, to), expected);
      expect([...linesOf(after)].sort()).toEqual([...linesOf(source)].sort());
      expect(moveStep(after, id, ids.indexOf(id))!.source).toBe(source);
    }
  });

  it('a step renamed: every line that names it, and no other', () => {
    for (let time = 0; time < times(8); time += 1) {
      const id = pick(ids);
      const named = textsOf(saidBy(source)).filter(
        ({ path, text }) => path.at(-1) === 'ensuite' && text === id,
      );
      const after = renameStep(source, id, 'un-autre-nom')!.source;
      expect(Object.keys(stepsOf(after))).toEqual(
        ids.map((other) => (other === id ? 'un-autre-nom' : other)),
      );
      const others = texts.filter(({ path, text }) => path.at(-1) !== 'ensuite' && text === id);
      const left = textsOf(saidBy(after)).filter(({ text }) => text === id);
      expect(left).toHaveLength(others.length);
      expect(changedLines(source, after)).toBe(1 + named.length);
      expect(renameStep(after, 'un-autre-nom', id)!.source).toBe(source);
    }
  });

  it('a step copied, then taken away: what it was', () => {
    for (let time = 0; time < times(8); time += 1) {
      const id = pick(ids);
      const copied = duplicateStep(source, id, 'copie')!;
      const steps = stepsOf(copied.source);
      expect(Object.keys(steps)).toEqual(ids.toSpliced(ids.indexOf(id) + 1, 0, 'copie'));
      expect(steps.copie).toEqual(stepsOf(source)[id]);
      if ('ensuite' in steps[id]!) expect(steps[id].ensuite).toBe('copie');
      const back = removeStep(copied.source, 'copie')!.source;
      expect(back).toBe(source);
    }
  });

  it('a step put in and taken away: what it was, and no reference leads nowhere', () => {
    const step = { consigne: 'Lisez.', attendre: { geste: 'lecture' } };
    for (let time = 0; time < times(10); time += 1) {
      const id = pick(ids);
      const after = insertStep(source, { after: id }, 'neuve', step)!.source;
      const added = stepsOf(after);
      expect(Object.keys(added)).toEqual(ids.toSpliced(ids.indexOf(id) + 1, 0, 'neuve'));
      expect(notesIn(after)).toEqual(notesIn(source));
      expect(removeStep(after, 'neuve')!.source).toBe(source);
      const without = removeStep(source, id)!.source;
      const left = stepsOf(without);
      expect(Object.keys(left)).toEqual(ids.filter((other) => other !== id));
      if (id === ids.at(-1)) continue;
      const named = textsOf(left as Plain).filter(({ path }) => path.at(-1) === 'ensuite');
      for (const { text } of named) expect(Object.keys(left)).toContain(text);
    }
  });

  it('lines of lists put in, moved and taken out', () => {
    const lists = [
      ...['objectifs', 'personnes'].map((name) => [name]),
      ...ids.flatMap((id) =>
        ['indices', 'erreurs', 'choix']
          .filter((field) => field in stepsOf(source)[id]!)
          .map((field) => ['etapes', id, field]),
      ),
    ];
    for (let time = 0; time < times(12); time += 1) {
      const path = pick(lists);
      const items = inside(saidBy(source), path) as unknown as readonly Plain[];
      const at = Math.floor(random() * (items.length + 1));
      const value = itemFor(path.at(-1)!);
      const expected = withChange(source, (model) => {
        inside(model, path.slice(0, -1))[path.at(-1)!] = items.toSpliced(at, 0, value);
      });
      const after = done(source, insertItem(source, path, at, value), expected);
      expect(removeItem(after, path, at)!.source).toBe(source);
      const from = Math.floor(random() * items.length);
      const to = Math.floor(random() * items.length);
      const turned = withChange(source, (model) => {
        const rest = items.toSpliced(from, 1);
        inside(model, path.slice(0, -1))[path.at(-1)!] = rest.toSpliced(to, 0, items[from]!);
      });
      const moved = done(source, moveItem(source, path, from, to), turned);
      expect(moveItem(moved, path, to, from)!.source).toBe(source);
    }
  });
});

function valueFor(field: string) {
  if (field === 'indices') return ['Regardez : en haut.', "C'est là."];
  if (field === 'temps') return '16 min';
  if (field === 'erreurs') return [{ si: { erreur: 'nir-avec-cle' }, dire: 'Sans la clé : 13.' }];
  return field === 'pourquoi' ? 'Pour « être sûr » : oui.' : 'un.nom-2';
}

function itemFor(list: string) {
  if (list === 'indices') return 'Cherchez : à droite.';
  if (list === 'erreurs') return { si: { geste: 'clic', cible: 'a.b' }, dire: "Ce n'est pas là." };
  if (list === 'choix') return { si: { geste: 'clic', cible: 'a.b' }, ensuite: 'bravo' };
  return 'un-nom';
}

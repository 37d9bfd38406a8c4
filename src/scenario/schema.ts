import { z } from 'zod';
import { themes } from './scenario';

// Compiled checkers use `Function`, which our content security policy forbids.
z.config({ jitless: true });

/** The one place where the French words of the file become the English ones of the code. */
export const english = {
  format: 'format',
  id: 'id',
  titre: 'title',
  resume: 'summary',
  theme: 'theme',
  niveau: 'difficulty',
  duree: 'minutes',
  taches: 'tasks',
  apres: 'after',
  appareil: 'device',
  personnes: 'personas',
  depart: 'start',
  objectifs: 'goals',
  interdits: 'forbidden',
  etapes: 'steps',
  page: 'page',
  etat: 'presets',
  cible: 'target',
  consigne: 'instruction',
  pourquoi: 'why',
  indices: 'hints',
  temps: 'passes',
  attendre: 'expect',
  choix: 'choices',
  erreurs: 'answers',
  ensuite: 'next',
  fin: 'end',
  geste: 'gesture',
  kit: 'kit',
  valeur: 'value',
  erreur: 'mistake',
  fait: 'fact',
  si: 'when',
  dire: 'say',
} as const;

export const gestureNames = {
  clic: 'press',
  saisie: 'fill',
  selection: 'choose',
  cocher: 'check',
  adresse: 'visit',
  touche: 'key',
  fichier: 'attach',
  retour: 'back',
  onglet: 'switch-tab',
  lecture: 'read',
} as const;

export const keyNames = { Entrée: 'Enter', Échap: 'Escape', Tab: 'Tab' } as const;

export const yesNo = { oui: true, non: false } as const;

/** What a form asks for at a value: a sentence for the learner, a code, a number… */
export type LeafKind = 'sentence' | 'text' | 'name' | 'number' | 'duration' | 'constant';

/** The set that a name is taken from: the catalogue's, the steps of the file, the other scenarios. */
export type NameSet =
  | 'targets'
  | 'pages'
  | 'facts'
  | 'presets'
  | 'personas'
  | 'values'
  | 'mistakes'
  | 'steps'
  | 'scenarios';

/** What a checker cannot say by itself: the words for a message, the kind and set for a form, and
 * the type for editors. */
export const leaves = z.registry<{
  readonly expects: string;
  readonly kind: LeafKind;
  readonly set?: NameSet;
  readonly json?: Readonly<Record<string, unknown>>;
}>();

const text = z
  .string()
  .min(1)
  .max(600)
  .register(leaves, { expects: 'un texte, de 600 signes au plus', kind: 'sentence' });

/** A name of the catalogue; whether it exists is for the rules of family C. */
function name(set: NameSet) {
  return z
    .string()
    .max(100)
    .regex(/^\S+$/u)
    .register(leaves, { expects: 'un nom sans espace', kind: 'name', set });
}

function key(set?: NameSet) {
  return z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/u)
    .register(leaves, {
      expects: 'des minuscules, des chiffres et des tirets',
      kind: 'name',
      ...(set && { set }),
    });
}

const loose = z
  .string()
  .min(1)
  .max(600)
  .register(leaves, {
    expects: 'un texte',
    kind: 'text',
    json: { type: ['string', 'number'], maxLength: 600 },
  });

function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,3}$/u)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .register(leaves, {
      expects: `un nombre de ${least} à ${most}`,
      kind: 'number',
      json: { type: 'integer', minimum: least, maximum: most },
    });
}

const perUnit = { min: 1, h: 60, jour: 1440, jours: 1440 } as const;

const duration = z
  .string()
  .regex(/^\d{1,4} (min|h|jours?)$/u)
  .transform((written) => {
    const [count, unit] = written.split(' ');
    return Number(count) * perUnit[unit as keyof typeof perUnit];
  })
  .register(leaves, {
    expects: 'une durée, comme « 16 min », « 2 h » ou « 7 jours »',
    kind: 'duration',
    json: { type: 'string', pattern: '^\\d{1,4} (min|h|jours?)$' },
  });

const task = z
  .string()
  .regex(/^T([1-9]|[1-8]\d|90)$/u)
  .register(leaves, { expects: 'une tâche, de T1 à T90', kind: 'name' });

const gesture = z
  .enum(Object.keys(gestureNames) as (keyof typeof gestureNames)[])
  .transform((written) => gestureNames[written]);

const gestureFields = {
  cible: name('targets').optional().describe('La cible du geste. Sans elle : la cible de l’étape.'),
  kit: name('values')
    .optional()
    .describe('La valeur de la carte à donner : `numero`. Pour `fichier` : le nom d’un papier.'),
  valeur: loose
    .optional()
    .describe('La valeur à donner, mot pour mot. Pour `cocher` : `oui` ou `non`.'),
  erreur: name('mistakes').optional().describe('Une valeur fausse exprès : le code de l’erreur.'),
};

const expectation = z.strictObject({
  geste: gesture.optional().describe('Le geste attendu. Sans lui : un clic sur la cible.'),
  ...gestureFields,
  fait: name('facts').optional().describe('Ce qui doit être vrai après le geste : `connecte`.'),
  page: name('pages').optional().describe('La page qui doit s’ouvrir après le geste.'),
});

const choice = z.strictObject({
  si: z
    .strictObject({ geste: gesture.describe('Le geste de ce choix.'), ...gestureFields })
    .describe('Le geste de ce choix, avec sa propre cible.'),
  ensuite: key('steps').describe('L’étape où mène ce choix.'),
});

const answer = z.strictObject({
  si: z
    .strictObject({
      geste: gesture.optional().describe('Un autre geste que celui attendu.'),
      ...gestureFields,
    })
    .describe('Une erreur connue de la cible, ou un autre geste.'),
  dire: text.describe('La phrase à dire : ce qui s’est passé, et quoi faire.'),
});

const step = z.strictObject({
  cible: name('targets').optional().describe('Ce que le projecteur montre : `connexion.numero`.'),
  consigne: text.describe('Une seule action, 12 mots au plus, le verbe d’abord.'),
  pourquoi: text.optional().describe('Pourquoi cette étape est utile.'),
  indices: z
    .array(text)
    .min(1)
    .optional()
    .describe('Des aides, de la plus vague à la plus précise.'),
  temps: duration
    .optional()
    .describe('Le temps simulé qui passe au début de l’étape : `16 min`, `2 h`, `7 jours`.'),
  attendre: expectation.optional().describe('Ce que l’étape attend pour passer à la suite.'),
  choix: z
    .array(choice)
    .min(1)
    .optional()
    .describe('Plusieurs gestes possibles, chacun avec sa suite.'),
  erreurs: z
    .array(answer)
    .min(1)
    .optional()
    .describe('Les phrases à dire quand le geste est un autre.'),
  ensuite: key('steps')
    .optional()
    .describe('L’étape suivante. Sans elle : la prochaine du fichier.'),
  fin: z
    .literal('true')
    .transform(() => true as const)
    .register(leaves, { expects: '« true »', kind: 'constant', json: { const: true } })
    .optional()
    .describe('`true` : le scénario finit ici.'),
});

export const scenarioFile = z.strictObject({
  format: z
    .literal('1')
    .register(leaves, { expects: 'le nombre 1', kind: 'constant', json: { const: 1 } })
    .describe('La version du format : toujours `1`.'),
  id: key().describe('Le nom du scénario, le même que celui de son dossier.'),
  titre: text.describe('Le titre, comme une chose à faire.'),
  resume: text.describe('Une phrase qui dit à quoi cela sert.'),
  theme: z.enum(themes).describe('Le rayon de la page d’accueil.'),
  niveau: whole(1, 3).describe('La difficulté : 1 facile, 2 moyen, 3 difficile.'),
  duree: whole(1, 120).describe('La durée prévue, en minutes.'),
  taches: z.array(task).optional().describe('Les tâches enseignées : `[T43, T45]`.'),
  apres: z
    .array(key('scenarios'))
    .optional()
    .describe('Les scénarios à faire avant, de préférence.'),
  appareil: z
    .enum(['ordinateur', 'telephone'])
    .optional()
    .describe('L’appareil simulé. Sans lui : `ordinateur`.'),
  personnes: z
    .array(name('personas'))
    .min(1)
    .describe('Les personnes fictives qui peuvent le jouer. La première est proposée.'),
  depart: z
    .strictObject({
      page: name('pages').describe('La page ouverte au début.'),
      etat: z
        .array(name('presets'))
        .optional()
        .describe('La situation de départ : `[compte-existant]`.'),
    })
    .describe('Où et comment le scénario commence.'),
  objectifs: z.array(name('facts')).min(1).describe('Les faits qui disent que c’est réussi.'),
  interdits: z.array(name('facts')).optional().describe('Les faits qui gâchent la réussite.'),
  etapes: z.record(key(), step).describe('Les étapes, dans l’ordre. Chacune a un nom.'),
});

export type ScenarioFile = z.output<typeof scenarioFile>;

import type {
  FactName,
  GestureKind,
  KeptGesture,
  KitName,
  PageName,
  PersonaName,
  TargetName,
} from '../../simulator/world/gesture';
import type { TaskName } from '../shell/ordering';

/** What counts as done: a place reached, something that is true now, or an act on a target. */
export type Goal =
  | { readonly page: PageName }
  | { readonly fact: FactName }
  | { readonly gesture: GestureKind; readonly target: TargetName; readonly kit?: KitName };

/** A small task on the simulated computer. Its words are those of `placement.tasks.<name>`. */
export interface SmallTask {
  readonly name: TaskName;
  readonly start: {
    readonly page: PageName;
    readonly presets: readonly string[];
    readonly persona: PersonaName;
    /** Done before the learner comes, where the page cannot be opened by itself. */
    readonly before?: readonly KeptGesture[];
  };
  /** The value that the learner copies, shown beside the task. */
  readonly value?: KitName;
  /** Any of these is enough. */
  readonly done: readonly Goal[];
  /** Targets that one may use on the way, without a word said. */
  readonly free?: readonly TargetName[];
  /** Sentences for known wrong acts, by mistake or by target; `again` says the rest. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Wrong acts with which it still went well. */
  readonly allows: number;
}

const own = (target: TargetName, kit: KitName): KeptGesture => ({
  kind: 'fill',
  target,
  value: { kit },
});
const press = (target: TargetName): KeptGesture => ({ kind: 'press', target });
const choose = (target: TargetName, value: string): KeptGesture => ({
  kind: 'choose',
  target,
  value,
});

const inAccount = ['compte-existant', 'site-deja-visite', 'session-ouverte'];

/** At most eight, from the plainest gesture to what takes the most care. */
export const tasks: readonly SmallTask[] = [
  {
    name: 'cliquer',
    start: { page: 'compte.accueil', presets: inAccount, persona: 'colette' },
    done: [{ page: 'compte.demarches' }],
    allows: 1,
  },
  {
    name: 'defiler',
    start: { page: 'compte.demarches', presets: inAccount, persona: 'gerard' },
    done: [{ gesture: 'press', target: 'demarches.echanges' }],
    free: ['compte.retour-demarches', 'compte.onglet-demarches'],
    allows: 1,
  },
  {
    name: 'adresse',
    start: { page: 'navigateur.nouvel-onglet', presets: [], persona: 'samira' },
    value: 'adresse-site',
    done: [{ page: 'ameli.accueil' }],
    answers: { 'moteur.recherche': 'search', 'moteur.chercher': 'search' },
    allows: 1,
  },
  {
    name: 'arobase',
    start: {
      page: 'creation.identite',
      presets: ['site-deja-visite'],
      persona: 'ange',
      before: [
        own('creation.nom', 'nom'),
        own('creation.numero', 'numero'),
        own('creation.naissance', 'naissance'),
        own('creation.code-postal', 'code-postal'),
        press('creation.continuer'),
        own('creation.iban-fin', 'iban-fin'),
        own('creation.carte', 'carte'),
        press('creation.continuer'),
        choose('creation.accord', 'Oui, j’accepte'),
        press('creation.continuer'),
        own('creation.mot-de-passe', 'mot-de-passe'),
        own('creation.confirmation', 'mot-de-passe'),
        press('creation.continuer'),
      ],
    },
    value: 'courriel',
    done: [
      { gesture: 'fill', target: 'creation.courriel', kit: 'courriel' },
      { gesture: 'fill', target: 'creation.courriel-confirmation', kit: 'courriel' },
    ],
    free: ['creation.informations'],
    answers: {
      'courriel-sans-arobase': 'missing',
      'courriel-arobase-en-lettres': 'missing',
      'courriel-deux-arobases': 'twice',
      'courriel-faute-de-frappe': 'letter',
    },
    allows: 1,
  },
  {
    name: 'mot',
    start: { page: 'compte.informations', presets: inAccount, persona: 'yann' },
    done: [{ gesture: 'press', target: 'informations.telephone' }],
    free: ['compte.onglet-informations', 'compte.retour-demarches'],
    allows: 1,
  },
  {
    name: 'officiel',
    start: { page: 'moteur.resultats', presets: [], persona: 'livia' },
    done: [{ page: 'ameli.accueil' }],
    free: ['moteur.recherche', 'moteur.chercher', 'leurre.quitter'],
    answers: {
      'moteur.annonce': 'paid',
      'moteur.intermediaire': 'paid',
      'moteur.guide': 'advice',
      'moteur.faux': 'fake',
    },
    // Trying one after the other is no recognising.
    allows: 0,
  },
  {
    name: 'code',
    start: {
      page: 'connexion.accueil',
      presets: ['compte-existant', 'site-deja-visite'],
      persona: 'gerard',
      before: [
        own('connexion.numero', 'numero'),
        own('connexion.mot-de-passe', 'mot-de-passe'),
        press('connexion.valider'),
        press('code.sms'),
      ],
    },
    done: [{ gesture: 'fill', target: 'code.saisie', kit: 'code' }, { fact: 'connecte' }],
    free: ['code.confiance'],
    answers: { 'code-court': 'short', 'code-long': 'long', 'code-lettres': 'digits' },
    allows: 1,
  },
];

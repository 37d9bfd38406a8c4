import type { Scenario, Step } from '../../src/scenario/scenario';

type Draft = Partial<Step> & Pick<Step, 'id'>;

/** A step with everything that the test does not care about filled in. */
export function step(draft: Draft): Step {
  return { instruction: `Faites « ${draft.id} ».`, hints: [], answers: [], end: false, ...draft };
}

/** A scenario with everything that the test does not care about filled in. */
export function scenario(steps: readonly Step[], more: Partial<Scenario> = {}): Scenario {
  return {
    id: 'attestation',
    title: 'Télécharger mon attestation',
    summary: 'Le papier qui prouve que vous êtes assuré.',
    theme: 'documents',
    difficulty: 1,
    minutes: 10,
    tasks: ['T43'],
    after: [],
    device: 'ordinateur',
    personas: ['colette', 'gerard'],
    start: { page: 'moteur.accueil', presets: ['compte-existant'] },
    goals: ['attestation-telechargee', 'deconnecte'],
    forbidden: ['mot-de-passe-enregistre'],
    steps,
    hash: 'tiny-1',
    ...more,
  };
}

/** Two ways to receive the code, a late code on one of them, one end. Plays on `tiny`. */
export const tinyScenario: Scenario = scenario([
  step({
    id: 'ouvrir-compte',
    target: 'ameli.compte',
    instruction: 'Cliquez sur le bonhomme rose.',
    why: "C'est l'entrée de votre espace personnel.",
    hints: ['Regardez tout à droite de la page.', "C'est le premier dessin de la colonne."],
    expect: { gesture: { kind: 'press', target: 'ameli.compte' }, page: 'connexion.accueil' },
    next: 'lire',
  }),
  step({
    id: 'lire',
    instruction: 'Lisez votre carte.',
    expect: { gesture: { kind: 'read' } },
    next: 'numero',
  }),
  step({
    id: 'numero',
    target: 'connexion.numero',
    instruction: 'Écrivez votre numéro : {{numero}}.',
    hints: ['Le numéro est sur votre carte.'],
    expect: {
      gesture: { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } },
    },
    answers: [
      {
        when: { mistake: 'nir-avec-cle', target: 'connexion.numero' },
        say: 'Vous avez aussi écrit la clé. Gardez les 13 premiers chiffres.',
      },
      {
        when: { kind: 'press', target: 'connexion.creer' },
        say: 'Vous avez déjà un compte. Restez sur « Se connecter ».',
      },
    ],
    next: 'mot-de-passe',
  }),
  step({
    id: 'mot-de-passe',
    target: 'connexion.mot-de-passe',
    instruction: 'Écrivez votre mot de passe.',
    expect: {
      gesture: { kind: 'fill', target: 'connexion.mot-de-passe', value: { kit: 'mot-de-passe' } },
    },
    next: 'valider',
  }),
  step({
    id: 'valider',
    target: 'connexion.valider',
    instruction: 'Cliquez sur « Je me connecte ».',
    expect: { page: 'code.envoi' },
    next: 'moyen',
  }),
  step({
    id: 'moyen',
    instruction: 'Choisissez où recevoir le code.',
    choices: [
      { when: { kind: 'press', target: 'code.courriel' }, next: 'code' },
      { when: { kind: 'press', target: 'code.sms' }, next: 'code-trop-tard' },
    ],
  }),
  step({
    id: 'code-trop-tard',
    target: 'code.saisie',
    instruction: "Écrivez le code reçu tout à l'heure.",
    passes: 16,
    expect: {
      gesture: { kind: 'fill', target: 'code.saisie', value: { mistake: 'code-expire' } },
    },
    next: 'renvoyer',
  }),
  step({
    id: 'renvoyer',
    target: 'code.renvoyer',
    instruction: 'Demandez un autre code.',
    expect: { gesture: { kind: 'press', target: 'code.renvoyer' } },
    next: 'code-nouveau',
  }),
  step({
    id: 'code-nouveau',
    target: 'code.saisie',
    instruction: 'Écrivez le nouveau code.',
    expect: {
      gesture: { kind: 'fill', target: 'code.saisie', value: { kit: 'code-nouveau' } },
    },
    next: 'entrer',
  }),
  step({
    id: 'code',
    target: 'code.saisie',
    instruction: 'Écrivez le code.',
    expect: { gesture: { kind: 'fill', target: 'code.saisie', value: { kit: 'code' } } },
    next: 'entrer',
  }),
  step({
    id: 'entrer',
    target: 'code.saisie',
    instruction: 'Appuyez sur [[Entrée]].',
    expect: {
      gesture: { kind: 'key', target: 'code.saisie', value: { key: 'Enter' } },
      fact: 'connecte',
    },
    next: 'attestation',
  }),
  step({
    id: 'attestation',
    target: 'compte.attestation',
    instruction: 'Cliquez sur « Télécharger ».',
    expect: { fact: 'attestation-telechargee' },
    next: 'sortir',
  }),
  step({
    id: 'sortir',
    target: 'compte.deconnexion',
    instruction: 'Cliquez sur « Déconnexion ».',
    why: 'Sinon la personne suivante peut lire vos papiers.',
    expect: { gesture: { kind: 'press', target: 'compte.deconnexion' }, fact: 'deconnecte' },
    next: 'bravo',
  }),
  step({
    id: 'bravo',
    instruction: 'Votre attestation est enregistrée. Votre compte est fermé.',
    end: true,
  }),
]);

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const lessonName = 'banc-d-essai';
/** Steps that pass by one press on what is highlighted. */
export const lessonSteps = 20;

/** In turn, so that the highlight moves each time; every second press changes the page. What is pressed
 *  there stands beside the small windows that the browser's own buttons open. */
const turn = [
  'ameli.profil-entreprises',
  'navigateur.menu',
  'ameli.profil-assures',
  'navigateur.cadenas',
];

const head = `format: 1
id: ${lessonName}
titre: "Banc d’essai"
resume: "Vingt pressions, pour mesurer."
theme: securite
niveau: 1
duree: 5
taches: [T75]
apres: []
appareil: ordinateur
personnes: [colette]
depart: { page: ameli.accueil, etat: [site-deja-visite] }
objectifs: [fenetre-fermee]
interdits: []
etapes:
`;

function step(index: number): string {
  const last = index === lessonSteps - 1;
  return `  pression-${index + 1}:
    cible: ${last ? 'navigateur.fermer' : turn[index % turn.length]}
    consigne: "Cliquez ici, pression ${index + 1}."
    pourquoi: "La mesure continue."
    indices:
      - "Regardez la partie éclairée."
    attendre: { geste: clic${last ? ', fait: fenetre-fermee' : ''} }
`;
}

const end = `  bravo:
    consigne: "La mesure est finie."
    fin: true
`;

/** Writes a library into `folder/scenarios`: the shipped one, and the lesson that is measured. */
export function writeLibrary(root: string, folder: string): void {
  const scenarios = join(folder, 'scenarios');
  cpSync(join(root, 'scenarios'), scenarios, { recursive: true });
  mkdirSync(join(scenarios, lessonName));
  const steps = Array.from({ length: lessonSteps }, (_, index) => step(index));
  writeFileSync(join(scenarios, lessonName, 'scenario.yaml'), head + steps.join('') + end);
}

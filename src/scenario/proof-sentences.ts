import type { ProofCode } from './play-way';

/**
 * The sentence of each code of the proof, in French, for authors. `{qui}` names the personas when
 * it happens for some of them only.
 */
export const proofSentences = {
  P1: "À l'étape « {etape} », « {cible} » n'est pas à l'écran{qui}. La page est « {page} ».",
  P2: "À l'étape « {etape} », le site refuse ce geste{qui} et répond : « {reponse} » ({erreur}).",
  P3: "À l'étape « {etape} », ce geste sur « {cible} » n'a pas d'effet{qui}.",
  P4: "Après le geste de l'étape « {etape} », « {fait} » n'est pas vrai{qui}.",
  P5: "Après le geste de l'étape « {etape} », la page est « {page} », pas « {attendue} »{qui}.",
  P6: "À la fin « {etape} », l'objectif « {fait} » n'est pas atteint{qui}.",
  P7: "À l'étape « {etape} », l'interdit « {fait} » devient vrai{qui}.",
  P8: "L'étape « {etape} » est déjà faite quand on y arrive{qui} : elle passe tout de suite.",
  P9: "À l'étape « {etape} », « {cible} » ne peut pas recevoir « {valeur} » à ce moment{qui}.",
  P10: "À l'étape « {etape} », le scénario tourne en rond{qui}.",
  P11: "L'étape « {etape} » attend, mais ne dit pas quel geste faire{qui}. Ajoutez « cible ».",
  P12: "À l'étape « {etape} », « {cible} » ne répond pas par l'erreur « {erreur} »{qui}.",
} as const satisfies Readonly<Record<ProofCode, string>>;

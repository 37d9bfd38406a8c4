/** A short scenario as an author writes one; it passes the check and the proof. */
export const ownScenario = `format: 1
id: mon-essai
titre: 'Fermer mon compte'
resume: 'Partir sans laisser la porte ouverte.'
theme: securite
niveau: 1
duree: 5
taches: [T75]
apres: []
appareil: ordinateur
personnes: [colette]
depart: { page: compte.accueil, etat: [session-ouverte] }
objectifs: [deconnecte]
interdits: []
etapes:
  regarder:
    consigne: 'Regardez votre compte.'
    pourquoi: 'Il est encore ouvert.'
    attendre: { geste: lecture }
  sortir:
    cible: compte.deconnexion
    consigne: 'Cliquez sur « Déconnexion ».'
    indices:
      - 'Regardez tout en haut.'
    attendre: { geste: clic, fait: deconnecte }
  bravo:
    consigne: 'Votre compte est fermé.'
    fin: true
`;

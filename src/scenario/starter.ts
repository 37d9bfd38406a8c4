/**
 * The text of a new scenario: small, whole and proved, for its author to change.
 * @param id its lasting name, `[a-z][a-z0-9-]*`
 * @param title as a thing to do
 */
export function starter(id: string, title: string): string {
  return `# yaml-language-server: $schema=../../public/scenario.schema.json
format: 1
id: ${id}
titre: ${JSON.stringify(title)}
# Une phrase qui dit à quoi cela sert.
resume: "Trouver la page où l’on se connecte."
theme: entrer
niveau: 1
duree: 5
personnes: [colette]
# La page ouverte au début, et la situation de départ.
depart: { page: ameli.accueil, etat: [site-deja-visite] }
# Ce qui doit être vrai à la fin pour que ce soit réussi.
objectifs: [connexion-trouvee]
etapes:
  # Une étape : ce que l’on montre, ce que l’on dit, ce que l’on attend.
  ouvrir:
    cible: ameli.compte
    consigne: "Cliquez sur le bonhomme, à droite."
    pourquoi: "C’est l’entrée de votre espace personnel."
    indices:
      - "Regardez tout à droite de la page."
      - "C’est le premier dessin de la colonne."
    attendre: { geste: clic, page: connexion.accueil }
  bravo:
    consigne: "Vous avez trouvé la page."
    fin: true
`;
}

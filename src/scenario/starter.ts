/**
 * The text of a new scenario: small, whole and proved, and explained to whoever opens it.
 * @param id its lasting name, `[a-z][a-z0-9-]*`
 * @param title as a thing to do, without a line end
 */
export const starter = (id: string, title = 'Ouvrir la page de connexion'): string => `\
# yaml-language-server: $schema=../../public/scenario.schema.json
# Les lignes qui commencent par « # » vous expliquent le fichier. Effacez-les quand vous voulez.

format: 1
id: ${id}
# Le titre dit ce que l'on apprend à faire. Gardez les guillemets autour des phrases.
titre: '${title.replaceAll("'", "''")}'
resume: 'Trouver la page où l’on se connecte.'
# Le rayon : entrer, paiements, documents, demarches, echanges, reglages, telephone ou securite.
theme: entrer
# 1 facile, 2 moyen, 3 difficile.
niveau: 1
# En minutes.
duree: 5
# Les personnes fictives qui peuvent le jouer. La première est proposée.
personnes: [colette, gerard]
# La page ouverte au début, et la situation.
depart: { page: ameli.accueil, etat: [site-deja-visite] }
# Ce qui doit être vrai à la fin.
objectifs: [connexion-trouvee]

etapes:
  # Chaque étape a un nom, une consigne, et une seule suite : « attendre », « choix » ou « fin ».
  ouvrir:
    # Ce que l'on montre sur le faux site.
    cible: ameli.compte
    # Une seule action. Le verbe d'abord, « vous », 12 mots au plus.
    consigne: 'Cliquez sur le bonhomme, à droite.'
    pourquoi: 'C’est l’entrée de votre espace personnel.'
    # Des aides, de la plus vague à la plus précise.
    indices:
      - 'Regardez tout à droite de la page.'
      - 'C’est le premier dessin de la colonne.'
    # Le geste attendu, et la page qui s'ouvre.
    attendre: { geste: clic, page: connexion.accueil }
    # Si la personne fait autre chose : ce qui s'est passé, puis quoi faire.
    erreurs:
      - si: { geste: clic, cible: ameli.espace-sante }
        dire: 'Mon espace santé est un autre site. Prenez le premier dessin.'
  bravo:
    consigne: 'Bravo, vous avez trouvé la page.'
    fin: true
`;

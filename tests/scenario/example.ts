/** The head of a scenario that the checker has nothing to say about. */
export const head = `format: 1
id: exemple
titre: Ouvrir mon compte
resume: Entrer sur le site et en sortir.
theme: entrer
niveau: 1
duree: 5
taches: [T17]
apres: []
appareil: ordinateur
personnes: [colette, gerard]
depart: { page: moteur.accueil, etat: [compte-existant] }
objectifs: [deconnecte]
interdits: [mot-de-passe-enregistre]
`;

/** A whole scenario that the checker has nothing to say about, with every kind of thing. */
export const whole = `${head}etapes:
  ouvrir:
    cible: ameli.compte
    consigne: Cliquez sur le bonhomme rose.
    pourquoi: C'est l'entrée de votre ((caisse)).
    indices:
      - Regardez tout à droite.
      - C'est le premier dessin.
    attendre: { geste: clic, page: connexion.accueil }
  lire:
    consigne: Lisez votre carte.
    attendre: { geste: lecture }
  numero:
    cible: connexion.numero
    consigne: "Écrivez votre numéro : {{numero}}."
    attendre: { geste: saisie, kit: numero }
    erreurs:
      - si: { erreur: nir-avec-cle }
        dire: Vous avez aussi écrit la clé.
      - si: { geste: clic, cible: connexion.creer }
        dire: Vous avez déjà un compte.
  moyen:
    consigne: Choisissez où recevoir le code.
    choix:
      - { si: { geste: clic, cible: code.courriel }, ensuite: code-trop-tard }
      - { si: { geste: clic, cible: code.sms }, ensuite: valider }
  code-trop-tard:
    temps: 16 min
    cible: code.saisie
    consigne: Écrivez le code reçu tout à l'heure.
    attendre: { geste: saisie, erreur: code-expire }
    ensuite: moyen
  valider:
    cible: code.saisie
    consigne: Appuyez sur [[Entrée]].
    attendre: { geste: touche, valeur: Entrée, fait: connecte }
  motif:
    cible: compte.motif
    consigne: Choisissez **Maladie**.
    attendre: { geste: selection, valeur: Maladie }
  papier:
    cible: compte.papier
    consigne: Décochez la case.
    attendre: { geste: cocher, valeur: non }
  document:
    cible: compte.document
    consigne: Ajoutez votre relevé.
    attendre: { geste: fichier, kit: releve }
  retour:
    cible: navigateur.retour
    consigne: Revenez en arrière.
    attendre: { geste: retour }
  onglet:
    cible: navigateur.onglet-2
    consigne: Ouvrez le deuxième onglet.
    attendre: { geste: onglet }
  adresse:
    cible: navigateur.adresse
    consigne: Écrivez l'adresse du site.
    attendre: { geste: adresse, kit: adresse }
  sortir:
    cible: compte.deconnexion
    consigne: Cliquez sur « Déconnexion ».
    attendre: { fait: deconnecte }
  bravo:
    consigne: Votre compte est fermé.
    fin: true
`;

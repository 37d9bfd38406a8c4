import type { MistakeCode } from './gesture';

/**
 * What simulated sites show for mistakes that several may answer with, as such sites say it: short
 * and cold. Most are those of the CNAM's published components; the coach has kinder words of its own.
 * A site brings the sentences of its own mistakes itself.
 */
export const siteSentence: Readonly<Record<MistakeCode, string>> = {
  // every form
  'champ-vide': 'Le champ est requis.',
  'donnee-reelle': 'Ici, jamais vos vrais numéros.',

  // social security number
  'nir-avec-cle': 'Le numéro de sécurité sociale est invalide.',
  'nir-trop-court': 'Le numéro de sécurité sociale est invalide.',
  'nir-trop-long': 'Le numéro de sécurité sociale est invalide.',
  'nir-lettre': 'Le numéro doit comporter des chiffres, A ou B.',
  'nir-faute-de-frappe': 'Le numéro de sécurité sociale est invalide.',
  'nir-autre': 'Le numéro de sécurité sociale est invalide.',
  'nir-carte': 'Le numéro de sécurité sociale est invalide.',
  'nir-format': 'Le numéro de sécurité sociale est invalide.',

  // dates
  'date-en-lettres': 'Le format de la date n’est pas valide.',
  'date-annee-courte': 'Le format de la date n’est pas valide.',
  'date-format': 'Le format de la date n’est pas valide.',
  'date-mois-jour': 'Le format de la date n’est pas valide.',
  'date-bissextile': 'L’année n’est pas bissextile.',
  'date-impossible': 'Le jour n’existe pas dans ce mois.',
  'date-ancienne': 'La date est trop ancienne.',
  'date-future': 'La date est postérieure à aujourd’hui.',
  'demenagement-futur': 'La date est postérieure à aujourd’hui.',
  'demenagement-ancien': 'La date est trop ancienne.',

  // postcode
  'code-postal-ville': 'Le code postal comporte 5 chiffres.',
  'code-postal-departement': 'Le code postal comporte 5 chiffres.',
  'code-postal-court': 'Le code postal comporte 5 chiffres.',
  'code-postal-long': 'Le code postal comporte 5 chiffres.',
  'code-postal-lettre-o': 'Le code postal comporte 5 chiffres.',
  'code-postal-format': 'Le code postal comporte 5 chiffres.',
  'code-postal-inconnu': 'Ce code postal est inconnu.',
  'code-postal-insee': 'Ce code postal est inconnu.',
  'code-postal-ancien': 'Les informations saisies ne correspondent pas à votre dossier.',
  'caisse-sans-choix': 'Le champ est requis.',

  // e-mail
  'courriel-sans-arobase': 'Le format de l’adresse email n’est pas valide.',
  'courriel-arobase-en-lettres': 'Le format de l’adresse email n’est pas valide.',
  'courriel-deux-arobases': 'Le format de l’adresse email n’est pas valide.',
  'courriel-espace': 'Le format de l’adresse email n’est pas valide.',
  'courriel-virgule': 'Le format de l’adresse email n’est pas valide.',
  'courriel-accents': 'Le format de l’adresse email n’est pas valide.',
  'courriel-sans-point': 'Le format de l’adresse email n’est pas valide.',
  'courriel-site': 'Le format de l’adresse email n’est pas valide.',
  'courriel-format': 'Le format de l’adresse email n’est pas valide.',
  'courriel-faute-de-frappe': 'Vérifiez votre adresse email.',
  'courriel-autre': 'Cette adresse est déjà utilisée.',
  'courriel-different': 'Les deux adresses sont différentes.',

  // telephone
  'telephone-prefixe-double': 'Le format du numéro n’est pas valide.',
  'telephone-etranger': 'Le format du numéro n’est pas valide.',
  'telephone-sans-zero': 'Le numéro comporte 10 chiffres.',
  'telephone-court': 'Le numéro comporte 10 chiffres.',
  'telephone-long': 'Le numéro comporte 10 chiffres.',
  'telephone-lettres': 'Le format du numéro n’est pas valide.',
  'telephone-format': 'Le format du numéro n’est pas valide.',
  'telephone-mobile-dans-fixe': 'Ce numéro n’est pas un numéro fixe.',
  'telephone-fixe-dans-mobile': 'Ce numéro n’est pas un numéro de portable.',
  'telephone-faute-de-frappe': 'Vérifiez votre numéro de téléphone.',

  // bank
  'iban-cle-seule': 'Saisissez 7 caractères.',
  'iban-court': 'L’IBAN saisi est incomplet.',
  'iban-long': 'L’IBAN saisi est trop long.',
  'iban-entier': 'Saisissez 7 caractères.',
  'iban-debut': 'Les caractères ne correspondent pas.',
  'iban-lettre-o': 'Les caractères ne correspondent pas.',
  'iban-nir': 'Les caractères ne correspondent pas.',
  'iban-carte-bancaire': 'L’IBAN n’est pas valide.',
  'iban-bic': 'L’IBAN n’est pas valide.',
  'iban-sans-pays': 'L’IBAN n’est pas valide.',
  'iban-etranger': 'L’IBAN n’est pas valide.',
  'iban-faute-de-frappe': 'L’IBAN n’est pas valide.',
  'iban-cle': 'L’IBAN n’est pas valide.',
  'iban-autre': 'Ce compte bancaire est inconnu de votre caisse.',
  'bic-iban': 'Le BIC n’est pas valide.',
  'bic-format': 'Le BIC n’est pas valide.',
  'bic-faute-de-frappe': 'Le BIC n’est pas valide.',
  'bic-autre': 'Le BIC ne correspond pas à l’IBAN.',

  // card
  'carte-nir': 'Le numéro de série est incorrect.',
  'carte-trop-longue': 'Le numéro de série est incorrect.',
  'carte-longueur': 'Le numéro de série est incorrect.',
  'carte-lettres': 'Le numéro de série est incorrect.',
  'carte-bancaire': 'Le numéro de série est incorrect.',
  'carte-faute-de-frappe': 'Le numéro de série est incorrect.',
  'carte-autre': 'Le numéro de série est incorrect.',

  // password
  'mot-de-passe-court': '8 caractères au minimum.',
  'mot-de-passe-long': '25 caractères au maximum.',
  'mot-de-passe-sans-minuscule': 'Il manque une lettre minuscule.',
  'mot-de-passe-sans-majuscule': 'Il manque une lettre majuscule.',
  'mot-de-passe-sans-chiffre': 'Il manque un chiffre ou un caractère spécial.',
  'mot-de-passe-caractere': 'Un caractère n’est pas autorisé.',
  'mot-de-passe-espace': 'Un caractère n’est pas autorisé.',
  'mot-de-passe-accents': 'Un caractère n’est pas autorisé.',
  'mot-de-passe-naissance': 'Le mot de passe ne doit pas contenir votre date de naissance.',
  'mot-de-passe-different': 'Les deux mots de passe sont différents.',
  'majuscules-bloquees': 'La touche Verr. Maj est peut-être activée.',
  'identifiants-faux': 'Le numéro et le mot de passe ne correspondent pas.',
  'compte-bloque': 'Compte bloqué.',
  'compte-deja-cree': 'Un compte existe déjà pour ce numéro.',
  'compte-inconnu': 'Service momentanément indisponible.',

  // security code
  'code-court': 'Le code comporte 6 chiffres.',
  'code-long': 'Le code comporte 6 chiffres.',
  'code-lettres': 'Le code comporte 6 chiffres.',
  'code-faux': 'Le code est incorrect.',
  'code-expire': 'Le code a expiré.',
  'code-ancien': 'Le code est incorrect.',
  'trop-de-demandes': 'Nombre maximum de demandes de code atteint.',
  'code-provisoire-garde': 'Choisissez un nouveau mot de passe.',

  // identity
  'donnees-inconnues': 'Les informations saisies ne correspondent pas à votre dossier.',
  'nom-usage': 'Les informations saisies ne correspondent pas à votre dossier.',
  'nom-prenom': 'Les informations saisies ne correspondent pas à votre dossier.',
  'nom-prenom-ajoute': 'Les informations saisies ne correspondent pas à votre dossier.',
  'nom-chiffres': 'Un nom ne contient pas de chiffre.',
  'nom-faute-de-frappe': 'Les informations saisies ne correspondent pas à votre dossier.',

  // address
  'adresse-cedex': 'Cette adresse n’est pas celle d’un particulier.',
  'adresse-ville-dans-rue': 'Saisissez uniquement le numéro et la voie.',
  'adresse-sans-numero': 'Il manque le numéro de la voie.',
  'adresse-sans-rue': 'Il manque le nom de la voie.',
  'rue-faute-de-frappe': 'Vérifiez votre adresse.',
  'adresse-ancienne': 'Cette adresse est déjà la vôtre.',
  'ville-cedex': 'Cette adresse n’est pas celle d’un particulier.',
  'ville-code-postal': 'Le nom de commune ne contient pas de chiffre.',
  'ville-departement': 'Cette commune est inconnue.',
  'ville-faute-de-frappe': 'Cette commune est inconnue.',

  // choices
  'conditions-sans-choix': 'Le champ est requis.',
  'conditions-refusees': 'Votre compte ne peut pas être créé.',
  'consentement-sans-choix': 'Le champ est requis.',
  'beneficiaire-sans-choix': 'Sélectionnez au moins un bénéficiaire.',
  'carte-en-marche': 'Votre carte fonctionne. Une commande n’est pas nécessaire.',
  'informations-sans-accord': 'Vérifiez vos informations, puis cochez la case.',
  'arret-papier': 'Envoyez l’original de cet arrêt par la poste.',
  'franceconnect-ameli': 'Ce compte ne peut pas être utilisé ici.',

  // links, files and messages
  'lien-expire': 'Ce lien a expiré.',
  'lien-deja-utilise': 'Ce lien a déjà été utilisé.',
  'fichier-format': 'Extension de fichier invalide.',
  'fichier-lourd': 'Le fichier est trop volumineux.',
  'fichier-flou': 'Le document n’est pas lisible.',
  'fichier-envers': 'Le document n’est pas dans le bon sens.',
  'fichier-vide': 'La page est vide.',
  'fichier-autre': 'Ce document n’est pas celui qui est demandé.',
  'photo-selfie': 'La photo n’est pas conforme.',

  // browser
  'recherche-amelie': 'Essayez avec cette orthographe : ameli',
  'recherche-adresse': 'Aucune page trouvée pour cette adresse.',
  'adresse-inconnue': 'Site introuvable.',
  'adresse-virgule': 'Site introuvable.',
  'adresse-wwww': 'Site introuvable.',
  'adresse-com': 'Site introuvable.',
  'adresse-sans-point': 'Site introuvable.',
  'adresse-incomplete': 'Site introuvable.',
  'adresse-espace': 'Site introuvable.',
  'adresse-courriel': 'Site introuvable.',
  'adresse-faute-de-frappe': 'Site introuvable.',
  'page-absente': 'Page introuvable.',
  'pas-encore-simule': 'Cette page n’est pas disponible.',
  'annonce-publicitaire': 'Paiement requis.',
  'site-de-conseils': 'Ce site n’est pas un site officiel.',
  'site-intermediaire': 'Paiement requis.',
  'faux-site': 'Paiement requis.',
  'mot-de-passe-enregistre': 'Mot de passe enregistré.',
  'effacement-periode': 'Données de la période effacées.',
  'effacement-partiel': 'Données choisies effacées.',
  'session-ouverte': 'Votre session est encore ouverte.',
};

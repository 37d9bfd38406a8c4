import type { KitName, PersonaName } from './gesture';

/**
 * The invented identity of each persona: the only values that learners write. Numbers have the
 * right form and key but belong to nobody: commune code 000, bank 99999, the telephone blocks that
 * ARCEP keeps for fiction (decision 2018-0881), and `.example` addresses (RFC 2606).
 */

type Own = Readonly<
  Record<
    | 'prenom'
    | 'nom'
    | 'nom-usage'
    | 'naissance'
    | 'numero'
    | 'cle'
    | 'adresse'
    | 'code-postal'
    | 'ville'
    | 'caisse'
    | 'nouvelle-adresse'
    | 'nouveau-code-postal'
    | 'nouvelle-ville'
    | 'nouvelle-caisse'
    | 'courriel'
    | 'mobile'
    | 'fixe'
    | 'iban'
    | 'carte'
    | 'mot-de-passe'
    | 'nouveau-mot-de-passe'
    | 'code'
    | 'code-2'
    | 'code-3'
    | 'code-provisoire',
    string
  >
>;

/** What a kit derives from a persona's own values, and what all share. */
function complete(own: Own): Readonly<Record<KitName, string>> {
  return {
    ...own,
    titulaire: `${own.prenom} ${own['nom-usage']}`,
    jour: own.naissance.slice(0, 2),
    'iban-fin': own.iban.replace(/ /g, '').slice(-7),
    bic: 'ATELFR20',
    banque: "Banque de l'Atelier",
    'date-demenagement': '01/09/2026',
    recherche: 'ameli',
    'adresse-site': 'www.ameli.fr',
  };
}

/** The identity kits, with the same names for everyone; `{{…}}` and `kit:` name their values. */
export const kits: Readonly<Record<PersonaName, Readonly<Record<KitName, string>>>> = {
  colette: complete({
    prenom: 'Colette',
    nom: 'EXEMPLE',
    'nom-usage': 'EXEMPLE-MARTIN',
    naissance: '14/07/1958',
    numero: '2 58 07 78 000 042',
    cle: '66',
    adresse: '3 rue des Essais',
    'code-postal': '95000',
    ville: 'Cergy',
    caisse: "Val-d'Oise",
    'nouvelle-adresse': '8 allée du Modèle',
    'nouveau-code-postal': '80000',
    'nouvelle-ville': 'Amiens',
    'nouvelle-caisse': 'Somme',
    courriel: 'colette.exemple@courriel.example',
    mobile: '06 39 98 00 42',
    fixe: '01 99 00 00 42',
    iban: 'FR76 9999 9000 0100 0000 0000 115',
    carte: '00000042',
    'mot-de-passe': 'Tournesol-42',
    'nouveau-mot-de-passe': 'Coquelicot+31',
    code: '526970',
    'code-2': '303618',
    'code-3': '428502',
    'code-provisoire': '9716',
  }),
  gerard: complete({
    prenom: 'Gérard',
    nom: 'ESSAI',
    'nom-usage': 'ESSAI-DUPONT',
    naissance: '03/04/1952',
    numero: '1 52 04 80 000 017',
    cle: '42',
    adresse: "21 place de l'Exercice",
    'code-postal': '80000',
    ville: 'Amiens',
    caisse: 'Somme',
    'nouvelle-adresse': '5 chemin des Exemples',
    'nouveau-code-postal': '29200',
    'nouvelle-ville': 'Brest',
    'nouvelle-caisse': 'Finistère',
    courriel: 'gerard.essai@courriel.example',
    mobile: '06 39 98 00 17',
    fixe: '03 53 01 00 17',
    iban: 'FR76 9999 9000 0100 0000 0000 212',
    carte: '00000000017',
    'mot-de-passe': 'Bicyclette-52',
    'nouveau-mot-de-passe': 'Trompette+68',
    code: '740519',
    'code-2': '705296',
    'code-3': '802419',
    'code-provisoire': '5260',
  }),
  samira: complete({
    prenom: 'Samira',
    nom: 'MODELE',
    'nom-usage': 'MODELE-BENALI',
    naissance: '21/03/1984',
    numero: '2 84 03 73 000 108',
    cle: '58',
    adresse: '14 rue du Brouillon',
    'code-postal': '73000',
    ville: 'Chambéry',
    caisse: 'Savoie',
    'nouvelle-adresse': '2 rue des Essais',
    'nouveau-code-postal': '95000',
    'nouvelle-ville': 'Cergy',
    'nouvelle-caisse': "Val-d'Oise",
    courriel: 'samira.modele@courriel.example',
    mobile: '06 39 98 01 08',
    fixe: '04 65 71 01 08',
    iban: 'FR76 9999 9000 0100 0000 0000 309',
    carte: '00000000108',
    'mot-de-passe': 'Mirabelle-84',
    'nouveau-mot-de-passe': 'Noisette+25',
    code: '146253',
    'code-2': '392708',
    'code-3': '514282',
    'code-provisoire': '3827',
  }),
  yann: complete({
    prenom: 'Yann',
    nom: 'FICTIF',
    'nom-usage': 'FICTIF-LEBRETON',
    naissance: '09/09/1997',
    numero: '1 97 09 29 000 033',
    cle: '54',
    adresse: '7 quai des Exemples',
    'code-postal': '29200',
    ville: 'Brest',
    caisse: 'Finistère',
    'nouvelle-adresse': '30 rue du Brouillon',
    'nouveau-code-postal': '73000',
    'nouvelle-ville': 'Chambéry',
    'nouvelle-caisse': 'Savoie',
    courriel: 'yann.fictif@courriel.example',
    mobile: '06 39 98 00 33',
    fixe: '02 61 91 00 33',
    iban: 'FR76 9999 9000 0100 0000 0000 406',
    carte: '000000000033',
    'mot-de-passe': 'Goeland+97',
    'nouveau-mot-de-passe': 'Cormoran-61',
    code: '730841',
    'code-2': '426093',
    'code-3': '415030',
    'code-provisoire': '6803',
  }),
  ange: complete({
    prenom: 'Ange',
    nom: 'DEMO',
    'nom-usage': 'DEMO-SANTINI',
    naissance: '11/02/1988',
    numero: '1 88 02 2A 000 021',
    cle: '83',
    adresse: '9 cours du Modèle',
    'code-postal': '20000',
    ville: 'Ajaccio',
    caisse: 'Corse-du-Sud',
    'nouvelle-adresse': '1 place des Essais',
    'nouveau-code-postal': '20200',
    'nouvelle-ville': 'Bastia',
    'nouvelle-caisse': 'Haute-Corse',
    courriel: 'ange.demo@courriel.example',
    mobile: '06 39 98 00 21',
    fixe: '04 65 71 00 21',
    iban: 'FR76 9999 9000 0100 0000 0000 503',
    carte: '000000021',
    'mot-de-passe': 'Olivier-88',
    'nouveau-mot-de-passe': 'Chataigne+14',
    code: '913579',
    'code-2': '863172',
    'code-3': '608203',
    'code-provisoire': '9253',
  }),
  livia: complete({
    prenom: 'Livia',
    nom: 'DEMO',
    'nom-usage': 'DEMO-PAOLI',
    naissance: '30/11/1979',
    numero: '2 79 11 2B 000 009',
    cle: '75',
    adresse: "6 rue de l'Exercice",
    'code-postal': '20200',
    ville: 'Bastia',
    caisse: 'Haute-Corse',
    'nouvelle-adresse': '4 cours du Modèle',
    'nouveau-code-postal': '20000',
    'nouvelle-ville': 'Ajaccio',
    'nouvelle-caisse': 'Corse-du-Sud',
    courriel: 'livia.demo@courriel.example',
    mobile: '06 39 98 00 09',
    fixe: '04 65 71 00 09',
    iban: 'FR76 9999 9000 0100 0000 0000 697',
    carte: '00000000009',
    'mot-de-passe': 'Clementine-79',
    'nouveau-mot-de-passe': 'Mandoline+36',
    code: '715368',
    'code-2': '905739',
    'code-3': '362691',
    'code-provisoire': '9603',
  }),
};

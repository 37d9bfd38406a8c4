import { compact } from './kinds/plain';

/** What a postcode leads to. Where there are several, the commune decides, not the postcode. */
export type FoundCaisse =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  /** `forme`: no postcode at all. `autre-caisse`: a place with a fund of its own. */
  | { readonly kind: 'none'; readonly why: 'forme' | 'inconnu' | 'autre-caisse' };

/** Départements with one caisse, by number; 48 and overseas have theirs under another title. */
const single: Readonly<Record<string, string>> = {
  '01': 'Ain',
  '02': 'Aisne',
  '03': 'Allier',
  '04': 'Alpes-de-Haute-Provence',
  '05': 'Hautes-Alpes',
  '06': 'Alpes-Maritimes',
  '07': 'Ardèche',
  '08': 'Ardennes',
  '09': 'Ariège',
  '10': 'Aube',
  '11': 'Aude',
  '12': 'Aveyron',
  '13': 'Bouches-du-Rhône',
  '14': 'Calvados',
  '15': 'Cantal',
  '16': 'Charente',
  '17': 'Charente-Maritime',
  '18': 'Cher',
  '19': 'Corrèze',
  '2A': 'Corse-du-Sud',
  '2B': 'Haute-Corse',
  '21': "Côte-d'Or",
  '22': "Côtes-d'Armor",
  '23': 'Creuse',
  '24': 'Dordogne',
  '25': 'Doubs',
  '26': 'Drôme',
  '27': 'Eure',
  '28': 'Eure-et-Loir',
  '29': 'Finistère',
  '30': 'Gard',
  '31': 'Haute-Garonne',
  '32': 'Gers',
  '33': 'Gironde',
  '34': 'Hérault',
  '35': 'Ille-et-Vilaine',
  '36': 'Indre',
  '37': 'Indre-et-Loire',
  '38': 'Isère',
  '39': 'Jura',
  '40': 'Landes',
  '41': 'Loir-et-Cher',
  '42': 'Loire',
  '43': 'Haute-Loire',
  '44': 'Loire-Atlantique',
  '45': 'Loiret',
  '46': 'Lot',
  '47': 'Lot-et-Garonne',
  '48': 'Lozère',
  '49': 'Maine-et-Loire',
  '50': 'Manche',
  '51': 'Marne',
  '52': 'Haute-Marne',
  '53': 'Mayenne',
  '54': 'Meurthe-et-Moselle',
  '55': 'Meuse',
  '56': 'Morbihan',
  '57': 'Moselle',
  '58': 'Nièvre',
  '60': 'Oise',
  '61': 'Orne',
  '63': 'Puy-de-Dôme',
  '65': 'Hautes-Pyrénées',
  '66': 'Pyrénées-Orientales',
  '67': 'Bas-Rhin',
  '68': 'Haut-Rhin',
  '69': 'Rhône',
  '70': 'Haute-Saône',
  '71': 'Saône-et-Loire',
  '72': 'Sarthe',
  '73': 'Savoie',
  '74': 'Haute-Savoie',
  '75': 'Paris',
  '77': 'Seine-et-Marne',
  '78': 'Yvelines',
  '79': 'Deux-Sèvres',
  '80': 'Somme',
  '81': 'Tarn',
  '82': 'Tarn-et-Garonne',
  '83': 'Var',
  '84': 'Vaucluse',
  '85': 'Vendée',
  '86': 'Vienne',
  '87': 'Haute-Vienne',
  '88': 'Vosges',
  '89': 'Yonne',
  '90': 'Territoire de Belfort',
  '91': 'Essonne',
  '92': 'Hauts-de-Seine',
  '93': 'Seine-Saint-Denis',
  '94': 'Val-de-Marne',
  '95': "Val-d'Oise",
  '971': 'Guadeloupe',
  '972': 'Martinique',
  '973': 'Guyane',
  '974': 'La Réunion',
  '976': 'Mayotte',
};

const several: Readonly<Record<string, readonly string[]>> = {
  '59': ['Flandres', 'Hainaut', 'Lille-Douai', 'Roubaix-Tourcoing'],
  '62': ['Artois', "Côte d'Opale"],
  '64': ['Bayonne', 'Pau-Pyrénées'],
  '76': ['Rouen-Elbeuf-Dieppe', 'Le Havre'],
};

/** Postcodes of which some communes lie in the next département. */
const straddling: Readonly<Record<string, readonly string[]>> = {
  '05110': ['Hautes-Alpes', 'Alpes-de-Haute-Provence'],
  '33220': ['Gironde', 'Dordogne'],
};

/** Whether a postcode has caisses of its own, beside those of its département. */
export const isStraddling = (postcode: string): boolean => Object.hasOwn(straddling, postcode);

/** Saint-Pierre-et-Miquelon, Monaco, and the Pacific have funds of their own. */
const elsewhere = ['975', '980', '986', '987', '988'];

/** Numbers of all départements that have a caisse. */
export const departments: readonly string[] = [...Object.keys(single), ...Object.keys(several)];

/** Every caisse that may be one of several for a postcode. */
export const severalCaisses: readonly string[] = [
  ...new Set([...Object.values(several), ...Object.values(straddling)].flat()),
];

/** The names of all caisses. */
export const caisseNames: readonly string[] = [
  ...new Set([...Object.values(single), ...severalCaisses]),
];

/** Corsica is told apart by three digits, overseas has three. */
function departmentOf(postcode: string): string {
  if (/^20[01]/.test(postcode)) return '2A';
  if (/^20[26]/.test(postcode)) return '2B';
  return /^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2);
}

/** The caisses of a place. @param postcode in any spelling of five digits */
export function caisseOf(postcode: string): FoundCaisse {
  const digits = compact(postcode);
  if (!/^\d{5}$/.test(digits)) return { kind: 'none', why: 'forme' };
  const department = departmentOf(digits);
  const names = straddling[digits] ?? several[department];
  if (names) return { kind: 'several', names };
  const name = single[department];
  if (name !== undefined) return { kind: 'one', name };
  return { kind: 'none', why: elsewhere.includes(department) ? 'autre-caisse' : 'inconnu' };
}

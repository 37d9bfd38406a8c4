import { has, t } from '../../i18n';
import fr from '../../i18n/locales/fr.json';
import type { KitName } from '../../simulator/world/gesture';

type Table = Readonly<Record<KitName, string>>;

/** The same for everyone, such as the site's address: no learner's own. */
const shared: readonly KitName[] = ['adresse-site', 'recherche'];

const french: Table = fr.memo.values;

/**
 * What stands on the sheet for the values of the card: « votre numéro de sécurité sociale », since
 * the sheet goes home with someone who has their own. What everyone writes alike stays as it is.
 * @param kit the values of a character's card
 */
export function kitWords(kit: Table): Table {
  return each(kit, (name) => {
    const key = `memo.values.${name}`;
    return t(has(key) ? key : 'memo.values.other');
  });
}

/** The same, in French whatever the interface's language. */
export function frenchKitWords(kit: Table): Table {
  return each(kit, (name) => french[name] ?? fr.memo.values.other);
}

function each(kit: Table, say: (name: KitName) => string): Table {
  const words = Object.entries(kit).map(([name, value]) => [
    name,
    shared.includes(name) ? value : say(name),
  ]);
  return Object.fromEntries(words) as Table;
}

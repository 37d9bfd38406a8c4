/** What stands on the learner's card, in groups; codes come by message, and are not on it. */
export const cardGroups = {
  identity: ['prenom', 'nom', 'nom-usage', 'naissance', 'numero', 'cle', 'carte'],
  secret: ['mot-de-passe', 'nouveau-mot-de-passe'],
  contact: ['courriel', 'mobile', 'fixe'],
  home: ['adresse', 'code-postal', 'ville', 'caisse'],
  move: [
    'date-demenagement',
    'nouvelle-adresse',
    'nouveau-code-postal',
    'nouvelle-ville',
    'nouvelle-caisse',
  ],
  bank: ['titulaire', 'iban', 'bic', 'banque'],
} as const;

export interface CardGroup {
  readonly name: keyof typeof cardGroups;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

/** The groups of a card, without values that this kit does not have. */
export function cardOf(kit: Readonly<Record<string, string>>): CardGroup[] {
  return Object.entries(cardGroups)
    .map(([group, names]) => ({
      name: group as CardGroup['name'],
      values: names.flatMap((name) => {
        const value = kit[name];
        return value === undefined || value === '' ? [] : [{ name, value }];
      }),
    }))
    .filter(({ values }) => values.length > 0);
}

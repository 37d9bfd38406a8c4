/** What the workshop itself writes into a scenario: the file is French, whatever the interface is. */
export const french = {
  newTitle: 'Mon exercice',
  newStep: 'Lisez cette phrase.',
  copyOf: (title: string) => `${title} (copie)`,
} as const;

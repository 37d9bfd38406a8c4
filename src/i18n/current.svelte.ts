let tag = $state('fr');

/** The language in use. What is drawn with it is drawn anew when it changes. */
export const current = {
  get language(): string {
    return tag;
  },
  set language(language: string) {
    tag = language;
  },
};

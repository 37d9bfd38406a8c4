/** Screens on which an author tries a scenario, in CSS pixels. */
export const sizes = {
  computer: { width: 1366, height: 700 },
  tablet: { width: 768, height: 960 },
  telephone: { width: 360, height: 600 },
} as const;

export type SizeName = keyof typeof sizes;
export type Size = (typeof sizes)[SizeName];

export const REPORTERS = ['text', 'json', 'github', 'sarif'] as const;
export type ReporterName = (typeof REPORTERS)[number];

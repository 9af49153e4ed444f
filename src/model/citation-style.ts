/** The ways in which a quote can be cited, by the names that people type. */
export const STYLES = ['ap', 'chicago', 'plain'] as const;
export type Style = (typeof STYLES)[number];

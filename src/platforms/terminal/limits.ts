/** What a terminal takes. All of it is ours: terminals have no limits but their width. */
export const TERMINAL_LIMITS = Object.freeze({
  /** Narrower than this, words would be torn on every line; such a terminal wraps by itself. */
  minWidth: 20,
  /** Columns of a tab. */
  tab: 2,
  /** Longer addresses are printed, but not made into hyperlinks: some terminals drop those above about 2,000. */
  hyperlink: 2_000,
});

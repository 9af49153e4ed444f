/** What became of a post. `uncertain`: nobody knows whether it arrived (a time-out after sending). */
export type PostResult =
  | { readonly kind: 'posted'; readonly messages: readonly string[] }
  | { readonly kind: 'failed'; readonly permanent: boolean; readonly reason: string; readonly messages: readonly string[] }
  | { readonly kind: 'uncertain'; readonly reason: string; readonly messages: readonly string[] };

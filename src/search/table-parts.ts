import type { DeleteTableParts } from './delete-table.ts';
import type { EntityKind } from './entity-table.ts';

/** All that a table of quotes is made of and that cannot be had from the rest quickly: what is saved. */
export interface TableParts {
  readonly words: readonly string[];
  /** Numbers of words in alphabetical order. */
  readonly order: Int32Array;
  readonly deletes: DeleteTableParts;
  readonly entities: readonly { readonly kind: EntityKind; readonly names: readonly string[] }[];
  /** Dates by number, unknown first. */
  readonly dates: readonly (string | null)[];
  /** Ids of the quotes in the order of equal scores, and a number for each in every column. */
  readonly ids: readonly string[];
  readonly columns: readonly Int32Array[];
  readonly dateIds: Int32Array;
  /** Where the words of each quote begin in `tokens`, and where the last ones end. */
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
}

import type { ByteRowsParts } from './byte-rows.ts';
import type { EntityKind } from './entity-table.ts';
import type { PackedIdsParts } from './id-table.ts';
import type { ListsParts } from './lists.ts';
import type { NarrowArray } from './narrow-ints.ts';
import type { TermTableParts } from './term-table.ts';

/** All that a table of quotes is made of and that cannot be had from the rest quickly: what is saved. */
export interface TableParts {
  readonly terms: TermTableParts;
  readonly entities: readonly { readonly kind: EntityKind; readonly names: readonly string[] }[];
  /** Dates by number, unknown first. */
  readonly dates: readonly (string | null)[];
  /** Ids of the quotes in the order of equal scores, and a number for each in every column. */
  readonly ids: PackedIdsParts;
  readonly columns: readonly NarrowArray[];
  readonly dateIds: NarrowArray;
  readonly tokens: ByteRowsParts;
  /** The quotes of each word and of each entity, and how many hold a word in the text and around it. */
  readonly ofTerm: ListsParts;
  readonly ofEntity: ListsParts;
  readonly inText: Int32Array;
  readonly inContext: Int32Array;
}

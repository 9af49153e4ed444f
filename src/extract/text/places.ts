/** What stands at the places of an article, by their index; asked for every word again and again, which a list answers faster than a map. */
export class Places<T> {
  readonly #found: (T | undefined)[];

  /** Room for the places from 0 to `last`. */
  constructor(last: number) {
    this.#found = new Array<T | undefined>(last + 1).fill(undefined);
  }

  put(at: number, item: T): void {
    this.#found[at] = item;
  }

  /** What stands there; undefined where nothing does, and outside the article. */
  get(at: number): T | undefined {
    return at >= 0 && at < this.#found.length ? this.#found[at] : undefined;
  }

  has(at: number): boolean {
    return this.get(at) !== undefined;
  }
}

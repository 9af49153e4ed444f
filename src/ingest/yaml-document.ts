import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { fail, ok, type Result } from '../model/result.ts';
import type { FieldPath } from './data-problem.ts';
import { isNestedTooDeeply } from './nesting.ts';

/** A parsed file that still knows where everything stood. */
export interface YamlDocument {
  readonly value: unknown;
  /** The line of the field, or of the nearest thing around it when the field is missing; counted from 1. */
  lineOf(path: FieldPath): number;
}

/** Why the text could not be read as YAML, and where. */
export interface YamlFault {
  readonly line: number | null;
  readonly message: string;
}

/**
 * Parses one YAML document into plain values. Fails, without throwing, at the first syntax error, on a repeated key, on
 * anchors and aliases (no record needs them, and a few lines of them can grow to gigabytes) and on absurd nesting.
 */
export function parseYaml(text: string): Result<YamlDocument, YamlFault> {
  if (isNestedTooDeeply(text)) return fail({ line: null, message: 'is nested or indented too deeply to be a record' });
  const lines = new LineCounter();
  // The library's own search for repeated keys is quadratic: 90,000 keys, within our limit of bytes, took it a minute.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);

  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) return fail({ line: lineAt(error.pos[0]), message: `is not valid YAML: ${error.message}` });
  const refused = findRefused(document);
  if (refused !== null) return fail({ line: lineAt(refused.offset), message: refused.message });

  return ok({ value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineAt(offsetOf(document, path)) });
}

/** The first alias or repeated key. */
function findRefused(document: Document): { readonly offset: number | undefined; readonly message: string } | null {
  let found: { readonly offset: number | undefined; readonly message: string } | null = null;
  visit(document, {
    Alias(_, node) {
      found = { offset: node.range?.[0], message: 'anchors and aliases (& and *) are not allowed here; write the value out' };
      return visit.BREAK;
    },
    Map(_, node) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : null;
        const offset = isScalar(key) ? key.range?.[0] : node.range?.[0];
        if (name === null) found = { offset, message: 'a field name must be a plain word' };
        else if (seen.has(name)) found = { offset, message: `the field ${JSON.stringify(name.slice(0, 60))} stands here twice` };
        else seen.add(name);
        if (found !== null) return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** Where the deepest part of the path that exists begins. */
function offsetOf(document: Document, path: FieldPath): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined) return offset;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (item === undefined) return offset;
      if (isMap(item) || isSeq(item) || isScalar(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

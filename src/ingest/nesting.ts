import { CST, Lexer } from 'yaml';

/** Our records nest five deep. Well below where the parser, which recurses, runs out of stack and takes the process with it. */
const MAX_DEPTH = 64;

/**
 * Whether YAML text nests brackets, list dashes or indentation deeper than any record does. Reads tokens only, so that it
 * is safe, and linear in the length, on text that the parser would choke on.
 */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  let atLineStart = true;
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'flow-seq-start':
      case 'flow-map-start':
        brackets += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        brackets -= 1;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        indicators += 1;
        break;
      case 'newline':
        indicators = 0;
        atLineStart = true;
        continue;
      case 'space':
        // Each level of a block is indented by one column at least.
        if (atLineStart && token.length > MAX_DEPTH && brackets === 0) return true;
        break;
      default:
        break;
    }
    atLineStart = false;
    if (brackets > MAX_DEPTH || indicators > MAX_DEPTH) return true;
  }
  return false;
}

/** pino's numbers for levels. */
const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };
const COLOURS: Readonly<Record<string, string>> = { debug: '2', info: '36', warn: '33', error: '31' };

/** A line of the log as a person reads it: time (UTC), level, event, facts. Anything that is no such line is handed back. */
export function prettyLine(line: string, colour: boolean): string {
  const read = parse(line);
  if (read === null) return line;
  const { level, time, msg, ...facts } = read;
  const name = LEVELS[Number(level)] ?? 'log';
  const paint = (text: string, code: string): string => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const rest = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  const shown = rest.map(([key, value]) => ` ${paint(`${key}=`, '2')}${factText(value)}`).join('');
  return `${paint(String(time).slice(11, 19), '2')} ${paint(name.padEnd(5), COLOURS[name] ?? '0')} ${String(msg)}${shown}\n`;
}

function parse(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && 'msg' in read ? { ...read } : null;
  } catch {
    return null;
  }
}

/** Of an error the sentence, or else its name: the frames are for whoever reads the lines as JSON. */
function factText(value: unknown): string {
  if (typeof value === 'string') return oneLine(/^[^\s"=]+$/.test(value) ? value : JSON.stringify(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if ('frames' in value && 'name' in value) {
    const said = 'message' in value ? JSON.stringify(value.message) : String(value.name);
    const at = Array.isArray(value.frames) && !('message' in value) ? ` ${String(value.frames[0] ?? '')}` : '';
    return oneLine(`${said}${at}`.trim());
  }
  return oneLine(JSON.stringify(value));
}

/** Control characters of a terminal have no place in it. */
const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

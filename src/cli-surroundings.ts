import { type Config, readConfig } from './config.ts';
import { AttacheError } from './model/errors.ts';

/** What cli.ts lends of the process. */
export interface CliSurroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads .env into the environment; throws where there is none, or none that can be read. */
  loadEnvFile(): void;
  readonly nodeVersion: string;
  readonly width: number;
  readonly colour: boolean;
  readonly input: NodeJS.ReadableStream;
  print(text: string): void;
  /** As it stands, without a line feed; resolves when more may be written. */
  write(text: string): Promise<void>;
  complain(text: string): void;
  /** Has the first Ctrl-C call this instead of ending the process; the second ends it. Returns what undoes that. */
  onInterrupt(act: () => void): () => void;
  /** Shows a line in place of the one before, nothing for ''; null where nobody watches. */
  readonly progress: ((line: string) => void) | null;
}

/** The configuration; throws an AttacheError `bad-config` with every problem, one to a line. */
export function configOf({ environment }: CliSurroundings): Config {
  const read = readConfig(environment);
  if (!read.ok) throw new AttacheError('bad-config', read.failure.join('\n'));
  return read.value;
}

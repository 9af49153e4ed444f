import { toError } from '../model/errors.ts';

/** Why a file or folder could not be read, in words that read after its name, with what to do: "is not there; …". */
export function cannotRead(thrown: unknown): string {
  const error = toError(thrown);
  switch ('code' in error ? error.code : null) {
    case 'ENOENT':
      return 'is not there; check the path';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    case 'EISDIR':
      return 'is a folder; name the files in it';
    case 'ELOOP':
      return 'is a link that leads round in a circle; name the file itself';
    default:
      return `cannot be read: ${error.message}`;
  }
}

import type { z } from 'zod';
import { showValue } from './data-problem.ts';

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return NAMES[typeof value] ?? typeof value;
};

const isText = (origin: string): boolean => origin === 'string';

/** What a zod issue means to the person who edits the file; without the name of the field, which stands before it. */
export function issueSentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${NAMES[issue.expected] ?? issue.expected}, but is ${kindOf(issue.input)}`;
    case 'invalid_value': {
      const allowed = issue.values.map((value) => String(value)).join(', ');
      if (issue.input === undefined) return `is missing; it must be one of: ${allowed}`;
      return `must be one of: ${allowed}; not ${showValue(String(issue.input))}`;
    }
    case 'too_small':
      if (isText(issue.origin) || issue.origin === 'array') return 'must not be empty';
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      if (isText(issue.origin)) return `must not be longer than ${issue.maximum} characters`;
      if (issue.origin === 'array') return `must not have more than ${issue.maximum} entries`;
      return `must be at most ${issue.maximum}`;
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : `must not be ${kindOf(issue.input)}`;
    case 'unrecognized_keys':
      return 'no such field';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message;
    default: {
      const never: never = issue;
      return never;
    }
  }
}

/** A value for `key:value`, in quotes where it has spaces. */
export const optionValue = (value: string): string => (/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** A line with those of the options that were given. */
export const filledLine = (line: string, options: Readonly<Record<string, string | undefined>>): string =>
  [line, ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${optionValue(value)}`]))].join(' ');

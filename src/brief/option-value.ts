/** A value for `key:value`, in quotes where it has spaces. */
export const optionValue = (value: string): string => (/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

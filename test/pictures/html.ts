const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML shows it, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** One element; `attributes` that are false or null are left out. `inside` is HTML. */
export function element(name: string, attributes: Readonly<Record<string, string | boolean | null>>, inside = ''): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === false || value === null ? [] : [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`],
  );
  return `<${name}${given.join('')}>${inside}</${name}>`;
}

export type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The objects of a list; none where it is no list. */
export const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
/** An object, or an empty one. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A checker for the part of JSON Schema draft 4 that Slack's Swagger file uses; its own `items: [a, b]` means "one of these". */

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where `value` departs from `schema`; `$ref`s are looked up in `root`. Empty when it fits. */
export function shapeProblems(value: unknown, schema: unknown, root: unknown, path = '$'): readonly string[] {
  if (!isSchema(schema)) return [];
  if (typeof schema.$ref === 'string') return shapeProblems(value, lookUp(root, schema.$ref), root, path);
  const choices = [schema.anyOf, schema.oneOf, schema.type === undefined ? schema.items : undefined].find(Array.isArray);
  if (choices?.every((choice) => shapeProblems(value, choice, root, path).length > 0)) return [`${path} fits none of the shapes`];
  if (typeof schema.type === 'string' && !isOfType(value, schema.type)) return [`${path} is no ${schema.type}`];
  const problems: string[] = [];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) problems.push(`${path} is not among the allowed values`);
  if (typeof schema.pattern === 'string' && typeof value === 'string' && !new RegExp(schema.pattern).test(value))
    problems.push(`${path} does not look like ${schema.pattern}`);
  if (!isSchema(value)) return problems;
  const properties = isSchema(schema.properties) ? schema.properties : {};
  for (const name of Array.isArray(schema.required) ? schema.required : [])
    if (!Object.hasOwn(value, String(name))) problems.push(`${path}.${name} is missing`);
  for (const [name, part] of Object.entries(value)) {
    if (Object.hasOwn(properties, name)) problems.push(...shapeProblems(part, properties[name], root, `${path}.${name}`));
    else if (schema.additionalProperties === false) problems.push(`${path}.${name} is not known`);
  }
  return problems;
}

function lookUp(root: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (isSchema(node) ? node[key] : undefined), root);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return isSchema(value);
  return typeof value === type;
}

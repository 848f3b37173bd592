import type { Components, JsonSchema } from './json-schema.ts';

/** An example of what a schema allows, from the examples of its fields. Without one, an optional field is left out. */
export function exampleOf(schema: JsonSchema, components: Components): unknown {
  const named = schema.$ref?.split('/').at(-1);
  if (named !== undefined) return exampleOf(components[named] ?? {}, components);
  const [first] = schema.examples ?? [];
  if (first !== undefined) return first;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return exampleOf(schema.anyOf[0] ?? {}, components);
  if (schema.type === 'array') return schema.items === undefined ? [] : [exampleOf(schema.items, components)];
  if (schema.type !== 'object') return null;
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, field]) => schema.required?.includes(name) === true || (field.examples ?? []).length > 0,
  );
  return Object.fromEntries(shown.map(([name, field]) => [name, exampleOf(field, components)]));
}

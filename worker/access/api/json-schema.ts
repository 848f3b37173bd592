import * as z from 'zod';

/** The part of JSON Schema that contracts become. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

export type Components = Record<string, JsonSchema>;

/** A contract as JSON Schema; what has a name is added to the components and referred to. */
export function jsonSchema(contract: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema {
  const made = z.toJSONSchema(contract, { io, target: 'draft-2020-12' });
  const { $schema: _schema, $defs = {}, id, ...schema } = rewritten(made);
  for (const [name, { id: _id, ...definition }] of Object.entries($defs as Record<string, { id?: string }>))
    components[name] = definition;
  if (typeof id !== 'string') return schema;
  components[id] = schema;
  return { $ref: `#/components/schemas/${id}` };
}

/** Definitions move to where OpenAPI keeps them. */
function rewritten(schema: object): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

import { ExchangeProblem } from './exchange-problem.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ExchangeProblem `wrongType` where it is no object */
export function objectAt(value: unknown, pointer: string): JsonObject {
  if (!isObject(value)) throw new ExchangeProblem('wrongType', typeof value, { pointer });
  return value;
}

/** @throws ExchangeProblem `wrongType` where it is no array */
export function arrayAt(value: unknown, pointer: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ExchangeProblem('wrongType', typeof value, { pointer });
  return value;
}

/** A text that may be missing. @throws ExchangeProblem `wrongType` where it is something else */
export function textAt(object: JsonObject, name: string, pointer: string): string {
  const value = object[name] ?? '';
  if (typeof value !== 'string')
    throw new ExchangeProblem('wrongType', name, { pointer: `${pointer}/${name}` });
  return value.trim();
}

/** A name: a text or a number. @throws ExchangeProblem `wrongType` where it is something else */
export function wordAt(object: JsonObject, name: string, pointer: string): string {
  const value = object[name];
  return typeof value === 'number' ? String(value) : textAt(object, name, pointer);
}

/** Yes or no, no where it is missing. @throws ExchangeProblem `wrongType` where it is something else */
export function truthAt(object: JsonObject, name: string, pointer: string): boolean {
  const value = object[name] ?? false;
  if (typeof value !== 'boolean')
    throw new ExchangeProblem('wrongType', name, { pointer: `${pointer}/${name}` });
  return value;
}

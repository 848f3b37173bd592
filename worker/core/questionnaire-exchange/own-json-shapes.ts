import { ExchangeProblem } from './exchange-problem.ts';
import { arrayAt, objectAt } from './json-access.ts';

/** Says what a JSON value has to be. @throws ExchangeProblem `wrongType` with its place */
export type Shape = (value: unknown, pointer: string) => void;

interface Optional {
  readonly optional: Shape;
}

function wrong(detail: string, pointer: string): never {
  throw new ExchangeProblem('wrongType', detail, { pointer });
}

export function optional(shape: Shape): Optional {
  return { optional: shape };
}

export function text(longest = 10_000): Shape {
  return (value, pointer) => {
    if (typeof value !== 'string' || value.length > longest || !value.isWellFormed()) wrong('text', pointer);
  };
}

export const number: Shape = (value, pointer) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) wrong('number', pointer);
};

export const whole: Shape = (value, pointer) => {
  if (!Number.isSafeInteger(value)) wrong('number', pointer);
};

export const truth: Shape = (value, pointer) => {
  if (typeof value !== 'boolean') wrong('boolean', pointer);
};

export function oneOf(values: readonly (string | number)[]): Shape {
  return (value, pointer) => {
    if (!values.some((each) => each === value)) wrong(String(value), pointer);
  };
}

export function list(shape: Shape, most = 3000): Shape {
  return (value, pointer) => {
    const parts = arrayAt(value, pointer);
    if (parts.length > most) throw new ExchangeProblem('tooMany', String(parts.length), { pointer });
    parts.forEach((part, at) => shape(part, `${pointer}/${at}`));
  };
}

/** An object with exactly these properties. */
export function object(shapes: Readonly<Record<string, Shape | Optional>>): Shape {
  return (value, pointer) => {
    const given = objectAt(value, pointer);
    for (const name of Object.keys(given))
      if (!Object.hasOwn(shapes, name)) wrong(name, `${pointer}/${name}`);
    for (const [name, shape] of Object.entries(shapes)) {
      const present = Object.hasOwn(given, name);
      if (typeof shape === 'function') shape(given[name], `${pointer}/${name}`);
      else if (present) shape.optional(given[name], `${pointer}/${name}`);
    }
  };
}

/** The shape that belongs to the property by which alternatives are told apart. */
export function byProperty(shapes: readonly (readonly [string, Shape])[]): Shape {
  return (value, pointer) => {
    const given = objectAt(value, pointer);
    const found = shapes.find(([name]) => Object.hasOwn(given, name));
    if (found === undefined) wrong(Object.keys(given).join(), pointer);
    found[1](value, pointer);
  };
}

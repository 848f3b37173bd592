import type { FormValues } from '../platform/form.ts';

/** What a stored thing looks like in its form. */
export function formOf(facts: Readonly<Record<string, string | boolean | number | null>>): FormValues {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, asText(value)]));
}

function asText(value: string | boolean | number | null): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return String(value ?? '');
}

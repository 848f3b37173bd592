import type { IndicatorDefinition } from '../../catalogue/definition.ts';

/** Indicators that are made of a question. */
export function indicatorsOf(
  code: string,
  definitions: readonly IndicatorDefinition[],
): readonly IndicatorDefinition[] {
  return definitions.filter(({ items }) => items.includes(code));
}

import type { FramedFirm, WaveInput } from '../../../worker/core/catalogue/read-wave.ts';
import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import { indicatorByCode } from '../../../worker/core/catalogue/definitions.ts';
import type { Answers } from '../../../worker/core/questionnaire/answer.ts';

/** The definition of the catalogue; a test that misspells a code fails here. */
export function definitionOf(code: string): IndicatorDefinition {
  const definition = indicatorByCode(code);
  if (definition === undefined) throw new Error(`no indicator ${code}`);
  return definition;
}

/** A small company that has been a member for some years, unless told otherwise. */
export function framed(firm: string, facts: Partial<FramedFirm> = {}): FramedFirm {
  return { firm, memberKind: 'company', sizeClass: 'small', tenure: '2to5', eligible: true, ...facts };
}

/** Valid answers from plain numbers; 98 is the code of "cannot judge", 97 of "does not apply", 96 of skipped. */
export function answersOf(codes: Readonly<Record<string, number>>): Answers {
  const states = { 98: 'dontKnow', 97: 'notApplicable', 96: 'skipped' } as const;
  return Object.fromEntries(
    Object.entries(codes).map(([item, code]) => [
      item,
      code in states
        ? { state: states[code as keyof typeof states] } // checked in the line above
        : { state: 'valid', value: code },
    ]),
  );
}

/** A wave of one item: `null` is a member who did not answer. Firms are named f0, f1 … unless given. */
export function waveOf(
  item: string,
  codes: readonly (number | null)[],
  options: { year?: number; firms?: readonly string[]; facts?: (index: number) => Partial<FramedFirm> } = {},
): WaveInput {
  const { year = 2025, firms = codes.map((_, index) => `f${index}`), facts = () => ({}) } = options;
  return {
    year,
    referenceOn: `${year}-10-01`,
    frame: firms.map((firm, index) => framed(firm, facts(index))),
    answers: new Map(
      codes.flatMap((code, index) => {
        const firm = firms[index];
        return code === null || firm === undefined ? [] : [[firm, answersOf({ [item]: code })] as const];
      }),
    ),
    itemVersions: { [item]: '1.0.0' },
  };
}

/** `count` times the same entry. */
export function times<T>(count: number, entry: T): readonly T[] {
  return Array.from({ length: count }, () => entry);
}

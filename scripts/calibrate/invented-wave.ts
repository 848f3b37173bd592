import type { WaveInput } from '../../worker/core/catalogue/read-wave.ts';

/** A wave of one question: the answer of every member of the frame, and which of them were given. */
export function inventedWave(options: {
  readonly year: number;
  readonly item: string;
  readonly answers: readonly number[];
  readonly given: ReadonlySet<number>;
}): WaveInput {
  const { year, item, answers, given } = options;
  return {
    year,
    referenceOn: `${year}-10-15`,
    frame: answers.map((_, member) => ({
      firm: `f${member}`,
      memberKind: 'company',
      sizeClass: 'small',
      tenure: 'over5',
      eligible: true,
    })),
    answers: new Map(
      answers.flatMap((value, member) =>
        given.has(member) ? [[`f${member}`, { [item]: { state: 'valid', value } }] as const] : [],
      ),
    ),
    itemVersions: { [item]: '1.0.0' },
  };
}

import { choices } from '../support/choices.ts';

/**
 * The estimates of a change from every possible sample of a panel in which a part of the respondents is replaced.
 * @param before population values of the first wave
 * @param after of the second
 */
export function estimatesOfEverySample({
  before,
  after,
  sampleBefore,
  overlap,
  sampleAfter,
}: {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly sampleBefore: number;
  readonly overlap: number;
  readonly sampleAfter: number;
}): readonly number[] {
  const firms = before.map((_, firm) => firm);
  return choices(firms, sampleBefore).flatMap((first) => {
    const others = firms.filter((firm) => !first.includes(firm));
    const start = meanOf(first, before);
    return choices(first, overlap).flatMap((kept) =>
      choices(others, sampleAfter - overlap).map((added) => meanOf([...kept, ...added], after) - start),
    );
  });
}

function meanOf(firms: readonly number[], values: readonly number[]): number {
  return firms.reduce((sum, firm) => sum + (values[firm] ?? Number.NaN), 0) / firms.length;
}

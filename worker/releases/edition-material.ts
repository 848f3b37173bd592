import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import type { IndicatorSeries, SeriesPoint } from '../core/catalogue/series.ts';
import type { EditionSnapshot } from '../core/releases/edition-model.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { listSeries } from '../indicators/index.ts';
import { sha256Hex } from '../platform/keys.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { listEditions } from './edition-store.ts';
import { fileKey } from './file-key.ts';

type Points = ReadonlyMap<string, readonly SeriesPoint[]>;

/** What an edition of a year would publish of answers, beside all editions before it. */
export interface EditionMaterial {
  /** Points up to the year, by indicator. */
  readonly current: Points;
  /** Checksums of the snapshots of all editions before, ascending. */
  readonly snapshots: readonly string[];
}

const codesOfAnswers = new Set(
  indicatorDefinitions.filter(({ origin }) => origin === 'answers').map(({ code }) => code),
);

export async function editionMaterial(
  { db }: Services,
  clusterId: string,
  year: number,
): Promise<EditionMaterial> {
  const [series, editions] = await Promise.all([listSeries(db, clusterId), listEditions(db, clusterId)]);
  return {
    current: pointsOf([...series.values()], year),
    snapshots: editions.map(({ snapshotSha256 }) => snapshotSha256).toSorted(),
  };
}

/** The same material has the same hash, whatever its order; a trend or a note does not count. */
export function materialHash(clusterId: string, { current, snapshots }: EditionMaterial): Promise<string> {
  const points = Object.fromEntries(current);
  return sha256Hex(canonicalJson({ clusterId, points, snapshots: snapshots.toSorted() }));
}

/** Every publication by itself: what the edition shows, and what each before it froze. */
export async function publications(
  { files }: Services,
  { current, snapshots }: EditionMaterial,
): Promise<readonly Points[]> {
  const frozen: Points[] = [];
  for (const sha256 of snapshots) {
    const file = await files.get(fileKey(sha256));
    if (file === null) throw new Problem('internal', `the snapshot ${sha256} is missing`);
    const { indicators } = await file.json<Pick<EditionSnapshot, 'indicators'>>();
    frozen.push(
      pointsOf(
        indicators.map(({ series }) => series),
        Number.POSITIVE_INFINITY,
      ),
    );
  }
  return [current, ...frozen];
}

function pointsOf(series: readonly IndicatorSeries[], lastYear: number): Points {
  return new Map(
    series
      .filter(({ code }) => codesOfAnswers.has(code))
      .map(({ code, points }) => [code, points.filter(({ year }) => year <= lastYear)] as const),
  );
}

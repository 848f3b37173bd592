import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import { indicatorDefinitions } from '../core/catalogue/definitions.ts';
import { measureLedger } from '../core/catalogue/measure-ledger.ts';
import { measureRegister } from '../core/catalogue/measure-register.ts';
import type { IndicatorSeries } from '../core/catalogue/series.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import type { Audience, RecordAudience } from '../core/disclosure/disclose-records.ts';
import { ownersOfMembers } from '../core/disclosure/owners-of-members.ts';
import { listMembers, type Cluster } from '../clusters/index.ts';
import { concentrationLimits, gateRecords, type RecordMeasurement } from '../disclosure/index.ts';
import { commit } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';
import { ledgerLinesOf } from '../core/ledger/split-by-year.ts';
import { listLedger } from '../records/index.ts';
import { listWaves, type Wave } from '../waves/index.ts';
import { saveRecordSeries } from './series-store.ts';

/**
 * Every indicator of records for one audience, from register and ledger as they are now. Register indicators have a
 * point per wave, at its opening; ledger indicators one per year that is over and has actual income.
 */
export async function recordSeries(
  services: Services,
  cluster: Cluster,
  waves: readonly Wave[],
  audience: Audience,
): Promise<readonly Disclosed<IndicatorSeries>[]> {
  const [members, entries] = await Promise.all([
    listMembers(services.db, cluster.id),
    listLedger(services.db, cluster.id),
  ]);
  const memberships = members.map(({ member }) => ({
    memberKind: member.kind,
    joinedOn: member.joinedOn,
    leftOn: member.leftOn,
  }));
  const ledger = entries.flatMap(ledgerLinesOf);
  const lastYear = Math.max(...waves.map((wave) => wave.year));
  const today = dayInBerlin(services.now());
  const years = [...new Set(ledger.filter((line) => line.stage === 'actual').map((line) => line.year))];

  const to: RecordAudience =
    audience === 'office'
      ? { audience }
      : {
          audience,
          owners: ownersOfMembers(members.map(({ member }) => member)),
          limits: await concentrationLimits(services, cluster.id),
        };

  function measurementsOf(definition: IndicatorDefinition): readonly RecordMeasurement[] {
    if (definition.population === 'ledger') {
      return years
        .filter((year) => year <= lastYear && `${year}-12-31` < today)
        .map((year) => ({ year, referenceOn: `${year}-12-31`, ...measureLedger(definition, ledger, year) }));
    }
    return waves
      .map((wave) => ({ year: wave.year, referenceOn: dayInBerlin(wave.openedAt) }))
      .toSorted((first, second) => first.year - second.year)
      .map((at) => ({
        ...at,
        value: measureRegister(definition, memberships, at.referenceOn),
        income: [],
      }));
  }

  return indicatorDefinitions
    .filter((definition) => definition.origin === 'records')
    .map((definition) => gateRecords(definition, cluster.foundedOn, measurementsOf(definition), to));
}

/** Brings the office's stored record series up to its books, for example once a year is over. */
export async function refreshRecords(services: Services, cluster: Cluster): Promise<void> {
  const waves = (await listWaves(services.db, cluster.id)).filter((wave) => wave.state === 'published');
  if (waves.length === 0) return;
  const series = await recordSeries(services, cluster, waves, 'office');
  const [first, ...rest] = series.map((each) =>
    saveRecordSeries(services.db, cluster.id, each, services.now()),
  );
  if (first !== undefined) await commit(services.db, [first, ...rest]);
}

import type { LossReport } from '../core/past-rounds/loss-report.ts';
import { mappedColumns } from '../core/past-rounds/item-columns.ts';
import type { CompanyRule, RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { openChanges } from '../core/past-rounds/settle-round.ts';
import type { Services } from '../platform/services.ts';
import { settleAmongOthers } from './round-bank.ts';

/** How far each step of bringing in a round has come. */
export interface RoundSteps {
  readonly setup: { readonly headerRows: readonly number[]; readonly firstRow: number };
  readonly columns: {
    readonly questions: number;
    readonly mapped: number;
    readonly ignored: number;
    /** Kinds of texts that stand for nothing yet. */
    readonly unknownTexts: number;
  };
  readonly companies: {
    readonly column: string | null;
    readonly rule: CompanyRule | null;
    /** Null: unknown. */
    readonly population: number | null;
    /** Rows of companies that are not matched yet. */
    readonly open: number;
  };
  readonly changes: {
    /** Questions that occur in other rounds. */
    readonly known: number;
    /** Changes of class 2 and above. */
    readonly breaks: number;
    /** Changes that nobody has stated yet. */
    readonly open: number;
  };
}

const breakingFrom = 2;

export async function roundSteps(
  services: Services,
  clusterId: string,
  mapping: RoundMapping,
  loss: LossReport,
): Promise<RoundSteps> {
  const settled = await settleAmongOthers(services, clusterId, mapping);
  const neighbours = settled.flatMap(({ since, until }) => [since ?? [], until ?? []].flat());
  const mapped = mappedColumns(mapping).size;
  const { company } = mapping;
  return {
    setup: { headerRows: mapping.headerRows, firstRow: mapping.firstRow },
    columns: {
      questions: mapping.items.length,
      mapped,
      ignored: loss.columns - mapped,
      unknownTexts: loss.unknownTextKinds,
    },
    companies: {
      column: company?.column ?? null,
      rule: company?.rule ?? null,
      population: loss.frame?.population ?? null,
      open: loss.frame?.open ?? 0,
    },
    changes: {
      known: settled.filter(({ since, until }) => since !== null || until !== null).length,
      breaks: neighbours.filter(
        ({ stated, comparison }) => (stated ?? comparison.proposed).changeClass >= breakingFrom,
      ).length,
      open: openChanges(settled).length,
    },
  };
}

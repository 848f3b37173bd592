import type { Authorized, Right } from '../access/index.ts';
import type { Text } from '../core/organisation.ts';
import type { Services } from '../platform/services.ts';
import { listOwnDefinitions } from '../questionnaires/index.ts';
import { listOwnChoices } from './define-indicator.ts';
import { listSeries } from './series-store.ts';

export interface OwnIndicators {
  readonly defined: readonly {
    readonly code: string;
    readonly name: Text;
    /** Whether values of it are published. */
    readonly measured: boolean;
  }[];
  /** What can still be measured: the share of an option, or where `option` is null the mean. */
  readonly choices: readonly { readonly code: string; readonly text: Text; readonly option: Text | null }[];
}

/** The indicators that a cluster defined itself, and what it could define. */
export async function showOwnIndicators(
  services: Services,
  { clusterId }: Authorized<Right>,
): Promise<OwnIndicators> {
  const [choices, defined, series] = await Promise.all([
    listOwnChoices(services, clusterId),
    listOwnDefinitions(services.db, clusterId),
    listSeries(services.db, clusterId),
  ]);
  const taken = new Set(defined.map(({ code }) => code));
  return {
    defined: defined.map(({ code, name }) => ({ code, name, measured: series.has(code) })),
    choices: choices
      .filter(({ code }) => !taken.has(code))
      .map(({ code, item, measure }) => ({
        code,
        text: item.text,
        option:
          measure.kind === 'optionShare' && 'options' in item
            ? (item.options.find((option) => measure.options.includes(option.code))?.label ?? null)
            : null,
      })),
  };
}

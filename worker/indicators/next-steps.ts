import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import type { Translate } from '../../web/i18n/translate.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Desk } from './desk.ts';

export interface NextStep {
  readonly onDate: string;
  readonly text: string;
  readonly href: string;
}

/** What the office does next, from the state of its waves. */
export function nextSteps(
  { waves, cluster }: Pick<Desk, 'waves' | 'cluster'>,
  t: Translate,
): readonly NextStep[] {
  const paths = clusterPaths(cluster.slug);
  const opened = waves.filter(({ origin }) => origin === 'opened');
  return opened.flatMap((wave): NextStep[] => {
    const href = paths.wave(wave.id);
    const closesOn = dayInBerlin(wave.closesAt);
    if (wave.state === 'open') {
      return [
        { onDate: closesOn, text: t('indicators.next.closes', { year: wave.year }), href },
        { onDate: wave.resultOn, text: t('indicators.next.results', { year: wave.year }), href },
      ];
    }
    return wave.state === 'closed'
      ? [{ onDate: closesOn, text: t('indicators.next.publishing', { year: wave.year }), href }]
      : [];
  });
}

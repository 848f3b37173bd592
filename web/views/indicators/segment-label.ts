import {
  memberKinds,
  sizeClasses,
  tenureBands,
  type MemberKind,
  type SizeClass,
  type TenureBand,
} from '../../../worker/core/organisation.ts';
import type { SegmentWay } from '../../../worker/core/catalogue/definition.ts';
import type { Translate } from '../../i18n/translate.ts';

const order: Readonly<Record<SegmentWay, readonly string[]>> = {
  memberKind: memberKinds,
  sizeClass: sizeClasses,
  tenure: tenureBands,
  stayers: ['stayers'],
};

/** Groups of a way in their natural order, small before large, young before old. */
export function segmentKeys(way: SegmentWay, keys: Iterable<string>): readonly string[] {
  const rank = (key: string) => (order[way].includes(key) ? order[way].indexOf(key) : order[way].length);
  return [...keys].toSorted((a, b) => rank(a) - rank(b));
}

/** Name of a group; a key from an older family of tables is shown as it is. */
export function segmentLabel(way: SegmentWay, key: string, t: Translate): string {
  if (!order[way].includes(key)) return key;
  switch (way) {
    // `key` is in the list of the way, so it is one of its members.
    case 'memberKind':
      return t(`common.memberKind.${key as MemberKind}`);
    case 'sizeClass':
      return t(`common.sizeClass.${key as SizeClass}`);
    case 'tenure':
      return t(`indicators.segment.${key as TenureBand}`);
    case 'stayers':
      return t('indicators.segment.stayers');
  }
}

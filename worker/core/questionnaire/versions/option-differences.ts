import type { Text } from '../../organisation.ts';
import type { Item, Option } from '../questionnaire.ts';
import { isSameData } from './is-same-data.ts';
import type { ItemDifference } from './item-difference.ts';
import { labelDifferences } from './text-differences.ts';

/**
 * How the answers to choose from differ: how many, which, in which order, what they say, when they are offered.
 * @param type a rating has a scale length, everything else has options
 */
export function optionDifferences(
  type: Item['type'],
  before: readonly Option[],
  after: readonly Option[],
): readonly ItemDifference[] {
  const facet = type === 'rating' ? 'scaleLength' : 'options';
  const then = new Map(before.map((option) => [option.code, option]));
  const kept = after.filter(({ code }) => then.has(code));
  const codes = new Set(after.map(({ code }) => code));
  const isOtherSet = kept.length < before.length || kept.length < after.length;
  const keptBefore = before.filter(({ code }) => codes.has(code));
  const isOtherOrder = keptBefore.some(({ code }, at) => kept[at]?.code !== code);
  return [
    ...(isOtherSet ? [{ facet, ...ofScale(labelsOf(before), labelsOf(after)) } as const] : []),
    ...(isOtherOrder ? [{ facet: 'order', ...ofScale(labelsOf(keptBefore), labelsOf(kept)) } as const] : []),
    ...kept.flatMap((option) => keptDifferences(then.get(option.code) ?? option, option)),
  ];
}

function keptDifferences(before: Option, after: Option): readonly ItemDifference[] {
  const isOtherRule = (before.exclusive ?? false) !== (after.exclusive ?? false);
  return [
    ...labelDifferences('labels', before.label, after.label),
    ...(isOtherRule ? [{ facet: 'options', ...ofScale(before.label, after.label) } as const] : []),
    ...(isSameData(before.showIf, after.showIf)
      ? []
      : [
          {
            facet: 'routing',
            changeClass: 3,
            reason: 'routing',
            conditions: {
              ...(before.showIf && { before: before.showIf }),
              ...(after.showIf && { after: after.showIf }),
            },
          } as const,
        ]),
  ];
}

function ofScale(before: Text, after: Text) {
  return { changeClass: 3, reason: 'scale', before, after } as const;
}

function labelsOf(options: readonly Option[]): Text {
  const joined = (locale: keyof Text) => options.map(({ label }) => label[locale]).join(' · ');
  return { de: joined('de'), en: joined('en') };
}

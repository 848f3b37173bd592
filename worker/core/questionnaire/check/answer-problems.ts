import { isDay } from '../parse-date.ts';
import type { Item, ItemOf, ItemType, Option } from '../questionnaire.ts';
import type { Found } from './condition-problems.ts';

/** Codes under which exports say why an answer is missing. */
const missingCodes = { from: 94, to: 99 } as const;

type Checker<T extends ItemType> = (item: ItemOf<T>) => readonly Found[];
const nothing: readonly Found[] = [];

const checkers = {
  rating: ({ options }) => optionProblems(options, 2),
  zeroToTen: () => nothing,
  single: ({ options }) => optionProblems(options, 1),
  multiple: ({ options }) => optionProblems(options, 1),
  ranking: ({ options, atMost }) => [
    ...optionProblems(options, 2),
    ...(atMost === undefined ? nothing : range(1, atMost, options.length)),
  ],
  number: numberProblems,
  money: numberProblems,
  percentSplit: ({ options }) => optionProblems(options, 2),
  date: ({ min, max }) => [
    ...[min, max].flatMap((day): readonly Found[] =>
      day === undefined || isDay(day) ? [] : [{ problem: 'emptyRange', about: day }],
    ),
    ...(min !== undefined && max !== undefined && max < min
      ? [{ problem: 'emptyRange', about: `${min} ${max}` } as const]
      : nothing),
  ],
  shortText: ({ maxLength }) => range(1, maxLength, 100_000),
  longText: ({ maxLength }) => range(1, maxLength, 100_000),
  consent: () => nothing,
  information: () => nothing,
  importancePerformance: batteryProblems,
  roster: ({ details, detailsAtMost }) => [
    ...range(details.length === 0 ? 0 : 1, detailsAtMost, 1000),
    ...details.flatMap(answerProblems),
    ...details.flatMap(({ code, type }): readonly Found[] =>
      type === 'roster' || type === 'importancePerformance' ? [{ problem: 'notAlone', about: code }] : [],
    ),
  ],
} satisfies { readonly [T in ItemType]: Checker<T> };

/** Answers that nobody could give, or that exports could not tell apart. */
export function answerProblems(item: Item): readonly Found[] {
  // The registry is complete by type; TypeScript cannot follow that item and checker share one type here.
  return (checkers[item.type] as (item: Item) => readonly Found[])(item);
}

function optionProblems(options: readonly Option[], fewest: number): readonly Found[] {
  const codes = options.map(({ code }) => code);
  return [
    ...(codes.length < fewest ? [{ problem: 'tooFewOptions', about: String(codes.length) } as const] : []),
    ...codes.flatMap((code, at): readonly Found[] => {
      if (codes.indexOf(code) !== at) return [{ problem: 'duplicateOption', about: String(code) }];
      const isFree = Number.isSafeInteger(code) && (code < missingCodes.from || code > missingCodes.to);
      return isFree ? [] : [{ problem: 'badOptionCode', about: String(code) }];
    }),
  ];
}

function numberProblems({ min, max }: ItemOf<'number' | 'money'>): readonly Found[] {
  if (!Number.isFinite(min) || !Number.isFinite(max) || max < min)
    return [{ problem: 'emptyRange', about: `${min} ${max}` }];
  return [];
}

function batteryProblems(battery: ItemOf<'importancePerformance'>): readonly Found[] {
  const { rows, importance, performance, whyNot } = battery;
  return [
    ...(rows.length === 0 ? [{ problem: 'tooFewOptions', about: '0' } as const] : []),
    ...optionProblems(importance.options, 2),
    ...optionProblems(performance.options, 2),
    ...(whyNot === undefined
      ? nothing
      : [...optionProblems(whyNot.options, 1), ...range(1, whyNot.atMost, rows.length)]),
    ...(whyNot !== undefined && !importance.options.some(({ code }) => code >= whyNot.fromImportance)
      ? [{ problem: 'unknownOption', about: String(whyNot.fromImportance) } as const]
      : nothing),
  ];
}

function range(lowest: number, value: number, highest: number): readonly Found[] {
  return Number.isInteger(value) && value >= lowest && value <= highest
    ? []
    : [{ problem: 'emptyRange', about: String(value) }];
}

import type { Text } from '../organisation.ts';
import type { Condition } from './condition.ts';
import { bothConditions } from './map-conditions.ts';
import type { BatteryQuestion, BatteryRow, Item, ItemOf, VersionChange } from './questionnaire.ts';

type Battery = ItemOf<'importancePerformance'>;
type WhyNot = NonNullable<Battery['whyNot']>;

/** At most so many rows are asked about on one page: by one question, and by two. */
const rowsPerPage = { one: 5, two: 3 } as const;

/** Codes of "used" and "not used". */
const used = 1;
const notUsed = 0;

/** Code of the item that a question of a battery makes of a row. */
export function batteryCode(question: Pick<BatteryQuestion, 'code'>, row: Pick<BatteryRow, 'code'>): string {
  return `${question.code}_${row.code}`;
}

/**
 * The questions of a battery, page by page: first which of the things are used, then for each of them how important
 * it is and, if it is used, how good; at the end why the most important of those not used are not. Importance comes
 * before performance and is asked of everyone, because performance would colour it.
 */
export function batteryPages(battery: Battery): readonly (readonly Item[])[] {
  const { text, hint, lead, version, code, showIf } = battery;
  const intro: Item = {
    code,
    version,
    type: 'information',
    text,
    ...(hint && { hint }),
    ...(lead && { lead }),
    ...(showIf && { showIf }),
  };
  const uses = evenly(battery.rows, rowsPerPage.one).map((rows) => rows.map((row) => useItem(battery, row)));
  const ratings = evenly(battery.rows, rowsPerPage.two).map((rows) =>
    rows.flatMap((row) => [importanceItem(battery, row), performanceItem(battery, row)]),
  );
  const { whyNot } = battery;
  const reasons = whyNot ? [battery.rows.map((row) => whyNotItem(battery, whyNot, row))] : [];
  return [...uses, ...ratings, ...reasons].map((page, at) => (at === 0 ? [intro, ...page] : page));
}

/** Parts of about equal length, none above `most`. */
function evenly<T>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(things.length / most);
  const bounds = Array.from({ length: parts + 1 }, (_, at) => Math.round((at * things.length) / parts));
  return bounds.slice(1).map((end, at) => things.slice(bounds[at], end));
}

function useItem(battery: Battery, row: BatteryRow): Item {
  const { yes, no } = battery.used;
  const options = [
    { code: used, label: yes },
    { code: notUsed, label: no },
  ];
  return { ...asked(battery, battery.used, row), type: 'single', options };
}

function importanceItem(battery: Battery, row: BatteryRow): Item {
  const { scale, options } = battery.importance;
  return { ...asked(battery, battery.importance, row), type: 'rating', scale, options };
}

function performanceItem(battery: Battery, row: BatteryRow): Item {
  const { scale, options } = battery.performance;
  const isUsed: Condition = { item: batteryCode(battery.used, row), op: '==', value: used };
  return { ...asked(battery, battery.performance, row, isUsed), type: 'rating', scale, options };
}

function whyNotItem(battery: Battery, whyNot: WhyNot, row: BatteryRow): Item {
  const condition = whyNotCondition(battery, whyNot, row);
  return { ...asked(battery, whyNot, row, condition), type: 'multiple', options: whyNot.options };
}

/** Not used, important enough, and fewer than `atMost` others come before it: more important, or earlier in the list. */
function whyNotCondition(battery: Battery, { fromImportance, atMost }: WhyNot, row: BatteryRow): Condition {
  const use = (each: BatteryRow) => batteryCode(battery.used, each);
  const importance = (each: BatteryRow) => batteryCode(battery.importance, each);
  const at = battery.rows.indexOf(row);
  const before = battery.rows
    .filter((other) => other !== row)
    .map((other) => ({
      if: {
        all: [
          { item: use(other), op: '==', value: notUsed },
          {
            compare: { item: importance(other) },
            op: battery.rows.indexOf(other) < at ? '>=' : '>',
            to: { item: importance(row) },
          },
        ],
      } as const,
      value: { number: 1 },
      otherwise: { number: 0 },
    }));
  return {
    all: [
      { item: use(row), op: '==', value: notUsed },
      { item: importance(row), op: '>=', value: fromImportance },
      { compare: { add: [{ number: 0 }, ...before] }, op: '<', to: { number: atMost } },
    ],
  };
}

/** What every question of a battery has in common. The row is the question, unless the wording names it itself. */
function asked(battery: Battery, question: BatteryQuestion, row: BatteryRow, condition?: Condition) {
  const namesRow = question.text.de.includes('{angebot}');
  const showIf = bothConditions(bothConditions(battery.showIf, row.showIf), condition);
  const changed = changeOf(question, row);
  return {
    code: batteryCode(question, row),
    version: `${question.version}+${row.version}`,
    ...(namesRow ? {} : { lead: question.text }),
    text: namesRow ? named(question.text, row.label) : row.label,
    ...(question.hint && { hint: question.hint }),
    ...(question.dontKnow && { dontKnow: question.dontKnow }),
    ...(battery.translation && { translation: battery.translation }),
    ...(showIf && { showIf }),
    ...(changed && { changed }),
  };
}

function named(text: Text, label: Text): Text {
  return {
    de: text.de.replaceAll('{angebot}', () => label.de),
    en: text.en.replaceAll('{angebot}', () => label.en),
  };
}

/** The graver change of the two; the versions of both name where it came from. */
function changeOf(question: BatteryQuestion, row: BatteryRow): VersionChange | undefined {
  const changes = [question.changed, row.changed].filter((change) => change !== undefined);
  const gravest = changes.toSorted((first, second) => second.changeClass - first.changeClass)[0];
  if (gravest === undefined) return undefined;
  const from = `${question.changed?.from ?? question.version}+${row.changed?.from ?? row.version}`;
  return { ...gravest, from };
}

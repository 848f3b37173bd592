import type { BatteryRow, ItemOf } from '../core/questionnaire/questionnaire.ts';
import { firstVersion } from '../core/questionnaire/drafts/edit-items.ts';
import type { FormValues } from '../platform/form.ts';
import { isScale, textValues, type FormReader, type TypeForm } from './form-reader.ts';
import { scales } from './instruments/scales.ts';
import { optionValues, readOptions } from './option-form.ts';

type Battery = ItemOf<'importancePerformance'>;

const mostRows = 30;

function rowValues(rows: readonly BatteryRow[]): FormValues {
  return Object.fromEntries(
    rows.flatMap(({ code, label }, at) => [
      [`row-${at}-code`, code],
      [`row-${at}-De`, label.de],
      [`row-${at}-En`, label.en],
      [`row-${at}-place`, String(at + 1)],
    ]),
  );
}

/** The rows by their places. An emptied one is gone; a new one gets a code that none had. */
function readRows(form: FormReader, before: readonly BatteryRow[]): readonly BatteryRow[] {
  const known = new Map(before.map((row) => [row.code, row]));
  const taken = new Set(known.keys());
  const read: { row: BatteryRow; place: number }[] = [];
  for (let at = 0; at < mostRows; at += 1) {
    const label = form.text(`row-${at}-`, 200);
    if (label.de === '' && label.en === '') continue;
    const row = known.get(form.raw(`row-${at}-code`)) ?? { code: freeRowCode(taken), version: firstVersion };
    taken.add(row.code);
    read.push({ row: { ...row, label }, place: Number(form.raw(`row-${at}-place`)) || at + 1 });
  }
  if (read.length === 0) form.refuse('row-0-De', 'questionnaires.item.rowsNeeded');
  return read.toSorted((first, second) => first.place - second.place).map(({ row }) => row);
}

function freeRowCode(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`SX${number}`)) number += 1;
  return `SX${number}`;
}

/** A scale of the house, or the one that the question has. */
function readScale<Q extends Battery['importance']>(question: Q, name: string, form: FormReader): Q {
  const scale = form.raw(name);
  return isScale(scale) ? { ...question, scale, options: scales[scale] } : question;
}

export const batteryForm: TypeForm<Battery> = {
  values: ({ rows, used, importance, performance, whyNot }) => ({
    ...rowValues(rows),
    ...textValues('used', used.text),
    ...textValues('usedYes', used.yes),
    ...textValues('usedNo', used.no),
    ...textValues('importance', importance.text),
    importanceScale: importance.scale,
    ...textValues('performance', performance.text),
    performanceScale: performance.scale,
    ...(whyNot === undefined
      ? {}
      : {
          ...textValues('whyNot', whyNot.text),
          ...optionValues(whyNot.options),
          fromImportance: String(whyNot.fromImportance),
          whyNotAtMost: String(whyNot.atMost),
        }),
  }),
  read(item, form) {
    const { used, importance, performance, whyNot } = item;
    const rows = readRows(form, item.rows);
    return {
      ...item,
      rows,
      used: {
        ...used,
        text: form.text('used'),
        yes: form.text('usedYes', 120),
        no: form.text('usedNo', 120),
      },
      importance: readScale({ ...importance, text: form.text('importance') }, 'importanceScale', form),
      performance: readScale({ ...performance, text: form.text('performance') }, 'performanceScale', form),
      ...(whyNot === undefined
        ? {}
        : {
            whyNot: {
              ...whyNot,
              text: form.text('whyNot'),
              options: readOptions(form, whyNot.options),
              fromImportance: form.number('fromImportance', 0, 10),
              atMost: form.number('whyNotAtMost', 1, Math.max(1, rows.length)),
            },
          }),
    };
  },
};

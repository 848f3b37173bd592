import * as z from 'zod';
import { companyRules } from '../../worker/core/past-rounds/round-mapping.ts';
import { plainText } from '../../worker/core/past-rounds/plain-text.ts';
import { requiredText } from './fields.ts';

const label = z.object({ de: z.string().min(1).max(500), en: z.string().min(1).max(500) });
const cellTexts = z.array(z.string().min(1).max(500)).min(1).max(50);
const column = z.string().regex(/^[A-Z]{1,3}$/);
const rowNumber = z.int().min(1).max(100);
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,19}$/);
const version = z.string().regex(/^[0-9A-Za-z.-]{1,20}$/);
const optionCode = z.int().min(0).max(999);

const base = {
  code,
  version,
  text: label,
  changed: z
    .strictObject({
      from: version,
      changeClass: z.literal([0, 1, 2, 3, 4]),
      reason: z.enum(['wording', 'translation', 'scale', 'layout', 'mode', 'concept', 'computation']),
    })
    .optional(),
};
const dontKnow = z.strictObject({ label, texts: cellTexts }).optional();

const item = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('single'),
    column,
    options: z
      .array(z.strictObject({ code: optionCode, label, texts: cellTexts }))
      .min(2)
      .max(100),
    dontKnow,
  }),
  z.strictObject({
    ...base,
    type: z.literal('multiple'),
    options: z
      .array(z.strictObject({ code: optionCode, label, column }))
      .min(1)
      .max(100),
    dontKnow: z.strictObject({ label, column }).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    column,
    unit: label,
    min: z.number(),
    max: z.number(),
    dontKnow,
  }),
]);

const condition = z.array(z.strictObject({ column, texts: cellTexts })).default([]);

/** A mapping document: how a file of an earlier round is read. */
export const roundMapping = z
  .strictObject({
    $schema: z.string().optional(),
    year: z.int().min(1980).max(2100),
    referenceOn: z.iso.date(),
    title: label,
    headerRows: z.array(rowNumber).min(1).max(5),
    firstRow: rowNumber,
    include: condition,
    exclude: condition,
    company: z.strictObject({ column, rule: z.enum(companyRules) }).optional(),
    items: z.array(item).min(1).max(200),
  })
  .superRefine((mapping, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (mapping.headerRows.some((row) => row >= mapping.firstRow))
      issue(['firstRow'], 'must be below the header rows');
    const codes = mapping.items.map((each) => each.code);
    for (const [at, each] of mapping.items.entries()) {
      if (codes.indexOf(each.code) !== at) issue(['items', at, 'code'], 'is used twice');
      if (each.type === 'number') continue;
      const options = each.options.map((option) => option.code);
      if (new Set(options).size !== options.length) issue(['items', at, 'options'], 'a code is used twice');
      if (each.type === 'multiple') continue;
      const texts = [...each.options.flatMap((option) => option.texts), ...(each.dontKnow?.texts ?? [])];
      if (new Set(texts.map(plainText)).size !== texts.length)
        issue(['items', at, 'options'], 'a text stands for two options');
    }
  })
  .transform(({ $schema: _schema, ...mapping }) => mapping);

/** The form that defines an indicator of one's own; `choice` names a question and what is taken of it. */
export const customIndicatorForm = z.object({
  choice: requiredText(60, 'rounds.own.choiceNeeded'),
  nameDe: requiredText(120, 'rounds.own.nameNeeded'),
  nameEn: requiredText(120, 'rounds.own.nameNeeded'),
});

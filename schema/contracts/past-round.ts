import * as z from 'zod';
import { companyRules } from '../../worker/core/past-rounds/round-mapping.ts';
import { plainText } from '../../worker/core/past-rounds/plain-text.ts';
import { choice, day, optionalText, optionalWholeNumber, requiredText, wholeNumber } from './fields.ts';

const cellText = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => text.isWellFormed(), 'is no well-formed text');
const label = z.object({ de: cellText, en: cellText });
const cellTexts = z.array(cellText).min(1).max(100);
const letters = z.string().regex(/^[A-Z]{1,3}$/);
const rowNumber = z.int().min(1).max(100);
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,19}$/);
const version = z.string().regex(/^[0-9A-Za-z.-]{1,20}$/);
const optionCode = z.int().min(0).max(999);

const changeClass = z.literal([0, 1, 2, 3, 4]);
const reason = z.enum(['wording', 'translation', 'scale', 'layout', 'mode', 'concept', 'computation']);
const statedChange = z.strictObject({ changeClass, reason, because: z.string().max(500).optional() });

const base = {
  code,
  version: version.optional(),
  text: label,
  changed: z
    .strictObject({
      from: version,
      changeClass,
      reason,
    })
    .optional(),
  stated: z.strictObject({ since: statedChange.optional(), until: statedChange.optional() }).optional(),
};
const mayNotCount = {
  dontKnow: z.strictObject({ label, texts: cellTexts }).optional(),
  dropped: z.array(cellText).max(100).optional(),
};

const item = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.enum(['single', 'scale']),
    column: letters,
    options: z
      .array(z.strictObject({ code: optionCode, label, texts: cellTexts }))
      .min(1)
      .max(100),
    other: z.strictObject({ code: optionCode, label, column: letters }).optional(),
    ...mayNotCount,
  }),
  z.strictObject({
    ...base,
    type: z.literal('multiple'),
    options: z
      .array(z.strictObject({ code: optionCode, label, column: letters }))
      .min(1)
      .max(100),
    dontKnow: z.strictObject({ label, column: letters }).optional(),
    notTicked: z.array(cellText).max(20).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    column: letters,
    unit: label,
    min: z.number(),
    max: z.number(),
    ...mayNotCount,
  }),
  z.strictObject({ ...base, type: z.literal('text'), column: letters }),
]);

const condition = z.array(z.strictObject({ column: letters, texts: cellTexts })).default([]);

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
    invited: z.int().min(1).max(1_000_000).optional(),
    company: z
      .strictObject({
        column: letters,
        rule: z.enum(companyRules),
        register: z
          .strictObject({
            matches: z.array(z.strictObject({ text: cellText, member: cellText.nullable() })).max(20_000),
            rest: z.literal('outside').optional(),
          })
          .optional(),
      })
      .optional(),
    items: z.array(item).min(1).max(400),
  })
  .superRefine((mapping, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (mapping.headerRows.some((row) => row >= mapping.firstRow))
      issue(['firstRow'], 'must be below the header rows');
    const codes = mapping.items.map((each) => each.code);
    if (mapping.company?.register !== undefined && mapping.company.rule === 'all')
      issue(['company', 'rule'], 'a company of the register has one vote');
    for (const [at, each] of mapping.items.entries()) {
      if (codes.indexOf(each.code) !== at) issue(['items', at, 'code'], 'is used twice');
      if (each.version === undefined && each.changed !== undefined)
        issue(['items', at, 'changed'], 'belongs to a version; without one, say it in `stated`');
      if (each.type === 'number' && each.min > each.max) issue(['items', at, 'max'], 'is below min');
      if (each.type === 'number' || each.type === 'text') continue;
      const options = each.options.map((option) => option.code);
      if (new Set(options).size !== options.length) issue(['items', at, 'options'], 'a code is used twice');
      if (each.type === 'multiple') continue;
      const texts = [
        ...each.options.flatMap((option) => option.texts),
        ...(each.dontKnow?.texts ?? []),
        ...(each.dropped ?? []),
      ];
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

/** What is said about a round when its file is uploaded. */
export const roundFactsForm = z.object({
  year: wholeNumber(1980, 2100),
  referenceOn: day,
});

const headerRowsField = requiredText(40)
  .refine((text) => /^\d{1,3}(\s*[,;]\s*\d{1,3}){0,4}$/.test(text), 'rounds.setup.headerRowsWrong')
  .transform((text) => [...new Set(text.split(/[,;]/).map(Number))].toSorted((a, b) => a - b))
  .refine(
    (rows) => rows.length > 0 && rows.every((row) => row >= 1 && row <= 100),
    'rounds.setup.headerRowsWrong',
  );

/** Where the headers and the answers of a file stand. */
export const roundSetupForm = roundFactsForm
  .extend({
    titleDe: requiredText(200),
    titleEn: requiredText(200),
    headerRows: headerRowsField,
    firstRow: wholeNumber(2, 100),
  })
  // Fields that were refused are still texts here.
  .refine(({ headerRows, firstRow }) => [headerRows].flat().every((row) => Number(row) < Number(firstRow)), {
    path: ['firstRow'],
    message: 'rounds.setup.firstRowWrong',
  });

/** Which column names the company, which row counts, and who was asked. */
export const roundCompaniesForm = z
  .object({
    column: optionalText(3).refine((text) => /^([A-Z]{1,3})?$/.test(text), 'common.error.choice'),
    rule: choice(companyRules),
    frame: choice(['unknown', 'register']),
    invited: optionalWholeNumber(1, 1_000_000),
  })
  .refine(({ column, frame }) => frame === 'unknown' || column !== '', {
    path: ['frame'],
    message: 'rounds.companies.frameNeedsColumn',
  })
  .refine(({ rule, frame }) => frame === 'unknown' || rule !== 'all', {
    path: ['rule'],
    message: 'rounds.refused.ruleAll',
  });

import * as z from 'zod';
import { exchangeFormats, lossCodes } from '../../../worker/core/questionnaire-exchange/loss-report.ts';
import { anyText, idText, instant, oneOf, pageOfAll, record, text, whole } from './fields.ts';

const bothTexts = record({
  de: anyText(10_000, 'Mitgliederbefragung'),
  en: anyText(10_000, 'Member survey'),
});
const count = (example: number) => whole(0, 1_000_000, example);

const questionnaireResource = record(
  {
    /** `code@version`. */
    name: text(100, 'vorlauf-kern@1.0.0'),
    title: bothTexts,
    items: count(19),
    /** Null for what is offered to every cluster. */
    publishedAt: instant()
      .nullable()
      .meta({ examples: [null] }),
  },
  'Questionnaire',
);
export const questionnairePage = pageOfAll(questionnaireResource);

export const draftResource = record(
  {
    id: idText,
    /** What it was made from: `code@version`, or the name of a file. */
    base: anyText(100, 'vorlauf-kern@1.0.0'),
    title: bothTexts,
    items: count(19),
    revision: count(3),
    changedAt: instant(),
    /** What must be put right before it can be published. */
    problems: z.array(
      record({
        section: anyText(100, 'A'),
        item: z
          .string()
          .nullable()
          .meta({ examples: ['O1'] }),
        problem: text(60, 'emptyText'),
        about: anyText(10_000, 'en'),
      }),
    ),
  },
  'QuestionnaireDraft',
);
export const draftPage = pageOfAll(draftResource);
export const newDraftBody = record({ from: text(100, 'vorlauf-kern@1.0.0') });

export const questionnaireImportQuery = record({
  name: anyText(200, 'unsere-umfrage.xlsx').optional(),
  dryRun: oneOf(['true', 'false']).optional(),
});

export const questionnaireImportResource = record(
  {
    /** Null in a dry run. */
    draft: idText.nullable(),
    format: oneOf(exchangeFormats),
    counts: record({ lines: count(20), taken: count(17), changed: count(2), leftOut: count(1) }),
    /** Every line of the file, with what became of it. */
    lines: z.array(
      record({
        place: anyText(10_000, 'survey, Zeile 7'),
        source: anyText(100_000, 'audio voice'),
        outcome: oneOf(['taken', 'changed', 'leftOut']),
        became: z.array(z.string()).meta({ examples: [['O1']] }),
        reasons: z.array(
          record({
            code: oneOf(lossCodes),
            why: text(1000, 'Diese Art von Frage gibt es hier nicht.'),
            detail: z
              .string()
              .nullable()
              .meta({ examples: [null] }),
          }),
        ),
      }),
    ),
  },
  'QuestionnaireImport',
);

import type { Locale } from '../../worker/core/organisation.ts';
import { ExchangeProblem } from '../../worker/core/questionnaire-exchange/exchange-problem.ts';
import type { ImportLossReport, LossLine } from '../../worker/core/questionnaire-exchange/loss-report.ts';
import { TableProblem } from '../../worker/formats/table.ts';
import { translator } from './translator.ts';

interface ExplainedLine extends Omit<LossLine, 'reasons'> {
  readonly reasons: readonly (LossLine['reasons'][number] & { readonly why: string })[];
}

/** A loss report with a sentence for each reason. */
export function explainLoss(
  report: ImportLossReport,
  locale: Locale,
): Omit<ImportLossReport, 'lines'> & { readonly lines: readonly ExplainedLine[] } {
  const t = translator(locale);
  const explained = report.lines.map((line) => ({
    ...line,
    reasons: line.reasons.map((reason) => ({ ...reason, why: t(`exchange.loss.${reason.code}`) })),
  }));
  return { ...report, lines: explained };
}

/** Why a file becomes no questionnaire, in a sentence; null where the error is none of a file. */
export function explainFileProblem(error: unknown, locale: Locale): string | null {
  const t = translator(locale);
  if (error instanceof TableProblem) {
    const { row = '–', column = '–', limit = '–' } = error;
    return t(`imports.file.${error.code}`, { row, column, limit });
  }
  if (!(error instanceof ExchangeProblem)) return null;
  const { sheet, row, pointer } = error.place;
  const place = [sheet, row === undefined ? undefined : t('exchange.row', { row }), pointer]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const sentence = t(`exchange.problem.${error.code}`);
  const detail = error.detail === '' ? '' : ` (${error.detail})`;
  return `${place === '' ? '' : `${place}: `}${sentence}${detail}`;
}

import type { ImportLossReport, LossLine } from '../../../worker/core/questionnaire-exchange/loss-report.ts';
import type { Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { shownText, typeWord } from './item-words.ts';

export interface ImportPreviewPageProps extends ClusterPageContext {
  readonly fileName: string;
  readonly questionnaire: Questionnaire;
  readonly report: ImportLossReport;
  /** Codes that belong to other questions already, and what they become. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How much must be put right before the draft can be published. */
  readonly musts: number;
}

const shownLines = 500;

function placeOf({ sheet, row, pointer }: LossLine, t: ClusterPageContext['t']): string {
  return [sheet, row === undefined ? undefined : t('exchange.row', { row }), pointer]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** What a file becomes, and line by line what of it is changed or left out, before anything is taken. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { t, locale, path, cluster, fileName, questionnaire, report, renamed, musts } = props;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const { counts, languages } = report;
  const lines = report.lines.filter(({ outcome }) => outcome !== 'taken');
  const title = shownText(questionnaire.title, locale);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('questionnaires.import.preview')}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
    >
      <PageHead
        kicker={<a href={paths.questionnaireImport}>{t('questionnaires.import.title')}</a>}
        title={title}
        lead={t('questionnaires.import.previewLead', {
          file: fileName,
          format: t(`questionnaires.import.format.${report.format}`),
        })}
      />
      <MetaFacts
        facts={[
          [t('questionnaires.list.items'), format.integer(report.questionnaire.items)],
          [t('questionnaires.import.lines'), format.integer(counts.lines)],
          [t('questionnaires.import.taken'), format.integer(counts.taken)],
          [t('questionnaires.import.changed'), format.integer(counts.changed)],
          [t('questionnaires.import.leftOut'), format.integer(counts.leftOut)],
          [t('questionnaires.draft.must'), format.integer(musts)],
        ]}
      />
      <p class="v-note">
        {languages.de === languages.en
          ? t('questionnaires.import.oneLanguage')
          : t('questionnaires.import.languages', { de: languages.de, en: languages.en })}
        {languages.leftOut.length > 0 &&
          ` ${t('questionnaires.import.languagesLeftOut', { languages: languages.leftOut.join(', ') })}`}
      </p>
      {renamed.size > 0 && (
        <Notice kind="attention">
          <p>{t('questionnaires.import.renamed')}</p>
          <p>{[...renamed].map(([from, to]) => `${from} → ${to}`).join(', ')}</p>
        </Notice>
      )}
      <form method="post" action={paths.questionnaireImportCommit}>
        <input type="hidden" name="document" value={JSON.stringify(questionnaire)} />
        <input type="hidden" name="fileName" value={fileName} />
        <div class="v-go v-go--tight">
          <Button>{t('questionnaires.import.take')}</Button>
        </div>
      </form>
      <Section
        title={t('questionnaires.import.losses')}
        note={
          lines.length > shownLines
            ? t('questionnaires.import.lossesFirst', { shown: shownLines, count: lines.length })
            : undefined
        }
        wide
      >
        {lines.length === 0 ? (
          <p>{t('questionnaires.import.noLosses')}</p>
        ) : (
          <DataTable
            caption={t('questionnaires.import.lossesCaption')}
            rows={lines.slice(0, shownLines)}
            columns={[
              { head: t('questionnaires.import.place'), cell: (line) => placeOf(line, t) },
              {
                head: t('questionnaires.import.source'),
                cell: ({ source }) => <span class="v-wrap">{source}</span>,
              },
              {
                head: t('questionnaires.import.outcome'),
                cell: ({ outcome }) => t(`questionnaires.import.outcome.${outcome}`),
              },
              {
                head: t('questionnaires.import.why'),
                full: true,
                cell: ({ reasons }) => (
                  <span class="v-wrap">
                    {reasons
                      .map(({ code, detail }) => {
                        const why = t(`exchange.loss.${code}`);
                        return detail === undefined ? why : `${why} (${detail})`;
                      })
                      .join(' ')}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Section>
      {questionnaire.sections.map((part) => (
        <Section title={shownText(part.title, locale)}>
          <ol class="v-items">
            {part.items.map((item) => (
              <li>
                <p>{shownText(item.text, locale)}</p>
                <p class="v-note">
                  <span class="v-code">{item.code}</span> · {typeWord(t, item.type)}
                </p>
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </PageFrame>
  );
}

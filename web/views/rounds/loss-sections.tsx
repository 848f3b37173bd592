import type { ItemTotals, LossReport } from '../../../worker/core/past-rounds/loss-report.ts';
import type { MappedItem } from '../../../worker/core/past-rounds/round-mapping.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { ClusterPageContext } from '../../layout/page-context.ts';

export interface LossSectionsProps extends Pick<ClusterPageContext, 't' | 'locale'> {
  readonly loss: LossReport;
  readonly items: readonly MappedItem[];
}

const shownWordingLength = 60;
/** So many questions stand open on the page. */
const unfoldedItems = 12;

/** The label of an option, where the mapping still has it. */
function labelOf(item: MappedItem | undefined, code: number, locale: LossSectionsProps['locale']): string {
  if (item === undefined || !('options' in item)) return String(code);
  const option =
    item.options.find((each) => each.code === code) ??
    ('other' in item && item.other?.code === code ? item.other : undefined);
  return option === undefined ? String(code) : option.label[locale];
}

function OptionsOf({ t, locale, items, totals }: LossSectionsProps & { readonly totals: ItemTotals }) {
  const { integer } = formatFor(locale);
  const item = items.find(({ code }) => code === totals.item);
  return (
    <DataTable
      caption={`${totals.item} · ${item?.text[locale] ?? ''}`}
      rows={totals.options}
      columns={[
        {
          head: t('rounds.loss.option'),
          cell: ({ code }) => <span class="v-wrap">{labelOf(item, code, locale)}</span>,
        },
        { head: t('rounds.loss.count'), numeric: true, cell: ({ count }) => integer(count) },
        {
          head: t('rounds.loss.text'),
          full: true,
          cell: ({ texts }) => (
            <span class="v-wrap">
              {texts
                .map(({ text, count }) => t('rounds.loss.textCount', { text, count: integer(count) }))
                .join(' · ')}
            </span>
          ),
        },
      ]}
    />
  );
}

/** What a file gives and loses: question by question, text by text, column by column. */
export function LossSections(props: LossSectionsProps) {
  const { t, locale, loss } = props;
  const format = formatFor(locale);
  const wordingOf = (code: string) => {
    const text = props.items.find((item) => item.code === code)?.text[locale] ?? '';
    return text.length > shownWordingLength ? `${text.slice(0, shownWordingLength)}…` : text;
  };
  const withOptions = loss.items.filter(({ options }) => options.length > 0);
  return (
    <>
      <Section
        title={t('rounds.loss.unknownTexts')}
        note={t('rounds.loss.unknownTextsNote', { count: format.integer(loss.unknownTextKinds) })}
        wide
      >
        {loss.unknownTexts.length === 0 ? (
          <p>{t('rounds.loss.noUnknownTexts')}</p>
        ) : (
          <DataTable
            caption={t('rounds.loss.unknownTexts')}
            rows={loss.unknownTexts}
            columns={[
              { head: t('rounds.loss.text'), cell: ({ text }) => <span class="v-wrap">{text}</span> },
              { head: t('rounds.loss.item'), cell: ({ item }) => <span class="v-code">{item}</span> },
              { head: t('rounds.loss.column'), cell: ({ column }) => column },
              { head: t('rounds.loss.count'), numeric: true, cell: ({ count }) => format.integer(count) },
            ]}
          />
        )}
      </Section>
      <Section title={t('rounds.loss.items')} note={t('rounds.loss.itemsNote')} wide>
        <details open={loss.items.length <= unfoldedItems}>
          <summary class="v-sum">
            {t('rounds.loss.itemsShow', { count: format.integer(loss.items.length) })}
          </summary>
          <DataTable
            caption={t('rounds.loss.itemsCaption')}
            rows={loss.items}
            columns={[
              {
                head: t('rounds.loss.item'),
                cell: ({ item }) => (
                  <span class="v-wrap">
                    <span class="v-code">{item}</span> {wordingOf(item)}
                  </span>
                ),
              },
              { head: t('rounds.loss.valid'), numeric: true, cell: ({ valid }) => format.integer(valid) },
              {
                head: t('rounds.loss.dontKnow'),
                numeric: true,
                cell: ({ dontKnow }) => format.integer(dontKnow),
              },
              {
                head: t('rounds.loss.dropped'),
                numeric: true,
                cell: ({ dropped }) => format.integer(dropped),
              },
              { head: t('rounds.loss.empty'), numeric: true, cell: ({ empty }) => format.integer(empty) },
              {
                head: t('rounds.loss.unknown'),
                numeric: true,
                cell: ({ unknown }) => format.integer(unknown),
              },
            ]}
          />
        </details>
      </Section>
      {withOptions.length > 0 && (
        <Section title={t('rounds.loss.options')} note={t('rounds.loss.optionsNote')} wide>
          <details>
            <summary class="v-sum">{t('rounds.loss.optionsShow')}</summary>
            {withOptions.map((totals) => (
              <OptionsOf {...props} totals={totals} />
            ))}
          </details>
        </Section>
      )}
      <Section
        title={t('rounds.loss.unmapped')}
        note={t('rounds.loss.unmappedNote', {
          count: format.integer(loss.unmappedColumns.length),
          columns: format.integer(loss.columns),
        })}
        wide
      >
        <details>
          <summary class="v-sum">{t('rounds.loss.unmappedShow')}</summary>
          <ul>
            {loss.unmappedColumns.map(({ column, header }) => (
              <li>
                <span class="v-code">{column}</span> {header}
              </li>
            ))}
          </ul>
        </details>
      </Section>
    </>
  );
}

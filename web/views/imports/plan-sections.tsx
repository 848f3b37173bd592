import type { ChangedRow, Comparison } from '../../../worker/core/imports/compare-rows.ts';
import type { ReadRow } from '../../../worker/core/imports/read-rows.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { FormState } from '../../components/form-state.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import { rowText, valueText } from './field-text.ts';
import type { ImportPageContext } from './import-context.ts';

const shownRows = 50;
const shownChanges = 200;

export interface PlanSectionsProps extends Pick<ImportPageContext, 't' | 'locale' | 'target'> {
  readonly comparison: Comparison;
  /** Fields: changes, except (rows with commas between), repeated. */
  readonly form: FormState;
}

type Words = Pick<PlanSectionsProps, 't' | 'locale' | 'target'>;

function RowTable({
  t,
  locale,
  target,
  rows,
  caption,
}: Words & { readonly rows: readonly ReadRow[]; readonly caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows.slice(0, shownRows)}
      columns={[
        { head: t('imports.added.name'), cell: ({ values }) => target.spec.nameOf(values, locale) },
        { head: t('imports.added.row'), numeric: true, cell: ({ row }) => row },
        {
          head: t('imports.added.values'),
          full: true,
          cell: ({ values }) => (
            <span class="v-wrap">{rowText(target.spec.fields.slice(1), values, { t, locale })}</span>
          ),
        },
      ]}
    />
  );
}

function Changes({ t, locale, target, changed }: Words & { readonly changed: ChangedRow }) {
  return (
    <span class="v-wrap">
      {changed.changes.map(({ field, before, after }, at) => {
        const spec = target.spec.fields.find(({ code }) => code === field);
        if (spec === undefined) return null;
        const text = (value: typeof before) =>
          valueText(spec, value, { t, locale }) || t('imports.changed.nothing');
        return (
          <>
            {at > 0 && <br />}
            {spec.header[locale]}: {text(before)} → <b>{text(after)}</b>
          </>
        );
      })}
    </span>
  );
}

function ChangedSection({ t, locale, target, comparison, form }: PlanSectionsProps) {
  const { changed } = comparison;
  const count = formatFor(locale).integer(changed.length);
  const except = new Set((form.values['except'] ?? '').split(','));
  return (
    <Section title={t('imports.changed.title')} wide>
      <DataTable
        caption={
          changed.length > shownChanges
            ? t('imports.changed.captionFirst', { shown: shownChanges, count })
            : t('imports.changed.caption', { count })
        }
        rows={changed.slice(0, shownChanges)}
        columns={[
          { head: t('imports.added.name'), cell: ({ before }) => target.spec.nameOf(before, locale) },
          { head: t('imports.added.row'), numeric: true, cell: ({ row }) => row },
          {
            head: t('imports.changed.changes'),
            full: true,
            cell: (row) => <Changes {...{ t, locale, target }} changed={row} />,
          },
          {
            head: t('imports.changed.except'),
            cell: ({ row, before }) => (
              <label class="v-choice">
                <input
                  class="kern-form-check__checkbox"
                  type="checkbox"
                  name="except"
                  value={String(row)}
                  checked={except.has(String(row))}
                  aria-label={t('imports.changed.exceptOf', { name: target.spec.nameOf(before, locale) })}
                />
                <span>{t('imports.changed.except')}</span>
              </label>
            ),
          },
        ]}
      />
      <div class="v-fig__notes">
        <RadioGroup
          t={t}
          form={form}
          name="changes"
          label={t('imports.changed.choice')}
          options={(['take', 'keep'] as const).map((value) => ({
            value,
            label: t(`imports.changed.${value}`),
            hint: t(`imports.changed.${value}Hint`),
          }))}
        />
      </div>
    </Section>
  );
}

/** What taking the file over would do: what is new, what changes, what is there twice, each with its choice. */
export function PlanSections(props: PlanSectionsProps) {
  const { t, locale, target, comparison, form } = props;
  const { added, changed, repeated } = comparison;
  const format = formatFor(locale);
  const caption = (kind: 'added' | 'repeated', rows: readonly ReadRow[]) =>
    rows.length > shownRows
      ? t(`imports.${kind}.captionFirst`, { shown: shownRows, count: format.integer(rows.length) })
      : t(`imports.${kind}.caption`, { count: format.integer(rows.length) });
  return (
    <>
      {changed.length > 0 && <ChangedSection {...props} />}
      {repeated.length > 0 && (
        <Section title={t('imports.repeated.title')} note={t('imports.repeated.note')} wide>
          <RowTable {...{ t, locale, target }} rows={repeated} caption={caption('repeated', repeated)} />
          <div class="v-fig__notes">
            <RadioGroup
              t={t}
              form={form}
              name="repeated"
              label={t('imports.repeated.choice')}
              options={(['skip', 'add'] as const).map((value) => ({
                value,
                label: t(`imports.repeated.${value}`),
              }))}
            />
          </div>
        </Section>
      )}
      {added.length > 0 && (
        <Section title={t('imports.added.title')} wide>
          <RowTable {...{ t, locale, target }} rows={added} caption={caption('added', added)} />
        </Section>
      )}
    </>
  );
}

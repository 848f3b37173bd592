import type { IndicatorDefinition } from '../../../worker/core/catalogue/definition.ts';
import type { DiagnosedStratum, PointDiagnostics } from '../../../worker/core/catalogue/point-diagnostics.ts';
import type { Change, SeriesPoint } from '../../../worker/core/catalogue/series.ts';
import { wilsonBeside } from '../../../worker/core/catalogue/wilson-beside.ts';
import type { Locale, MemberKind, SizeClass } from '../../../worker/core/organisation.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { unitFormat } from '../../i18n/unit-format.ts';

interface MethodologistProps {
  readonly t: Translate;
  readonly locale: Locale;
  readonly definition: IndicatorDefinition;
  readonly point: SeriesPoint;
}

/** `company:small` → 10–49 employees; the kinds that are no companies by their name. */
function partWords(part: string, t: Translate): string {
  const [kind = '', size] = part.split(':');
  if (size === 'unknown') return t('indicators.methodologist.sizeUnknown');
  // Parts are made of the register's own kinds and classes.
  return size === undefined
    ? t(`common.memberKind.${kind as MemberKind}`)
    : t(`common.sizeClass.${size as SizeClass}`);
}

function stratumWords({ parts }: DiagnosedStratum, t: Translate): string {
  return parts.map((part) => partWords(part, t)).join(' + ');
}

/** The interval that is computed for comparison, and how cautious those of the changes are. */
function intervalFacts({ t, locale, definition, point }: MethodologistProps): readonly Fact[] {
  const unit = unitFormat(definition.unit, locale);
  const wilson = point.value.kind === 'measured' ? wilsonBeside(point.value) : null;
  const changes = changeWords(point, t);
  return [
    ...(wilson === null
      ? []
      : [[t('indicators.methodologist.wilson'), unit.intervalShort(wilson.lower, wilson.upper)] as const]),
    ...(changes === null ? [] : [[t('indicators.methodologist.changes'), changes] as const]),
  ];
}

/** Whether the intervals of change use that the same firms answered both times; null without an interval. */
function changeWords({ change, furtherChanges = [] }: SeriesPoint, t: Translate): string | null {
  const changes = [...(change === null ? [] : [change]), ...furtherChanges].filter(
    ({ interval }) => interval !== null,
  );
  const cautious = changes.filter(({ conservative }) => conservative);
  if (changes.length === 0) return null;
  if (cautious.length === 0) return t('indicators.methodologist.overlapUsed');
  return t('indicators.methodologist.overlapUnused', { years: yearsOf(cautious) });
}

function yearsOf(changes: readonly Change[]): string {
  return changes.map(({ fromYear }) => fromYear).join(', ');
}

function factsOf(
  { t, locale, definition }: MethodologistProps,
  { representativity, weighted, ifSilentDiffer }: PointDiagnostics,
): readonly Fact[] {
  const unit = unitFormat(definition.unit, locale);
  const { meanExact } = formatFor(locale);
  return [
    [
      t('indicators.methodologist.representativity'),
      representativity === null
        ? t('indicators.methodologist.untold')
        : t('indicators.methodologist.representativityValue', {
            value: meanExact(representativity.value),
            unadjusted: meanExact(representativity.unadjusted),
          }),
    ],
    [
      t('indicators.methodologist.weighted'),
      weighted === null
        ? t('indicators.methodologist.weightedUntold')
        : t('indicators.methodologist.weightedValue', {
            value: unit.value(weighted.value),
            interval:
              weighted.lower === null || weighted.upper === null
                ? '–'
                : unit.intervalShort(weighted.lower, weighted.upper),
            effect: meanExact(weighted.designEffect),
          }),
    ],
    ...ifSilentDiffer.map(({ shift, value }): Fact => [
      t('indicators.methodologist.silent', { shift: unit.change(shift) }),
      unit.value(value),
    ]),
  ];
}

function StrataTable({
  t,
  locale,
  strata,
}: Pick<MethodologistProps, 't' | 'locale'> & { readonly strata: readonly DiagnosedStratum[] }) {
  const { integer } = formatFor(locale);
  return (
    <DataTable
      caption={t('indicators.methodologist.strata')}
      rows={strata}
      columns={[
        { head: t('indicators.methodologist.stratum'), cell: (stratum) => stratumWords(stratum, t) },
        {
          head: t('indicators.methodologist.members'),
          numeric: true,
          cell: ({ members }) => integer(members),
        },
        {
          head: t('indicators.methodologist.respondents'),
          numeric: true,
          cell: ({ respondents }) => integer(respondents),
        },
      ]}
    />
  );
}

/** How the value comes about from who answered, and what it would be otherwise. */
export function MethodologistSection(props: MethodologistProps) {
  const { t, locale, point } = props;
  const diagnostics = point.diagnostics ?? null;
  const facts = [...(diagnostics === null ? [] : factsOf(props, diagnostics)), ...intervalFacts(props)];
  if (facts.length === 0) return null;
  return (
    <Section
      title={t('indicators.methodologist.title')}
      note={t('indicators.methodologist.note', { year: point.year })}
    >
      <details>
        <summary>{t('indicators.methodologist.show')}</summary>
        <FactList facts={facts} />
        {diagnostics !== null && <StrataTable t={t} locale={locale} strata={diagnostics.strata} />}
      </details>
    </Section>
  );
}

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { FileField } from '../../components/file-field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { formatFor } from '../../i18n/format.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

interface FoundEdition {
  readonly number: string;
  /** ISO day or instant. */
  readonly releasedOn: string;
  /** Name and address; null where the edition is not public and the reader may not open it. */
  readonly readable: { readonly clusterName: string; readonly href: string } | null;
}

/** What was found: one file, an edition by its check mark (several may share one), or nothing. */
export type VerifyResult =
  | { readonly kind: 'file'; readonly fileName: string; readonly edition: FoundEdition }
  | { readonly kind: 'checkMark'; readonly editions: readonly FoundEdition[] }
  | { readonly kind: 'unknown' };

export interface VerifyPageProps extends PageContext {
  readonly form: FormState;
  /** Null before anything was asked. */
  readonly result: VerifyResult | null;
  /** The text goes there by GET as `checksum`, the file by POST as `file`. */
  readonly action: string;
}

const commands = [
  ['Linux', (file: string) => `sha256sum ${file}`],
  ['macOS', (file: string) => `shasum -a 256 ${file}`],
  ['Windows', (file: string) => `certutil -hashfile ${file} SHA256`],
] as const;

function Edition({
  edition,
  t,
  locale,
}: Pick<VerifyPageProps, 't' | 'locale'> & { readonly edition: FoundEdition }) {
  const day = formatFor(locale).day(edition.releasedOn);
  const { readable, number } = edition;
  if (readable === null) return <p>{t('releases.check.matchUnnamed', { day })}</p>;
  return (
    <p>
      {t('releases.check.matchOf', { cluster: readable.clusterName, day })}{' '}
      <a href={readable.href}>{t('releases.check.open', { number })}</a>
    </p>
  );
}

function Result({ result, t, locale }: Pick<VerifyPageProps, 't' | 'locale' | 'result'>) {
  if (result === null) return null;
  if (result.kind === 'unknown') {
    return (
      <Notice live>
        <p>{t('releases.check.unknown')}</p>
        <p>{t('releases.check.unknownText')}</p>
      </Notice>
    );
  }
  const editions = result.kind === 'file' ? [result.edition] : result.editions;
  return (
    <Notice live>
      {editions.map((edition) => (
        <>
          <p>
            <b>
              {result.kind === 'file'
                ? t('releases.check.match', { number: edition.number, file: result.fileName })
                : t('releases.check.matchMark', { number: edition.number })}
            </b>
          </p>
          <Edition edition={edition} t={t} locale={locale} />
        </>
      ))}
    </Notice>
  );
}

/** Anybody can check here whether a file is the one that was released; no account, no script. */
export function VerifyPage({ t, locale, path, form, result, action }: VerifyPageProps) {
  const file = { t, form, name: 'file', label: t('releases.check.file'), hint: t('releases.check.fileHint') };
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('releases.check.title')}
      variant="public"
      invented={false}
      hasErrors={form.errors.length > 0}
    >
      <PageHead title={t('releases.check.title')} lead={t('releases.check.lead')} />
      <ErrorSummary t={t} form={form} />
      <Result t={t} locale={locale} result={result} />
      <Section title={t('releases.check.byText')}>
        <form class="v-form" method="get" action={action}>
          <Field
            t={t}
            form={form}
            name="checksum"
            label={t('releases.check.checksum')}
            hint={t('releases.check.checksumHint')}
            autocomplete="off"
            spellcheck={false}
            maxlength={200}
          />
          <Button>{t('releases.check.submit')}</Button>
        </form>
      </Section>
      <Section title={t('releases.check.byFile')}>
        <form class="v-form" method="post" action={action} enctype="multipart/form-data">
          <FileField {...file} />
          <Button kind="secondary">{t('releases.check.submitFile')}</Button>
        </form>
      </Section>
      <Section title={t('releases.check.how')}>
        <p>{t('releases.check.howText')}</p>
        <ul class="v-dates">
          {commands.map(([system, command]) => (
            <li>
              <span class="k">{system}</span>
              <code class="v-code">{command(t('releases.check.file').toUpperCase())}</code>
            </li>
          ))}
        </ul>
      </Section>
    </PageFrame>
  );
}

import { Section } from '../../components/section.tsx';
import type { EditionPartProps } from './edition-context.ts';

/** The files of the edition, each with its full SHA-256. */
export function EditionFiles({ context }: EditionPartProps) {
  const { t, f, files, permanentUrl } = context;
  return (
    <Section title={t('releases.files.title')} note={t('releases.files.note')} id="dateien">
      <ul class="v-files">
        {files.map(({ format, name, sizeBytes, sha256 }) => (
          <li>
            <a href={`${permanentUrl}/${encodeURIComponent(name)}`}>{t(`releases.format.${format}`)}</a>
            <span class="size">
              {t('releases.files.sizeKb', { size: f.integer(Math.max(1, Math.round(sizeBytes / 1024))) })}
            </span>
            <span class="sum v-code">{sha256}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How to verify the edition, and how to cite it. */
export function EditionVerify({ context }: EditionPartProps) {
  const { snapshot, t, checkMark, verifyUrl, permanentUrl } = context;
  const cite = t('releases.verify.cite', {
    cluster: snapshot.cluster.name,
    releaseYear: snapshot.releasedOn.slice(0, 4),
    year: snapshot.wave.year,
    number: snapshot.number,
    mark: checkMark,
    url: permanentUrl,
  });
  return (
    <Section title={t('releases.verify.title')} id="pruefen">
      <div class="v-prose">
        <p>
          {t('releases.verify.text')}{' '}
          <a class="v-hash" href={verifyUrl}>
            {verifyUrl}
          </a>
        </p>
        <p>
          {t('releases.verify.permanent')}{' '}
          <a class="v-hash" href={permanentUrl}>
            {permanentUrl}
          </a>
        </p>
        <p class="v-hash">
          {t('releases.verify.citeLabel')} {cite}
        </p>
      </div>
    </Section>
  );
}

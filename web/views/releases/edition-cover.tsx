import { completeFromShare } from '../../../worker/core/catalogue/measures/response-rate.ts';
import { clusterAgeYears } from '../../../worker/core/cluster-age.ts';
import type { EditionPartProps } from './edition-context.ts';

/** Who, which year, which edition, released by whom, and the check mark. */
export function EditionCover({ context }: EditionPartProps) {
  const { snapshot, t, f, checkMark } = context;
  const { cluster, wave, number, replaces, releasedOn, approvedBy } = snapshot;
  const year = wave.year;
  const age = Math.floor(clusterAgeYears(cluster.foundedOn, wave.openedOn)) + 1;
  const day = f.day(releasedOn);
  return (
    <div class="v-cover">
      <p class="v-kicker">{t('releases.edition.kicker', { year })}</p>
      <h1>{cluster.name}</h1>
      <p class="v-lead">
        {wave.answered === null
          ? t('releases.edition.leadProtected', { year, age, frame: f.integer(wave.frameSize) })
          : t('releases.edition.lead', {
              year,
              age,
              answered: f.integer(wave.answered),
              frame: f.integer(wave.frameSize),
              complete: f.percent(100 * completeFromShare),
              share: f.percent((100 * wave.answered) / wave.frameSize),
            })}
      </p>
      <dl class="v-cover__id">
        <div>
          <dt>{t('releases.edition.number')}</dt>
          <dd class="is-big">{number}</dd>
          <dd>
            <small>
              {replaces === null
                ? t('releases.edition.replacesNone')
                : t('releases.edition.replaces', { number: replaces })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('releases.edition.status')}</dt>
          <dd class="is-big">{t('releases.edition.statusReleased')}</dd>
          <dd>
            <small>
              {approvedBy === null
                ? t('releases.edition.releasedTwoEyes', { day })
                : t('releases.edition.releasedFourEyes', { day })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('releases.edition.checkMark')}</dt>
          <dd class="is-big">
            <span class="v-code">{checkMark}</span>
          </dd>
          <dd>
            <small>
              <a href="#pruefen">{t('releases.edition.verifyLink')}</a>
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('releases.edition.fieldwork')}</dt>
          <dd class="is-big">{year}</dd>
          <dd>
            <small>
              {t('releases.edition.fieldworkDays', {
                from: f.dayShort(wave.openedOn),
                to: f.dayShort(wave.closedOn),
              })}
            </small>
          </dd>
        </div>
      </dl>
    </div>
  );
}

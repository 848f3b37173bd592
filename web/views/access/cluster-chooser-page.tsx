import type { ClusterKind } from '../../../worker/core/organisation.ts';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import type { PageContext } from '../../layout/page-context.ts';
import { sitePaths } from '../../layout/site-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';

export const roles = ['owner', 'editor', 'viewer', 'funder', 'trustee', 'operator'] as const;

export interface ClusterChooserPageProps extends PageContext {
  readonly clusters: readonly {
    readonly slug: string;
    readonly name: string;
    readonly kind: ClusterKind;
    readonly role: (typeof roles)[number];
    readonly invented: boolean;
    /** Where this role begins; a funder starts at the reports. Default: the overview. */
    readonly href?: string | undefined;
  }[];
  /** The installation lets this person set up a cluster. */
  readonly mayFound: boolean;
}

/** The clusters somebody may enter, and as what. */
export function ClusterChooserPage({ t, locale, path, clusters, mayFound }: ClusterChooserPageProps) {
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('access.clusters.title')}
      variant="funder"
      invented={clusters.some(({ invented }) => invented)}
    >
      <PageHead title={t('access.clusters.title')} />
      <div class="v-fig__notes">
        {clusters.length === 0 ? (
          <EmptyState next={t('access.clusters.emptyNext')}>{t('access.clusters.empty')}</EmptyState>
        ) : (
          <ul class="v-finds v-finds--plain">
            {clusters.map(({ slug, name, kind, role, href }) => (
              <li>
                <p>
                  <a href={href ?? clusterPaths(slug).overview}>{name}</a>
                </p>
                <p>
                  {t(`common.clusterKind.${kind}`)} · {t(`access.role.${role}`)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {mayFound && (
        <p class="v-go">
          <ButtonLink href={sitePaths.newCluster}>{t('access.clusters.found')}</ButtonLink>
        </p>
      )}
    </PageFrame>
  );
}

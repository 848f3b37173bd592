import { findClusterBySlug } from '../clusters/index.ts';
import { linkToken, loadBoard, personalLink } from '../fieldwork/index.ts';
import type { Services } from '../platform/services.ts';
import { listEditions } from '../releases/index.ts';
import { listWaves } from '../waves/index.ts';
import { shippedDemo } from './seed-demo.ts';

export interface DemoLinks {
  readonly manager: string;
  readonly member: string;
  readonly funder: string;
  readonly outbox: string;
  /** The manager's first page, signed in. */
  readonly overview: string;
}

/** The doors that `npm start` prints; null while the demo is not loaded. */
export async function demoLinks(services: Services): Promise<DemoLinks | null> {
  const { baseUrl } = services.config;
  const slug = shippedDemo().clusters[0]?.slug ?? '';
  const cluster = await findClusterBySlug(services.db, slug);
  if (cluster === undefined) return null;
  const open = (await listWaves(services.db, cluster.id)).find((wave) => wave.state === 'open');
  const board = open && (await loadBoard(services.db, cluster.id, open.id));
  const missing = board?.rows.find(
    (row) => row.participation === 'missing' && row.kind === 'company' && row.locale === 'de',
  );
  const [edition] = await listEditions(services.db, cluster.id);
  const token =
    missing?.invitationId === null || missing === undefined
      ? ''
      : await linkToken(services.keys, cluster.id, missing.invitationId, missing.generation ?? 1);
  return {
    manager: `${baseUrl}/entwicklung/anmelden/owner`,
    member: personalLink(services.config, token, 'de'),
    funder: `${baseUrl}/berichte/${slug}/${edition?.number ?? ''}`,
    overview: `/c/${slug}`,
    outbox: `${baseUrl}/entwicklung/postausgang`,
  };
}

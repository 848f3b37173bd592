import type { AnyApiRoute } from './access/index.ts';
import { keyRoutes } from './access/api/key-routes.ts';
import { clusterRoutes } from './clusters/api.ts';
import { findCluster, memberImport } from './clusters/index.ts';
import { memberRoutes } from './clusters/member-api.ts';
import { peopleRoutes } from './clusters/people-api.ts';
import { fieldworkRoutes } from './fieldwork/api.ts';
import { importRoutes } from './imports/api.ts';
import { indicatorRoutes } from './indicators/api.ts';
import { ownIndicatorRoutes } from './indicators/own-indicator-api.ts';
import { pastRoundRoutes } from './indicators/past-round-api.ts';
import { questionnaireRoutes } from './questionnaires/api.ts';
import { commitmentImport, ledgerImport } from './records/index.ts';
import { commitmentRoutes } from './records/ledger/commitment-api.ts';
import { ledgerRoutes } from './records/ledger/api.ts';
import { releaseRoutes } from './releases/api.ts';
import { waveRoutes } from './waves/api.ts';

/** Every route of the interface for programs, in the order of its reference. */
export const apiRoutes: readonly AnyApiRoute[] = [
  ...clusterRoutes,
  ...memberRoutes,
  ...ledgerRoutes,
  ...commitmentRoutes,
  ...importRoutes({
    targets: { members: memberImport, ledger: ledgerImport, commitments: commitmentImport },
    clusterName: async ({ db }, clusterId) => (await findCluster(db, clusterId))?.name ?? '',
  }),
  ...questionnaireRoutes,
  ...waveRoutes,
  ...fieldworkRoutes,
  ...pastRoundRoutes,
  ...indicatorRoutes,
  ...ownIndicatorRoutes,
  ...releaseRoutes,
  ...peopleRoutes,
  ...keyRoutes,
];

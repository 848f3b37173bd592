import { boardResource, mailsQueued } from '../../schema/contracts/api/wave.ts';
import { apiRoute } from '../access/index.ts';
import { memberKinds, sizeClasses } from '../core/organisation.ts';
import { Problem } from '../platform/problem.ts';
import { findWave } from '../waves/index.ts';
import { loadBoard } from './board.ts';
import { sendInvitations, sendReminders } from './send-invitations.ts';

const groupKeys = [...memberKinds, ...sizeClasses];

/** Who takes part in a wave and who is missing, and the mails. Never what was answered, and never a link. */
export const fieldworkRoutes = [
  apiRoute({
    id: 'getBoard',
    tag: 'waves',
    method: 'GET',
    path: '/clusters/:slug/waves/:wave/board',
    scope: 'read',
    answer: boardResource,
    status: 200,
    handle: async ({ services, may, params }) => {
      if ((await findWave(services.db, may.clusterId, params.wave)) === undefined)
        throw new Problem('notFound');
      const { answered, frame, groups, rows } = await loadBoard(services.db, may.clusterId, params.wave);
      return {
        answered,
        frame,
        groups: groups.flatMap((group) => {
          const key = groupKeys.find((candidate) => candidate === group.key);
          return key === undefined ? [] : [{ ...group, key }];
        }),
        missing: rows.flatMap(({ participation: state, memberId, memberName: name, remindersSent }) =>
          state === 'answered' ? [] : [{ memberId, name, state, remindersSent: remindersSent ?? 0 }],
        ),
      };
    },
  }),
  apiRoute({
    id: 'sendInvitations',
    tag: 'waves',
    method: 'POST',
    path: '/clusters/:slug/waves/:wave/invitations',
    scope: 'write',
    answer: mailsQueued,
    status: 202,
    problems: ['conflict'],
    handle: async ({ services, may, params }) => ({
      queued: await sendInvitations(services, may, params.wave),
    }),
  }),
  apiRoute({
    id: 'sendReminders',
    tag: 'waves',
    method: 'POST',
    path: '/clusters/:slug/waves/:wave/reminders',
    scope: 'write',
    answer: mailsQueued,
    status: 202,
    problems: ['conflict'],
    handle: async ({ services, may, params }) => ({
      queued: await sendReminders(services, may, params.wave),
    }),
  }),
];

import type { Authorized } from '../access/index.ts';
import { auditRow, auditRowIfChanged } from '../platform/audit.ts';
import { commit } from '../platform/database.ts';
import { queueJob } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findWave, listWavesToClose, markClosed, setDeadline, type Wave } from './wave-store.ts';

/** Minutes that a draft begun before the deadline may still be sent. */
export const defaultGraceMinutes = 15;

/** Name of the job that publishes a wave; the same wave is published once. */
export function publishOccasion(waveId: string): string {
  return `publish-wave/${waveId}`;
}

/**
 * Brings the deadline of an open wave forward to now. The wave closes when the grace period is over: at once
 * without it, else by the schedule.
 */
export async function closeWave(
  services: Services,
  may: Authorized<'edit'>,
  waveId: string,
  options: { readonly withoutGrace: boolean },
): Promise<void> {
  const { db, now } = services;
  const wave = await findWave(db, may.clusterId, waveId);
  if (wave === undefined) throw new Problem('notFound');
  if (wave.state !== 'open') throw new Problem('conflict', 'wave is not open');
  const closesAt = Math.min(wave.closesAt, now());
  await commit(db, [
    setDeadline(db, may.clusterId, waveId, closesAt, options.withoutGrace ? 0 : wave.graceMinutes),
    auditRow(services, {
      clusterId: may.clusterId,
      actorId: may.personId,
      action: 'waves.setDeadline',
      subject: waveId,
    }),
  ]);
  await closeDueWaves(services);
}

/** Closes every wave whose deadline and grace are over, by the server's clock, and queues its publication. */
export async function closeDueWaves(services: Services): Promise<number> {
  const due = await listWavesToClose(services.db, services.now());
  for (const wave of due) await close(services, wave);
  if (due.length > 0) services.wakeJobs();
  return due.length;
}

async function close(services: Services, wave: Wave): Promise<void> {
  await commit(services.db, [
    markClosed(services.db, wave.clusterId, wave.id),
    auditRowIfChanged(services, {
      clusterId: wave.clusterId,
      actorId: 'schedule',
      action: 'waves.close',
      subject: wave.id,
    }),
    queueJob(services, {
      kind: 'publishWave',
      clusterId: wave.clusterId,
      occasion: publishOccasion(wave.id),
      payload: wave.id,
    }),
  ]);
}

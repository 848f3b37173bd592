import type { JobHandlers } from './platform/jobs.ts';

export const jobs: JobHandlers = {
  publishWave: async () => (await import('./indicators/index.ts')).publishWaveJob,
  sendMails: async () => (await import('./platform/outbox.ts')).sendMails,
  importRound: async () => (await import('./indicators/index.ts')).importRoundJob,
  measureOwn: async () => (await import('./indicators/index.ts')).measureOwnJob,
};

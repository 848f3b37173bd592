import type { JobHandlers } from './platform/jobs.ts';

const indicators = () => import('./indicators/index.ts');
const releases = () => import('./releases/index.ts');

export const jobs: JobHandlers = {
  publishWave: async () => (await releases()).thenCheck((await indicators()).publishWaveJob),
  sendMails: async () => (await import('./platform/outbox.ts')).sendMails,
  importRound: async () => (await releases()).thenCheck((await indicators()).importRoundJob),
  measureOwn: async () => (await indicators()).measureOwnJob,
  checkEdition: async () => (await releases()).checkEditionJob,
};

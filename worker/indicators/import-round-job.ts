import {
  decideRound,
  deleteRoundFiles,
  findRound,
  importRoundSteps,
  runImportStep,
  withoutMatches,
} from '../answers/index.ts';
import { commit } from '../platform/database.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { measureOwn } from './measure-own.ts';

/** Imports a past round in steps and publishes it; a round that was undone meanwhile is left alone. */
export const importRoundJob: JobHandler = {
  steps: importRoundSteps + 1,
  async run(services, { clusterId, payload, step }) {
    const round = await findRound(services.db, clusterId, payload);
    if (round === undefined || round.state !== 'committing') {
      if (round?.state === 'committed') await deleteRoundFiles(services, round);
      return { done: true };
    }
    if (step < importRoundSteps) {
      await runImportStep(services, round, step);
      return { done: false, step: step + 1 };
    }
    await measureOwn(services, clusterId, round.id);
    await commit(services.db, [
      decideRound(services.db, round, ['committing'], 'committed', services.now(), withoutMatches(round)),
    ]);
    await deleteRoundFiles(services, round);
    return { done: true };
  },
};

/** Computes an indicator that was defined later for an imported round. */
export const measureOwnJob: JobHandler = {
  steps: 1,
  async run(services, { clusterId, payload }) {
    await measureOwn(services, clusterId, payload);
    return { done: true };
  },
};

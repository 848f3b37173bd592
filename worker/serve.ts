import type { Hono } from 'hono';
import { surveyTranslator } from '../web/i18n/survey-translator.ts';
import { isSurveyPath } from './answers/survey-paths.ts';
import { answerPages } from './answers/pages.tsx';
import { createApp } from './app.tsx';
import { jobs } from './jobs.ts';
import type { HttpEnv } from './platform/http.ts';

/**
 * Two applications: the survey, ready when the Worker starts, and the house, loaded when somebody enters it.
 * @param extraRooms rooms of another build: development's mailbox and demo
 */
export function serve(
  extraRooms: readonly Hono<HttpEnv>[] = [],
): ExportedHandlerFetchHandler<Cloudflare.Env> {
  const survey = createApp({ jobs, rooms: [answerPages], translator: surveyTranslator });
  let house: Promise<Hono<HttpEnv>> | undefined;
  const openHouse = async () => {
    const { houseRooms, translator } = await import('./house.ts');
    return createApp({ jobs, rooms: [...extraRooms, ...houseRooms], translator });
  };
  return async (request, env, context) => {
    const app = isSurveyPath(new URL(request.url).pathname) ? survey : await (house ??= openHouse());
    return app.fetch(request, env, context);
  };
}

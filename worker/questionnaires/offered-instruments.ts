import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Services } from '../platform/services.ts';
import { vorlaufKern } from './instruments/vorlauf-kern.ts';
import { publishQuestionnaire } from './publish-questionnaire.ts';
import type { PublishedQuestionnaire } from './questionnaire-store.ts';

/** Instruments that a wave can be opened with, the newest first. */
export const offeredInstruments: readonly Questionnaire[] = [vorlaufKern];

/** Name of an instrument in a form: `vorlauf-kern@1.0.0`. */
export function instrumentName({ code, version }: Questionnaire): string {
  return `${code}@${version}`;
}

/** The published version of an offered instrument; published when it is used for the first time. */
export async function publishOffered(
  services: Services,
  name: string,
): Promise<PublishedQuestionnaire | undefined> {
  const instrument = offeredInstruments.find((candidate) => instrumentName(candidate) === name);
  return instrument && publishQuestionnaire(services, instrument);
}

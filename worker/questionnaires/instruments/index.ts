import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts';
import { vorlaufKern } from './vorlauf-kern.ts';
import { vorlaufKern090 } from './vorlauf-kern-0-9-0.ts';

/** Every instrument that comes with the software, oldest version first. */
export const instruments: readonly Questionnaire[] = [vorlaufKern090, vorlaufKern];

/** One published instrument, or undefined where there is none of that code and version. */
export function instrumentOf(code: string, version: string): Questionnaire | undefined {
  return instruments.find((instrument) => instrument.code === code && instrument.version === version);
}

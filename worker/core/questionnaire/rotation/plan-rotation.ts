import type { IndicatorDefinition } from '../../catalogue/definition.ts';
import { isMeasuredBy } from '../../catalogue/series-breaks.ts';
import { itemsOf } from '../counted-answers.ts';
import { announcedMinutes } from '../estimated-minutes.ts';
import { expandForm } from '../expand-form.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { composeQuestionnaire, modulesIn } from './compose-questionnaire.ts';
import { isDue, type QuestionModule } from './module.ts';

/** A wave as it was, or as it is planned. */
export interface RotationWave {
  readonly number: number;
  readonly year: number;
  readonly isPlanned: boolean;
  /** Codes of the modules it asks. */
  readonly modules: ReadonlySet<string>;
  /** Minutes a member is told, in German. */
  readonly minutes: number;
  /** Codes of the indicators it measures; what it does not ask is notAsked, never missing. */
  readonly indicators: ReadonlySet<string>;
}

/** A wave that was opened. */
export interface HeldWave {
  readonly year: number;
  readonly questionnaire: Questionnaire;
}

/**
 * Which wave asks what: those that were held, then so many that are planned by the rules of the modules, a year apart.
 * @param held in any order
 * @param base what the planned ones are made from
 * @param nextYear of the first planned wave, later than every one held
 */
export function planRotation(
  held: readonly HeldWave[],
  base: Questionnaire,
  modules: readonly QuestionModule[],
  definitions: readonly IndicatorDefinition[],
  { nextYear, planned }: { readonly nextYear: number; readonly planned: number },
): readonly RotationWave[] {
  const waveOf = (questionnaire: Questionnaire, at: { number: number; year: number; isPlanned: boolean }) => {
    const items = itemsOf(expandForm(questionnaire));
    const measured = definitions.filter((definition) => isMeasuredBy(definition, items));
    return {
      ...at,
      modules: modulesIn(questionnaire, modules),
      minutes: announcedMinutes(questionnaire),
      indicators: new Set(measured.map(({ code }) => code)),
    };
  };
  const past = held
    .toSorted((first, second) => first.year - second.year)
    .map(({ year, questionnaire }, at) => waveOf(questionnaire, { number: at + 1, year, isPlanned: false }));
  const coming = Array.from({ length: planned }, (_, at) => {
    const number = past.length + at + 1;
    const due = modules.filter((module) => isDue(module, number));
    return waveOf(composeQuestionnaire(base, due, modules), {
      number,
      year: nextYear + at,
      isPlanned: true,
    });
  });
  return [...past, ...coming];
}

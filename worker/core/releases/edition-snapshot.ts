import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { EditionSnapshot } from './edition-model.ts';
import { isEditionNumber } from './edition-number.ts';
import { editionWordings } from './edition-wordings.ts';

/** What a release gathers; questionnaires come whole, oldest first, and the edition keeps what it needs of them. */
export interface EditionInput extends Omit<EditionSnapshot, 'schema' | 'wordings'> {
  readonly questionnaires: readonly Questionnaire[];
}

/**
 * Freezes an edition. The same input gives the same snapshot, whatever the order of events and notes.
 * @throws RangeError if the edition contradicts itself: another year in its number, an indicator twice
 */
export function editionSnapshot({ questionnaires, ...input }: EditionInput): EditionSnapshot {
  if (!isEditionNumber(input.number) || !input.number.startsWith(`${input.wave.year}.`)) {
    throw new RangeError(`${input.number} is not the number of an edition of ${input.wave.year}.`);
  }
  const codes = input.indicators.map(({ definition }) => definition.code);
  if (new Set(codes).size < codes.length) throw new RangeError('An edition shows each indicator once.');
  if (input.indicators.some(({ definition, series }) => definition.code !== series.code)) {
    throw new RangeError('A series stands under the definition of another indicator.');
  }
  return {
    ...input,
    schema: 'vorlauf-edition/1',
    events: input.events.toSorted((a, b) => {
      const [left, right] = [a.onDate + a.label.de, b.onDate + b.label.de];
      return left < right ? -1 : left > right ? 1 : 0;
    }),
    notes: input.notes.toSorted((a, b) => (a.about < b.about ? -1 : 1)),
    wordings: editionWordings(input.indicators, questionnaires),
  };
}

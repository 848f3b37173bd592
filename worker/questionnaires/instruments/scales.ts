import type { Text } from '../../core/organisation.ts';
import type { Option } from '../../core/questionnaire/questionnaire.ts';

/**
 * The answer scales, low or negative first in every item. Five points, all labelled, equally many on both sides;
 * contribution counts from 0, so that 0 means absence.
 */
export const scales = {
  S5: [
    option(1, 'sehr unzufrieden', 'very dissatisfied'),
    option(2, 'eher unzufrieden', 'fairly dissatisfied'),
    option(3, 'teils zufrieden, teils unzufrieden', 'partly satisfied, partly dissatisfied'),
    option(4, 'eher zufrieden', 'fairly satisfied'),
    option(5, 'sehr zufrieden', 'very satisfied'),
  ],
  Z5: [
    option(1, 'stimme überhaupt nicht zu', 'strongly disagree'),
    option(2, 'stimme eher nicht zu', 'tend to disagree'),
    option(3, 'stimme teils zu, teils nicht zu', 'partly agree, partly disagree'),
    option(4, 'stimme eher zu', 'tend to agree'),
    option(5, 'stimme voll und ganz zu', 'strongly agree'),
  ],
  V5: [
    option(1, 'Der Aufwand überwiegt deutlich', 'The effort clearly outweighs the benefit'),
    option(2, 'Der Aufwand überwiegt etwas', 'The effort slightly outweighs the benefit'),
    option(3, 'Beides hält sich die Waage', 'They are about equal'),
    option(4, 'Der Nutzen überwiegt etwas', 'The benefit slightly outweighs the effort'),
    option(5, 'Der Nutzen überwiegt deutlich', 'The benefit clearly outweighs the effort'),
  ],
  B5: [
    option(0, 'kein Beitrag', 'no contribution'),
    option(1, 'kleiner Beitrag', 'small contribution'),
    option(2, 'mittlerer Beitrag', 'moderate contribution'),
    option(3, 'großer Beitrag', 'large contribution'),
    option(4, 'entscheidender Beitrag', 'decisive contribution'),
  ],
  W5: [
    option(1, 'gar nicht wichtig', 'not at all important'),
    option(2, 'eher unwichtig', 'fairly unimportant'),
    option(3, 'mittelmäßig wichtig', 'moderately important'),
    option(4, 'eher wichtig', 'fairly important'),
    option(5, 'sehr wichtig', 'very important'),
  ],
  G5: [
    option(1, 'sehr schlecht', 'very poor'),
    option(2, 'eher schlecht', 'fairly poor'),
    option(3, 'mittelmäßig', 'moderate'),
    option(4, 'eher gut', 'fairly good'),
    option(5, 'sehr gut', 'very good'),
  ],
  L5: [
    option(0, 'gar nicht', 'not at all'),
    option(1, 'wenig', 'a little'),
    option(2, 'teilweise', 'partly'),
    option(3, 'weitgehend', 'largely'),
    option(4, 'vollständig', 'completely'),
  ],
  D5: [
    option(1, 'gar nicht', 'not at all'),
    option(2, 'wenig', 'slightly'),
    option(3, 'mittelmäßig', 'moderately'),
    option(4, 'stark', 'strongly'),
    option(5, 'sehr stark', 'very strongly'),
  ],
} as const satisfies Record<string, readonly Option[]>;

export type ScaleName = keyof typeof scales;

/** Yes or no, in the order they are said; nothing is preset. */
export const yesNo: readonly Option[] = [option(1, 'ja', 'yes'), option(0, 'nein', 'no')];

/** Ends of the scale from 0 to 10; the points between have no label. */
export const likelihoodEnds = {
  low: { de: 'äußerst unwahrscheinlich', en: 'extremely unlikely' },
  high: { de: 'äußerst wahrscheinlich', en: 'extremely likely' },
} as const satisfies Record<'low' | 'high', Text>;

/** The don't-know answer of a judgement; not every member can know the office, other members or effects. */
export const cannotJudge: Text = { de: 'kann ich nicht beurteilen', en: 'I cannot judge this' };

/** The don't-know answer of a fact. */
export const doNotKnow: Text = { de: 'weiß ich nicht', en: "I don't know" };

function option(code: number, de: string, en: string): Option {
  return { code, label: { de, en } };
}

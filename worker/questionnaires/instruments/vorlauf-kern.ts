import type { Text } from '../../core/organisation.ts';
import type { Condition } from '../../core/questionnaire/condition.ts';
import type { Item, Questionnaire, Section } from '../../core/questionnaire/questionnaire.ts';
import { cannotJudge, likelihoodEnds, scales, yesNo, type ScaleName } from './scales.ts';

/** Said once more wherever a question speaks of the last 12 months. */
const periodHint: Text = {
  de: 'Das heißt: seit {monat_jahr_vor_12m}. Sind Sie kürzer Mitglied, denken Sie bitte an die Zeit seit Ihrem Beitritt.',
  en: 'That is: since {monat_jahr_vor_12m}. If you joined later, please think of the time since you joined.',
};

const agreementLead: Text = {
  de: 'Stimmen Sie dieser Aussage zu oder nicht zu?',
  en: 'Do you agree or disagree with this statement?',
};

const withOffice: Condition = { fact: 'hasOffice', op: '==', value: 'yes' };

const satisfaction: Section = {
  code: 'A',
  title: { de: 'Zufriedenheit', en: 'Satisfaction' },
  items: [
    rating('SM1', 'S5', {
      text: {
        de: 'Wie zufrieden sind Sie insgesamt mit dem {mgmt}, wenn Sie an die letzten 12 Monate denken?',
        en: 'Thinking of the past 12 months, how satisfied are you overall with the {mgmt}?',
      },
      hint: periodHint,
      dontKnow: cannotJudge,
      showIf: withOffice,
    }),
    rating('SA1', 'S5', {
      text: {
        de: 'Wie zufrieden sind Sie insgesamt mit dem Austausch im {typ}, wenn Sie an die letzten 12 Monate denken?',
        en: 'Thinking of the past 12 months, how satisfied are you overall with the exchange in the {typ}?',
      },
      hint: joined(
        {
          de: 'Gemeint sind Gespräche und Treffen mit anderen Mitgliedern.',
          en: 'This means conversations and meetings with other members.',
        },
        periodHint,
      ),
      dontKnow: cannotJudge,
      changed: { from: '0.9.0', changeClass: 2, reason: 'wording' },
    }),
    rating('CB1', 'V5', {
      text: {
        de: 'Wenn Sie den Nutzen der Mitgliedschaft mit Ihrem Aufwand vergleichen: Was überwiegt?',
        en: 'When you compare the benefit of membership with your effort, which one outweighs the other?',
      },
      hint: { de: 'Aufwand sind Ihre Zeit und Ihre Beiträge.', en: 'Effort means your time and your fees.' },
      dontKnow: cannotJudge,
    }),
    {
      code: 'NP1',
      version: '1.0.0',
      type: 'zeroToTen',
      text: {
        de: 'Wie wahrscheinlich ist es, dass Sie einem anderen Unternehmen die Mitgliedschaft im {typ} empfehlen?',
        en: 'How likely are you to recommend membership of the {typ} to another company?',
      },
      lowLabel: likelihoodEnds.low,
      highLabel: likelihoodEnds.high,
    },
  ],
};

const workingTogether: Section = {
  code: 'B',
  title: { de: 'Miteinander', en: 'Working together' },
  items: [
    statement('TR1', {
      text: {
        de: 'Auf Zusagen anderer Mitglieder können wir uns verlassen.',
        en: 'We can rely on commitments made by other members.',
      },
      dontKnow: cannotJudge,
    }),
    statement('TR2', {
      text: {
        de: 'Im Austausch mit anderen Mitgliedern sprechen wir auch eigene Schwierigkeiten offen an.',
        en: 'When we talk with other members, we also speak openly about our own difficulties.',
      },
    }),
    statement('NE1', {
      text: {
        de: 'Das {mgmt} verhält sich gegenüber allen Mitgliedern neutral.',
        en: 'The {mgmt} is impartial towards all members.',
      },
      dontKnow: cannotJudge,
      showIf: withOffice,
    }),
    statement('DO1', {
      text: {
        de: 'Einzelne Unternehmen bestimmen, was im {typ} geschieht.',
        en: 'A few companies decide what happens in the {typ}.',
      },
      dontKnow: cannotJudge,
    }),
  ],
};

const commonDirection: Section = {
  code: 'C',
  title: { de: 'Gemeinsame Richtung', en: 'Common direction' },
  items: [
    statement('JS1', {
      text: { de: '{Der_typ} hat eine gemeinsame Strategie.', en: 'The {typ} has a joint strategy.' },
      hint: {
        de: 'Eine Strategie sind gemeinsam vereinbarte Ziele und der Weg dorthin.',
        en: 'A strategy means jointly agreed goals and the way to reach them.',
      },
      dontKnow: cannotJudge,
    }),
    statement('JS2', {
      text: {
        de: 'Bei wichtigen Entscheidungen berücksichtigt unser Unternehmen die gemeinsame Strategie.',
        en: 'When making important decisions, our company takes the joint strategy into account.',
      },
      dontKnow: cannotJudge,
    }),
    statement('JS3', {
      text: {
        de: 'Unser Unternehmen teilt die Vision des {typ_gen} für die Region.',
        en: "Our company shares the {typ}'s vision for the region.",
      },
      dontKnow: cannotJudge,
    }),
    statement('SI1', {
      text: {
        de: 'Die Mitglieder verfolgen im {typ} vor allem ihre eigenen Interessen.',
        en: 'Within the {typ}, members mainly pursue their own interests.',
      },
      dontKnow: cannotJudge,
    }),
  ],
};

const effects: Section = {
  code: 'D',
  title: { de: 'Wirkung', en: 'Effects' },
  items: [
    rating('KG1', 'B5', {
      text: {
        de: 'Welchen Beitrag hat {der_typ} in den letzten 12 Monaten zum Schließen von Wissenslücken in Ihrem Unternehmen geleistet?',
        en: 'What contribution has the {typ} made over the past 12 months to closing knowledge gaps in your company?',
      },
      hint: periodHint,
      dontKnow: cannotJudge,
      notApplicable: { de: 'Es gab keine Wissenslücke', en: 'There was no knowledge gap' },
    }),
    rating('QK1', 'B5', {
      text: {
        de: 'Welchen Beitrag hat {der_typ} in den letzten 12 Monaten zum Aufbau neuer Kompetenzen bei Ihren Beschäftigten geleistet?',
        en: 'What contribution has the {typ} made over the past 12 months to building new skills among your staff?',
      },
      hint: periodHint,
      dontKnow: cannotJudge,
    }),
    rating('PP1', 'D5', {
      text: {
        de: 'Wie stark ist Ihr Unternehmen derzeit von Fachkräftemangel betroffen?',
        en: 'How strongly is your company currently affected by a shortage of skilled workers?',
      },
      showIf: { fact: 'memberKind', op: '==', value: 'company' },
    }),
    rating('HR2', 'B5', {
      text: {
        de: 'Welchen Beitrag hat {der_typ} in den letzten 12 Monaten zur Entlastung Ihres Unternehmens beim Fachkräftemangel geleistet?',
        en: 'What contribution has the {typ} made over the past 12 months to easing the shortage of skilled workers in your company?',
      },
      hint: periodHint,
      dontKnow: cannotJudge,
      showIf: {
        all: [
          { fact: 'memberKind', op: '==', value: 'company' },
          { item: 'PP1', op: '>=', value: 2 },
        ],
      },
    }),
  ],
};

const finish: Section = {
  code: 'E',
  title: { de: 'Zum Schluss', en: 'To finish' },
  items: [
    {
      code: 'SUG1',
      version: '1.0.0',
      type: 'longText',
      maxLength: 1000,
      text: {
        de: 'Was sollte sich im {typ} als Erstes verbessern?',
        en: 'What should improve first in the {typ}?',
      },
      hint: { de: 'Bitte nennen Sie keine Namen von Personen.', en: 'Please do not name any persons.' },
    },
    {
      code: 'SUG1C',
      version: '1.0.0',
      type: 'single',
      options: yesNo,
      text: {
        de: 'Darf Ihr Text ohne Ihren Namen im Bericht zitiert werden?',
        en: 'May your text be quoted in the report without your name?',
      },
      showIf: { answered: 'SUG1' },
    },
    {
      code: 'RO1',
      version: '1.0.0',
      type: 'single',
      text: {
        de: 'In welcher Funktion beantworten Sie diese Befragung?',
        en: 'In what capacity are you answering this survey?',
      },
      options: [
        {
          code: 1,
          label: {
            de: 'Geschäftsführung, Vorstand oder Inhaberschaft',
            en: 'managing director, board member or owner',
          },
        },
        {
          code: 2,
          label: { de: 'Leitung eines Bereichs oder einer Abteilung', en: 'head of a unit or department' },
        },
        { code: 3, label: { de: 'Fachaufgabe ohne Leitung', en: 'specialist without management duties' } },
        { code: 90, label: { de: 'andere Funktion', en: 'other capacity' } },
      ],
    },
  ],
};

/** The core instrument: eighteen items whose positions, neighbours and routing stay the same in every wave. */
export const vorlaufKern: Questionnaire = {
  code: 'vorlauf-kern',
  version: '1.0.0',
  title: { de: 'Mitgliederbefragung', en: 'Member survey' },
  sections: [satisfaction, workingTogether, commonDirection, effects, finish],
};

type RatingTexts = Pick<Item, 'text' | 'hint' | 'dontKnow' | 'notApplicable' | 'showIf' | 'changed'>;

function rating(code: string, scale: ScaleName, texts: RatingTexts): Item {
  return { code, version: '1.0.0', type: 'rating', scale, options: scales[scale], ...texts };
}

function statement(code: string, texts: RatingTexts): Item {
  return { ...rating(code, 'Z5', texts), lead: agreementLead };
}

function joined(first: Text, second: Text): Text {
  return { de: `${first.de} ${second.de}`, en: `${first.en} ${second.en}` };
}

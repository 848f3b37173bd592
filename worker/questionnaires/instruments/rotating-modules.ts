import type { QuestionModule } from '../../core/questionnaire/rotation/module.ts';
import { bankModules, type BankModule, type ModuleCode } from './bank-modules.ts';

type Rule = Pick<QuestionModule, 'rotation' | 'why'>;

const rules: Readonly<Record<ModuleCode, Rule>> = {
  LEI: {
    rotation: { kind: 'every', nth: 2, first: 1 },
    why: {
      de: 'Bedarf ändert sich in Jahren, nicht in Monaten.',
      en: 'Needs change in years, not in months.',
    },
  },
  WIR: {
    rotation: { kind: 'every', nth: 2, first: 1 },
    why: {
      de: 'Gefragt wird nach drei Jahren; jedes Jahr überlappten sich die Zeiträume.',
      en: 'Three years are asked about; every year the periods would overlap.',
    },
  },
  KOP: {
    rotation: { kind: 'every', nth: 2, first: 2 },
    why: {
      de: 'Beziehungen brauchen Zeit. Wer mit wem zusammenarbeitet, fragt nur eine namentliche Befragung.',
      en: 'Ties need time. Who works with whom is asked only in a survey that names members.',
    },
  },
  MAN: {
    rotation: { kind: 'every', nth: 2, first: 2 },
    why: {
      de: 'Ruht in den ungeraden Wellen, damit die Befragung kurz bleibt; auch nach einem Wechsel im Management.',
      en: 'Rests in odd waves, so that the survey stays short; also after a change of manager.',
    },
  },
  FIN: {
    rotation: { kind: 'every', nth: 4, first: 1 },
    why: {
      de: 'Eine angenommene Lage nutzt sich ab; jährlich nur, wenn in 24 Monaten eine Förderung endet.',
      en: 'A hypothetical case wears out; yearly only where a grant ends within 24 months.',
    },
  },
  KON: {
    rotation: { kind: 'onDemand', apart: 3 },
    why: {
      de: 'Hintergrund, den man selten braucht: bei Bedarf, höchstens jede dritte Welle.',
      en: 'Background that is seldom needed: on demand, at most every third wave.',
    },
  },
};

/**
 * The modules with the waves they are asked in, in the order in which they are asked. A roster is no part of them: it
 * names members, and is asked in surveys of its own.
 */
export const rotatingModules: readonly QuestionModule[] = [...bankModules]
  .toSorted((first, second) => placeOf(first) - placeOf(second))
  .map(({ code, title, items }) => ({
    code,
    title,
    items: items.filter(({ type }) => type !== 'roster'),
    ...rules[code],
  }));

function placeOf({ code }: BankModule): number {
  return Object.keys(rules).indexOf(code);
}

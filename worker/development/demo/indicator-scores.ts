import type { Answers } from '../../core/questionnaire/answer.ts';

/** A firm's contribution to an indicator, or null where it gave no valid answer. The truth is their mean × 100. */
export type IndicatorScore = (answers: Answers) => number | null;

function code(answers: Answers, item: string): number | null {
  const answer = answers[item];
  return answer?.state === 'valid' && typeof answer.value === 'number' ? answer.value : null;
}

const topBox =
  (item: string): IndicatorScore =>
  (answers) => {
    const value = code(answers, item);
    if (value === null) return null;
    return value >= 4 ? 1 : 0;
  };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const isNumber = (value: number | null): value is number => value !== null;

/** Written out once more and apart from the product's own measures, so that tests compare two computations. */
export const indicatorScores = {
  'U-SAT-M': topBox('SM1'),
  'U-SAT-A': topBox('SA1'),
  'U-CB': topBox('CB1'),
  'U-REC': (answers) => {
    const value = code(answers, 'NP1');
    if (value === null) return null;
    if (value >= 9) return 1;
    return value <= 6 ? -1 : 0;
  },
  /** Share of firms whose mean over both items is 4 or more. */
  'U-TRUST': (answers) => {
    const values = [code(answers, 'TR1'), code(answers, 'TR2')].filter(isNumber);
    if (values.length < 2) return null;
    return mean(values) >= 4 ? 1 : 0;
  },
  'U-KOMP': (answers) => {
    const values = [code(answers, 'QK1'), code(answers, 'KG1')].filter(isNumber);
    if (values.length === 0) return null;
    return Math.max(...values) >= 3 ? 1 : 0;
  },
  /** Among companies with strong pressure only. */
  'U-HR': (answers) => {
    const relief = code(answers, 'HR2');
    if (relief === null || (code(answers, 'PP1') ?? 0) < 4) return null;
    return relief >= 3 ? 1 : 0;
  },
  'O-NEUT': topBox('NE1'),
  'N-DOM.perceived': topBox('DO1'),
  /** At least two of the three strategy items and the one on own interests. */
  'R-JOINT': (answers) => {
    const joint = ['JS1', 'JS2', 'JS3'].map((item) => topBox(item)(answers)).filter(isNumber);
    const own = topBox('SI1')(answers);
    return joint.length < 2 || own === null ? null : mean(joint) - own;
  },
} as const satisfies Record<string, IndicatorScore>;

export type ScoredIndicator = keyof typeof indicatorScores;

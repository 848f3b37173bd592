import type { HistoryAttack } from '../disclosure/attack/leak.ts';

/**
 * What the attacker found in one indicator, in words that give nothing away: no company, no group, no number and no
 * answer.
 */
export interface CheckFinding {
  readonly code: string;
  /** Waves that it is about, ascending. */
  readonly years: readonly number[];
  /** few: the sum of fewer companies than the minimum follows. agreement: all of a group answered alike. */
  readonly what: 'few' | 'agreement';
  /** Anybody who reads, or only somebody who has answered and knows the own answer. */
  readonly to: 'anybody' | 'respondent';
}

/** The result of the attack on everything that an edition and all before it publish. */
export interface EditionCheck {
  readonly findings: readonly CheckFinding[];
  /** Figures that cannot be made again any more, for example after an erasure: the attacker left them out. */
  readonly uncertain: readonly {
    readonly code: string;
    readonly years: readonly number[];
  }[];
  /** Suppressed figures that somebody answered. */
  readonly suppressed: number;
  /** Of those, the ones that follow from what is shown: enough companies, who do not agree. */
  readonly following: number;
  /** What is left of the other that is narrowed down most, in percent of all it could be; null without any. */
  readonly narrowestPct: number | null;
}

/** What moves by less than this share of its range does not move. */
const still = 1e-5;

interface AttackedIndicator extends HistoryAttack {
  readonly code: string;
  /** Length of the scale. */
  readonly range: number;
  /** Respondents that every group needs. */
  readonly minimum: number;
  readonly uncertainYears: readonly number[];
}

/** Sums up what the attacker got out of every indicator. */
export function editionCheck(attacks: readonly AttackedIndicator[]): EditionCheck {
  const findings = new Map<string, CheckFinding>();
  for (const { code, minimum, leaks } of attacks)
    for (const { by, answers, minus, insider } of leaks) {
      const places = [...answers, ...minus];
      const what =
        by === 'algebra' || new Set(answers.map(({ firm }) => firm)).size < minimum ? 'few' : 'agreement';
      const to = insider === null ? 'anybody' : 'respondent';
      const key = [code, what, to].join(' ');
      const years = new Set([...(findings.get(key)?.years ?? []), ...places.map(({ year }) => year)]);
      findings.set(key, {
        code,
        what,
        to,
        years: [...years].toSorted((one, other) => one - other),
      });
    }
  const left = attacks.flatMap(({ suppressed, range }) =>
    suppressed.map(({ lower, upper, n }) => (upper - lower) / (n * range)),
  );
  const open = left.filter((share) => share > still);
  return {
    findings: [...findings.values()],
    uncertain: attacks.flatMap(({ code, uncertainYears }) =>
      uncertainYears.length === 0 ? [] : [{ code, years: uncertainYears }],
    ),
    suppressed: left.length,
    following: left.length - open.length,
    // Rounded up: what is left at all is not nothing.
    narrowestPct: open.length === 0 ? null : Math.ceil(100 * Math.min(...open)),
  };
}

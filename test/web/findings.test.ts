import { describe, expect, test } from 'vitest';
import type { Finding } from '../../worker/core/findings/finding.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { findingAdditions, findingParts, findingSentence } from '../../web/i18n/finding-sentence.ts';
import { kindWords } from '../../web/i18n/kind-words.ts';
import { ownIncomeSentences } from '../../web/i18n/own-income-sentences.ts';
import { translator } from '../../web/i18n/translator.ts';
import { definitionOf, measured, sampleSeries } from './sample-series.ts';

// The literal expectations are the sentences of the item bank, section 5, with its own example numbers filled in.
const nnbsp = '\u202f';
const satisfaction = {
  de: 'Die Zufriedenheit mit dem {mgmt}',
  en: 'Satisfaction with the {mgmt}',
};
const trust = { de: 'Das Vertrauen unter den Mitgliedern', en: 'Trust among members' };
const recommendation = { de: 'Die Netto-Weiterempfehlung', en: 'Net recommendation' };
const about = { subject: satisfaction, unit: 'percent', year: 2026, additions: [] } as const;
const compared = {
  value: 71.1,
  previousYear: 2025,
  previousValue: 60.2,
  delta: 10.9,
  deltaLower: 3.2,
  deltaUpper: 18.6,
};
const fallen = {
  value: 60.2,
  previousYear: 2025,
  previousValue: 71.1,
  delta: -10.9,
  deltaLower: -18.6,
  deltaUpper: -3.2,
};
const counted = {
  value: 52,
  previousYear: 2025,
  previousValue: 45,
  delta: 7,
  deltaLower: null,
  deltaUpper: null,
};

function say(
  finding: Finding,
  locale: Locale = 'de',
  kind: 'cluster' | 'network' | 'verbund' = 'cluster',
): string {
  return findingSentence(finding, kind, translator(locale), locale);
}

describe('every finding is the sentence of the item bank, in both languages', () => {
  const cases: readonly (readonly [finding: Finding, de: string, en: string])[] = [
    [
      { ...about, key: 'notApplicable' },
      'Die Zufriedenheit mit dem Clustermanagement wird für den Typ Cluster nicht ermittelt.',
      'Satisfaction with the cluster management team is not measured for the type cluster.',
    ],
    [
      { ...about, key: 'noAnswers' },
      'Für 2026 liegt keine Messung vor.',
      'There is no measurement for 2026.',
    ],
    [
      { ...about, key: 'suppressed' },
      'Die Zufriedenheit mit dem Clustermanagement 2026: unterdrückt (Schutz).',
      'Satisfaction with the cluster management team, 2026: suppressed (protection).',
    ],
    [
      { ...about, key: 'tooEarly', assessableFromYear: 5, clusterYear: 2 },
      'Die Zufriedenheit mit dem Clustermanagement wird erst ab dem 5. Jahr nach der Gründung bewertet. 2026 war das 2. Jahr.',
      'Satisfaction with the cluster management team is assessed only from year 5 after founding. 2026 was year 2.',
    ],
    [
      { ...about, key: 'first', value: 71.1, lower: 63.6, upper: 77.4 },
      `Die Zufriedenheit mit dem Clustermanagement wurde 2026 zum ersten Mal gemessen: 71${nnbsp}% (64 bis 77${nnbsp}%).`,
      'Satisfaction with the cluster management team was measured for the first time in 2026: 71% (64% to 77%).',
    ],
    [
      { ...about, key: 'seriesBreak', breakYear: 2026, reason: 'wording' },
      'Die Zufriedenheit mit dem Clustermanagement wird seit 2026 anders gemessen (Wortlaut geändert). Frühere Werte sind nicht vergleichbar.',
      'Satisfaction with the cluster management team has been measured differently since 2026 (wording changed). Earlier values are not comparable.',
    ],
    [
      { ...about, key: 'risen', ...compared },
      `Die Zufriedenheit mit dem Clustermanagement ist gestiegen: von 60${nnbsp}% (2025) auf 71${nnbsp}% (2026), also um 11 Prozentpunkte (3 bis 19).`,
      'Satisfaction with the cluster management team has risen from 60% (2025) to 71% (2026), by 11 percentage points (3 to 19).',
    ],
    [
      { ...about, key: 'fallen', ...fallen },
      `Die Zufriedenheit mit dem Clustermanagement ist gesunken: von 71${nnbsp}% (2025) auf 60${nnbsp}% (2026), also um 11 Prozentpunkte (3 bis 19).`,
      'Satisfaction with the cluster management team has fallen from 71% (2025) to 60% (2026), by 11 percentage points (3 to 19).',
    ],
    [
      {
        ...about,
        key: 'unchanged',
        ...compared,
        value: 61,
        delta: 0.8,
        deltaLower: -3,
        deltaUpper: 4.6,
        margin: 5,
      },
      `Die Zufriedenheit mit dem Clustermanagement ist praktisch unverändert: 61${nnbsp}% (2026) nach 60${nnbsp}% (2025). Eine Veränderung um mehr als 5 Prozentpunkte passt nicht zu den Daten.`,
      'Satisfaction with the cluster management team is practically unchanged: 61% (2026), compared with 60% (2025). A change of more than 5 percentage points does not fit the data.',
    ],
    [
      { ...about, key: 'undecided', ...compared, value: 62.5, delta: 2.3, deltaLower: -4.2, deltaUpper: 8.8 },
      `Ob sich die Zufriedenheit mit dem Clustermanagement seit 2025 verändert hat, ist nicht entscheidbar: 63${nnbsp}% (2026) nach 60${nnbsp}%; die Veränderung liegt zwischen −4 und +9 Prozentpunkten.`,
      'It cannot be decided whether satisfaction with the cluster management team has changed since 2025: 63% (2026), compared with 60%; the change lies between −4 and +9 percentage points.',
    ],
  ];

  test.each(cases)('$key', (finding, de, en) => {
    expect(say(finding, 'de')).toBe(de);
    expect(say(finding, 'en')).toBe(en);
  });
});

describe('what the item bank leaves to us', () => {
  test('a clear change inside the margin says that it is small, without the words the item bank forbids', () => {
    const finding: Finding = {
      ...about,
      key: 'risenSlightly',
      ...compared,
      value: 63,
      delta: 2.8,
      deltaLower: 0.6,
      deltaUpper: 5,
    };
    expect(say(finding)).toBe(
      `Die Zufriedenheit mit dem Clustermanagement ist gestiegen, aber gering: von 60${nnbsp}% (2025) auf 63${nnbsp}% (2026), also um 3 Prozentpunkte (1 bis 5).`,
    );
    expect(say(finding, 'en')).toBe(
      'Satisfaction with the cluster management team has risen, but only marginally: from 60% (2025) to 63% (2026), by 3 percentage points (1 to 5).',
    );
  });

  test('a counted value says "gezählt" and names no bounds', () => {
    const finding: Finding = {
      ...about,
      ...counted,
      key: 'risen',
      unit: 'count',
      subject: { de: 'Die Zahl der Unternehmen', en: 'The number of companies' },
    };
    expect(say(finding)).toBe(
      'Die Zahl der Unternehmen ist gestiegen: von 45 (2025) auf 52 (2026), also um 7, gezählt.',
    );
    expect(say(finding, 'en')).toBe(
      'The number of companies has risen from 45 (2025) to 52 (2026), by 7, counted.',
    );
  });

  test('points stand in the dative after a German preposition', () => {
    const finding: Finding = {
      ...about,
      key: 'risen',
      unit: 'points',
      subject: recommendation,
      value: 24.4,
      previousYear: 2025,
      previousValue: -8,
      delta: 32.4,
      deltaLower: 11,
      deltaUpper: 54,
    };
    expect(say(finding)).toBe(
      'Die Netto-Weiterempfehlung ist gestiegen: von −8 Punkten (2025) auf +24 Punkte (2026), also um 32 Punkte (11 bis 54).',
    );
  });

  test('inside a sentence the subject begins with a small letter', () => {
    const finding: Finding = {
      ...about,
      key: 'undecided',
      ...compared,
      subject: trust,
      deltaLower: -4,
      deltaUpper: 9,
    };
    expect(say(finding)).toContain('Ob sich das Vertrauen unter den Mitgliedern seit 2025');
    expect(say(finding, 'en')).toContain('whether trust among members has changed');
  });
});

describe('additions', () => {
  const shares = { promoters: 43.2, passives: 31.8, detractors: 25, n: 22 };
  const separate = {
    kind: 'separate',
    within: { delta: 2.4, firms: 30 },
    entry: { delta: 6.2, firms: 9 },
    returning: { delta: 0, firms: 0 },
    exit: { delta: -1, firms: 7 },
    silent: { delta: 0, firms: 0 },
  } as const;
  const finding: Finding = {
    ...about,
    key: 'risen',
    ...compared,
    additions: [
      { key: 'census' },
      { key: 'composition', decomposition: separate },
      {
        key: 'composition',
        decomposition: { kind: 'joint', within: { delta: 2.4 }, composition: { delta: 8.5 } },
      },
      { key: 'npsSmall', shares },
    ],
  };

  test('are the sentences of the item bank; without separate terms the joint one is named', () => {
    expect(findingAdditions(finding, translator('de'), 'de')).toEqual([
      'Alle Mitglieder haben geantwortet; der Unterschied ist keine Folge der Auswahl.',
      'Der Unterschied geht vor allem auf Eintritte und Austritte zurück: +2 Prozentpunkte bei gebliebenen Mitgliedern, +6 Prozentpunkte durch neue, −1 Prozentpunkt durch ausgetretene.',
      'Der Unterschied geht vor allem darauf zurück, dass andere Mitglieder geantwortet haben: +2 Prozentpunkte bei gebliebenen Mitgliedern, +9 Prozentpunkte durch die geänderte Zusammensetzung.',
      `43${nnbsp}% würden sehr wahrscheinlich empfehlen (9–10), 32${nnbsp}% sind unentschieden (7–8), 25${nnbsp}% eher nicht (0–6).`,
    ]);
    expect(findingAdditions(finding, translator('en'), 'en')[1]).toBe(
      'The difference is mainly due to members joining and leaving: +2 percentage points among those who stayed, +6 percentage points from new members, −1 percentage point from leavers.',
    );
  });
});

describe('a net score with too few answers for a score', () => {
  const finding: Finding = {
    ...about,
    key: 'suppressed',
    subject: recommendation,
    unit: 'points',
    additions: [{ key: 'npsSmall', shares: { promoters: 60.2, passives: 35.9, detractors: 3.9, n: 23 } }],
  };

  test('says who would recommend instead of "suppressed"', () => {
    expect(say(finding)).toBe(
      `Die Netto-Weiterempfehlung 2026: 60${nnbsp}% würden sehr wahrscheinlich empfehlen, 4${nnbsp}% eher nicht (n = 23).`,
    );
    expect(say(finding, 'en')).toBe(
      'Net recommendation, 2026: 60% would very likely recommend, 4% would rather not (n = 23).',
    );
    const parts = findingParts(finding, 'cluster', translator('de'), 'de');
    expect(parts.find(({ strong }) => strong)?.text).toBe(`60${nnbsp}% würden sehr wahrscheinlich empfehlen`);
  });
});

describe('the euros behind the own-financing ratio', () => {
  const income = (ownCents: number, allCents: number) =>
    measured((100 * ownCents) / allCents, { numerator: ownCents, denominator: allCents });
  const definition = definitionOf('O-OFR');
  const { subject } = definition;
  const sentences = (
    before: readonly [number, number],
    now: readonly [number, number],
    locale: Locale = 'de',
  ) =>
    ownIncomeSentences(
      {
        definition,
        series: sampleSeries('O-OFR', { 2024: income(...before), 2025: income(...now) }),
        finding: { ...about, ...counted, key: 'risen', subject, year: 2025, previousYear: 2024 },
      },
      translator(locale),
      locale,
    );

  test('stand in both years, and say when the share rose because all income fell', () => {
    // 120,000 of 400,000 € are 30 %; 135,000 of 300,000 € are 45 %: +15,000 € own, −100,000 € in all.
    expect(sentences([12_000_000, 40_000_000], [13_500_000, 30_000_000])).toEqual([
      'Eigene Einnahmen 120.000 → 135.000\u00a0€, alle Einnahmen 400.000 → 300.000\u00a0€.',
      'Der Anteil stieg auch, weil der Nenner kleiner wurde.',
    ]);
    expect(sentences([12_000_000, 40_000_000], [13_500_000, 30_000_000], 'en')[0]).toBe(
      'Own income €120,000 → €135,000, all income €400,000 → €300,000.',
    );
  });

  test('say that it was nothing else where own income did not rise', () => {
    expect(sentences([12_000_000, 40_000_000], [12_000_000, 30_000_000])[1]).toBe(
      'Der Anteil stieg nur, weil der Nenner kleiner wurde.',
    );
  });

  test('say nothing of it where own income rose by more, or the share fell', () => {
    expect(sentences([12_000_000, 40_000_000], [16_000_000, 39_000_000])).toHaveLength(1);
    expect(sentences([12_000_000, 40_000_000], [8_000_000, 39_000_000])).toHaveLength(1);
  });
});

describe('findingParts', () => {
  test('marks the key words and loses no letter of the sentence', () => {
    for (const locale of ['de', 'en'] as const) {
      const finding: Finding = { ...about, key: 'fallen', ...fallen };
      const parts = findingParts(finding, 'network', translator(locale), locale);
      expect(parts.map(({ text }) => text).join('')).toBe(say(finding, locale, 'network'));
      expect(parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual([
        locale === 'de' ? 'gesunken' : 'has fallen',
      ]);
    }
  });
});

describe('kindWords', () => {
  // Item bank, section 0: one family of forms per type.
  test('gives each kind its own family of forms', () => {
    expect(kindWords('network', 'de')).toEqual({
      typ: 'Netzwerk',
      typ_gen: 'Netzwerks',
      der_typ: 'das Netzwerk',
      Der_typ: 'Das Netzwerk',
      den_typ: 'das Netzwerk',
      mgmt: 'Netzwerkmanagement',
      mgmt_gen: 'Netzwerkmanagements',
    });
    expect(kindWords('verbund', 'de')).toMatchObject({ Der_typ: 'Der Verbund', den_typ: 'den Verbund' });
  });

  test('calls a Verbund an alliance in English', () => {
    expect(kindWords('verbund', 'en')).toMatchObject({ typ: 'alliance', mgmt: 'alliance management team' });
  });
});

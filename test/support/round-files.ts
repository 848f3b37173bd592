type Cells = readonly string[];

/** Two rows of headers as SurveyMonkey and SurveyHero write them: question above, option below; a banner on top. */
export const stackedFile: readonly Cells[] = [
  ['Mitgliederbefragung, bereinigter Export'],
  [
    'Teilnehmer',
    'Beginn',
    'Firma',
    'Welche Wege nutzen Sie? (mehrere)',
    '',
    '',
    '',
    'Wie oft nutzen Sie …?',
    '',
    'Wie wichtig ist das Netzwerk?',
    'In welcher Branche arbeiten Sie?',
    '',
    'Was noch?',
  ],
  [
    'Teilnehmer',
    'Beginn',
    'Firma',
    'Messe',
    'Treffen des Verbands der Holzwirtschaft',
    'Weiß nicht',
    'Sonstiges (bitte angeben)',
    'die Werkstatt',
    'das Labor',
    'Antwort',
    'Antwort',
    'Sonstiges (bitte angeben)',
    'Offene Antwort',
  ],
  ...stackedRows(24),
];

function stackedRows(count: number): readonly Cells[] {
  const often = ['oft', 'manchmal', 'nie'];
  const branches = ['Holz', 'Metall'];
  return Array.from({ length: count }, (_, at) => [
    String(7000 + at),
    `0${(at % 9) + 1}.03.2021 10:15`,
    `Firma ${at} GmbH`,
    at % 2 === 0 ? 'Messe' : '',
    at % 3 === 0 ? 'Verband' : '',
    at % 6 === 5 ? 'Weiß nicht' : '',
    at % 8 === 0 ? `über Bekannte ${at}` : '',
    often[at % 3] ?? '',
    at % 4 === 0 ? 'weiß nicht' : (often[(at + 1) % 3] ?? ''),
    `${(at % 4) + 1} – ${['gar nicht', 'wenig', 'mittel', 'sehr'][at % 4] ?? ''}`,
    at % 5 === 0 ? '' : (branches[at % 2] ?? ''),
    at % 5 === 0 ? `Bau ${at}` : '',
    `Anmerkung Nummer ${at}, frei geschrieben`,
  ]);
}

/** One row of headers as LimeSurvey writes it: code, question, and the option in brackets; yes and no in the cells. */
export const bracketFile: readonly Cells[] = [
  [
    'id. Antwort-ID',
    'Q1[SQ001]. Welche Wege nutzen Sie? [Messe]',
    'Q1[SQ002]. Welche Wege nutzen Sie? [Verband]',
    'Q1[other]. Welche Wege nutzen Sie? [Sonstiges]',
    'Q2. Wie zufrieden sind Sie?',
    'Q3. Wie viele Beschäftigte haben Sie?',
  ],
  ...Array.from({ length: 20 }, (_, at) => [
    String(at + 1),
    at % 2 === 0 ? 'Ja' : 'Nein',
    at % 3 === 0 ? 'Ja' : 'Nein',
    at % 5 === 0 ? 'Hausmesse' : '',
    String((at % 5) + 1),
    String((at % 12) * 10 + 5),
  ]),
];

/** Three rows: the tool's codes, the questions, the options. */
export const codedFile: readonly Cells[] = [
  ['V1', 'V2_1', 'V2_2', 'V3'],
  ['Haben Sie eine Werkstatt?', 'Womit arbeiten Sie?', '', 'Wie viele Aufträge?'],
  ['Haben Sie eine Werkstatt?', 'Holz', 'Metall', 'Antwort'],
  ...Array.from({ length: 20 }, (_, at) => [
    at % 2 === 0 ? 'ja' : 'nein',
    at % 2 === 0 ? 'Holz' : '',
    at % 3 === 0 ? 'Metall' : '',
    String((at * 7) % 40),
  ]),
];

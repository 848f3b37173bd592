import type { MeanCoverage } from './mean-coverage.ts';
import { seed } from './plan.ts';
import type { ShareCoverage } from './share-coverage.ts';
import type { SilentDissatisfied } from './silent-dissatisfied.ts';
import type { Frequency } from './tally.ts';
import type { TrendCoverage } from './trend-coverage.ts';
import type { WordsOfChange } from './words-of-change.ts';

export interface Calibration {
  readonly day: string;
  readonly shares: readonly ShareCoverage[];
  readonly means: readonly MeanCoverage[];
  readonly words: readonly WordsOfChange[];
  readonly trends: readonly TrendCoverage[];
  readonly silent: readonly SilentDissatisfied[];
}

/** The page of the methods that says how often intervals and words are right. */
export function calibrationPage({ day, shares, means, words, trends, silent }: Calibration): string {
  return [
    '# Eichung · Calibration',
    `Erzeugt mit \`npm run calibrate\` am ${day}, Startwert ${seed}. Rechnet mit dem Code, der auch veröffentlicht. „±“ ist der Monte-Carlo-Fehler (ein Standardfehler). · Made by \`npm run calibrate\` on ${day}, seed ${seed}, with the code that publishes. “±” is the Monte-Carlo error (one standard error).`,
    'N: Mitglieder · members. Rücklauf: Anteil, der antwortet · share that answers. Soll: 95 % · nominal: 95%.',

    '## Anteile · Shares',
    'Überdeckung über alle ganzzahligen K von 0 bis N; nichts ist gezogen, jede Stichprobe ist aufgezählt. Veröffentlicht wird das exakte hypergeometrische Intervall; Wilsons Intervall mit Endlichkeitskorrektur steht daneben zum Vergleich. · Coverage over every integer K from 0 to N; nothing is drawn, every sample is counted. The exact hypergeometric interval is published; Wilson’s with finite-population correction stands beside it for comparison.',
    table(
      [
        'N',
        'Rücklauf · response',
        'exakt: kleinste · exact: least',
        'mittlere · mean',
        'Breite · width (pp)',
        'Wilson: kleinste · least',
        'mittlere · mean',
        'Breite · width (pp)',
      ],
      shares.map((row) => [
        row.members,
        whole(row.response),
        percent(row.exact.least),
        percent(row.exact.mean),
        row.exact.width.toFixed(1),
        percent(row.wilson.least),
        percent(row.wilson.mean),
        row.wilson.width.toFixed(1),
      ]),
    ),

    '## Mittelwerte und Nettowerte · Means and net scores',
    'Student-t mit Endlichkeitskorrektur, Netto-Weiterempfehlung in sechs Grundgesamtheiten, je 2.000 Ziehungen. · Student’s t with finite-population correction, net recommendation in six populations, 2,000 draws each.',
    table(
      ['N', 'Rücklauf · response', 'kleinste · least', 'mittlere · mean'],
      means.map((row) => [
        row.members,
        whole(row.response),
        withError({ share: row.least, error: row.error }),
        percent(row.mean),
      ]),
    ),

    '## Veränderung und ihre Worte · Change and its words',
    'Sechs Kennzahlen je Welle erhalten ihre Worte gemeinsam (Holm). Vorher sind 60 % zufrieden; ein Zehntel wechselt in beide Richtungen die Seite, dazu kommt die wahre Veränderung. Überdeckung des Intervalls, wie es erzählt wird: nach außen auf ganze Punkte. „Irgendeine falsch“: mindestens eine von sechs unveränderten Kennzahlen heißt gestiegen oder gesunken. · Six indicators of a wave get their words together (Holm). Before, 60% are satisfied; a tenth change sides both ways, and the true change comes on top. Coverage of the interval as it is told: outwards to whole points. “Any false”: at least one of six unchanged indicators is called risen or fallen.',
    table(
      [
        'N',
        'Rücklauf · response',
        'wahr · true (pp)',
        'Überdeckung · coverage',
        'gestiegen · risen',
        'gering · slightly',
        'unverändert · unchanged',
        'nicht entscheidbar · undecided',
        'gesunken · fallen',
        'irgendeine falsch · any false',
      ],
      words.map((row) => [
        row.members,
        whole(row.response),
        row.change.toFixed(1),
        withError(row.coverage),
        percent(row.words.risen),
        percent(row.words.risenSlightly + row.words.fallenSlightly),
        percent(row.words.unchanged),
        percent(row.words.undecided),
        percent(row.words.fallen),
        row.anyFalse === null ? '' : withError(row.anyFalse),
      ]),
    ),

    '## Trend der Mitglieder · Trend of the members',
    'Gemischtes Modell über die Antworten. Jedes Mitglied sagt mit eigener Wahrscheinlichkeit Ja; sie steigt im Mittel um zwei Punkte im Jahr, und das ist der wahre Trend. Es antworten sieben von zehn, oder eher, wer beim letzten Mal zufrieden war (8 gegen 5 von 10). „Gesehen“: Das Intervall liegt über null. Je 300 Ziehungen. · Mixed model over the answers. Every member says yes with a probability of its own, which rises by two points a year on average, and that is the true trend. Seven of ten answer, or rather those who were satisfied last time (8 against 5 of 10). “Seen”: the interval lies above zero. 300 draws each.',
    table(
      [
        'N',
        'Wellen · waves',
        'es antworten · who answers',
        'Überdeckung · coverage',
        'gesehen · seen',
        'ohne Trend · refused',
      ],
      trends.map((row) => [
        row.members,
        row.waves,
        answeringWords[row.answering],
        withError(row.coverage),
        withError(row.seen),
        row.refused,
      ]),
    ),

    '## Wenn Unzufriedene seltener antworten · When the dissatisfied answer less',
    'Unzufriedene antworten halb so bereitwillig. Kein Intervall kann das sehen; die Grenzen „schlechtester bis bester Fall“ halten immer. · The dissatisfied answer half as readily. No interval can see that; the worst-case bounds always hold.',
    table(
      [
        'N',
        'Rücklauf · response',
        'Intervall hält · interval holds',
        'Grenzen halten · bounds hold',
        'Verzerrung · bias (pp)',
      ],
      silent.map((row) => [
        row.members,
        whole(row.response),
        withError(row.interval),
        withError(row.bounds),
        row.bias.toFixed(1),
      ]),
    ),
    '',
  ].join('\n\n');
}

const answeringWords = {
  byChance: 'zufällig · by chance',
  satisfiedRather: 'eher Zufriedene · rather the satisfied',
} as const satisfies Record<TrendCoverage['answering'], string>;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const whole = (share: number) => `${Math.round(100 * share)} %`;
const withError = ({ share, error }: Frequency) => `${percent(share)} ± ${(100 * error).toFixed(1)}`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...rows.map(line)].join('\n');
}

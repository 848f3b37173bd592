import type { Child } from 'hono/jsx';
import type { ChartModel } from '../charts/chart-model.ts';
import { absenceWords } from '../charts/value-words.ts';
import type { Translate } from '../i18n/translate.ts';

interface Entry {
  readonly width: number;
  readonly mark: Child;
  readonly words: string;
}

/** Which marks occur in a group of charts; a key explains these and no others. */
function entriesOf(t: Translate, models: readonly ChartModel[], small: boolean): Entry[] {
  const values = models.flatMap(({ runs }) => runs.flat().map(({ mark }) => mark));
  const gaps = models.flatMap(({ slots }) =>
    slots.flatMap(({ mark }) => (mark.kind === 'absent' ? [mark.as] : [])),
  );
  const breakYears = [...new Set(models.flatMap(({ breaks }) => breaks.map(({ year }) => year)))].toSorted();
  const all: readonly (readonly [used: boolean, entry: Entry])[] = [
    [
      values.some(({ value }) => value.interval !== null),
      {
        width: 28,
        mark: (
          <>
            <rect x="0" y="2" width="28" height="12" class="band" />
            <path d="M0 2.5h28M0 13.5h28" class="band-edge" />
            <path d="M0 8h28" class="line" />
            <circle cx="14" cy="8" r="4" class="dot" />
          </>
        ),
        words: t('indicators.key.estimate'),
      },
    ],
    [
      values.some(({ shape }) => shape === 'square'),
      {
        width: 28,
        mark: (
          <>
            <path d="M0 8h28" class="line" />
            <rect x="10" y="4" width="8" height="8" class="sq" />
          </>
        ),
        words: t('indicators.key.counted'),
      },
    ],
    [
      !small &&
        values.some(({ value }) => value.bounds !== null && value.bounds.lower !== value.bounds.upper),
      {
        width: 10,
        mark: <path class="worst" d="M1 1.5h8M1 14.5h8M5 1.5v13" />,
        words: t('indicators.key.bounds'),
      },
    ],
    [
      models.some(({ corridors }) => corridors.length > 0),
      {
        width: 28,
        mark: (
          <>
            <rect x="0" y="2" width="28" height="12" class="corr" />
            <path d="M0 2.5h28M0 13.5h28" class="corr-edge" />
          </>
        ),
        words: t('indicators.key.corridor'),
      },
    ],
    [
      breakYears.length > 0,
      {
        width: 10,
        mark: <path d="M2.5 0v16M7.5 0v16" class="brk" />,
        words: t('indicators.key.break', { years: breakYears.join(', ') }),
      },
    ],
    [
      !small && values.some(({ old }) => old),
      { width: 14, mark: <circle cx="7" cy="8" r="5" class="dot-old" />, words: t('indicators.key.old') },
    ],
    [
      gaps.includes('protected'),
      {
        width: 14,
        mark: <path class="void" stroke-dasharray="2 2" d="M7 3l5 5-5 5-5-5z" />,
        words: t('indicators.key.protected'),
      },
    ],
    [
      gaps.includes('noWave'),
      { width: 14, mark: <path class="void" d="M3 4l8 8M3 12l8-8" />, words: t('indicators.key.noWave') },
    ],
    [
      gaps.includes('noRecord'),
      { width: 14, mark: <path class="void" d="M3 8h8" />, words: t('indicators.key.noRecord') },
    ],
    [
      gaps.includes('unanswered'),
      { width: 14, mark: <path class="void" d="M3 8h8" />, words: t('indicators.key.unanswered') },
    ],
    ...models
      .filter(({ slots }) => slots.some(({ mark }) => mark.kind === 'absent' && mark.as === 'noScore'))
      .slice(0, 1)
      .map((model): (typeof all)[number] => [
        true,
        {
          width: 14,
          mark: <path class="void" d="M3 8h8" />,
          words: absenceWords('noScore', model, t),
        },
      ]),
    [
      models.some(({ events }) => events.length > 0),
      {
        width: 18,
        mark: (
          <>
            <circle cx="9" cy="8" r="7" class="evt-dot" />
            <text x="9" y="12" class="mid t-ink t-b">
              A
            </text>
          </>
        ),
        words: t('indicators.key.event'),
      },
    ],
  ];
  return all.filter(([used]) => used).map(([, entry]) => entry);
}

export interface ChartKeyProps {
  readonly t: Translate;
  readonly models: readonly ChartModel[];
  /** Small charts draw neither whiskers nor older questions. */
  readonly small?: boolean | undefined;
}

/** Key to the marks in use. */
export function ChartKey({ t, models, small = false }: ChartKeyProps) {
  const entries = entriesOf(t, models, small);
  if (entries.length === 0) return null;
  return (
    <ul class="v-key">
      {entries.map(({ width, mark, words }) => (
        <li>
          <svg class="c" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

import { absent } from '../indicator-value.ts';
import type { IndicatorValue } from '../indicator-value.ts';
import { sizeClasses, memberKinds, tenureBands } from '../organisation.ts';
import type { IndicatorDefinition, SegmentWay } from './definition.ts';
import type { FirmReading } from './firm-reading.ts';
import { answerMeasureOf } from './measure-registry.ts';
import { domainOf, readStayers, readWave } from './read-wave.ts';
import type { FramedFirm, WaveInput } from './read-wave.ts';

/** One cell of the closed family, before the gate. It names firms, so it never leaves the memory of a job. */
export interface CellMeasurement {
  readonly way: SegmentWay | 'all';
  /** `all`, `stayers`, or the segment's code. */
  readonly key: string;
  /** Valid respondents, sorted. */
  readonly firms: readonly string[];
  /** What each of them adds to the mean, in the unit of the definition. */
  readonly contributions: ReadonlyMap<string, number>;
  readonly value: IndicatorValue;
  /** Stayers only: valid respondents of the wave before who are not among them. */
  readonly leavers?: number;
}

type FrameWay = Exclude<SegmentWay, 'stayers'>;

/** The frame's ways of breaking down, their classes in order, and where a member belongs (null: nowhere). */
const frameWays = {
  memberKind: { keys: memberKinds, keyOf: (member: FramedFirm) => member.memberKind },
  sizeClass: {
    keys: sizeClasses,
    keyOf: (member: FramedFirm) => (member.memberKind === 'company' ? member.sizeClass : null),
  },
  tenure: { keys: tenureBands, keyOf: (member: FramedFirm) => member.tenure },
} as const satisfies Record<
  FrameWay,
  { keys: readonly string[]; keyOf: (member: FramedFirm) => string | null }
>;

/**
 * Measures one indicator of answers in one wave: the whole closed family, `all` first.
 * A segment without members in the frame has no cell; one without valid answers has an absent value.
 * @param previous the wave before, for the stayers; without it there are none
 * @returns values in the unit of the definition, not yet disclosed; a wave that did not ask has one cell, notAsked
 */
export function measureWave(
  definition: IndicatorDefinition,
  wave: WaveInput,
  previous?: WaveInput,
): readonly CellMeasurement[] {
  if (!isAsked(definition, wave)) return [measureHeadline(definition, wave)];
  const readings = readWave(definition, wave);
  const cells = [measureCell(definition, 'all', 'all', readings, wave.frameUnknown)];
  if (wave.frameUnknown) return cells;
  for (const way of definition.segments) {
    if (way !== 'stayers') cells.push(...segmentCells(definition, way, wave, readings));
    else if (previous !== undefined) cells.push(...stayersCells(definition, previous, readings));
  }
  return cells;
}

/** The first cell of measureWave, without the rest of the family. */
export function measureHeadline(definition: IndicatorDefinition, wave: WaveInput): CellMeasurement {
  if (isAsked(definition, wave))
    return measureCell(definition, 'all', 'all', readWave(definition, wave), wave.frameUnknown);
  const value = absent('notAsked', definition.version);
  return { way: 'all', key: 'all', firms: [], contributions: new Map(), value };
}

function isAsked({ measure }: IndicatorDefinition, wave: WaveInput): boolean {
  return answerMeasureOf(measure).isAsked(measure, wave.itemVersions);
}

function segmentCells(
  definition: IndicatorDefinition,
  way: FrameWay,
  wave: WaveInput,
  readings: ReadonlyMap<string, FirmReading>,
): readonly CellMeasurement[] {
  const { keys, keyOf } = frameWays[way];
  const domain = domainOf(definition, wave);
  return keys.flatMap((key) => {
    const firms = new Set(domain.filter((member) => keyOf(member) === key).map(({ firm }) => firm));
    if (firms.size === 0) return [];
    return [measureCell(definition, way, key, new Map([...readings].filter(([firm]) => firms.has(firm))))];
  });
}

function stayersCells(
  definition: IndicatorDefinition,
  previous: WaveInput,
  readings: ReadonlyMap<string, FirmReading>,
): readonly CellMeasurement[] {
  const before = readWave(definition, previous);
  const stayers = readStayers(before, readings);
  if (stayers.size === 0) return [];
  const cell = measureCell(definition, 'stayers', 'stayers', stayers);
  const respondentsBefore = [...before.values()].filter(({ state }) => state === 'valid').length;
  return [{ ...cell, leavers: respondentsBefore - cell.firms.length }];
}

function measureCell(
  definition: IndicatorDefinition,
  way: SegmentWay | 'all',
  key: string,
  readings: ReadonlyMap<string, FirmReading>,
  frameUnknown = false,
): CellMeasurement {
  const measure = answerMeasureOf(definition.measure);
  const inDomain = [...readings].filter(([, { state }]) => state !== 'outside');
  const contributions = new Map(
    inDomain
      .flatMap(([firm, reading]) =>
        reading.state === 'valid' ? [[firm, reading.contribution] as const] : [],
      )
      .toSorted(([first], [second]) => (first < second ? -1 : 1)),
  );
  const value = contributions.size === 0 ? absent('noAnswers', definition.version) : summarised();
  return { way, key, firms: [...contributions.keys()], contributions, value };

  function summarised(): IndicatorValue {
    const cell = {
      contributions: [...contributions.values()],
      dontKnow: inDomain.filter(([, { state }]) => state === 'dontKnow').length,
    };
    if (!frameUnknown)
      return measure.summarise(
        definition.measure,
        { ...cell, population: inDomain.length },
        definition.version,
      );
    return (
      measure.summariseUnframed?.(definition.measure, cell, definition.version) ??
      absent('frameUnknown', definition.version)
    );
  }
}

import type { Answers } from '../questionnaire/answer.ts';
import type { MemberKind, SizeClass, TenureBand } from '../organisation.ts';
import type { IndicatorDefinition } from './definition.ts';
import type { FirmReading } from './firm-reading.ts';
import { answerMeasureOf } from './measure-registry.ts';
import type { ItemVersions } from './measures/measure-entry.ts';

/** A member as the frame was frozen when the wave opened. `firm` is an opaque id, equal in every wave. */
export interface FramedFirm {
  readonly firm: string;
  readonly memberKind: MemberKind;
  /** Companies only. */
  readonly sizeClass: SizeClass | null;
  readonly tenure: TenureBand;
  /** Not eligible: left during the field. Leaves N, and its answer is not read. */
  readonly eligible: boolean;
}

/** One wave in memory: what was asked of whom, and what they said. */
export interface WaveInput {
  readonly year: number;
  readonly referenceOn: string;
  readonly frame: readonly FramedFirm[];
  readonly answers: ReadonlyMap<string, Answers>;
  readonly itemVersions: ItemVersions;
  /** Nobody knows who was asked: the frame holds only those who answered, and says nothing about them. */
  readonly frameUnknown?: true;
  /** Its firms stand under keys of their own: nothing tells which of them are firms of another wave. */
  readonly unlinked?: true;
}

/** The eligible members an indicator speaks about. */
export function domainOf(definition: IndicatorDefinition, wave: WaveInput): readonly FramedFirm[] {
  return wave.frame.filter(
    (member) => member.eligible && (definition.population !== 'companies' || member.memberKind === 'company'),
  );
}

/** The reading of every member of the domain; empty when the wave did not ask. */
export function readWave(definition: IndicatorDefinition, wave: WaveInput): ReadonlyMap<string, FirmReading> {
  const { measure } = definition;
  const evaluator = answerMeasureOf(measure);
  if (!evaluator.isAsked(measure, wave.itemVersions)) return new Map();
  return new Map(
    domainOf(definition, wave).map(({ firm }) => [
      firm,
      evaluator.readFirm(measure, wave.answers.get(firm), wave.itemVersions),
    ]),
  );
}

/**
 * Those in both frames, read as one: valid only with a valid answer both times, in which case the contribution is
 * the later one.
 */
export function readStayers(
  before: ReadonlyMap<string, FirmReading>,
  after: ReadonlyMap<string, FirmReading>,
): ReadonlyMap<string, FirmReading> {
  const stayers = new Map<string, FirmReading>();
  for (const [firm, now] of after) {
    const then = before.get(firm);
    if (then !== undefined) stayers.set(firm, readBoth(then, now));
  }
  return stayers;
}

function readBoth(then: FirmReading, now: FirmReading): FirmReading {
  const states = [then.state, now.state];
  if (states.includes('outside')) return { state: 'outside' };
  if (states.includes('missing')) return { state: 'missing' };
  return states.includes('dontKnow') ? { state: 'dontKnow' } : now;
}

import type { FramedFirm, WaveInput } from '../../../../worker/core/catalogue/read-wave.ts';
import type { MemberKind, SizeClass } from '../../../../worker/core/organisation.ts';
import { randomStream } from '../../../../worker/development/demo/random-stream.ts';
import { answersOf } from '../../catalogue/wave-factory.ts';

/** A cluster whose members come, go, fall silent and change their minds. */
export interface ClusterPlan {
  readonly seed: number;
  readonly members: number;
  readonly waves: number;
  /** Share of members who leave between two waves and are replaced. */
  readonly churn: number;
  readonly response: number;
  /** Share of those who are satisfied: they give one of the two highest answers. */
  readonly satisfied: number;
  readonly scale?: { readonly lowest: number; readonly highest: number };
}

interface Member extends Pick<FramedFirm, 'firm' | 'memberKind' | 'sizeClass'> {
  readonly joined: number;
  readonly mood: number;
}

const kinds = [
  'company',
  'company',
  'company',
  'company',
  'science',
  'politics',
] as const satisfies MemberKind[];
const sizes = ['micro', 'micro', 'small', 'small', 'medium', 'large'] as const satisfies SizeClass[];
/** An answer is kept from wave to wave this often. */
const steadiness = 0.75;

/** Waves of one item, oldest first; the same plan gives the same waves. */
export function randomWaves(item: string, plan: ClusterPlan): readonly WaveInput[] {
  const stream = randomStream(plan.seed, 'random waves');
  const { lowest, highest } = plan.scale ?? { lowest: 1, highest: 5 };
  let born = 0;
  const newcomer = (joined: number): Member => {
    const memberKind = stream.pick(kinds);
    born += 1;
    return {
      firm: `f${born}`,
      memberKind,
      sizeClass: memberKind === 'company' ? stream.pick(sizes) : null,
      joined,
      mood: stream.uniform(),
    };
  };
  let members = Array.from({ length: plan.members }, () => newcomer(-stream.integer(8)));
  return Array.from({ length: plan.waves }, (_, at) => {
    if (at > 0) {
      const stayed = members.filter(() => stream.uniform() >= plan.churn);
      members = [...stayed, ...Array.from({ length: plan.members - stayed.length }, () => newcomer(at))];
    }
    const year = 2010 + at;
    return {
      year,
      referenceOn: `${year}-10-01`,
      frame: members.map(({ firm, memberKind, sizeClass, joined }) => ({
        firm,
        memberKind,
        sizeClass,
        tenure: at - joined < 2 ? 'under2' : at - joined < 5 ? '2to5' : 'over5',
        eligible: true,
      })),
      answers: new Map(
        members
          .filter(() => stream.uniform() < plan.response)
          .map(({ firm, mood }) => [firm, answersOf({ [item]: answer(mood) })] as const),
      ),
      itemVersions: { [item]: '1.0.0' },
    };
  });

  function answer(mood: number): number {
    const isSatisfied = (stream.uniform() < steadiness ? mood : stream.uniform()) < plan.satisfied;
    return isSatisfied ? highest - stream.integer(2) : lowest + stream.integer(highest - lowest - 1);
  }
}

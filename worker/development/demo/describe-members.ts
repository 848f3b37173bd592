import type { DemoMember } from './demo-cluster.ts';
import { inventContact } from './invent-contact.ts';
import { criticalReasons, otherReasons } from './leaving-reasons.ts';
import type { NameSource } from './member-names.ts';
import { memberName, seatOf } from './member-names.ts';
import type { PopulationMember } from './population.ts';
import { randomStream } from './random-stream.ts';

/** What the register would say about the members: names, places, contacts, reasons for leaving. */
export function describeMembers(
  members: readonly PopulationMember[],
  names: NameSource,
  seed: number,
): readonly DemoMember[] {
  return members.map((member, i) => {
    const sameKindBefore = members.slice(0, i).filter((other) => other.kind === member.kind).length;
    const { key, kind, sizeClass, joinedOn, leftOn, trait } = member;
    return {
      key,
      name: memberName(kind, sameKindBefore, names),
      kind,
      sizeClass,
      place: seatOf(kind, sameKindBefore, randomStream(seed, key, 'place')),
      joinedOn,
      leftOn,
      leftReason:
        leftOn === null
          ? null
          : randomStream(seed, key, 'reason').pick(trait < 0 ? criticalReasons : otherReasons),
      contact: inventContact(key, randomStream(seed, key, 'contact')),
    };
  });
}

import type { RosterMember } from './questionnaire.ts';

/**
 * Members whose name holds what was typed, whatever the case and the accents; „ä“ is found by „a“ and by „ae“.
 * @returns in the order given; none for an empty search
 */
export function findMembers(members: readonly RosterMember[], typed: string): readonly RosterMember[] {
  return members.filter(({ name }) => matchesName(name, typed));
}

/** Whether a name holds what was typed; nothing typed is in no name. */
export function matchesName(name: string, typed: string): boolean {
  const names = spellings(name);
  return spellings(typed).some(
    (spelling) => spelling !== '' && names.some((each) => each.includes(spelling)),
  );
}

/** Members by the first letter of their names, A to Z, then digits and signs under #. */
export function membersByLetter(
  members: readonly RosterMember[],
): readonly (readonly [letter: string, members: readonly RosterMember[]])[] {
  const letters = new Map<string, RosterMember[]>();
  for (const member of members) {
    const first = (spellings(member.name)[0] ?? '').slice(0, 1).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    letters.set(letter, [...(letters.get(letter) ?? []), member]);
  }
  return [...letters].toSorted(([a], [b]) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1));
}

/** A name without accents, and with umlauts written out. */
function spellings(name: string): readonly string[] {
  const lower = name.toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ').trim();
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue' } as const;
  return [
    plain(lower),
    plain(lower.normalize('NFC').replace(/[äöü]/g, (letter) => umlauts[letter as keyof typeof umlauts])),
  ];
}

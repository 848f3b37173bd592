import type { DemoContact } from './demo-cluster.ts';
import type { RandomStream } from './random-stream.ts';

const firstNames = [
  'Anna',
  'Ayşe',
  'Bernd',
  'Birgit',
  'Christian',
  'Dörte',
  'Elif',
  'Frank',
  'Friederike',
  'Gerhard',
  'Ines',
  'Jana',
  'Jörg',
  'Katrin',
  'Lena',
  'Malte',
  'Marek',
  'Mehmet',
  'Nadine',
  'Olga',
  'Piotr',
  'Ralf',
  'Sabine',
  'Sönke',
  'Tobias',
  'Ulrike',
  'Veronika',
  'Wolfgang',
  'Xenia',
  'Yannick',
] as const;

/** No family bears these names. */
const lastNames = [
  'Mustermann',
  'Musterfrau',
  'Beispielmeier',
  'Probelski',
  'Musterhuber',
  'Beispielsen',
  'Mustermüller',
  'Demokowski',
  'Beispieloğlu',
  'Musterschmidt',
  'Probewald',
  'Fantasiewicz',
  'Beispiel-Mustermann',
  'Musterstein',
  'Beispielbauer',
] as const;

/** The person who answers for a member; one in twelve prefers English. */
export function inventContact(memberKey: string, random: RandomStream): DemoContact {
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  return {
    firstName,
    lastName,
    // The key keeps addresses apart.
    email: `${ascii(firstName)}.${ascii(lastName)}.${memberKey}@beispiel.example`,
    locale: random.integer(12) === 0 ? 'en' : 'de',
  };
}

function ascii(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z-]/g, '');
}

import type { ContactRole, Locale } from '../organisation.ts';
import { isEmailAddress } from '../imports/read-field.ts';

/** A contact as one line of text has it. */
export interface WrittenContact {
  readonly role: Exclude<ContactRole, 'answers'>;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly optedOut: boolean;
}

const words: Readonly<Record<string, WrittenContact['role']>> = {
  finance: 'finance',
  finanzen: 'finance',
  other: 'other',
  sonstiges: 'other',
};
const entry =
  /^(\p{L}+)\s*:\s*([^,<>]+?)(?:\s*,\s*([^<>]*?))?\s*<([^<>\s]+)>\s*(de|en)?\s*(\((?:no mails|keine E-Mails)\))?$/iu;

function cut(name: string): string {
  return name.replace(/[,;<>\s]+/g, ' ').trim();
}

/** Contacts beside the one who answers, as one text: `finance: Muster, Max <max@firma.example> en (no mails)`. */
export function writeFurtherContacts(contacts: readonly WrittenContact[]): string {
  return contacts
    .map(({ role, firstName, lastName, email, locale, optedOut }) => {
      const name = [cut(lastName), cut(firstName)].filter((part) => part !== '').join(', ');
      return `${role}: ${name} <${email}> ${locale}${optedOut ? ' (no mails)' : ''}`;
    })
    .toSorted()
    .join('; ');
}

/** @returns null where the text is not of that form */
export function readFurtherContacts(text: string): readonly WrittenContact[] | null {
  const contacts: WrittenContact[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const [, word = '', lastName = '', firstName = '', email = '', locale, mails] =
      entry.exec(part.trim()) ?? [];
    const role = Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
    if (role === undefined || !isEmailAddress(email.toLowerCase())) return null;
    contacts.push({
      role,
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      email: email.toLowerCase(),
      locale: locale?.toLowerCase() === 'en' ? 'en' : 'de',
      optedOut: mails !== undefined,
    });
  }
  return contacts;
}

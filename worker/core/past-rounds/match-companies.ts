import { normaliseLabel } from '../imports/normalise-label.ts';
import type { CountedText } from './count-texts.ts';
import { plainText } from './plain-text.ts';
import type { RegisterFrame } from './read-round.ts';
import type { CompanyMatch } from './round-mapping.ts';
import { trigramSimilarity, trigramsOf } from './text-similarity.ts';

/** A member as a file may call it. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
}

export interface SuggestedMember extends NamedMember {
  /** Of the names, 0…1. */
  readonly similarity: number;
}

/** A company of a file beside the register. */
export interface MatchedCompany extends CountedText {
  /** Undefined: nobody has said yet. Null: said to be no member. */
  readonly member: string | null | undefined;
  /** `name`: the register calls it so, or by this number. `stated`: a person said so. */
  readonly by: 'name' | 'stated' | null;
}

const suggestedFrom = 0.25;
const mostSuggestions = 5;
const legalForm =
  /[\s,]+(g?mbh( ?(&|und|u\.) ?co\.?( ?kg)?)?|ag|kg|kgaa|ohg|gbr|ug( \(haftungsbeschränkt\))?|se|eg|e\. ?g\.|e\. ?v\.|ev|e\. ?k\.|inc\.?|ltd\.?|llc|co\.?|corp\.?|(& ?)?co\.? ?kg)(?=$|[\s,.])/gi;

/** A name without its legal form and without what differs by habit. */
function bareName(name: string): string {
  const bare = normaliseLabel(` ${name}`.replace(legalForm, ' '));
  return bare === '' ? normaliseLabel(name) : bare;
}

/**
 * Finds the companies of a file in the register: by name or number, whatever the legal form, and by what a person
 * stated. A name that two members share is found by nobody but a person.
 */
export function matchCompanies(
  companies: readonly CountedText[],
  members: readonly NamedMember[],
  stated: readonly CompanyMatch[],
): readonly MatchedCompany[] {
  const byName = Map.groupBy(members, ({ name }) => bareName(name));
  const byId = new Map(members.map((member) => [plainText(member.id), member]));
  const said = new Map(stated.map(({ text, member }) => [plainText(text), member]));
  return companies.map((company) => {
    const plain = plainText(company.text);
    const statement = said.get(plain);
    if (statement !== undefined) return { ...company, member: statement, by: 'stated' };
    const named = byName.get(bareName(company.text)) ?? [];
    const found = named.length === 1 ? named[0] : byId.get(plain);
    if (found !== undefined) return { ...company, member: found.id, by: 'name' };
    return { ...company, member: undefined, by: null };
  });
}

/** The members whose names are closest to a text, the closest first. */
export function suggestMembers(text: string, members: readonly NamedMember[]): readonly SuggestedMember[] {
  const trigrams = trigramsOf(text);
  return members
    .map((member) => ({ ...member, similarity: trigramSimilarity(trigrams, trigramsOf(member.name)) }))
    .filter(({ similarity }) => similarity >= suggestedFrom)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, mostSuggestions);
}

/** The matches as rows are looked up by them; companies that are open are in none. */
export function registerFrame(
  matched: readonly Pick<MatchedCompany, 'text' | 'member'>[],
  members: Iterable<string>,
): RegisterFrame {
  const memberOf = new Map<string, string | null>();
  for (const { text, member } of matched) if (member !== undefined) memberOf.set(plainText(text), member);
  return { members: new Set(members), memberOf };
}

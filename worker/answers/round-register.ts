import { listFacts, listMembers } from '../clusters/index.ts';
import { companyTexts } from '../core/past-rounds/company-texts.ts';
import { matchCompanies, registerFrame, type MatchedCompany } from '../core/past-rounds/match-companies.ts';
import type { RoundRow } from '../core/past-rounds/read-item-cells.ts';
import type { RegisterFrame } from '../core/past-rounds/read-round.ts';
import type { RoundMapping } from '../core/past-rounds/round-mapping.ts';
import { frameOn, type MemberOnDay } from '../core/register/frame-on.ts';
import type { Services } from '../platform/services.ts';

/** The register beside a round: who was a member on its day of reference, and which companies of the file they are. */
export interface RoundRegister {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly onDay: readonly MemberOnDay[];
  readonly matched: readonly MatchedCompany[];
  readonly frame: RegisterFrame;
}

/** Looks a round's companies up in the register; null where its frame is to stay unknown. */
export async function loadRoundRegister(
  { db }: Pick<Services, 'db'>,
  clusterId: string,
  rows: readonly RoundRow[],
  mapping: RoundMapping,
): Promise<RoundRegister | null> {
  const { company, referenceOn } = mapping;
  if (company?.register === undefined) return null;
  const [listed, facts] = await Promise.all([listMembers(db, clusterId), listFacts(db, clusterId)]);
  const members = listed.map(({ member }) => member);
  const onDay = frameOn(members, facts, referenceOn);
  const matched = matchCompanies(companyTexts(rows, mapping), members, company.register.matches);
  const { rest } = company.register;
  const frame = registerFrame(
    rest === 'outside' ? matched.map(({ text, member = null }) => ({ text, member })) : matched,
    onDay.map(({ memberId }) => memberId),
  );
  return { members: members.map(({ id, name }) => ({ id, name })), onDay, matched, frame };
}

import type { FieldError } from '../../web/components/form-state.ts';
import type { OptOutChoice } from '../../web/views/answers/opt-out-page.tsx';
import { emailAddress } from '../../schema/contracts/fields.ts';
import { findMember, handOverAnswering, optOutContact } from '../clusters/index.ts';
import { linkToken, markRefused, reissueInvitation, tokenHash, type Followed } from '../fieldwork/index.ts';
import { auditRow } from '../platform/audit.ts';
import { commit, type Statement } from '../platform/database.ts';
import { dayInBerlin } from '../platform/day.ts';
import type { Services } from '../platform/services.ts';

export interface OptOutInput {
  readonly choice: OptOutChoice;
  readonly successorName: string;
  readonly successorMail: string;
}

/**
 * Stores what somebody chose who wants no mails: not this wave, no waves, another person, or left the company. The
 * office learns which; a successor takes the place of who answers now and is invited like anybody else.
 * @returns what the fields lack, of a successor's name and address
 */
export async function optOut(
  services: Services,
  followed: Followed,
  input: OptOutInput,
): Promise<readonly FieldError[]> {
  const { db } = services;
  const { clusterId, id, memberId, generation } = followed.invitation;
  // The office may have given the survey to another contact since the invitation was made.
  const answering = (await findMember(db, clusterId, memberId))?.contact;
  const contactId = answering?.id ?? followed.invitation.contactId;
  const statements: Statement[] = [];
  if (input.choice === 'thisWave') statements.push(markRefused(db, id));
  if (input.choice === 'allWaves' || input.choice === 'left') {
    statements.push(optOutContact(db, clusterId, contactId), markRefused(db, id));
  }
  if (input.choice === 'successor') {
    const email = emailAddress.safeParse(input.successorMail);
    const errors: FieldError[] = [];
    if (input.successorName === '') errors.push({ field: 'successorName', key: 'common.error.required' });
    if (!email.success) errors.push({ field: 'successorMail', key: 'common.error.email' });
    if (!email.success || errors.length > 0) return errors;
    const [firstName = '', ...rest] = input.successorName.split(/\s+/);
    const lastName = rest.join(' ');
    const locale = answering?.locale ?? 'de';
    const token = await linkToken(services.keys, clusterId, id, generation + 1);
    statements.push(
      ...handOverAnswering(
        db,
        {
          id: contactId,
          clusterId,
          memberId,
          firstName,
          lastName,
          email: email.data,
          locale,
          optedOut: false,
        },
        dayInBerlin(services.now()),
      ),
      reissueInvitation(db, id, generation + 1, await tokenHash(token)),
    );
  }
  const [first, ...rest] = statements;
  if (first === undefined) return [];
  await commit(db, [
    first,
    ...rest,
    auditRow(services, {
      clusterId,
      actorId: 'respondent',
      action: `answers.optOut.${input.choice}`,
      subject: id,
    }),
  ]);
  return [];
}

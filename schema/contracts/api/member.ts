import * as z from 'zod';
import {
  contactRoles,
  leavingReasons,
  locales,
  memberKinds,
  sizeClasses,
} from '../../../worker/core/organisation.ts';
import {
  anyText,
  emailText,
  idText,
  isoDay,
  listOf,
  oneOf,
  pageOfAll,
  record,
  searchQuery,
  text,
  yesNo,
} from './fields.ts';

const contact = {
  role: oneOf(contactRoles),
  firstName: anyText(100, 'Kim'),
  lastName: text(100, 'Beispiel'),
  email: emailText,
  locale: oneOf(locales),
  optedOut: yesNo(false),
};

export const contactBody = record(contact, 'ContactBody');
export const contactResource = record({ id: idText, memberId: idText, ...contact }, 'Contact');
export const contactPage = pageOfAll(contactResource);

const member = {
  name: text(200, 'Tischlerei Beispiel GmbH'),
  kind: oneOf(memberKinds),
  /** For companies only. */
  sizeClass: oneOf(sizeClasses).nullable(),
  place: anyText(100, 'Musterstadt'),
  holding: text(200, 'Beispiel-Gruppe').nullable(),
  tags: listOf(text(60, 'Holzbau'), 50),
  joinedOn: isoDay('2021-06-01'),
  leftOn: isoDay()
    .nullable()
    .meta({ examples: [null] }),
  leftReasonCode: oneOf(leavingReasons)
    .nullable()
    .meta({ examples: [null] }),
  leftReason: text(300, 'zu wenig Zeit')
    .nullable()
    .meta({ examples: [null] }),
};

const issue = (path: string, message: string) => ({ code: 'custom' as const, path: [path], message });

/** A member as it is sent: its facts of today and all its contacts. */
export const memberBody = record({
  ...member,
  contacts: listOf(record({ id: idText.optional().meta({ examples: [] }), ...contact }), 20),
  /** Day from which a changed kind or size class holds; today if nothing is said. */
  validFrom: isoDay().optional().meta({ examples: [] }),
})
  .superRefine(({ kind, sizeClass, joinedOn, leftOn, contacts }, context) => {
    if ((kind === 'company') !== (sizeClass !== null))
      context.addIssue(
        issue('sizeClass', kind === 'company' ? 'clusters.member.sizeClassNeeded' : 'api.error.noSizeClass'),
      );
    if (leftOn !== null && leftOn <= joinedOn)
      context.addIssue(issue('leftOn', 'clusters.member.leftBeforeJoined'));
    if (contacts.filter(({ role }) => role === 'answers').length > 1)
      context.addIssue(issue('contacts', 'api.error.oneAnswers'));
  })
  .meta({ id: 'MemberBody' });

export const memberResource = record({ id: idText, ...member, contacts: z.array(contactResource) }, 'Member');
export const memberCreated = record({ id: idText });
export const memberPage = pageOfAll(memberResource);

export const memberQuery = searchQuery({
  q: z.string().max(100, 'common.error.tooLong?max=100').optional(),
  kind: oneOf(memberKinds).optional(),
  sizeClass: oneOf(sizeClasses).optional(),
  tag: z.string().max(60, 'common.error.tooLong?max=60').optional(),
  status: oneOf(['current', 'former', 'all']).optional(),
  sort: oneOf(['name', 'joinedNewest', 'joinedOldest', 'size']).optional(),
});

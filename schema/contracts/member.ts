import * as z from 'zod';
import { leavingReasons, locales, memberKinds, sizeClasses } from '../../worker/core/organisation.ts';
import {
  choice,
  day,
  emailAddress,
  optionalDay,
  optionalText,
  requestId,
  requiredText,
  tick,
} from './fields.ts';

/** Competences as they are typed: short labels with commas between them. */
const tagList = optionalText(1000).transform((text) =>
  text
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
);

/** The member form. Size class exists for companies only; a contact is either complete or not there. */
export const memberForm = z
  .object({
    requestId,
    name: requiredText(200),
    kind: choice(memberKinds),
    sizeClass: z.union([choice(sizeClasses), z.literal('')], { error: 'common.error.choice' }).optional(),
    place: optionalText(100),
    holding: optionalText(200),
    tags: tagList.refine((tags) => tags.every((tag) => tag.length <= 60), 'clusters.member.tagTooLong'),
    joinedOn: day,
    leftOn: optionalDay,
    leftReasonCode: z
      .union([choice(leavingReasons), z.literal('')], { error: 'common.error.choice' })
      .optional(),
    leftReason: optionalText(300),
    /** From when a changed kind or size class holds; nothing means today. */
    validFrom: optionalDay,
    firstName: optionalText(100),
    lastName: optionalText(100),
    email: optionalText(254),
    locale: choice(locales),
    optedOut: tick,
  })
  .superRefine((form, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (form.kind === 'company' && (form.sizeClass ?? '') === '')
      issue('sizeClass', 'clusters.member.sizeClassNeeded');
    if (form.leftOn !== null && form.leftOn <= form.joinedOn)
      issue('leftOn', 'clusters.member.leftBeforeJoined');
    const contactGiven = [form.firstName, form.lastName, form.email].some((part) => part !== '');
    if (contactGiven && form.lastName === '') issue('lastName', 'common.error.required');
    if (contactGiven && !emailAddress.safeParse(form.email).success) issue('email', 'common.error.email');
  });

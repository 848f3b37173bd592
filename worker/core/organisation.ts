/** Declared kind of an organisation; applicability of indicators follows it. */
export const clusterKinds = ['cluster', 'network', 'verbund'] as const;
export type ClusterKind = (typeof clusterKinds)[number];

/** Kinds of member. Size class exists for companies only. */
export const memberKinds = ['company', 'science', 'politics'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** EU size classes by headcount: 1–9 · 10–49 · 50–249 · 250 and more. */
export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** What is known of a member since when: kind and size class, and whether it is a member. */
export const memberFactNames = ['kind', 'sizeClass', 'status'] as const;
export type MemberFactName = (typeof memberFactNames)[number];

/** Why a membership ended, as EX1 of the exit survey words it. */
export const leavingReasons = [
  'benefit',
  'fee',
  'time',
  'topics',
  'office',
  'members',
  'closed',
  'otherNetwork',
  'fundingEnded',
  'person',
  'other',
] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** What a contact is there for; exactly one of a member answers its surveys. */
export const contactRoles = ['answers', 'finance', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Years of membership at the opening of a wave, as TC1 asks them: below 2 · 2 to 5 · above 5. */
export const tenureBands = ['under2', '2to5', 'over5'] as const;
export type TenureBand = (typeof tenureBands)[number];

/** How a wave protects its respondents; fixed when the wave opens. */
export const anonymityModes = ['identified', 'pseudonymous', 'anonymous'] as const;
export type AnonymityMode = (typeof anonymityModes)[number];

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages, German first. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

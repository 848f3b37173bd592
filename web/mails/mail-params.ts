import type { ClusterKind } from '../../worker/core/organisation.ts';

/** What every mail of the fieldwork says. Addresses are complete (https); days and instants are ISO. */
export interface FieldworkMailParams {
  readonly clusterName: string;
  readonly clusterKind: ClusterKind;
  readonly firstName: string;
  readonly lastName: string;
  /** Announced minutes. */
  readonly minutes: number;
  /** Instant at which the wave closes. */
  readonly deadline: string;
  readonly sender: { readonly name: string; readonly function: string };
  readonly link: string;
  readonly optOutLink: string;
}

export interface InvitationParams extends FieldworkMailParams {
  readonly company: string;
  readonly privacyLink: string;
  readonly successorLink: string;
  /** Day on which the results are expected. */
  readonly resultsOn: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly mail: string };
  /** What was changed after the last survey, without a full stop; null in a first wave. */
  readonly measure: string | null;
}

export interface Reminder1Params extends FieldworkMailParams {
  readonly successorLink: string;
  /** Members who answered so far; null below the number from which it may be said. */
  readonly answered: { readonly count: number; readonly of: number } | null;
  /** Instant of the invitation, and how many days on the calendar that was ago. */
  readonly invitedAt: string;
  readonly daysSinceInvitation: number;
}

export interface Reminder2Params extends FieldworkMailParams {
  /** Days on the calendar until the wave closes. */
  readonly daysLeft: number;
}

export interface SignInCodeParams {
  readonly code: string;
  readonly validMinutes: number;
}

export interface MailParams {
  readonly invitation: InvitationParams;
  readonly reminder1: Reminder1Params;
  readonly reminder2: Reminder2Params;
  readonly signInCode: SignInCodeParams;
}

export type MailKind = keyof MailParams;

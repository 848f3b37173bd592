import type { LedgerCategory } from '../../core/catalogue/measures/measure-entry.ts';
import type { Answers } from '../../core/questionnaire/answer.ts';
import type { ClusterKind, Locale, MemberKind, SizeClass, Text } from '../../core/organisation.ts';

export interface DemoContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly locale: Locale;
}

export interface DemoMember {
  /** Stable across seeds of the same plan: prefix and number in the order of joining. */
  readonly key: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly sizeClass: SizeClass | null;
  readonly place: string;
  readonly joinedOn: string;
  /** First day on which it is no member any more. */
  readonly leftOn: string | null;
  readonly leftReason: string | null;
  readonly contact: DemoContact;
}

export interface DemoLedgerLine {
  readonly year: number;
  readonly category: LedgerCategory;
  readonly stage: 'planned' | 'contracted' | 'actual';
  readonly amountCents: number;
  /** Distinct payers behind the amount. */
  readonly payers: number;
  /** The most that one of them paid. */
  readonly largestCents: number;
  /** Who gives public money; null for everything else. */
  readonly funder: string | null;
}

export interface DemoResponse {
  readonly memberKey: string;
  readonly answers: Answers;
  /** ISO day of submission, inside the field period. */
  readonly day: string;
}

export interface DemoWave {
  readonly year: number;
  readonly questionnaireVersion: '0.9.0' | '1.0.0';
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: 'published' | 'open';
  readonly responses: readonly DemoResponse[];
}

export interface DemoEvent {
  readonly onDate: string;
  readonly label: Text;
}

/** What a cluster declares about itself. */
export interface DemoProfile {
  readonly slug: string;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly foundedOn: string;
  readonly initiatedBy: 'companies' | 'politics' | 'science';
  readonly region: string;
  readonly regionType: 'urban' | 'rural' | 'mixed';
  readonly branchFocus: string;
  readonly brandColour: string;
  readonly hasOffice: true;
  readonly office: {
    readonly senderName: string;
    readonly senderFunction: string;
    readonly phone: string;
    readonly mail: string;
  };
}

/** An invented cluster with everything that its office would have entered and its members answered. */
export interface DemoCluster extends DemoProfile {
  readonly members: readonly DemoMember[];
  readonly ledger: readonly DemoLedgerLine[];
  readonly events: readonly DemoEvent[];
  readonly waves: readonly DemoWave[];
}

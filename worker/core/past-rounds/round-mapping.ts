import type { Text } from '../organisation.ts';
import type { VersionChange } from '../questionnaire/questionnaire.ts';

/** What an option is called in a file; every text of a file that is to count is named. */
export interface MappedOption {
  readonly code: number;
  readonly label: Text;
  readonly texts: readonly string[];
}

interface MappedItemBase {
  readonly code: string;
  readonly version: string;
  readonly text: Text;
  /** How the question differs from the version before; class 2 and above breaks the series. */
  readonly changed?: VersionChange | undefined;
}

/** Texts that say "cannot judge". */
interface MayNotKnow {
  readonly dontKnow?: { readonly label: Text; readonly texts: readonly string[] } | undefined;
}

/** One question of a past round, and where a file holds its answers. Columns are letters, as a spreadsheet has them. */
export type MappedItem =
  | (MappedItemBase &
      MayNotKnow & {
        readonly type: 'single';
        readonly column: string;
        readonly options: readonly MappedOption[];
      })
  /** One column per option; whatever stands in its cell is a tick. Without any tick there is no answer. */
  | (MappedItemBase & {
      readonly type: 'multiple';
      readonly options: readonly { readonly code: number; readonly label: Text; readonly column: string }[];
      readonly dontKnow?: { readonly label: Text; readonly column: string } | undefined;
    })
  | (MappedItemBase &
      MayNotKnow & {
        readonly type: 'number';
        readonly column: string;
        readonly unit: Text;
        readonly min: number;
        readonly max: number;
      });

export const companyRules = ['first', 'last', 'mostComplete', 'all'] as const;
/** Which of several rows of one company counts. */
export type CompanyRule = (typeof companyRules)[number];

/** How a file of an earlier round is read: one row per respondent below the header rows. */
export interface RoundMapping {
  readonly year: number;
  /** Day the values speak about, YYYY-MM-DD. */
  readonly referenceOn: string;
  readonly title: Text;
  /** Rows of the file that name the columns, counted from 1; a banner row above them is not among them. */
  readonly headerRows: readonly number[];
  /** First row with answers, counted from 1. */
  readonly firstRow: number;
  /** Only rows with one of these texts count. */
  readonly include: readonly { readonly column: string; readonly texts: readonly string[] }[];
  /** Rows with one of these texts do not count. */
  readonly exclude: readonly { readonly column: string; readonly texts: readonly string[] }[];
  /** Two rows with the same text here are one company; a row without one is a company of its own. */
  readonly company?: { readonly column: string; readonly rule: CompanyRule } | undefined;
  readonly items: readonly MappedItem[];
}

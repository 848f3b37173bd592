import type { BreakReason } from '../catalogue/series.ts';
import type { Text } from '../organisation.ts';
import type { VersionChange } from '../questionnaire/questionnaire.ts';

/** What an option is called in a file; every text of a file that is to count is named. */
export interface MappedOption {
  readonly code: number;
  readonly label: Text;
  readonly texts: readonly string[];
}

/** How a question differs from the round asked before or after, as a person stated it. */
export interface StatedChange {
  readonly changeClass: VersionChange['changeClass'];
  readonly reason: BreakReason;
  /** Why it is less than what was proposed; kept. */
  readonly because?: string | undefined;
}

interface MappedItemBase {
  readonly code: string;
  /**
   * Absent: found when the round is taken over. That of another round with the same words and options, otherwise a
   * new one.
   */
  readonly version?: string | undefined;
  readonly text: Text;
  /** How the question differs from the version before; class 2 and above breaks the series. */
  readonly changed?: VersionChange | undefined;
  /** The same for a version that is found: against the round before this one, and the one after it. */
  readonly stated?:
    | { readonly since?: StatedChange | undefined; readonly until?: StatedChange | undefined }
    | undefined;
}

/** Texts that say "cannot judge", and texts that are left out knowingly. */
interface MayNotCount {
  readonly dontKnow?: { readonly label: Text; readonly texts: readonly string[] } | undefined;
  readonly dropped?: readonly string[] | undefined;
}

/** One question of a past round, and where a file holds its answers. Columns are letters, as a spreadsheet has them. */
export type MappedItem =
  | (MappedItemBase &
      MayNotCount & {
        /** `scale`: the options are points in order, so that their mean says something. */
        readonly type: 'single' | 'scale';
        readonly column: string;
        readonly options: readonly MappedOption[];
        /** A column of its own for "other": whatever stands there is this option, where the first column is empty. */
        readonly other?: { readonly code: number; readonly label: Text; readonly column: string } | undefined;
      })
  /**
   * One column per option; what stands in its cell is a tick, unless it is one of the texts for "not ticked". Without
   * any tick there is no answer.
   */
  | (MappedItemBase & {
      readonly type: 'multiple';
      readonly options: readonly { readonly code: number; readonly label: Text; readonly column: string }[];
      readonly dontKnow?: { readonly label: Text; readonly column: string } | undefined;
      readonly notTicked?: readonly string[] | undefined;
    })
  | (MappedItemBase &
      MayNotCount & {
        readonly type: 'number';
        readonly column: string;
        readonly unit: Text;
        readonly min: number;
        readonly max: number;
      })
  /** Words of the respondents: kept with the answers, and nothing is told of them. */
  | (MappedItemBase & { readonly type: 'text'; readonly column: string });

export const companyRules = ['first', 'last', 'mostComplete', 'all'] as const;
/** Which of several rows of one company counts. */
export type CompanyRule = (typeof companyRules)[number];

/** A row filter: rows by the text that stands in a column. */
export interface RowCondition {
  readonly column: string;
  readonly texts: readonly string[];
}

/** A text of the file that a person matched with a member, or, with null, with none. */
export interface CompanyMatch {
  readonly text: string;
  readonly member: string | null;
}

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
  /** How many were asked, where the office knows it; absent: the response rate is unknown. */
  readonly invited?: number | undefined;
  /** Only rows with one of these texts count. */
  readonly include: readonly RowCondition[];
  /** Rows with one of these texts do not count. */
  readonly exclude: readonly RowCondition[];
  /** Two rows with the same text here are one company; a row without one is a company of its own. */
  readonly company?:
    | {
        readonly column: string;
        readonly rule: CompanyRule;
        /** The companies are matched with the register, whose members on the day of reference are the frame. */
        readonly register?:
          | {
              readonly matches: readonly CompanyMatch[];
              /** Companies that nobody has matched are no members. */
              readonly rest?: 'outside' | undefined;
            }
          | undefined;
      }
    | undefined;
  readonly items: readonly MappedItem[];
}

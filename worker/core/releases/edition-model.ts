import type { IndicatorDefinition } from '../catalogue/definition.ts';
import type { IndicatorSeries } from '../catalogue/series.ts';
import type { Disclosed } from '../disclosure/disclosed.ts';
import type { Finding } from '../findings/finding.ts';
import type { AnonymityMode, ClusterKind, Locale, Text } from '../organisation.ts';
import type { Option } from '../questionnaire/questionnaire.ts';

/** Roles that may release an edition, or approve one as the second person. */
export type ReleasingRole = 'owner' | 'editor' | 'operator';

export interface EditionCluster {
  readonly name: string;
  readonly slug: string;
  readonly kind: ClusterKind;
  readonly foundedOn: string;
  readonly region: string;
  /** The data are a demonstration; every page says so. */
  readonly invented: boolean;
}

/** What the newest wave of the edition was. Days are ISO days. */
export interface EditionWave {
  readonly year: number;
  readonly mode: AnonymityMode;
  readonly openedOn: string;
  readonly closedOn: string;
  /** Eligible members of the frame at close (N). */
  readonly frameSize: number;
  /** Members whose answers counted; null where even that is protected. */
  readonly answered: number | null;
  readonly questionnaire: { readonly code: string; readonly version: string; readonly contentHash: string };
}

export interface EditionIndicator {
  readonly definition: IndicatorDefinition;
  readonly series: Disclosed<IndicatorSeries>;
  readonly finding: Finding;
}

export interface EditionEvent {
  readonly onDate: string;
  readonly label: Text;
}

/** A question as it was asked, with every label a respondent saw. Placeholders of the cluster's kind stay. */
export interface EditionWording {
  readonly item: string;
  readonly version: string;
  /** Waves of the edition's series that asked this version, ascending. */
  readonly years: readonly number[];
  readonly lead: Text | null;
  readonly text: Text;
  readonly hint: Text | null;
  readonly options: readonly Pick<Option, 'code' | 'label'>[];
  readonly dontKnow: Text | null;
  readonly notApplicable: Text | null;
}

/** Words of the office, in the language they were written in. */
export interface EditionNote {
  readonly about: 'coCauses' | 'changes';
  readonly locale: Locale;
  readonly text: string;
}

/**
 * What an edition froze: disclosed values, texts, definitions and decisions, no answers. Files are made from it and
 * from nothing else; the SHA-256 of its canonical JSON is the edition's identity.
 */
export interface EditionSnapshot {
  readonly schema: 'vorlauf-edition/1';
  readonly cluster: EditionCluster;
  /** `2025.1`: year of the newest wave, and a count within it. */
  readonly number: string;
  /** The edition that this one takes the place of. */
  readonly replaces: string | null;
  readonly releasedOn: string;
  readonly releasedBy: ReleasingRole;
  /** Role of the second person who agreed; null where the cluster does not ask for one. */
  readonly approvedBy: ReleasingRole | null;
  readonly softwareVersion: string;
  readonly wave: EditionWave;
  /** In the order of the catalogue. */
  readonly indicators: readonly EditionIndicator[];
  readonly events: readonly EditionEvent[];
  /** Smallest number of respondents behind each kind of published figure. */
  readonly thresholds: Readonly<Record<string, number>>;
  readonly wordings: readonly EditionWording[];
  readonly notes: readonly EditionNote[];
}

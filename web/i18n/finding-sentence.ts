import type { Addition, Finding } from '../../worker/core/findings/finding.ts';
import type { ClusterKind, Locale, Text } from '../../worker/core/organisation.ts';
import { formatFor } from './format.ts';
import { kindWords } from './kind-words.ts';
import { fillPlaceholders, type Translate } from './translate.ts';
import { unitFormat } from './unit-format.ts';

/** A piece of a sentence; `strong` marks its key words. */
export interface SentencePart {
  readonly text: string;
  readonly strong: boolean;
}

/** A text of the catalogue with the words of the cluster's kind filled in. */
export function kindText(text: Text, kind: ClusterKind, locale: Locale): string {
  return fillPlaceholders(text[locale], kindWords(kind, locale));
}

/** The subject as it stands inside a sentence. */
export function innerSubject(subject: Text, kind: ClusterKind, locale: Locale): string {
  const text = kindText(subject, kind, locale);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Sizes of a change as an unsigned range, the smaller first: `3 bis 19`. */
function sizeRange(lower: number, upper: number, locale: Locale): string {
  const sizes = [Math.abs(lower), Math.abs(upper)];
  return formatFor(locale).range(Math.min(...sizes), Math.max(...sizes));
}

type Shares = Extract<Addition, { key: 'npsSmall' }>['shares'];

/** The three shares of a net score that has too few answers for a score. */
function sharesOf({ additions }: Finding): Shares | undefined {
  return additions.find((addition) => addition.key === 'npsSmall')?.shares;
}

/** The finding in one sentence, word for word as the item bank has it. */
export function findingSentence(finding: Finding, kind: ClusterKind, t: Translate, locale: Locale): string {
  const Subject = kindText(finding.subject, kind, locale);
  const subject = innerSubject(finding.subject, kind, locale);
  const unit = unitFormat(finding.unit, locale);
  const { year } = finding;
  switch (finding.key) {
    case 'notApplicable':
      return t('findings.notApplicable', { Subject, typ: kindWords(kind, locale).typ });
    case 'noAnswers':
      return t('findings.noAnswers', { year });
    case 'suppressed': {
      const shares = sharesOf(finding);
      if (shares === undefined) return t('findings.suppressed', { Subject, year });
      const { percent, integer } = formatFor(locale);
      return t('findings.npsShares', {
        Subject,
        year,
        promoters: percent(shares.promoters),
        detractors: percent(shares.detractors),
        n: integer(shares.n),
      });
    }
    case 'tooEarly': {
      const { assessableFromYear, clusterYear } = finding;
      return t('findings.tooEarly', { Subject, assessableFromYear, year, clusterYear });
    }
    case 'frameUnknown':
    case 'first': {
      const value = unit.value(finding.value);
      if (finding.lower === null || finding.upper === null)
        return t(`findings.${finding.key}Counted`, { Subject, year, value });
      return t(`findings.${finding.key}`, {
        Subject,
        year,
        value,
        interval: unit.interval(finding.lower, finding.upper),
      });
    }
    case 'seriesBreak':
      return t('findings.seriesBreak', {
        Subject,
        breakYear: finding.breakYear,
        reason: t(`findings.reason.${finding.reason}`),
      });
    default: {
      const { previousYear, deltaLower, deltaUpper } = finding;
      const value = unit.value(finding.value);
      const previousValue = unit.valueDative(finding.previousValue);
      const counted = deltaLower === null || deltaUpper === null;
      if (finding.key === 'unchanged') {
        const said = { Subject, value, year, previousValue, previousYear };
        return counted
          ? t('findings.unchangedCounted', said)
          : t('findings.unchanged', { ...said, margin: unit.size(finding.margin) });
      }
      if (finding.key === 'undecided') {
        const said = { subject, value, year, previousValue, previousYear };
        return counted
          ? t('findings.undecidedCounted', said)
          : t('findings.undecided', {
              ...said,
              deltaLower: formatFor(locale).signed(deltaLower),
              deltaUpper: unit.changeDative(deltaUpper),
            });
      }
      const said = { Subject, previousValue, previousYear, value, year, delta: unit.size(finding.delta) };
      return counted
        ? t(`findings.${finding.key}Counted`, said)
        : t(`findings.${finding.key}`, { ...said, deltaRange: sizeRange(deltaLower, deltaUpper, locale) });
    }
  }
}

function strongWords(finding: Finding, t: Translate, locale: Locale): string {
  const shares = finding.key === 'suppressed' ? sharesOf(finding) : undefined;
  if (shares !== undefined)
    return t('findings.strong.npsShares', { promoters: formatFor(locale).percent(shares.promoters) });
  return finding.key === 'tooEarly'
    ? t('findings.strong.tooEarly', { assessableFromYear: finding.assessableFromYear })
    : t(`findings.strong.${finding.key}`);
}

/** The same sentence in pieces, so that a heading can set its key words in semibold. */
export function findingParts(
  finding: Finding,
  kind: ClusterKind,
  t: Translate,
  locale: Locale,
): readonly SentencePart[] {
  const sentence = findingSentence(finding, kind, t, locale);
  const strong = strongWords(finding, t, locale);
  const at = sentence.indexOf(strong);
  if (at < 0) return [{ text: sentence, strong: false }];
  return [
    { text: sentence.slice(0, at), strong: false },
    { text: strong, strong: true },
    { text: sentence.slice(at + strong.length), strong: false },
  ].filter(({ text }) => text !== '');
}

function additionSentence(addition: Addition, finding: Finding, t: Translate, locale: Locale): string {
  const unit = unitFormat(finding.unit, locale);
  switch (addition.key) {
    case 'census':
      return t('findings.addition.census');
    case 'composition': {
      const { decomposition } = addition;
      const within = unit.change(decomposition.within.delta);
      return decomposition.kind === 'joint'
        ? t('findings.addition.compositionJoint', {
            within,
            composition: unit.change(decomposition.composition.delta),
          })
        : t('findings.addition.composition', {
            within,
            entry: unit.change(decomposition.entry.delta),
            exit: unit.change(decomposition.exit.delta),
          });
    }
    case 'npsSmall': {
      const { percent } = formatFor(locale);
      const { promoters, passives, detractors } = addition.shares;
      return t('findings.addition.npsSmall', {
        promoters: percent(promoters),
        passives: percent(passives),
        detractors: percent(detractors),
      });
    }
  }
}

/** The sentences that follow the main one. */
export function findingAdditions(finding: Finding, t: Translate, locale: Locale): readonly string[] {
  return finding.additions.map((addition) => additionSentence(addition, finding, t, locale));
}

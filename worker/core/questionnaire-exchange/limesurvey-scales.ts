import type { SourceEntry } from './source-account.ts';
import type { SourceOption } from './source-form.ts';
import { localeOf } from './source-languages.ts';

interface Step {
  readonly code: string;
  readonly de: string;
  readonly en: string;
}

const numbered = (length: number): readonly Step[] =>
  Array.from({ length }, (_, at) => ({ code: String(at + 1), de: String(at + 1), en: String(at + 1) }));

/** Answers that LimeSurvey does not write into its files, because they belong to the type of the question. */
export const fixedScales = {
  five: numbered(5),
  ten: numbered(10),
  yesNo: [
    { code: 'Y', de: 'Ja', en: 'Yes' },
    { code: 'N', de: 'Nein', en: 'No' },
  ],
  yesUncertainNo: [
    { code: 'Y', de: 'Ja', en: 'Yes' },
    { code: 'U', de: 'Unsicher', en: 'Uncertain' },
    { code: 'N', de: 'Nein', en: 'No' },
  ],
  change: [
    { code: 'I', de: 'Mehr', en: 'Increase' },
    { code: 'S', de: 'Gleich', en: 'Same' },
    { code: 'D', de: 'Weniger', en: 'Decrease' },
  ],
  gender: [
    { code: 'F', de: 'Weiblich', en: 'Female' },
    { code: 'M', de: 'Männlich', en: 'Male' },
  ],
} as const satisfies Record<string, readonly Step[]>;

/** The answers of a type, in every language of the survey. */
export function fixedOptions(
  scale: keyof typeof fixedScales,
  entry: SourceEntry,
  languages: readonly string[],
): readonly SourceOption[] {
  return fixedScales[scale].map((step) => ({
    entry,
    code: step.code,
    label: new Map(
      (languages.length === 0 ? [''] : languages).map((language) => [
        language,
        { text: localeOf(language) === 'de' ? step.de : step.en, entry },
      ]),
    ),
  }));
}

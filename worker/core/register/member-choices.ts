import type { Choice } from '../imports/table-spec.ts';
import type { MemberKind, SizeClass, Text } from '../organisation.ts';

interface Words extends Text {
  readonly synonyms?: readonly string[];
}

/** Options with their labels and other words for them, in the order in which they are written. */
export function choices<T extends string>(words: Readonly<Record<T, Words>>): readonly Choice[] {
  return Object.entries<Words>(words).map(([code, { de, en, synonyms = [] }]) => ({
    code,
    label: { de, en },
    synonyms,
  }));
}

/** Words for kinds of member. */
export const kindChoices = choices<MemberKind>({
  company: { de: 'Unternehmen', en: 'Company', synonyms: ['Firma', 'Betrieb', 'Wirtschaft', 'business'] },
  science: {
    de: 'Wissenschaft',
    en: 'Science',
    synonyms: ['Hochschule', 'Universität', 'Forschung', 'Forschungseinrichtung', 'university', 'research'],
  },
  politics: {
    de: 'Politik und Verwaltung',
    en: 'Politics and administration',
    synonyms: [
      'Politik',
      'Verwaltung',
      'Kommune',
      'Kammer',
      'öffentliche Hand',
      'administration',
      'politics',
    ],
  },
});

/** Words for size classes. */
export const sizeChoices = choices<SizeClass>({
  micro: { de: '1–9 Beschäftigte', en: '1–9 employees', synonyms: ['1-9', '1 bis 9', 'unter 10', 'Kleinst'] },
  small: { de: '10–49 Beschäftigte', en: '10–49 employees', synonyms: ['10-49', '10 bis 49', 'klein'] },
  medium: { de: '50–249 Beschäftigte', en: '50–249 employees', synonyms: ['50-249', '50 bis 249', 'mittel'] },
  large: {
    de: 'ab 250 Beschäftigte',
    en: '250 employees or more',
    synonyms: ['ab 250', '250+', '250 und mehr', 'über 249', 'groß', '250 or more'],
  },
});

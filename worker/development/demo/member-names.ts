import type { MemberKind } from '../../core/organisation.ts';
import type { RandomStream } from './random-stream.ts';

/** Parts of invented names; every name holds a word that says so. */
export interface NameSource {
  /** Used first, as they are: some long ones, to try the layout. */
  readonly longCompanies: readonly string[];
  readonly trades: readonly string[];
  /** Fields of invented institutes, after "für". */
  readonly researchFields: readonly string[];
}

const stems = ['Muster', 'Beispiel', 'Probe', 'Fantasie', 'Demo'] as const;
const legalForms = ['GmbH', 'GmbH & Co. KG', 'AG', 'eG', 'KG', 'e. K.'] as const;

/** Invented; read as such at first sight. */
const places = [
  'Musterstadt',
  'Beispielhausen',
  'Probedorf',
  'Musterbach an der Beispiel',
  'Neu Beispielow',
  'Demohagen',
  'Fantasieberg',
  'Beispielburg',
  'Mustertal',
  'Bad Probenheim',
  'Klein Musterfelde',
  'Erfundenrode',
] as const;

/**
 * Name of the n-th member of a kind; different for every n as long as the parts last.
 * @param n 0, 1, 2 … within the kind
 */
export function memberName(kind: MemberKind, n: number, source: NameSource): string {
  if (kind === 'company') return companyName(n, source);
  return kind === 'science' ? scienceName(n, source) : politicsName(n);
}

function companyName(n: number, source: NameSource): string {
  // Long names are spread over the list, one in seven, until they are used up.
  const long = n % 7 === 2 ? source.longCompanies[Math.floor(n / 7)] : undefined;
  if (long !== undefined) return long;
  const trade = source.trades[n % source.trades.length] ?? 'betrieb';
  const round = Math.floor(n / source.trades.length);
  const stem = stems[(n + round) % stems.length] ?? stems[0];
  const form = legalForms[(n * 5 + round) % legalForms.length] ?? legalForms[0];
  return `${stem}-${trade} ${form}`;
}

function scienceName(n: number, source: NameSource): string {
  const field = source.researchFields[n % source.researchFields.length] ?? 'Erfundenes';
  const bodies = ['Hochschule', 'Institut', 'Forschungsstelle'] as const;
  const body = bodies[n % bodies.length] ?? bodies[0];
  const place = placeInName('science', n);
  return body === 'Hochschule'
    ? `Hochschule ${place}, Fachbereich ${field}`
    : `${body} für ${field} ${place}`;
}

function politicsName(n: number): string {
  const bodies = ['Stadt', 'Landkreis', 'Wirtschaftsförderung', 'Gemeinde', 'Regionalverband'] as const;
  return `${bodies[n % bodies.length] ?? bodies[0]} ${placeInName('politics', n)}`;
}

function placeInName(kind: 'science' | 'politics', n: number): string {
  return places[(kind === 'science' ? n * 5 : n * 7 + 1) % places.length] ?? places[0];
}

/** Where a member sits: the place in its name, if there is one. */
export function seatOf(kind: MemberKind, n: number, random: RandomStream): string {
  return kind === 'company' ? random.pick(places) : placeInName(kind, n);
}

/** Kinds of file an edition consists of; the pages come last because they list the others with their checksums. */
export const editionFormats = [
  'xlsxDe',
  'xlsxEn',
  'csv',
  'csvExcelGerman',
  'snapshotJson',
  'htmlDe',
  'htmlEn',
] as const;
export type EditionFormat = (typeof editionFormats)[number];

/** A file as it was released. */
export interface EditionFile {
  readonly format: EditionFormat | 'stylesheet' | 'sha256Sums';
  readonly name: string;
  readonly sizeBytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface ChecksummedFile {
  readonly name: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/**
 * The text of a SHA256SUMS file, in name order, that `sha256sum -c` reads.
 * @source GNU coreutils manual, "md5sum invocation": two blanks before the name; a name with a backslash or a line
 * break is escaped and its line starts with a backslash
 */
export function sha256Sums(files: readonly ChecksummedFile[]): string {
  return files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => {
      const escaped = name.replace(/[\\\n\r]/g, (character) => escapes[character] ?? character);
      return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
    .join('');
}

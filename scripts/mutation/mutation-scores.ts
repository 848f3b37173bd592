type Status =
  | 'Killed'
  | 'Timeout'
  | 'Survived'
  | 'NoCoverage'
  | 'Ignored'
  | 'CompileError'
  | 'RuntimeError'
  | 'Pending';

export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: Status }[] }>>;
}

export interface MutationScore {
  readonly file: string;
  readonly killed: number;
  /** Reached by tests or not: nobody noticed the change. */
  readonly survived: number;
}

/** Counts for each file; a change that makes the code hang is noticed, one that cannot run or is ignored counts nowhere. */
export function scoresOf({ files }: MutationReport): readonly MutationScore[] {
  return Object.entries(files).map(([file, { mutants }]) => {
    const of = (...statuses: readonly Status[]) =>
      mutants.filter(({ status }) => statuses.includes(status)).length;
    return { file, killed: of('Killed', 'Timeout'), survived: of('Survived', 'NoCoverage') };
  });
}

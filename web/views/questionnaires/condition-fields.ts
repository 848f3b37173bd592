export const mostGroups = 6;
export const mostClauses = 12;

/** Names of the fields of a condition. */
export const conditionFieldNames = {
  groupJoin: (group: number) => `g${group}-join`,
  clause: (group: number, row: number) => {
    const name = `g${group}-c${row}`;
    return { subject: `${name}-subject`, operator: `${name}-operator`, value: `${name}-value` } as const;
  },
} as const;

import { clusterKinds, memberKinds, sizeClasses, tenureBands } from '../../organisation.ts';
import type { FactName } from '../condition.ts';

/** The values that each fact of the frame can have. */
export const factValues = {
  memberKind: memberKinds,
  hasOffice: ['yes', 'no'],
  clusterKind: clusterKinds,
  sizeClass: sizeClasses,
  tenure: tenureBands,
} as const satisfies Record<FactName, readonly string[]>;

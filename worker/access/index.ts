export { alsoMay, type Authorized } from './authorized.ts';
export { roles, type Right, type Role } from './roles.ts';
export { currentPerson, requireRight, setSessionCookie } from './session-cookie.ts';
export { startSession } from './enter-code.ts';
export { grantRole } from './grant-role.ts';
export { revokeRole } from './revoke-role.ts';
export {
  deleteExpired,
  findPersonByEmail,
  insertGrant,
  listGrants,
  listPeople,
  type Person,
} from './access-store.ts';

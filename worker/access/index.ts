export { alsoMay, type Authorized } from './authorized.ts';
export type { Right, Role } from './roles.ts';
export { currentPerson, requireRight, setSessionCookie } from './session-cookie.ts';
export { startSession } from './enter-code.ts';
export { grantRole } from './grant-role.ts';
export { deleteExpired, findPersonByEmail, listGrants, type Person } from './access-store.ts';

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
export { apiApp } from './api/api-app.ts';
export { deleteOldRequests, listApiKeys, type ApiKey } from './api/api-key-store.ts';
export { cursorUnknown, decodeCursor, encodeCursor, pageOf } from './api/api-page.ts';
export { apiRoute, type AnyApiRoute } from './api/api-route.ts';
export { makeApiKey } from './api/make-api-key.ts';
export { revokeApiKey } from './api/revoke-api-key.ts';
export { scopes, type Scope } from './api/scopes.ts';
export { referencePages } from './api/reference-pages.tsx';

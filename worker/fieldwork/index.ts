export { loadBoard } from './board.ts';
export { followInvitation, followLink, type Followed } from './follow-link.ts';
export {
  hasInvitations,
  insertInvitations,
  markAnswered,
  markRefused,
  markSent,
  reissueInvitation,
  unmarkAnswered,
} from './invitation-store.ts';
export { linkToken, personalLink, tokenHash } from './personal-link.ts';
export { prepareInvitations } from './prepare-invitations.ts';
export { sendInvitations } from './send-invitations.ts';

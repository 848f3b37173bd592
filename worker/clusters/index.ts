export {
  countClusters,
  findCluster,
  findClusterBySlug,
  insertEvent,
  listEvents,
  type Cluster,
  type ClusterProfile,
} from './cluster-store.ts';
export { countTallies } from './count-tallies.ts';
export { createCluster } from './create-cluster.ts';
export { listClusterContacts, listContacts, optOutContact, type Contact } from './contact-store.ts';
export { listFacts, type MemberFactRow } from './member-fact-store.ts';
export {
  findMember,
  listChangeTimes,
  listMembers,
  type Member,
  type MemberWithContact,
} from './member-store.ts';
export { tallyMembers } from './member-tally-store.ts';
export { loadMember, type MemberWithContacts } from './load-member.ts';
export { memberImport } from './member-import.ts';
export { idOfRequest } from './request-id.ts';
export { handOverAnswering } from './hand-over-answering.ts';
export {
  addMember,
  changeMember,
  memberStatements,
  type ContactInput,
  type MemberChange,
  type MemberInput,
} from './save-member.ts';
export { clusterContext } from './cluster-context.ts';

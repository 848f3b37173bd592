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
export {
  findMember,
  listChangeTimes,
  listClusterContacts,
  listContacts,
  listFacts,
  listMembers,
  optOutContact,
  tallyMembers,
  type Contact,
  type Member,
  type MemberFactRow,
  type MemberWithContact,
} from './member-store.ts';
export { memberImport } from './member-import.ts';
export { idOfRequest } from './request-id.ts';
export { handOverAnswering } from './hand-over-answering.ts';
export {
  addMember,
  changeMember,
  memberStatements,
  type ContactInput,
  type MemberBefore,
  type MemberChange,
  type MemberInput,
} from './save-member.ts';
export { clusterContext } from './cluster-context.ts';

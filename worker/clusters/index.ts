export {
  countClusters,
  findCluster,
  findClusterBySlug,
  insertEvent,
  listEvents,
  type Cluster,
  type ClusterProfile,
} from './cluster-store.ts';
export { createCluster } from './create-cluster.ts';
export {
  findMember,
  insertMember,
  listMembers,
  optOutContact,
  saveContact,
  type Member,
  type MemberWithContact,
} from './member-store.ts';
export { addMember, changeMember, type MemberInput } from './save-member.ts';
export { clusterContext } from './cluster-context.ts';

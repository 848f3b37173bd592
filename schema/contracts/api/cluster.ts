import { clusterKinds, locales } from '../../../worker/core/organisation.ts';
import { colourText, emailText, isoDay, oneOf, pageOfAll, record, text, yesNo } from './fields.ts';

const profile = {
  name: text(200, 'Holz Mustertal'),
  kind: oneOf(clusterKinds),
  foundedOn: isoDay('2017-05-01'),
  initiatedBy: oneOf(['companies', 'politics', 'science']),
  region: text(200, 'Mustertal'),
  regionType: oneOf(['urban', 'rural', 'mixed']),
  branchFocus: text(200, 'Holz'),
  locale: oneOf(locales),
  brandColour: colourText,
  hasOffice: yesNo(true),
  senderName: text(100, 'Berta Beispiel'),
  senderFunction: text(100, 'Leitung'),
  phone: text(50, '0351 000'),
  mail: emailText,
};

export const clusterProfileBody = record(profile, 'ClusterProfile');
export const clusterResource = record(
  { slug: text(60, 'holz-mustertal'), ...profile, invented: yesNo(false) },
  'Cluster',
);
export const clusterPage = pageOfAll(
  record({ slug: text(60, 'holz-mustertal'), name: text(200, 'Holz Mustertal') }),
);

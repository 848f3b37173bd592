import * as z from 'zod';
import { clusterKinds, locales } from '../../worker/core/organisation.ts';
import { choice, day, emailAddress, hexColour, requiredText, tick } from './fields.ts';

export const clusterProfileForm = z.object({
  name: requiredText(200),
  kind: choice(clusterKinds),
  foundedOn: day,
  initiatedBy: choice(['companies', 'politics', 'science']),
  region: requiredText(200),
  regionType: choice(['urban', 'rural', 'mixed']),
  branchFocus: requiredText(200),
  locale: choice(locales),
  brandColour: hexColour,
  hasOffice: tick,
  senderName: requiredText(100),
  senderFunction: requiredText(100),
  phone: requiredText(50),
  mail: emailAddress,
});

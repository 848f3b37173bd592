import { apiApp, referencePages } from './access/index.ts';
import { keyPages } from './access/key-pages.tsx';
import { accessPages } from './access/pages.tsx';
import { roundChangePages } from './answers/round-change-pages.tsx';
import { roundColumnPages } from './answers/round-column-pages.tsx';
import { roundCompanyPages } from './answers/round-company-pages.tsx';
import { roundQuestionPages } from './answers/round-question-pages.tsx';
import { roundSetupPages } from './answers/round-setup-pages.tsx';
import { apiRoutes } from './api-routes.ts';
import { clusterContext, memberImport } from './clusters/index.ts';
import { contactPages } from './clusters/contact-pages.tsx';
import { memberPages } from './clusters/member-pages.tsx';
import { clusterPages } from './clusters/pages.tsx';
import { peoplePages } from './clusters/people-pages.tsx';
import { fieldworkPages } from './fieldwork/pages.tsx';
import { importPages } from './imports/pages.tsx';
import { pastRoundPages } from './indicators/past-round-pages.tsx';
import { indicatorPages } from './indicators/pages.tsx';
import { waveQualityPages } from './indicators/wave-quality-pages.tsx';
import { publicPages } from './platform/public-pages.tsx';
import { comparisonPages } from './questionnaires/comparison-pages.tsx';
import { conditionPages } from './questionnaires/condition-pages.tsx';
import { exchangePages } from './questionnaires/exchange-pages.tsx';
import { draftPages } from './questionnaires/draft-pages.tsx';
import { itemPages } from './questionnaires/item-pages.tsx';
import { questionnairePages } from './questionnaires/pages.tsx';
import { publicationPages } from './questionnaires/publication-pages.tsx';
import { rotationPages } from './questionnaires/rotation-pages.tsx';
import { tryOutPages } from './questionnaires/try-out-pages.tsx';
import { commitmentImport, ledgerImport } from './records/index.ts';
import { commitmentPages } from './records/ledger/commitment-pages.tsx';
import { ledgerPages } from './records/ledger/pages.tsx';
import { readerPages } from './readers/pages.tsx';
import { releasePages } from './releases/pages.tsx';
import { wavePages } from './waves/pages.tsx';

export { translator } from '../web/i18n/translator.ts';

/** What managers, funders and programs enter. Loaded when the first of them comes; respondents never wait for it. */
export const houseRooms = [
  publicPages,
  accessPages,
  importPages({
    targets: { mitglieder: memberImport, kassenbuch: ledgerImport, zusagen: commitmentImport },
    context: clusterContext,
  }),
  memberPages,
  clusterPages,
  contactPages,
  peoplePages,
  commitmentPages,
  ledgerPages,
  pastRoundPages,
  roundSetupPages,
  roundColumnPages,
  roundQuestionPages,
  roundCompanyPages,
  roundChangePages,
  questionnairePages,
  // Before the draft pages: addresses of their own that look like one of theirs.
  comparisonPages,
  rotationPages,
  publicationPages,
  exchangePages,
  draftPages,
  itemPages,
  conditionPages,
  tryOutPages,
  wavePages,
  fieldworkPages,
  indicatorPages,
  waveQualityPages,
  releasePages,
  readerPages,
  keyPages({ context: clusterContext }),
  referencePages(apiRoutes),
  apiApp(apiRoutes),
];

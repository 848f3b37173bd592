import { renderDocument } from '../../web/layout/render-document.ts';
import { sitePaths } from '../../web/layout/site-paths.ts';
import { AccessibilityPage } from '../../web/views/public/accessibility-page.tsx';
import { MethodsPage } from '../../web/views/public/methods-page.tsx';
import { PrivacyOverviewPage } from '../../web/views/public/privacy-overview-page.tsx';
import { roomApp } from './http.ts';
import { pageContext } from './page-context.ts';

/** Pages that concern no cluster and no person. */
export const publicPages = roomApp()
  .get(sitePaths.methods, (c) => c.html(renderDocument(<MethodsPage {...pageContext(c)} />)))
  .get(sitePaths.privacy, (c) => c.html(renderDocument(<PrivacyOverviewPage {...pageContext(c)} />)))
  .get(sitePaths.accessibility, (c) => c.html(renderDocument(<AccessibilityPage {...pageContext(c)} />)));

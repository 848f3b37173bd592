import { getCookie, setCookie } from 'hono/cookie';
import { signInCodeForm, signInForm } from '../../schema/contracts/sign-in.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { operatedPath, sitePaths } from '../../web/layout/site-paths.ts';
import { ClusterChooserPage } from '../../web/views/access/cluster-chooser-page.tsx';
import { SignInCodePage } from '../../web/views/access/sign-in-code-page.tsx';
import { SignInPage } from '../../web/views/access/sign-in-page.tsx';
import { SignedOutPage } from '../../web/views/access/signed-out-page.tsx';
import { LandingPage } from '../../web/views/public/landing-page.tsx';
import { emptyForm, type FormState } from '../../web/components/form-state.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { listGrants } from './access-store.ts';
import { enterCode } from './enter-code.ts';
import type { Role } from './roles.ts';
import { requestCode } from './request-code.ts';
import { currentPerson, setSessionCookie, signOut } from './session-cookie.ts';
import { codeLifetimeMs } from './sign-in-limits.ts';

const validMinutes = codeLifetimeMs / 60_000;
const codePath = `${sitePaths.signIn}/code`;

function browserCookie(c: HttpContext): string {
  return c.var.services.config.secureCookies ? '__Host-anmeldung' : 'anmeldung';
}

const onwardCookie = 'weiter';

/** Where to go after signing in: a path of this site, nothing else. */
function onwardPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./~]*$/.test(path) ? path : sitePaths.clusters;
}

function setBrief(c: HttpContext, name: string, value: string): void {
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.services.config.secureCookies,
    maxAge: codeLifetimeMs / 1000,
  });
}

/** Where a role begins, if not at the overview. */
function startOfRole(role: Role, slug: string): string | undefined {
  if (role === 'operator') return operatedPath(slug);
  return role === 'funder' ? sitePaths.editions : undefined;
}

export const accessPages = roomApp()
  .get(sitePaths.home, async (c) => {
    const signedIn = (await currentPerson(c)) !== undefined;
    return c.html(renderDocument(<LandingPage {...pageContext(c)} signedIn={signedIn} />));
  })
  .get(sitePaths.signIn, (c) => {
    const onward = c.req.query('weiter');
    if (onward !== undefined) setBrief(c, onwardCookie, onwardPath(onward));
    return c.html(renderDocument(<SignInPage {...pageContext(c)} form={emptyForm} />));
  })
  .post(sitePaths.signIn, async (c) => {
    const { services } = c.var;
    const parsed = parseForm(signInForm, await readForm(c));
    if (!parsed.ok) return c.html(renderDocument(<SignInPage {...pageContext(c)} form={parsed.form} />), 422);
    const browserSecret = services.newId();
    await requestCode(services, {
      email: parsed.data.email,
      browserSecret,
      client: c.req.header('CF-Connecting-IP') ?? 'unknown',
      randomBytes: crypto.getRandomValues(new Uint8Array(16)),
    });
    setBrief(c, browserCookie(c), browserSecret);
    return c.html(
      renderDocument(
        <SignInCodePage
          {...pageContext(c)}
          form={emptyForm}
          email={parsed.data.email}
          validMinutes={validMinutes}
          action={codePath}
        />,
      ),
    );
  })
  .post(codePath, async (c) => {
    const parsed = parseForm(signInCodeForm, await readForm(c));
    const form: FormState = parsed.ok
      ? { values: {}, errors: [{ field: 'code', key: 'access.code.wrong' }] }
      : parsed.form;
    const secret = parsed.ok
      ? await enterCode(c.var.services, getCookie(c, browserCookie(c)) ?? '', parsed.data.code)
      : null;
    if (secret !== null) {
      setSessionCookie(c, secret);
      return c.redirect(onwardPath(getCookie(c, onwardCookie)), 303);
    }
    const email = parsed.ok ? parsed.data.email : (parsed.form.values['email'] ?? '');
    return c.html(
      renderDocument(
        <SignInCodePage
          {...pageContext(c)}
          form={form}
          email={email}
          validMinutes={validMinutes}
          action={codePath}
        />,
      ),
      422,
    );
  })
  .get(codePath, (c) => c.redirect(sitePaths.signIn, 303))
  .get(sitePaths.signOut, (c) => c.html(renderDocument(<SignedOutPage {...pageContext(c)} />)))
  .post(sitePaths.signOut, async (c) => {
    await signOut(c);
    return c.redirect(sitePaths.signOut, 303);
  })
  .get(sitePaths.clusters, async (c) => {
    const person = await currentPerson(c);
    if (person === undefined) throw new Problem('signInNeeded');
    const grants = await listGrants(c.var.services.db, person.id);
    const clusters = grants.map((grant) => ({ ...grant, href: startOfRole(grant.role, grant.slug) }));
    const mayFound = c.var.services.config.installers.includes(person.email);
    return c.html(
      renderDocument(<ClusterChooserPage {...pageContext(c)} clusters={clusters} mayFound={mayFound} />),
    );
  });

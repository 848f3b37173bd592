/**
 * Who may use a route: everybody; whoever is signed in; whom the installation lets found clusters; whoever holds one of these roles in the cluster of the
 * address; whoever has the personal link; the device that started an answer. Written down apart from the code.
 */
type Audience = 'everybody' | 'signedIn' | 'installer' | 'link' | 'device' | readonly TestRole[];

export const testRoles = ['owner', 'editor', 'viewer', 'funder', 'trustee', 'operator'] as const;
export type TestRole = (typeof testRoles)[number];

const view = ['owner', 'editor', 'viewer'] as const;
const edit = ['owner', 'editor'] as const;
const manage = ['owner'] as const;
const readEditions = ['owner', 'editor', 'viewer', 'funder', 'operator'] as const;
const operate = ['operator'] as const;

export interface RouteRule {
  readonly who: Audience;
  /** Statuses of an allowed request without any form field. */
  readonly allowed: readonly number[];
  /** What `:id` names; nothing is named where to take away what is gone already is no error. */
  readonly id?:
    | 'import'
    | 'draft'
    | 'round'
    | 'ledgerEntry'
    | 'commitment'
    | 'member'
    | 'wave'
    | 'job'
    | 'person'
    | 'key';
}

/** Every route of the application. One that is not here fails the test. */
export const routeTable: Readonly<Record<string, RouteRule>> = {
  'GET /healthz': { who: 'everybody', allowed: [200] },
  'GET /': { who: 'everybody', allowed: [200] },
  'GET /methodik': { who: 'everybody', allowed: [200] },
  'GET /datenschutz': { who: 'everybody', allowed: [200] },
  'GET /barrierefreiheit': { who: 'everybody', allowed: [200] },
  'GET /anmelden': { who: 'everybody', allowed: [200] },
  'POST /anmelden': { who: 'everybody', allowed: [422] },
  'GET /anmelden/code': { who: 'everybody', allowed: [303] },
  'POST /anmelden/code': { who: 'everybody', allowed: [422] },
  'GET /abmelden': { who: 'everybody', allowed: [200] },
  'POST /abmelden': { who: 'everybody', allowed: [303] },
  'GET /pruefen': { who: 'everybody', allowed: [200] },
  'POST /pruefen': { who: 'everybody', allowed: [422] },

  'GET /api': { who: 'everybody', allowed: [200] },
  'GET /api/openapi.json': { who: 'everybody', allowed: [200] },
  'GET /probleme/:code': { who: 'everybody', allowed: [200, 404] },

  'GET /c': { who: 'signedIn', allowed: [200] },
  'GET /berichte': { who: 'signedIn', allowed: [200] },
  'GET /uebersicht': { who: 'signedIn', allowed: [200] },
  'GET /uebersicht/:slug': { who: operate, allowed: [200] },

  'GET /anlegen': { who: 'installer', allowed: [200] },
  'POST /anlegen': { who: 'installer', allowed: [422] },

  'GET /c/:slug': { who: view, allowed: [200] },
  'GET /c/:slug/indikatoren.csv': { who: view, allowed: [200] },
  'GET /c/:slug/indikatoren/:code': { who: view, allowed: [200] },
  'GET /c/:slug/indikatoren/:code/daten.csv': { who: view, allowed: [200] },
  'GET /c/:slug/indikatoren/:code/bild.svg': { who: view, allowed: [200] },
  'GET /c/:slug/wellen/:id/guete': { who: view, allowed: [200, 404], id: 'wave' },
  'GET /c/:slug/mitglieder': { who: view, allowed: [200] },
  'GET /c/:slug/mitglieder/neu': { who: edit, allowed: [200] },
  'POST /c/:slug/mitglieder/neu': { who: edit, allowed: [422] },
  'GET /c/:slug/mitglieder/:id': { who: edit, allowed: [200], id: 'member' },
  'POST /c/:slug/mitglieder/:id': { who: edit, allowed: [422], id: 'member' },
  'GET /c/:slug/mitglieder.csv': { who: edit, allowed: [200] },
  'GET /c/:slug/mitglieder.xlsx': { who: edit, allowed: [200] },
  'GET /c/:slug/kassenbuch.csv': { who: edit, allowed: [200] },
  'GET /c/:slug/kassenbuch.xlsx': { who: edit, allowed: [200] },
  'GET /c/:slug/zusagen.csv': { who: edit, allowed: [200] },
  'GET /c/:slug/zusagen.xlsx': { who: edit, allowed: [200] },
  'GET /c/:slug/einlesen/:target': { who: edit, allowed: [200] },
  'POST /c/:slug/einlesen/:target': { who: edit, allowed: [422] },
  'GET /c/:slug/einlesen/:target/:id': { who: edit, allowed: [200], id: 'import' },
  'POST /c/:slug/einlesen/:target/:id/zuordnung': { who: edit, allowed: [303], id: 'import' },
  'POST /c/:slug/einlesen/:target/:id/uebernahme': { who: edit, allowed: [422, 303], id: 'import' },
  'POST /c/:slug/einlesen/:target/:id/verwerfung': { who: edit, allowed: [303], id: 'import' },
  'POST /c/:slug/einlesen/:target/:id/ruecknahme': { who: edit, allowed: [303, 409], id: 'import' },
  'GET /c/:slug/mitglieder/:id/kontakte/neu': { who: edit, allowed: [200], id: 'member' },
  'POST /c/:slug/mitglieder/:id/kontakte/neu': { who: edit, allowed: [422], id: 'member' },
  'GET /c/:slug/mitglieder/:id/kontakte/:contact': { who: edit, allowed: [200], id: 'member' },
  'POST /c/:slug/mitglieder/:id/kontakte/:contact': { who: edit, allowed: [422], id: 'member' },
  'POST /c/:slug/mitglieder/:id/kontakte/:contact/entfernung': { who: edit, allowed: [303], id: 'member' },
  'GET /c/:slug/kassenbuch': { who: view, allowed: [200] },
  'GET /c/:slug/kassenbuch/neu': { who: edit, allowed: [200] },
  'POST /c/:slug/kassenbuch/neu': { who: edit, allowed: [422] },
  'GET /c/:slug/kassenbuch/:id': { who: edit, allowed: [200], id: 'ledgerEntry' },
  'POST /c/:slug/kassenbuch/:id': { who: edit, allowed: [422], id: 'ledgerEntry' },
  'POST /c/:slug/kassenbuch/:id/entfernung': { who: edit, allowed: [303] },
  'GET /c/:slug/kassenbuch/zusagen/neu': { who: edit, allowed: [200] },
  'POST /c/:slug/kassenbuch/zusagen/neu': { who: edit, allowed: [422] },
  'GET /c/:slug/kassenbuch/zusagen/:id': { who: edit, allowed: [200], id: 'commitment' },
  'POST /c/:slug/kassenbuch/zusagen/:id': { who: edit, allowed: [422], id: 'commitment' },
  'POST /c/:slug/kassenbuch/zusagen/:id/entfernung': { who: edit, allowed: [303] },
  'GET /c/:slug/profil': { who: manage, allowed: [200] },
  'POST /c/:slug/profil': { who: manage, allowed: [422] },
  'GET /c/:slug/personen': { who: manage, allowed: [200] },
  'POST /c/:slug/personen': { who: manage, allowed: [422] },
  'POST /c/:slug/personen/:id/:role/entzug': { who: manage, allowed: [303], id: 'person' },
  'GET /c/:slug/schluessel': { who: manage, allowed: [200] },
  'POST /c/:slug/schluessel': { who: manage, allowed: [422] },
  'POST /c/:slug/schluessel/:id/sperre': { who: manage, allowed: [303], id: 'key' },
  'GET /c/:slug/frageboegen': { who: edit, allowed: [200] },
  'POST /c/:slug/frageboegen': { who: edit, allowed: [422] },
  'GET /c/:slug/frageboegen/version/:questionnaire': { who: edit, allowed: [200] },
  'GET /c/:slug/frageboegen/rotation': { who: edit, allowed: [200] },
  'POST /c/:slug/frageboegen/rotation': { who: edit, allowed: [422] },
  'GET /c/:slug/frageboegen/vergleich': { who: edit, allowed: [200] },
  'GET /c/:slug/frageboegen/:id/veroeffentlichung': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/veroeffentlichung': { who: edit, allowed: [200], id: 'draft' },
  'GET /c/:slug/frageboegen/:id': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id': { who: edit, allowed: [422], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/teile/:section': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/teile/:section': { who: edit, allowed: [422], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/reihenfolge': { who: edit, allowed: [303], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/neue-frage': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/neue-frage': { who: edit, allowed: [422], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fragenbank': { who: edit, allowed: [422], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/fragen/:item': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fragen/:item': { who: edit, allowed: [422], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fragen/:item/kopie': { who: edit, allowed: [303], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/fragen/:item/entfernung': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fragen/:item/entfernung': { who: edit, allowed: [422], id: 'draft' },
  'GET /c/:slug/frageboegen/einlesen': { who: edit, allowed: [200] },
  'POST /c/:slug/frageboegen/einlesen': { who: edit, allowed: [422] },
  'POST /c/:slug/frageboegen/einlesen/uebernahme': { who: edit, allowed: [422] },
  'GET /c/:slug/frageboegen/version/:questionnaire/dateien/:format': { who: edit, allowed: [200] },
  'GET /c/:slug/frageboegen/:id/dateien/:format': { who: edit, allowed: [200], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/bedingungen/:place': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/bedingungen/:place': { who: edit, allowed: [409], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/fragen/:item/pruefungen/:check': { who: edit, allowed: [404], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fragen/:item/pruefungen/:check': { who: edit, allowed: [404], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/fassungen/:setAside': { who: edit, allowed: [303], id: 'draft' },
  'GET /c/:slug/frageboegen/:id/probe': { who: edit, allowed: [200], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/probe': { who: edit, allowed: [303], id: 'draft' },
  'POST /c/:slug/frageboegen/:id/verwerfung': { who: edit, allowed: [303] },
  'GET /c/:slug/wellen': { who: view, allowed: [200] },
  'GET /c/:slug/wellen/neu': { who: edit, allowed: [200] },
  'POST /c/:slug/wellen/neu': { who: edit, allowed: [422] },
  'GET /c/:slug/wellen/frueher': { who: edit, allowed: [200] },
  'POST /c/:slug/wellen/frueher': { who: edit, allowed: [422] },
  'GET /c/:slug/wellen/frueher/:id': { who: edit, allowed: [200], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/zuordnung.json': { who: edit, allowed: [200], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/aufbau': { who: edit, allowed: [200, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/aufbau': { who: edit, allowed: [422, 303], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/spalten': { who: edit, allowed: [200, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/spalten': { who: edit, allowed: [303], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/spalten/:column': { who: edit, allowed: [200, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/spalten/:column': { who: edit, allowed: [303], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/unternehmen': { who: edit, allowed: [200, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/unternehmen': { who: edit, allowed: [422, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/unternehmen/mitglieder': { who: edit, allowed: [303], id: 'round' },
  'GET /c/:slug/wellen/frueher/:id/aenderungen': { who: edit, allowed: [200, 303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/aenderungen': { who: edit, allowed: [303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/uebernahme': { who: edit, allowed: [303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/verwerfung': { who: edit, allowed: [303], id: 'round' },
  'POST /c/:slug/wellen/frueher/:id/ruecknahme': { who: edit, allowed: [303], id: 'round' },
  'GET /c/:slug/eigene-kennzahlen': { who: edit, allowed: [200] },
  'POST /c/:slug/eigene-kennzahlen': { who: edit, allowed: [422] },
  'GET /c/:slug/wellen/:id': { who: view, allowed: [200], id: 'wave' },
  'POST /c/:slug/wellen/:id/einladungen': { who: edit, allowed: [303, 409], id: 'wave' },
  'POST /c/:slug/wellen/:id/erinnerungen': { who: edit, allowed: [303, 409], id: 'wave' },
  'GET /c/:slug/wellen/:id/abschluss': { who: edit, allowed: [200, 303], id: 'wave' },
  'POST /c/:slug/wellen/:id/abschluss': { who: edit, allowed: [303, 409], id: 'wave' },
  'GET /c/:slug/auftraege/:id': { who: edit, allowed: [200], id: 'job' },
  'POST /c/:slug/auftraege/:id': { who: edit, allowed: [303], id: 'job' },
  'GET /c/:slug/berichte': { who: view, allowed: [200] },
  'GET /c/:slug/berichte/neu': { who: manage, allowed: [200] },
  'POST /c/:slug/berichte/neu': { who: manage, allowed: [422] },
  'POST /c/:slug/berichte/pruefung': { who: manage, allowed: [303] },
  'GET /berichte/:slug/:number': { who: readEditions, allowed: [200] },
  'GET /berichte/:slug/:number/:name': { who: readEditions, allowed: [200] },

  'GET /b/:token': { who: 'link', allowed: [200] },
  'POST /b/:token': { who: 'link', allowed: [303] },
  'POST /b/:token/code': { who: 'link', allowed: [422] },
  'GET /b/:token/datenschutz': { who: 'link', allowed: [200] },
  'GET /b/:token/abmelden': { who: 'link', allowed: [200] },
  'POST /b/:token/abmelden': { who: 'link', allowed: [422] },

  'GET /befragung/:ref': { who: 'device', allowed: [303] },
  'GET /befragung/:ref/teil/:page': { who: 'device', allowed: [200] },
  'POST /befragung/:ref/teil/:page': { who: 'device', allowed: [303, 200] },
  'GET /befragung/:ref/pruefen': { who: 'device', allowed: [200] },
  'POST /befragung/:ref/abgabe': { who: 'device', allowed: [400] },
  'GET /befragung/:ref/beleg': { who: 'device', allowed: [303] },
  'GET /befragung/:ref/aendern': { who: 'device', allowed: [404] },
  'GET /befragung/:ref/loeschen': { who: 'device', allowed: [200] },
  'POST /befragung/:ref/loeschen': { who: 'device', allowed: [200] },
  'GET /befragung/:ref/datenschutz': { who: 'device', allowed: [200] },
};

import { describe, expect, it } from 'vitest';
import type { InvitationParams, Reminder1Params, Reminder2Params } from '../../web/mails/mail-params.ts';
import { renderMail } from '../../web/mails/render-mail.ts';

const link = 'https://vorlauf.example/b/4fQ7';
const optOutLink = 'https://vorlauf.example/b/4fQ7/abmelden';
const successorLink = 'https://vorlauf.example/b/4fQ7/nachfolge';
const privacyLink = 'https://vorlauf.example/b/4fQ7/datenschutz';

const invitation: InvitationParams = {
  clusterName: 'Bioenergie-Cluster Beispielland',
  clusterKind: 'cluster',
  firstName: 'Anna',
  lastName: 'Adler',
  company: 'Muster Wärmetechnik GmbH',
  minutes: 5,
  deadline: '2027-03-31T16:00:00Z',
  resultsOn: '2027-05-15',
  sender: { name: 'Jörn Petersen', function: 'Geschäftsführer' },
  contact: { name: 'Jörn Petersen', phone: '0431 555 0142', mail: 'buero@beispiel.example' },
  measure: null,
  link,
  privacyLink,
  successorLink,
  optOutLink,
};
const reminder: Reminder1Params = {
  ...invitation,
  answered: { count: 23, of: 60 },
  invitedAt: '2027-03-10T09:00:00Z',
  daysSinceInvitation: 7,
};
const lastReminder: Reminder2Params = { ...invitation, daysLeft: 2 };

describe('the invitation', () => {
  it('reads in German as the item document words it', () => {
    const { subject, text } = renderMail('invitation', 'de', invitation);
    expect(subject).toBe(
      'Ihre Stimme zu Bioenergie-Cluster Beispielland: 5 Minuten bis Mittwoch, 31. März 2027',
    );
    expect(text).toBe(`Guten Tag Anna Adler,

einmal im Jahr fragen wir alle Mitglieder: Was bringt die Zusammenarbeit bei Bioenergie-Cluster Beispielland, und was fehlt? Dazu brauchen wir Ihre Hilfe. Die Sicht von Muster Wärmetechnik GmbH kann niemand sonst beisteuern.

Kritik ist ausdrücklich erwünscht.

Zur Befragung (5 Minuten, bis Mittwoch, 31. März 2027):

${link}

Sie können unterbrechen, auf einem anderen Gerät mit Ihrem Code weitermachen und Ihre Antworten bis zur Frist ändern. Das Clustermanagement sieht, ob Ihr Unternehmen teilgenommen hat, aber nicht, was Sie geantwortet haben. Mehr dazu: ${privacyLink}

Ab 15. Mai 2027 stellt das Clustermanagement die Ergebnisse vor. Fragen beantwortet Jörn Petersen, Telefon 0431 555 0142, buero@beispiel.example.

Vielen Dank und freundliche Grüße

Jörn Petersen, Geschäftsführer

Nicht zuständig? Andere Ansprechperson nennen: ${successorLink}
Keine E-Mails zu dieser Befragung: ${optOutLink}
`);
  });
  it('reads in English as the item document words it', () => {
    const { subject, text } = renderMail('invitation', 'en', {
      ...invitation,
      clusterKind: 'verbund',
      measure: 'shorter meetings',
    });
    expect(subject).toBe(
      'Your view of Bioenergie-Cluster Beispielland: 5 minutes by Wednesday, 31 March 2027',
    );
    expect(text).toBe(`Dear Anna Adler,

Once a year we ask all members what working together at Bioenergie-Cluster Beispielland achieves and what is missing. We need your help: nobody else can give us the view of Muster Wärmetechnik GmbH.

Criticism is expressly welcome. After the last survey we changed the following: shorter meetings.

Go to the survey (5 minutes, by Wednesday, 31 March 2027):

${link}

You can pause, continue on another device with your code and change your answers until the deadline. The alliance management team sees whether your company has taken part, but not what you answered. More: ${privacyLink}

The alliance management team will present the results from 15 May 2027 on. If you have questions, please contact Jörn Petersen, phone 0431 555 0142, buero@beispiel.example.

Thank you and kind regards

Jörn Petersen, Geschäftsführer

Not the right person? Name another contact: ${successorLink}
No e-mails about this survey: ${optOutLink}
`);
  });
});

describe('the reminders', () => {
  it('say how many have answered, and only if that number may be said', () => {
    const { subject, text } = renderMail('reminder1', 'de', reminder);
    expect(subject).toBe('Noch bis Mittwoch, 31. März 2027: Ihre Sicht fehlt uns');
    expect(text).toBe(`Guten Tag Anna Adler,

vor einer Woche haben wir Sie um Ihre Einschätzung gebeten. Bisher haben 23 von 60 Mitgliedern geantwortet. Je mehr es sind, desto weniger hängt das Ergebnis vom Zufall ab.

${link}

5 Minuten genügen.

Freundliche Grüße

Jörn Petersen

Nicht zuständig? Andere Ansprechperson nennen: ${successorLink}
Keine E-Mails zu dieser Befragung: ${optOutLink}
`);
    expect(renderMail('reminder1', 'de', { ...reminder, answered: null }).text).not.toMatch(/\d+ von \d+/);
    expect(renderMail('reminder1', 'en', reminder).text).toContain(
      'A week ago we asked for your assessment. So far 23 of 60 members have answered. The more there are, the less the result depends on chance.',
    );
  });
  it('say „vor einer Woche“ six to eight days after the invitation, and otherwise its date', () => {
    const asked = (daysSinceInvitation: number, locale: 'de' | 'en' = 'de') =>
      renderMail('reminder1', locale, { ...reminder, daysSinceInvitation }).text;
    for (const days of [6, 7, 8]) expect(asked(days)).toContain('vor einer Woche haben wir Sie');
    for (const days of [0, 5, 9, 21]) {
      expect(asked(days)).toContain(
        '\n\nam 10. März 2027 haben wir Sie um Ihre Einschätzung gebeten. Bisher',
      );
      expect(asked(days)).not.toContain('Woche');
    }
    expect(asked(3, 'en')).toContain('On 10 March 2027 we asked for your assessment. So far');
  });
  it('say „übermorgen“ two days before the deadline, and otherwise its date', () => {
    const subject = (daysLeft: number, locale: 'de' | 'en' = 'de') =>
      renderMail('reminder2', locale, { ...lastReminder, daysLeft }).subject;
    expect(subject(2)).toBe('Übermorgen endet die Befragung');
    expect(subject(2, 'en')).toBe('The survey closes the day after tomorrow');
    for (const days of [0, 1, 3, 14])
      expect(subject(days)).toBe('Noch bis Mittwoch, 31. März 2027: letzte Erinnerung');
    expect(subject(3, 'en')).toBe('Open until Wednesday, 31 March 2027: last reminder');
  });
  it('end with the second, which offers no telephone where a voice would identify', () => {
    const { subject, text } = renderMail('reminder2', 'de', lastReminder);
    expect(subject).toBe('Übermorgen endet die Befragung');
    expect(text).toBe(`Guten Tag Anna Adler,

am Mittwoch, 31. März 2027 um 18:00\u00a0Uhr schließen wir die Befragung. Auch unvollständige Antworten helfen: Sie können jede Frage auslassen.

${link}

Dies ist die letzte Erinnerung.

Freundliche Grüße

Jörn Petersen

Keine E-Mails zu dieser Befragung: ${optOutLink}
`);
    expect(renderMail('reminder2', 'en', lastReminder).text).toContain(
      'Incomplete answers help too: you may leave out any question.',
    );
  });
});

describe('the sign-in mail', () => {
  it('shows the code in the body and not in the subject', () => {
    const { subject, text } = renderMail('signInCode', 'de', { code: '482915', validMinutes: 10 });
    expect(subject).toBe('Ihr Anmeldecode für Vorlauf');
    expect(text).toContain('Ihr Code für die Anmeldung: 482915');
    expect(text).toContain(
      'Er gilt 10 Minuten, nur einmal und nur in dem Browser, in dem Sie ihn angefordert haben.',
    );
  });
});

describe('every mail', () => {
  const mails = (['de', 'en'] as const).flatMap((locale) => [
    renderMail('invitation', locale, invitation),
    renderMail('reminder1', locale, reminder),
    renderMail('reminder2', locale, lastReminder),
    renderMail('signInCode', locale, { code: '482915', validMinutes: 10 }),
  ]);
  it('says the same words as text and as HTML', () => {
    for (const { text, html } of mails) {
      const body = html.slice(html.indexOf('<body>'));
      const words = body
        .replace(/<br\s*\/?>|<\/p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&');
      expect(words.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
    }
  });
  it('loads nothing and reports nothing back: no image, no script, no style, no address but those in the text', () => {
    for (const { text, html } of mails) {
      expect(html).not.toMatch(/<(img|script|style|link|iframe|object|video)\b|style=|url\(/i);
      for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(href);
    }
  });
  it('leaves no placeholder unfilled', () => {
    for (const { subject, text } of mails) expect(`${subject}${text}`).not.toMatch(/[{}]/);
  });
  it('lets no name add a header, a line or markup', () => {
    const evil = 'Eva\r\nBcc: alle@example.com\u2028<img src=x onerror=alert(1)>';
    const mail = renderMail('invitation', 'de', {
      ...invitation,
      clusterName: evil,
      firstName: evil,
      sender: { name: evil, function: evil },
    });
    expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
    expect(mail.text.split('\n')).toHaveLength(
      renderMail('invitation', 'de', invitation).text.split('\n').length,
    );
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img');
  });
  it('refuses an address that is not http or https', () => {
    expect(() => renderMail('reminder2', 'de', { ...lastReminder, link: 'javascript:alert(1)' })).toThrow(
      TypeError,
    );
  });
});

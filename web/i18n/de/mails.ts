export const mails = {
  'mails.greeting': 'Guten Tag {vorname} {nachname},',
  'mails.signature': '{absender_name}, {absender_funktion}',
  'mails.regards': 'Freundliche Grüße',
  'mails.phone': 'Telefon {kontakt_tel}',
  'mails.mode.pseudonymous':
    'Das {mgmt} sieht, ob Ihr Unternehmen teilgenommen hat, aber nicht, was Sie geantwortet haben.',
  'mails.link.pseudonymous':
    'Sie können unterbrechen, auf einem anderen Gerät mit Ihrem Code weitermachen und Ihre Antworten bis zur Frist ändern.',
  'mails.measure': 'Nach der letzten Befragung haben wir geändert: {massnahme}.',
  'mails.successor': 'Nicht zuständig? Andere Ansprechperson nennen: {nachfolge_link}',
  'mails.optOut': 'Keine E-Mails zu dieser Befragung: {abmelde_link}',
  'mails.invitation.subject': 'Ihre Stimme zu {cluster_name}: {minuten} Minuten bis {frist_datum}',
  'mails.invitation.why':
    'einmal im Jahr fragen wir alle Mitglieder: Was bringt die Zusammenarbeit bei {cluster_name}, und was fehlt? Dazu brauchen wir Ihre Hilfe. Die Sicht von {unternehmen} kann niemand sonst beisteuern.',
  'mails.invitation.criticism': 'Kritik ist ausdrücklich erwünscht.',
  'mails.invitation.link': 'Zur Befragung ({minuten} Minuten, bis {frist_datum}):',
  'mails.invitation.privacy': 'Mehr dazu: {datenschutz_link}',
  'mails.invitation.result':
    'Ab {ergebnis_datum} stellt das {mgmt} die Ergebnisse vor. Fragen beantwortet {kontakt}.',
  'mails.invitation.thanks': 'Vielen Dank und freundliche Grüße',
  'mails.reminder1.subject': 'Noch bis {frist_datum}: Ihre Sicht fehlt uns',
  'mails.reminder1.ago': 'vor einer Woche haben wir Sie um Ihre Einschätzung gebeten.',
  'mails.reminder1.asked': 'am {datum} haben wir Sie um Ihre Einschätzung gebeten.',
  'mails.reminder1.answered':
    'Bisher haben {n_antworten} von {n_eingeladen} Mitgliedern geantwortet. Je mehr es sind, desto weniger hängt das Ergebnis vom Zufall ab.',
  'mails.reminder1.more': 'Je mehr Mitglieder antworten, desto weniger hängt das Ergebnis vom Zufall ab.',
  'mails.reminder1.minutes': '{minuten} Minuten genügen.',
  'mails.reminder2.subject': 'Übermorgen endet die Befragung',
  'mails.reminder2.subjectUntil': 'Noch bis {frist_datum}: letzte Erinnerung',
  'mails.reminder2.closing':
    'am {frist_datum} um {frist_uhrzeit} schließen wir die Befragung. Auch unvollständige Antworten helfen: Sie können jede Frage auslassen.',
  'mails.reminder2.last': 'Dies ist die letzte Erinnerung.',
  'mails.signInCode.subject': 'Ihr Anmeldecode für Vorlauf',
  'mails.signInCode.greeting': 'Guten Tag,',
  'mails.signInCode.code': 'Ihr Code für die Anmeldung: {code}',
  'mails.signInCode.valid':
    'Er gilt {minuten} Minuten, nur einmal und nur in dem Browser, in dem Sie ihn angefordert haben. Geben Sie ihn an niemanden weiter.',
  'mails.signInCode.notYou': 'Wenn Sie sich nicht anmelden wollten, ist nichts zu tun.',
} as const;

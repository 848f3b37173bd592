export const problem = {
  'problem.badRequest.title': 'Diese Anfrage war nicht zu lesen',
  'problem.badRequest.advice': 'Gehen Sie zurück und senden Sie die Seite noch einmal.',
  'problem.crossSite.title': 'Diese Anfrage kam von einer anderen Website',
  'problem.crossSite.advice':
    'Zu Ihrem Schutz wurde nichts geändert. Öffnen Sie die Seite hier und senden Sie sie noch einmal.',
  'problem.signInNeeded.title': 'Bitte melden Sie sich an',
  'problem.signInNeeded.advice':
    'Diese Seite sehen nur angemeldete Personen. Eine Anmeldung gilt zwölf Stunden.',
  'problem.notFound.title': 'Diese Seite gibt es nicht',
  'problem.notFound.advice':
    'Prüfen Sie die Adresse. Manche Seiten sehen nur Personen, die dafür eingetragen sind.',
  'problem.methodNotAllowed.title': 'Das geht an dieser Adresse nicht',
  'problem.methodNotAllowed.advice': 'Gehen Sie zurück und benutzen Sie die Knöpfe der Seite.',
  'problem.conflict.title': 'Das wurde inzwischen geändert',
  'problem.conflict.advice':
    'Jemand war schneller, oder der Schritt war schon getan. Laden Sie die Seite neu und sehen Sie nach.',
  'problem.invalidInput.title': 'Diese Angaben passen nicht',
  'problem.invalidInput.advice': 'Gehen Sie zurück und prüfen Sie, was Sie eingegeben haben.',
  'problem.waveClosed.title': 'Die Befragung ist beendet',
  'problem.waveClosed.advice':
    'Antworten sind nicht mehr möglich. Fragen beantwortet die Person, die Ihnen den Link geschickt hat.',
  'problem.tooManyAttempts.title': 'Zu viele Versuche',
  'problem.tooManyAttempts.advice': 'Bitte warten Sie eine Weile und versuchen Sie es dann noch einmal.',
  'problem.internal.title': 'Hier ist etwas schiefgegangen',
  'problem.internal.advice':
    'Der Fehler liegt bei uns und ist vermerkt. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'problem.databaseBusy.title': 'Gerade ist viel los',
  'problem.databaseBusy.advice':
    'Bitte senden Sie die Seite in einer Minute noch einmal; doppelt gezählt wird nichts.',
  'problem.home': 'Zur Startseite',
  'problem.signIn': 'Anmelden',
} as const;

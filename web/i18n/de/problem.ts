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
  'problem.keyNeeded.title': 'Dieser Schlüssel öffnet nichts',
  'problem.keyNeeded.advice':
    'Senden Sie einen gültigen Schlüssel. Eine Inhaberin des Clusters kann einen anlegen.',
  'problem.scopeMissing.title': 'Dieser Schlüssel darf das nicht',
  'problem.scopeMissing.advice': 'Nehmen Sie einen Schlüssel mit dem Recht, das dieser Aufruf braucht.',
  'problem.stillRunning.title': 'Dieser Aufruf läuft noch',
  'problem.stillRunning.advice': 'Warten Sie einen Augenblick und senden Sie ihn unverändert noch einmal.',
  'problem.answerLost.title': 'Das war schon getan',
  'problem.answerLost.advice':
    'Der Aufruf wurde ausgeführt, nur seine Antwort ging verloren. Sehen Sie nach, was entstanden ist.',
  'problem.preconditionFailed.title': 'Das wurde inzwischen geändert',
  'problem.preconditionFailed.advice': 'Lesen Sie neu und senden Sie die Änderung mit dem neuen ETag.',
  'problem.mediaTypeUnknown.title': 'Diese Art von Inhalt wird hier nicht gelesen',
  'problem.mediaTypeUnknown.advice': 'Nennen Sie im Content-Type eine Art, die der Aufruf erlaubt.',
  'problem.idempotencyKeyReused.title': 'Dieser Idempotency-Key gehört zu einem anderen Aufruf',
  'problem.idempotencyKeyReused.advice': 'Nehmen Sie für jeden Aufruf einen neuen.',
  'problem.rateLimited.title': 'Zu viele Aufrufe',
  'problem.rateLimited.advice': 'Warten Sie so lange, wie Retry-After sagt.',
  'problem.home': 'Zur Startseite',
  'problem.signIn': 'Anmelden',
} as const;

export const jobs = {
  'jobs.kind.publishWave': 'Welle auswerten',
  'jobs.kind.sendMails': 'E-Mails verschicken',
  'jobs.kind.importRound': 'Frühere Runde einlesen',
  'jobs.kind.measureOwn': 'Eigene Kennzahl berechnen',
  'jobs.kind.checkEdition': 'Bericht vor der Freigabe prüfen',
  'jobs.begun': 'Begonnen am {time}',
  'jobs.finished': 'Beendet am {time}',
  'jobs.step': 'Schritt {step} von {steps}',
  'jobs.state.queued': 'Wartet; es geht gleich weiter.',
  'jobs.state.running': 'Läuft.',
  'jobs.state.done': 'Fertig.',
  'jobs.state.failed':
    'Nicht gelungen. Es ist nichts verloren: Ein neuer Versuch macht dort weiter, wo dieser aufgehört hat.',
  'jobs.leave':
    'Sie können diese Seite verlassen; die Arbeit geht weiter. Die Seite lädt sich alle zwei Sekunden neu.',
  'jobs.result': 'Zum Ergebnis',
  'jobs.retry': 'Noch einmal versuchen',
} as const;

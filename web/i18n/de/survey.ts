export const survey = {
  'survey.name': 'Mitgliederbefragung {jahr}',
  // Start page
  'survey.start.title': 'Mitgliederbefragung {jahr} – {cluster_name}',
  'survey.start.who': 'Wer fragt',
  'survey.start.whoText': '{absender_name}, {absender_funktion}.',
  'survey.start.why': 'Warum',
  'survey.start.whyText':
    'Ihre Antworten zeigen, was die Zusammenarbeit bringt und was sich ändern muss. Die Ergebnisse gehen an {empfaenger}.',
  'survey.start.members': 'die Mitglieder',
  'survey.start.time': 'Dauer',
  'survey.start.timeText': 'etwa {minuten} Minuten',
  'survey.start.deadline': 'Frist',
  'survey.start.deadlineText': '{frist_datum}, {frist_uhrzeit}',
  'survey.start.voluntary': 'Freiwillig',
  'survey.start.voluntaryText': 'Sie können jede Frage auslassen. Wer nicht teilnimmt, hat keinen Nachteil.',
  'survey.start.behalf': 'Für wen',
  'survey.start.behalfText':
    'Bitte antworten Sie für Ihr Unternehmen. „Unternehmen“ meint auch Hochschulen, Kommunen und andere Mitglieder.',
  'survey.start.begin': 'Befragung beginnen',
  'survey.start.continue': 'Befragung fortsetzen',
  'survey.start.elsewhere':
    'Diese Befragung wurde auf einem anderen Gerät begonnen. Mit dem Code, der dort nach dem ersten Speichern stand, geht es hier weiter. Oder Sie beginnen hier neu; es zählt die Fassung, die zuerst abgeschickt wird.',
  'survey.start.restart': 'Hier neu beginnen',
  'survey.start.code': 'Code für dieses Gerät',
  'survey.start.codeHint':
    'Acht Zeichen, zum Beispiel K7QF-2M9D. Er wurde nach dem ersten Speichern angezeigt. Ohne Code geht es nur auf dem ersten Gerät.',
  'survey.start.codeButton': 'Mit Code weiter',
  'survey.start.codeWrong': 'Dieser Code passt nicht zu dieser Befragung. Bitte prüfen Sie die acht Zeichen.',
  'survey.start.privacyLink': 'Datenschutz im Einzelnen',
  'survey.start.optOutLink': 'Nicht zuständig oder keine E-Mails zu dieser Befragung',
  'survey.start.phone': 'Telefon {kontakt_tel}',
  'survey.start.contact': 'Fragen beantwortet {kontakt}.',
  'survey.whoSees': 'Wer sieht was',
  'survey.whoSees.key':
    'Ihre Antworten werden **unter einem Schlüssel statt unter Ihrem Namen** gespeichert. So lassen sich Jahre vergleichen.',
  'survey.whoSees.holder': 'Den Schlüssel verwaltet {schluesselstelle}.',
  'survey.whoSees.office':
    'Das {mgmt} sieht, ob Ihr Unternehmen teilgenommen hat, aber nicht Ihre Antworten. Gezeigt werden nur Zusammenfassungen ab {k} Unternehmen, Freitexte ab {k_text} Texten.',
  'survey.whoSees.rights':
    'Auf diesem Gerät oder mit Ihrem Code können Sie Ihre Antworten ansehen, bis zur Frist ändern und löschen. Der Link allein zeigt sie nicht.',
  'survey.whoSees.application':
    'Das Programm selbst kann Schlüssel und Unternehmen verbinden, um Jahre zu vergleichen. Keine Rolle und kein Export zeigt diese Verbindung.',
  // Section pages
  'survey.part': 'Teil {nummer} von {anzahl}',
  'survey.partTitle': 'Teil {nummer} von {anzahl}: {titel}',
  'survey.question': 'Frage {nummer} von {anzahl}',
  'survey.followUp': 'Zusatzfrage',
  'survey.next': 'Weiter',
  'survey.toReview': 'Weiter zur Übersicht',
  'survey.backToReview': 'Speichern und zurück zur Übersicht',
  'survey.back': 'Zurück',
  'survey.openOne': 'Hier ist noch eine Frage offen. Möchten Sie antworten?',
  'survey.openMany': 'Hier sind noch {anzahl} Fragen offen. Möchten Sie antworten?',
  'survey.toOpen': 'Zur offenen Frage',
  'survey.continueWithout': 'Weiter ohne Antwort',
  'survey.note': 'Keine Frage ist Pflicht. Ihre Antworten erscheinen nur zusammengefasst ab {k} Unternehmen.',
  'survey.resumeCode': 'Ihr Code für andere Geräte: {code}',
  'survey.resumeCodeNote':
    'Bitte notieren Sie ihn, wenn Sie auf einem anderen Gerät weitermachen oder Ihre Antworten später ansehen möchten.',
  'survey.resumeCodeNoteChange':
    'Er öffnet auf einem anderen Gerät die abgeschickten Antworten; von dort geht es zu Ihren Änderungen.',
  'survey.textLimit': 'Höchstens {anzahl} Zeichen.',
  'survey.otherWhich': '{antwort} – welche?',
  'survey.saved': 'Gespeichert, {uhrzeit}',
  'survey.savedOnDevice': 'Auf diesem Gerät gesichert, {uhrzeit} – noch nicht abgeschickt',
  'survey.connectionLost':
    'Keine Verbindung. Ihre Antworten sind auf diesem Gerät gesichert und noch nicht abgeschickt. Sie werden gesendet, sobald die Verbindung zurück ist; lassen Sie diese Seite bitte offen.',
  'survey.notKept':
    'Keine Verbindung. Ihre Antworten stehen nur auf dieser Seite. Sie werden gesendet, sobald die Verbindung zurück ist; lassen Sie diese Seite bitte offen.',
  'survey.busy':
    'Gerade sind sehr viele Antworten unterwegs. Ihre sind auf diesem Gerät gesichert; der nächste Versuch folgt in {sekunden} Sekunden.',
  'survey.changedElsewhere':
    'Diese Seite wurde inzwischen an anderer Stelle geändert. Wählen Sie „Weiter“, um beide Fassungen zu sehen.',
  'survey.closedMeanwhile':
    'Die Befragung ist geschlossen; diese Angabe wurde nicht gespeichert. „Weiter“ zeigt Ihre Antworten.',
  'survey.saveRefused': 'Das Speichern wurde abgelehnt. „Weiter“ zeigt, woran es liegt.',
  'survey.restored':
    'Auf diesem Gerät waren Antworten gesichert, die noch nicht angekommen sind. Sie sind hier wieder eingetragen und werden gesendet.',
  // Errors
  'survey.errorChoice': 'Bitte wählen Sie eine der Antworten.',
  'survey.errorNumber': 'Bitte geben Sie eine Zahl ein, zum Beispiel 1.200.',
  'survey.errorRange': 'Bitte geben Sie eine Zahl von {min} bis {max} ein.',
  'survey.errorTooLong': 'Bitte kürzen Sie auf höchstens {maxLength} Zeichen; jetzt sind es {length}.',
  'survey.errorEitherOr': 'Bitte wählen Sie entweder „{option}“ oder eine andere Antwort.',
  // Review
  'survey.review.title': 'Ihre Antworten im Überblick',
  'survey.review.intro': 'Sie können alles noch ändern. Gezählt wird erst, was Sie abschicken.',
  'survey.review.introChange':
    'Sie können alles noch ändern. Ihre Antworten vom {datum} zählen, bis Sie die geänderten abschicken.',
  'survey.review.openOne': 'Eine Frage ist noch offen. Sie können auch so abschicken.',
  'survey.review.openMany': '{anzahl} Fragen sind noch offen. Sie können auch so abschicken.',
  'survey.review.change': 'ändern',
  'survey.review.changeWhat': 'ändern: {titel}',
  'survey.review.noAnswer': 'ohne Antwort',
  'survey.review.submit': 'Antworten abschicken',
  'survey.review.submitChange': 'Änderungen abschicken',
  // Receipt
  'survey.receipt.title': 'Ihre Antworten sind angekommen',
  'survey.receipt.text': 'Vielen Dank. Ihre Antworten wurden am {datum} gespeichert.',
  'survey.receipt.receivedOn': 'Eingang',
  'survey.receipt.version': 'Fassung',
  'survey.receipt.versionText': '{nummer}; sie ersetzt, was vorher abgeschickt wurde.',
  'survey.receipt.number': 'Beleg',
  'survey.receipt.extent': 'Umfang',
  'survey.receipt.extentText': '{beantwortet} von {gestellt} Fragen beantwortet',
  'survey.receipt.followUps': 'Zusatzfragen: {beantwortet} von {gestellt}',
  'survey.receipt.dontKnow': '„kann ich nicht beurteilen“ oder „weiß ich nicht“: {anzahl}',
  'survey.receipt.notApplicable': '„trifft nicht zu“: {anzahl}',
  'survey.receipt.leftOpen': 'ohne Antwort: {anzahl}',
  'survey.receipt.change': 'Ändern',
  'survey.receipt.changeText':
    'Bis {frist_datum} können Sie Ihre Antworten über Ihren Link ändern, auf einem anderen Gerät mit Ihrem Code.',
  'survey.receipt.changeWaits':
    'Es gibt Änderungen, die noch nicht abgeschickt sind. Bis dahin zählen die Antworten auf dieser Seite.',
  'survey.receipt.toChange': 'Zu den Änderungen',
  'survey.receipt.showAnswers': 'Antworten ansehen oder ändern',
  'survey.receipt.code': 'Code für andere Geräte',
  'survey.receipt.codeNote': 'Er öffnet die Antworten, die zuletzt abgeschickt wurden.',
  'survey.receipt.hash': 'Prüfsumme',
  'survey.receipt.hashNote':
    'SHA-256 über Ihre Antworten. Dieselben Antworten geben immer dieselbe Prüfsumme.',
  'survey.receipt.copyNote': 'Zum Aufbewahren drucken Sie diese Seite oder speichern sie als PDF.',
  'survey.receipt.nextTitle': 'So geht es weiter',
  'survey.receipt.ends': 'Die Befragung endet um {frist_uhrzeit}.',
  'survey.receipt.result': 'Ab diesem Tag stellt das {mgmt} die Ergebnisse vor.',
  'survey.receipt.answersTitle': 'Ihre Antworten',
  // Edited elsewhere
  'survey.conflict.title': 'Welche Antworten sollen gelten?',
  'survey.conflict.text':
    'Jemand aus Ihrem Unternehmen hat diese Seite um {uhrzeit} geändert. Beide Fassungen sind erhalten. Welche soll gelten?',
  'survey.conflict.textNoTime':
    'Jemand aus Ihrem Unternehmen hat diese Seite inzwischen geändert. Beide Fassungen sind erhalten. Welche soll gelten?',
  'survey.conflict.mine': 'Ihre Fassung',
  'survey.conflict.theirs': 'Andere Fassung',
  'survey.conflict.keepMine': 'Ihre Fassung gilt',
  'survey.conflict.keepTheirs': 'Die andere Fassung gilt',
  'survey.conflict.same': 'Die übrigen Antworten dieser Seite sind in beiden Fassungen gleich.',
  // Messages
  'survey.message.linkUnknown.title': 'Link unbekannt',
  'survey.message.linkUnknown':
    'Dieser Link führt zu keiner Befragung. Bitte öffnen Sie den Link aus Ihrer E-Mail noch einmal vollständig oder fragen Sie {kontakt_name}, {kontakt_tel}.',
  'survey.message.linkUnknownNoContact':
    'Dieser Link führt zu keiner Befragung. Bitte öffnen Sie den Link aus Ihrer E-Mail noch einmal vollständig oder fragen Sie die Person, die dort als Kontakt genannt ist.',
  'survey.message.waveNotOpen.title': 'Noch nicht geöffnet',
  'survey.message.waveNotOpen': 'Die Befragung beginnt am {start_datum}.',
  'survey.message.waveClosed.title': 'Die Befragung ist beendet',
  'survey.message.waveClosed':
    'Die Befragung endete am {frist_datum} um {frist_uhrzeit}. Antworten sind nicht mehr möglich. Ab {ergebnis_datum} stellt das {mgmt} die Ergebnisse vor.',
  'survey.message.waveClosedDraft.title': 'Die Befragung ist geschlossen',
  'survey.message.waveClosedDraft':
    'Die Befragung ist geschlossen. Ihr begonnener Entwurf wurde nicht gewertet und wird am {loesch_datum} gelöscht.',
  'survey.message.alreadySubmitted':
    'Ihre Antworten vom {datum} sind gespeichert. Sie können sie bis {frist_datum} ansehen oder ändern.',
  'survey.message.sentElsewhere.title': 'Schon abgeschickt',
  'survey.message.sentElsewhere':
    'Für Ihr Unternehmen wurden am {datum} schon Antworten abgeschickt, auf einem anderen Gerät. Diese hier zählen deshalb nicht. Mit dem Code von dort können Sie die abgeschickten bis {frist_datum} ansehen oder ändern.',
  'survey.message.toStart': 'Zur Startseite der Befragung',
  'survey.message.yourAnswers': 'Ihre Antworten',
  'survey.message.busy.title': 'Noch nicht angekommen',
  'survey.message.busy':
    'Gerade sind sehr viele Antworten unterwegs. Diese Seite ist noch nicht angekommen. Senden Sie sie bitte noch einmal; doppelt gezählt wird nichts.',
  'survey.message.busyBack':
    'Die Seite konnte nicht gesendet werden. Gehen Sie zurück und senden Sie sie noch einmal; doppelt gezählt wird nichts.',
  'survey.message.resend': 'Noch einmal senden',
  'survey.message.tooManyAttempts.title': 'Bitte warten',
  'survey.message.tooManyAttempts': 'Zu viele Versuche. Bitte warten Sie {minuten_warten} Minuten.',
  // Opt-out page
  'survey.optOut.title': 'Keine E-Mails zu dieser Befragung',
  'survey.optOut.question': 'Was möchten Sie?',
  'survey.optOut.thisWave': 'Nur diese Befragung nicht: keine weiteren E-Mails in {jahr}',
  'survey.optOut.allWaves': 'Keine Befragungen von {cluster_name} mehr',
  'survey.optOut.successor': 'Ich bin nicht zuständig, zuständig ist:',
  'survey.optOut.left': 'Ich arbeite nicht mehr bei {unternehmen}',
  'survey.optOut.successorName': 'Name der zuständigen Person',
  'survey.optOut.successorMail': 'E-Mail der zuständigen Person',
  'survey.optOut.consequence':
    'Ihre Mitgliedschaft ändert sich dadurch nicht. Das {mgmt} erfährt nur diese Auswahl.',
  'survey.optOut.save': 'Speichern',
  'survey.optOut.saved': 'Gespeichert. Falls Sie sich anders entscheiden: {kontakt_mail}.',
  // Privacy notice
  'survey.privacy.title': 'Datenschutz bei dieser Befragung',
  'survey.privacy.controller': 'Verantwortlich',
  'survey.privacy.controllerText': '{angaben}.',
  'survey.privacy.officer': 'Datenschutzbeauftragte Person',
  'survey.privacy.officerText': '{dsb_kontakt}.',
  'survey.privacy.purpose': 'Zweck',
  'survey.privacy.purposeAndBasis': 'Zweck und Rechtsgrundlage',
  'survey.privacy.purposeText': 'Jährliche Messung des Nutzens der Mitgliedschaft.',
  'survey.privacy.purposeReportsText':
    'Jährliche Messung des Nutzens der Mitgliedschaft und Berichte an {empfaenger}.',
  'survey.privacy.legalBasisText': 'Rechtsgrundlage: {rechtsgrundlage} (Art. 6 Abs. 1 {buchstabe} DSGVO).',
  'survey.privacy.interestText': 'Unser berechtigtes Interesse ist {interesse}.',
  'survey.privacy.data': 'Daten',
  'survey.privacy.dataAndSource': 'Daten und Herkunft',
  'survey.privacy.dataText':
    'Name, dienstliche Kontaktdaten, Unternehmen, Teilnahme, Antworten (unter einem Schlüssel statt unter Ihrem Namen).',
  'survey.privacy.sourceText': 'Ihre Kontaktdaten stammen aus {quelle}.',
  'survey.privacy.recipients': 'Empfänger',
  'survey.privacy.processorsText': '{auftragsverarbeiter_liste}.',
  'survey.privacy.resultsToText': 'Ergebnisse nur zusammengefasst an {empfaenger_ergebnisse}.',
  'survey.privacy.storage': 'Speicherort und Drittländer',
  'survey.privacy.storageText': 'Speicherort: {speicherort}.',
  'survey.privacy.thirdCountryText': 'Zugriff aus einem Drittland: {drittland_angabe}; Garantie: {garantie}.',
  'survey.privacy.retention': 'Dauer',
  'survey.privacy.retentionText':
    'Kontaktdaten bis {frist_kontakt}, Antworten bis {frist_antworten}; danach bleiben nur zusammengefasste Ergebnisse.',
  'survey.privacy.backupsText':
    'Gelöschtes verschwindet spätestens {sicherung_tage} Tage später auch aus Sicherungen.',
  'survey.privacy.rights': 'Ihre Rechte',
  'survey.privacy.rightsText':
    'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Datenübertragbarkeit, soweit die Voraussetzungen vorliegen, und das Recht auf **Widerspruch**. Am schnellsten über Ihren persönlichen Link.',
  'survey.privacy.complaint': 'Widerruf und Beschwerde',
  'survey.privacy.withdrawalText':
    'Die Einwilligung in ein Zitat können Sie jederzeit für die Zukunft widerrufen.',
  'survey.privacy.complaintAnyText': 'Beschweren können Sie sich bei einer Datenschutz-Aufsichtsbehörde.',
  'survey.privacy.complaintText': 'Beschwerde: {aufsichtsbehoerde}.',
  'survey.privacy.voluntary': 'Freiwilligkeit',
  'survey.privacy.voluntaryText':
    'Die Teilnahme ist freiwillig; ohne sie entsteht kein Nachteil. Es gibt keine automatisierten Entscheidungen und kein Profiling.',
  'survey.privacy.analyses': 'Geplante Auswertungen',
  'survey.privacy.analysesText': 'Ausgewertet nach: {merkmale} – nur Gruppen ab {k}.',
  'survey.privacy.versionText': 'Fassung {fassung} vom {datum}.',
  'survey.privacy.back': 'Zurück zur Befragung',
  'survey.erase.link': 'Meine Antworten löschen',
  'survey.erase.title': 'Antworten löschen',
  'survey.erase.text':
    'Wir löschen alles, was Ihr Unternehmen in dieser Befragung angegeben hat, auch Entwürfe. Das lässt sich nicht rückgängig machen. Solange die Befragung läuft, können Sie über Ihren Link neu antworten.',
  'survey.erase.published': 'Schon veröffentlichte Zusammenfassungen bleiben, wie sie sind.',
  'survey.erase.button': 'Endgültig löschen',
  'survey.erase.back': 'Zurück zum Beleg',
  'survey.erase.done': 'Ihre Antworten sind gelöscht.',
  'survey.erase.again': 'Bis zum {frist_datum} können Sie neu antworten.',
  'survey.message.readBack':
    'Wenn Sie geantwortet haben, können Sie Ihre Antworten mit Ihrem Code ansehen oder löschen.',
  'survey.start.board': 'den Vorstand',
  'survey.start.funders': 'die Fördergeber',
} as const;

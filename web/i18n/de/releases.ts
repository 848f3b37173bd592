export const releases = {
  // Dateien
  'releases.format.xlsxDe': 'Indikatoren mit Intervallen (XLSX, deutsch)',
  'releases.format.xlsxEn': 'Indikatoren mit Intervallen (XLSX, englisch)',
  'releases.format.csv': 'Indikatoren mit Intervallen (CSV nach RFC 4180)',
  'releases.format.csvExcelGerman': 'Indikatoren mit Intervallen (CSV für deutsches Excel)',
  'releases.format.snapshotJson': 'Schnappschuss der Ausgabe (JSON)',
  'releases.format.htmlDe': 'Bericht als Seite (HTML, deutsch)',
  'releases.format.htmlEn': 'Bericht als Seite (HTML, englisch)',
  'releases.format.stylesheet': 'Gestaltung der Seite (CSS)',
  'releases.format.sha256Sums': 'Prüfsummen aller Dateien (SHA256SUMS)',

  // Ausgabe: Rahmen und Deckblatt
  'releases.edition.released': 'Freigegebene Ausgabe',
  'releases.edition.contents': 'Inhalt',
  'releases.edition.kicker': 'Indikatorenbericht {year}',
  'releases.edition.documentTitle': 'Indikatorenbericht {year}, Ausgabe {number} – {cluster}',
  'releases.edition.lead':
    'Berichtsjahr {year}, das {age}. Jahr nach der Gründung. {answered} von {frame} Mitgliedern haben vollständig geantwortet (mindestens {complete} der Fragen), das sind {share}.',
  'releases.edition.number': 'Ausgabe',
  'releases.edition.replaces': 'ersetzt {number}',
  'releases.edition.replacesNone': 'ersetzt keine andere',
  'releases.edition.status': 'Status',
  'releases.edition.statusReleased': 'freigegeben',
  'releases.edition.releasedFourEyes': '{day}, vier Augen',
  'releases.edition.releasedTwoEyes': '{day}, ohne zweite Prüfung',
  'releases.edition.checkMark': 'Prüfzeichen',
  'releases.edition.verifyLink': 'Echtheit prüfen',
  'releases.edition.verify': 'Prüfen',
  'releases.edition.otherLanguage': 'English',
  'releases.edition.fieldwork': 'Erhebung',
  'releases.edition.fieldworkDays': '{from} bis {to}',
  'releases.edition.footer': '{cluster} · Ausgabe {number} · Prüfzeichen {mark}',

  // Ausgabe: Ergebnisse
  'releases.findings.title': 'Ergebnisse',
  'releases.findings.note':
    'Jeder Satz nennt, wie sicher er ist. Die Auswahl folgt einer festen Regel: zuerst, was hinter dem Plan liegt, dann klare Veränderungen, dann die Reihenfolge des Katalogs.',
  'releases.findings.interval': '95\u202f%: {interval}',
  'releases.findings.counted': 'aus Unterlagen gezählt',
  'releases.findings.countedAnswers': 'gezählt',
  'releases.findings.none': 'Für diese Ausgabe liegen keine Ergebnisse vor.',

  // Ausgabe: Indikatoren
  'releases.table.title': 'Indikatoren',
  'releases.table.note':
    'Unter dem Wert steht der 95‑%‑Bereich. Gezählte Werte stammen aus Unterlagen und haben keinen Stichprobenfehler.',
  'releases.table.label': 'Indikatoren als Tabelle',
  'releases.table.indicator': 'Indikator',
  'releases.table.code': 'Code',
  'releases.table.baseline': 'Ausgangswert',
  'releases.table.corridor': 'Vorgabe',
  'releases.table.value': 'Wert {year}',
  'releases.table.base': 'n/N',
  'releases.table.status': 'Stand',
  'releases.table.counted': 'gezählt',
  'releases.table.shares': '9–10 / 7–8 / 0–6: {shares}',
  'releases.table.frameUnknown': '{n}/unbekannt',
  'releases.table.none': '–',
  'releases.table.words':
    'Stand in Worten: „über dem Pfad“, „auf Kurs“ und „hinter dem Plan“ stehen nur da, wo der ganze 95‑%‑Bereich dafür spricht. Sonst heißt es „nicht eindeutig“. „Noch zu früh“ heißt: vor dem Jahr, ab dem der Indikator bewertet wird. Vorgaben ohne Quelle sind eigene Vorgaben von Vorlauf.',
  'releases.corridor.atLeast': 'ab {from}',
  'releases.corridor.atMost': 'bis {to}',

  // Ausgabe: Verläufe
  'releases.trend.title': 'Verlauf {code}',
  'releases.trend.note':
    '{from} bis {to}. Zwischen Jahren ohne Messung und über einen Bruch hinweg wird nichts verbunden.',
  'releases.trend.tableLabel': '{name}: alle Werte als Tabelle',
  'releases.trend.year': 'Jahr',
  'releases.trend.value': 'Wert',
  'releases.trend.interval': '95‑%‑Bereich',
  'releases.trend.bounds': 'schlechtester bis bester Fall',
  'releases.trend.base': 'n/N',
  'releases.trend.status': 'Stand',
  'releases.trend.break': 'Ab {year} anders gemessen: {reason}. Werte darunter sind nicht vergleichbar.',

  // Ausgabe: Grenzen und Mitursachen
  'releases.limits.title': 'Grenzen und Mitursachen',
  'releases.limits.note': 'Was diese Zahlen nicht sagen.',
  'releases.limits.nonResponse':
    '{missing} von {frame} Mitgliedern haben nicht oder nicht vollständig geantwortet. Die Spanne vom schlechtesten bis zum besten Fall zeigt, wie weit ein Wert damit höchstens danebenliegen kann.',
  'releases.limits.census': 'Alle Mitglieder haben vollständig geantwortet.',
  'releases.limits.suppressed':
    'Unterdrückt zum Schutz der Antwortenden: {codes}. Das ist keine Aussage über den Wert.',
  'releases.limits.breaks': 'Reihen mit einem Bruch: {codes}. Über den Bruch hinweg wird nicht verglichen.',
  'releases.limits.frameUnknown':
    'Für {codes} ist die Grundgesamtheit unbekannt: keine Korrektur für kleine Gruppen, kein schlechtester Fall, keine Aussage über Veränderung.',
  'releases.limits.causes':
    'Die Befragung zeigt, was Mitglieder sagen, und die Unterlagen zeigen, was gezählt wurde. Ursachen sind damit nicht belegt.',
  'releases.limits.coCausesNone':
    'Zu Mitursachen, zum Beispiel anderen Förderungen, hat die Geschäftsstelle nichts angegeben.',
  'releases.limits.coCauses': 'Mitursachen nach Angabe der Geschäftsstelle:',
  'releases.changes.title': 'Seit der letzten Ausgabe',
  'releases.events.title': 'Ereignisse',
  'releases.events.note': 'Eingetragen von der Geschäftsstelle. Ein Ereignis ist keine Erklärung.',

  // Ausgabe: Methodenanhang
  'releases.methods.title': 'Methodenanhang',
  'releases.methods.population': 'Grundgesamtheit',
  'releases.methods.populationText':
    'Mitglieder im Register am {day}, ohne Austritte während der Erhebung: {frame}. Eine Einrichtung zählt eine Stimme. Indikatoren über Unternehmen sprechen nur von Unternehmen.',
  'releases.methods.fieldwork': 'Erhebung',
  'releases.methods.fieldworkText':
    'Befragung im Netz vom {from} bis {to}. Fragebogen {code}, Fassung {version}, Prüfsumme',
  'releases.methods.mode': 'Schutz der Antwortenden',
  'releases.methods.modeText.identified': 'Namentlich: Antwort, Mitglied und Person bleiben verbunden.',
  'releases.methods.modeText.pseudonymous':
    'Pseudonymes Panel: Die Antwort trägt einen Schlüssel, der in jeder Welle ein anderer ist. Keine Rolle und kein Export verbindet Antwort und Mitglied; die laufende Anwendung kann es.',
  'releases.methods.modeText.anonymous':
    'Anonym: Welches Mitglied welche Antwort gab, ist nirgends gespeichert.',
  'releases.methods.response': 'Rücklauf',
  'releases.methods.responseText':
    '{answered} von {frame} Mitgliedern haben vollständig geantwortet (mindestens {complete} der Fragen), das sind {share}. AAPOR Response Rate 1: vollständige Antworten geteilt durch alle, die gefragt werden konnten. Auch unvollständige Antworten zählen bei den Fragen, die sie beantworten.',
  'releases.methods.intervals': 'Intervalle',
  'releases.methods.interval.exactHypergeometric':
    'Anteile: exaktes zweiseitiges Intervall der hypergeometrischen Verteilung, Sicherheit mindestens 95\u202f%. Es rechnet mit, dass die Grundgesamtheit klein und endlich ist.',
  'releases.methods.interval.studentTFinitePopulation':
    'Mittelwerte und Differenzen: Intervall nach Student mit Korrektur für die endliche Grundgesamtheit, Sicherheit 95\u202f%.',
  'releases.methods.interval.exactBinomial':
    'Anteile ohne bekannte Grundgesamtheit: exaktes Verfahren nach Clopper und Pearson.',
  'releases.methods.interval.studentT':
    'Mittelwerte ohne bekannte Grundgesamtheit: t-Verteilung ohne Korrektur.',
  'releases.methods.interval.none': 'Diese Ausgabe enthält nur gezählte Werte; sie haben kein Intervall.',
  'releases.methods.bounds': 'Schlechtester und bester Fall',
  'releases.methods.boundsText':
    'Was herauskäme, wenn alle Fehlenden am einen oder am anderen Ende der Skala geantwortet hätten. „Kann ich nicht beurteilen“ gilt als Antwort und nicht als fehlend.',
  'releases.methods.change': 'Worte der Veränderung',
  'releases.methods.changeText':
    '„Gestiegen“ oder „gesunken“ nur, wenn der Unterschied nach der Korrektur von Holm über alle Indikatoren der Welle auf dem 5‑%‑Niveau gesichert ist. „Praktisch unverändert“ nur, wenn der ganze 95‑%‑Bereich der Veränderung innerhalb der Marge liegt, bei gezählten Werten der Unterschied selbst. Sonst „nicht entscheidbar“. Gezeigte Bereiche sind nicht korrigiert.',
  'releases.methods.protection': 'Schutz kleiner Gruppen',
  'releases.methods.protectionText':
    'Ein Wert erscheint nur, wenn genug Antworten hinter ihm stehen. Auch Differenzen zwischen veröffentlichten Werten dürfen keine kleinere Gruppe zeigen.',
  'releases.methods.breaks': 'Brüche',
  'releases.methods.breakLine': '{code}, ab {year}: {reason} ({items})',
  'releases.methods.breaksNone': 'Keine Reihe dieser Ausgabe hat einen Bruch.',
  'releases.methods.definitions': 'Definitionen',
  'releases.methods.definitionVersion': 'Definition {version}',
  'releases.methods.definitionItems': 'Fragen {items}',
  'releases.methods.definitionMargin': 'Marge {margin}',
  'releases.methods.definitionFromAge': 'bewertet ab dem {year}. Jahr',
  'releases.methods.definitionSources': 'Quellen {sources}',
  'releases.methods.origin.answers': 'Befragung',
  'releases.methods.origin.records': 'Unterlagen',
  'releases.methods.questions': 'Fragen im Wortlaut',
  'releases.methods.questionsNone': 'Diese Ausgabe beruht auf keiner Frage.',
  'releases.methods.questionYears': 'gefragt in {years}',
  'releases.methods.sinceMonth': '[Monat und Jahr vor 12 Monaten]',
  'releases.methods.apart': 'daneben: {label}',
  'releases.methods.revisions': 'Berichtigungen',
  'releases.methods.revisionsText':
    'Diese Ausgabe wird nicht mehr geändert. Eine Berichtigung erscheint als neue Ausgabe mit eigener Nummer.',
  'releases.methods.software': 'Software',
  'releases.methods.softwareText':
    'Vorlauf {version}. Alle Dateien dieser Ausgabe sind aus demselben Schnappschuss gemacht; das Prüfzeichen ist der Anfang seiner SHA-256-Prüfsumme.',

  // Ausgabe: Dateien, prüfen, zitieren
  'releases.files.title': 'Dateien',
  'releases.files.note': 'Unter jeder Datei steht ihre SHA-256-Prüfsumme.',
  'releases.files.sizeKb': '{size} KB',
  'releases.verify.title': 'Prüfen und zitieren',
  'releases.verify.text':
    'Ob eine Datei zu dieser Ausgabe gehört, zeigt ihre Prüfsumme. Sie können sie hier vergleichen oder eingeben unter:',
  'releases.verify.permanent': 'Dauerhafte Adresse dieser Ausgabe:',
  'releases.verify.citeLabel': 'Zitiervorschlag:',
  'releases.verify.cite':
    '{cluster} ({releaseYear}): Indikatorenbericht {year}, Ausgabe {number}. Prüfzeichen {mark}. {url}',

  // XLSX
  'releases.xlsx.cover': 'Deckblatt',
  'releases.xlsx.notes': 'Inhalt und Hinweise',
  'releases.xlsx.values': 'Werte',
  'releases.xlsx.indicators': 'Indikatoren',
  'releases.xlsx.questions': 'Fragen',
  'releases.xlsx.breaks': 'Brüche',
  'releases.xlsx.events': 'Ereignisse',
  'releases.xlsx.subject': 'Ausgabe {number}, Prüfzeichen {mark}',
  'releases.xlsx.notesHeading': 'Hinweise',
  'releases.xlsx.columns': 'Spalten',
  'releases.xlsx.sheet.values':
    'Jeder veröffentlichte Wert in einer Zeile, mit Intervall, Grenzen und Zahl der Antworten.',
  'releases.xlsx.sheet.indicators': 'Jeder Indikator mit Definition, Ausgangswert, neuestem Wert und Befund.',
  'releases.xlsx.sheet.questions': 'Die Fragen im Wortlaut, jede Fassung.',
  'releases.xlsx.sheet.breaks': 'Stellen, an denen eine Reihe neu beginnt.',
  'releases.xlsx.sheet.events': 'Ereignisse, eingetragen von der Geschäftsstelle.',
  'releases.xlsx.emptyMeaning':
    'Eine leere Zelle ist nie eine Null. Warum ein Wert fehlt, steht in den Spalten absence und obs_status.',
  'releases.xlsx.formulaMeaning': 'Diese Datei enthält keine Formeln und keine Verweise nach außen.',

  // Spalten der maschinenlesbaren Dateien
  'releases.column.edition': 'Nummer der Ausgabe',
  'releases.column.cluster': 'Kurzname der Organisation',
  'releases.column.indicator': 'Code des Indikators',
  'releases.column.definition_version': 'Fassung der Definition',
  'releases.column.year': 'Kalenderjahr der Welle oder des Abschlusses',
  'releases.column.age_years': 'Alter der Organisation in Jahren',
  'releases.column.segment_way': 'Gliederung; all: ohne',
  'releases.column.segment': 'Gruppe in der Gliederung; all: alle',
  'releases.column.value': 'Wert in der Einheit, ungerundet',
  'releases.column.unit': 'Einheit: percent, percentagePoints, points, count, scale',
  'releases.column.lower': 'untere Grenze des Intervalls',
  'releases.column.upper': 'obere Grenze des Intervalls',
  'releases.column.confidence': 'Sicherheit des Intervalls, 0 bis 1',
  'releases.column.interval_method': 'Verfahren des Intervalls',
  'releases.column.bound_lower':
    'schlechtester Fall, falls alle Fehlenden am unteren Ende geantwortet hätten',
  'releases.column.bound_upper': 'bester Fall, falls alle Fehlenden am oberen Ende geantwortet hätten',
  'releases.column.n': 'gültige Antworten oder gezählte Fälle',
  'releases.column.population': 'Mitglieder, über die der Wert spricht; leer: unbekannt',
  'releases.column.dont_know': 'Antworten „kann ich nicht beurteilen“',
  'releases.column.promoters_pct': 'Netto-Wert: Anteil 9 bis 10, in Prozent',
  'releases.column.passives_pct': 'Netto-Wert: Anteil 7 bis 8, in Prozent',
  'releases.column.detractors_pct': 'Netto-Wert: Anteil 0 bis 6, in Prozent',
  'releases.column.absence': 'Grund, warum kein Wert da ist',
  'releases.column.assessment': 'Stand gegenüber der Vorgabe',
  'releases.column.obs_status':
    'SDMX: A normal, B erster Wert nach einem Bruch, L nicht gefragt, M kann es nicht geben, O fehlt, Q unterdrückt',
  'releases.column.item_versions': 'Fragen und ihre Fassungen',
  'releases.column.name': 'Name',
  'releases.column.origin': 'Quelle: answers (Befragung) oder records (Unterlagen)',
  'releases.column.baseline_year': 'Jahr des Ausgangswerts',
  'releases.column.baseline_value': 'Ausgangswert',
  'releases.column.finding': 'Befund in einem Satz',
  'releases.column.item': 'Code der Frage',
  'releases.column.item_version': 'Fassung der Frage',
  'releases.column.years': 'Wellen, in denen so gefragt wurde',
  'releases.column.text': 'Wortlaut',
  'releases.column.answers': 'Antworten',
  'releases.column.reason': 'Grund',
  'releases.column.change_class': 'Klasse der Änderung, 2 bis 4',
  'releases.column.items': 'betroffene Fragen',
  'releases.column.date': 'Tag',
  'releases.column.event': 'Ereignis',

  // Seiten der Geschäftsstelle
  'releases.list.title': 'Berichte',
  'releases.list.lead':
    'Eine Ausgabe friert die veröffentlichten Werte ein. Sie wird danach nicht mehr geändert.',
  'releases.list.caption': 'Freigegebene Ausgaben, neueste zuerst',
  'releases.list.empty': 'Es gibt noch keine Ausgabe.',
  'releases.list.emptyNext':
    'Sobald eine Welle veröffentlicht ist, können Sie hier die erste Ausgabe freigeben.',
  'releases.list.number': 'Ausgabe',
  'releases.list.year': 'Welle',
  'releases.list.releasedOn': 'Freigegeben am',
  'releases.list.readers': 'Wer lesen darf',
  'releases.list.readers.public': 'alle mit dem Link',
  'releases.list.readers.funder': 'angemeldete Fördergeber',
  'releases.list.checkMark': 'Prüfzeichen',
  'releases.list.new': 'Ausgabe {number} vorbereiten',
  'releases.list.newNote': 'Die Welle {year} ist veröffentlicht.',
  'releases.list.noWave': 'Eine neue Ausgabe ist möglich, sobald eine Welle veröffentlicht ist.',
  // Prüfung vor der Freigabe
  'releases.attack.title': 'Ausgabe {number} vor der Freigabe prüfen',
  'releases.attack.lead':
    'Bevor ein Bericht hinausgeht, versucht das Programm selbst, aus allem, was er und alle früheren zeigen, Antworten einzelner Unternehmen zurückzurechnen. Freigegeben wird nur, woraus ihm das nicht gelingt.',
  'releases.attack.unchecked':
    'Was diese Ausgabe zeigen würde, ist noch nicht geprüft. Die Prüfung dauert meist wenige Sekunden.',
  'releases.attack.running': 'Die Prüfung läuft. Diese Seite lädt sich von selbst neu.',
  'releases.attack.leave': 'Sie können die Seite verlassen; die Prüfung läuft weiter.',
  'releases.attack.failed':
    'Die Prüfung konnte nicht zu Ende geführt werden. Freigegeben ist nichts. Bitte versuchen Sie es noch einmal.',
  'releases.attack.blocked':
    'Diese Ausgabe wird nicht freigegeben: Aus ihren Zahlen ließen sich Antworten zurückrechnen.',
  'releases.attack.begin': 'Prüfung beginnen',
  'releases.attack.back': 'Zu den Berichten',
  'releases.attack.found': 'Was sich zurückrechnen ließe',
  'releases.attack.foundNote': 'Wen es betrifft und was herauskäme, steht hier nicht.',
  'releases.attack.caption': 'Funde der Prüfung',
  'releases.attack.indicator': 'Indikator',
  'releases.attack.years': 'Wellen',
  'releases.attack.what': 'Was',
  'releases.attack.what.few': 'das Ergebnis von weniger Unternehmen, als die Mindestzahl verlangt',
  'releases.attack.what.agreement': 'dass alle einer Gruppe dasselbe geantwortet haben',
  'releases.attack.to': 'Von wem',
  'releases.attack.to.anybody': 'von allen, die die Berichte lesen',
  'releases.attack.to.respondent': 'von einem Unternehmen, das selbst geantwortet hat',
  'releases.attack.todo': 'Was zu tun ist',
  'releases.attack.todo.round':
    'Haben Sie seit dem letzten Bericht eine frühere Runde eingelesen? Nehmen Sie sie zurück und prüfen Sie erneut.',
  'releases.attack.todo.roundLink': 'Zu den früheren Runden',
  'releases.attack.todo.operator':
    'Sonst sagen Sie bitte denen Bescheid, die diese Installation betreiben, und nennen Indikator und Wellen. Die Schleuse hätte diese Zahlen nicht zeigen sollen.',
  'releases.attack.todo.meanwhile':
    'Geben Sie die Zahlen dieses Indikators bis dahin auch auf anderem Weg nicht weiter. Frühere Berichte bleiben, wie sie sind.',
  'releases.attack.section': 'Schutz der Antworten',
  'releases.attack.passed':
    'Geprüft am {day}: Aus allem, was diese Ausgabe und alle früheren zeigen, lassen sich keine Antworten von wenigen zurückrechnen.',
  'releases.attack.narrowest':
    '{count} Felder sind unterdrückt; was am engsten eingegrenzt ist, ließe noch {percent} seiner Spanne offen.',
  'releases.attack.following':
    'Aus den gezeigten folgen davon: {count}. Dahinter stehen genug Unternehmen, die sich nicht einig sind.',
  'releases.attack.uncertain':
    'Nicht mehr nachzurechnen, etwa nach einer Löschung, und darum nicht in der Prüfung: {list}.',

  'releases.new.title': 'Ausgabe {number} freigeben',
  'releases.new.lead':
    'Mit der Freigabe wird eingefroren, was unten steht. Das lässt sich nicht rückgängig machen.',
  'releases.new.frozen': 'Was eingefroren wird',
  'releases.new.frozenNote': 'Nur veröffentlichte Werte, keine Antworten.',
  'releases.new.fact.wave': 'Welle',
  'releases.new.fact.waveValue': '{year}, geschlossen am {day}',
  'releases.new.fact.response': 'Vollständig geantwortet',
  'releases.new.fact.events': 'Ereignisse',
  'releases.new.fact.files': 'Dateien',
  'releases.new.filesValue': 'Bericht als Seite, XLSX, CSV, JSON, SHA256SUMS',
  'releases.new.findings': 'Diese Befunde stehen vorn',
  'releases.new.findingsNote': 'Nach fester Regel gewählt. Sie lassen sich hier nicht ändern.',
  'releases.new.words': 'Ihre Angaben',
  'releases.new.coCauses': 'Mitursachen',
  'releases.new.coCausesHint':
    'Was außer Ihrer Arbeit die Werte beeinflusst haben kann, zum Beispiel andere Förderungen. Bitte keine Namen von Personen.',
  'releases.new.changes': 'Seit der letzten Ausgabe',
  'releases.new.changesHint': 'Was neu oder berichtigt ist.',
  'releases.new.readers': 'Wer darf lesen?',
  'releases.new.readers.funder': 'Angemeldete Fördergeber, denen Sie Zugang gegeben haben',
  'releases.new.readers.public': 'Alle, die den dauerhaften Link haben, ohne Anmeldung',
  'releases.new.readers.publicHint': 'Der Link kann weitergegeben werden. Er enthält keine Antworten.',
  'releases.new.confirm': 'Ich habe die Werte und die Angaben geprüft.',
  'releases.new.confirmHint': 'Eine Berichtigung ist später nur als neue Ausgabe mit eigener Nummer möglich.',
  'releases.new.submit': 'Ausgabe {number} freigeben',
  'releases.error.confirm': 'Bitte bestätigen Sie, dass Sie die Werte geprüft haben.',
  'releases.error.checksum':
    'Bitte geben Sie eine SHA-256-Prüfsumme mit 64 Zeichen oder ein Prüfzeichen wie 7f3a-91c2 ein.',
  'releases.error.file': 'Bitte wählen Sie eine Datei.',

  // Seiten der Fördergeber
  'releases.funder.title': 'Freigegebene Ausgaben',
  'releases.funder.lead':
    'Ausgaben, die Sie lesen dürfen. Jede bleibt unter ihrer Adresse, so wie sie freigegeben wurde.',
  'releases.funder.editions': 'Ausgaben',
  'releases.funder.caption': 'Ausgaben nach Organisation, neueste zuerst',
  'releases.funder.cluster': 'Organisation',
  'releases.funder.empty': 'Es gibt noch keine Ausgabe, die Sie lesen dürfen.',
  'releases.funder.emptyNext': 'Eine Ausgabe erscheint hier, sobald eine Geschäftsstelle sie freigibt.',

  // Prüfseite
  'releases.check.title': 'Echtheit prüfen',
  'releases.check.lead': 'Stimmt eine Datei mit der freigegebenen überein? Ihre Prüfsumme zeigt es.',
  'releases.check.match': 'Stimmt überein mit Ausgabe {number}, Datei {file}.',
  'releases.check.matchMark':
    'Das Prüfzeichen gehört zu Ausgabe {number}. Ob eine Datei unverändert ist, zeigt nur ihre ganze Prüfsumme.',
  'releases.check.matchOf': '{cluster}, freigegeben am {day}.',
  'releases.check.matchUnnamed':
    'Freigegeben am {day}. Zum Lesen dieser Ausgabe brauchen Sie eine Anmeldung.',
  'releases.check.open': 'Ausgabe {number} öffnen',
  'releases.check.unknown': 'Unbekannt.',
  'releases.check.unknownText':
    'Zu dieser Angabe gibt es hier keine freigegebene Datei. Schon ein geändertes Zeichen in der Datei ergibt eine andere Prüfsumme.',
  'releases.check.byText': 'Prüfsumme eingeben',
  'releases.check.checksum': 'SHA-256-Prüfsumme oder Prüfzeichen',
  'releases.check.checksumHint': '64 Zeichen aus 0–9 und a–f, oder das Prüfzeichen wie 7f3a-91c2.',
  'releases.check.submit': 'Prüfen',
  'releases.check.byFile': 'Datei wählen',
  'releases.check.file': 'Datei',
  'releases.check.fileHint': 'Die Datei wird nur für die Prüfsumme gelesen und nicht gespeichert.',
  'releases.check.submitFile': 'Datei prüfen',
  'releases.check.how': 'Prüfsumme selbst berechnen',
  'releases.check.howText': 'Diese Befehle geben die Prüfsumme aus, ohne die Datei zu verschicken:',
  'releases.edition.leadProtected':
    'Berichtsjahr {year}, das {age}. Jahr nach der Gründung. {frame} Mitglieder wurden gefragt; der Rücklauf ist unterdrückt (Schutz).',
  'releases.methods.responseProtected':
    '{frame} Mitglieder wurden gefragt. Der Rücklauf ist unterdrückt (Schutz).',
  'releases.error.changed':
    'Die Werte haben sich geändert, während diese Seite offen war. Bitte prüfen Sie sie noch einmal.',
} as const;

export const publicPages = {
  'public.landing.title': 'Der Weg eines Clusters in Kennzahlen',
  'public.landing.headline':
    'Ein Cluster braucht fünf bis zehn Jahre Vorlauf. Hier sehen Sie den Weg dorthin.',
  'public.landing.lead':
    'Mitglieder antworten einmal im Jahr in wenigen Minuten, das Clustermanagement führt seine Unterlagen. Vorlauf macht daraus Kennzahlen, die sagen, wie sicher sie sind.',
  'public.landing.signIn': 'Anmelden',
  'public.landing.toClusters': 'Zu Ihren Clustern',
  'public.landing.officeTitle': 'Für das Clustermanagement',
  'public.landing.office':
    'Eine Befragung ist in einer Viertelstunde eröffnet. Sie sehen, wer noch fehlt, aber nicht, was jemand geantwortet hat. Nach dem Ende stehen die Ergebnisse neben denen der Vorjahre, mit ihrer Unsicherheit.',
  'public.landing.memberTitle': 'Für Mitglieder',
  'public.landing.member':
    'Sie öffnen den Link aus Ihrer E-Mail; ein Konto brauchen Sie nicht. Gezeigt werden nur Zusammenfassungen.',
  'public.landing.funderTitle': 'Für Fördergeber',
  'public.landing.funder':
    'Ein freigegebener Bericht ändert sich nicht mehr. Jede Datei trägt eine Prüfsumme, und jede Zahl nennt ihre Grundlage.',
  'public.landing.verify': 'Einen Bericht prüfen',

  'public.methods.title': 'So entstehen die Zahlen',
  'public.methods.lead':
    'Jede Zahl nennt, aus wie vielen Antworten sie kommt und wie genau sie ist. Hier steht, wie wir rechnen.',
  'public.methods.unitTitle': 'Wer zählt',
  'public.methods.unit':
    'Die Einheit ist das Unternehmen: eine Stimme je Mitglied, gleich welcher Größe. N ist die Zahl der Mitglieder an dem Tag, an dem die Befragung beginnt; wer während der Befragung austritt, zählt nicht mit. n ist die Zahl der gültigen Antworten auf diese eine Frage.',
  'public.methods.dontKnow':
    '„Kann ich nicht beurteilen“ ist eine Antwort und kein Fehlen. Solche Antworten zählen nicht in den Anteil, aber in den Rücklauf. Wie viele Mitglieder die Frage beurteilen können, schätzen wir aus denen, die geantwortet haben.',
  'public.methods.intervalTitle': 'Der 95-%-Bereich',
  'public.methods.intervalShare':
    'Anteile: Wir fragen für jede denkbare Zahl zufriedener Mitglieder, ob das Beobachtete dazu noch passt (hypergeometrische Verteilung, genau gerechnet). Der Bereich umfasst alle Zahlen, die passen. Antworten alle, ist er null breit.',
  'public.methods.intervalMean':
    'Mittelwerte und Differenzen: t-Verteilung auf der Streuung zwischen den Unternehmen, verkleinert um den Anteil der Mitglieder, die geantwortet haben.',
  'public.methods.intervalScore':
    'Netto-Weiterempfehlung: Anteil der Antworten 9 und 10 minus Anteil der Antworten 0 bis 6, in Punkten von −100 bis +100.',
  'public.methods.intervalLimit':
    'Der Bereich beschreibt den Zufall der Auswahl. Er beschreibt nicht, dass Zufriedene vielleicht eher antworten als Unzufriedene. Dafür stehen die Grenzen.',
  'public.methods.boundsTitle': 'Die Grenzen: schlechtester und bester Fall',
  'public.methods.bounds':
    'Wir rechnen zweimal weiter: einmal so, als hätten alle Fehlenden ungünstig geantwortet, einmal günstig. Zwischen diesen Grenzen liegt der wahre Wert, ganz ohne Annahme.',
  'public.methods.boundsExample':
    'Beispiel: Von 60 Mitgliedern antworten 45, davon sind 32 zufrieden. Die Grenzen sind 32 von 60 und 47 von 60, also 53 bis 78 Prozent.',
  'public.methods.changeTitle': 'Wann sich etwas verändert hat',
  'public.methods.changeTest':
    'Gestiegen oder gesunken steht nur da, wenn der Zufall die Veränderung schlecht erklärt: mit weniger als 5 Prozent Irrtum über alle Kennzahlen einer Welle zusammen (Verfahren von Holm). Dass viele Unternehmen in beiden Jahren antworten, ist eingerechnet.',
  'public.methods.changeUnchanged':
    'Praktisch unverändert heißt: Der ganze Bereich der Veränderung ist klein, in der Regel kleiner als fünf Prozentpunkte in beide Richtungen.',
  'public.methods.changeUndecided':
    'Sonst ist es nicht entscheidbar. Das ist ein Ergebnis und kein Fehler. Die gezeigten Bereiche sind nicht für die Zahl der Kennzahlen angepasst; deshalb kann ein Bereich knapp über null liegen und die Veränderung trotzdem nicht entscheidbar sein.',
  'public.methods.changeParts':
    'Eine Veränderung hat fünf Teile: gebliebene, neue, wiederkehrende, ausgetretene und verstummte Mitglieder. Wo ein Teil zu wenige Unternehmen hätte, stehen die Teile zusammen.',
  'public.methods.breakTitle': 'Wann eine Reihe neu beginnt',
  'public.methods.break':
    'Ändert sich der Wortlaut, die Übersetzung, die Antwortskala oder der Begriff, ist der neue Wert mit dem alten nicht vergleichbar. Die Linie hat dort einen Doppelstrich, und nichts wird darüber hinweg verbunden. Rechtschreibung und Satzzeichen ändern nichts. Auch ein Jahr ohne Befragung bleibt eine Lücke.',
  'public.methods.pathTitle': 'Der Pfad nach Alter',
  'public.methods.path':
    'Ein Cluster wird an seinem Alter gemessen: Aufbau bis drei Jahre, Wachstum bis sechs, danach Verstetigung. Auf Kurs steht nur da, wenn der ganze Bereich im erwarteten Korridor liegt; hinter dem Plan nur, wenn er ganz darunter liegt. Manche Kennzahlen werden erst ab einem bestimmten Alter bewertet; vorher ist es noch zu früh.',
  'public.methods.pathSource':
    'Für die meisten Korridore gibt es keine veröffentlichte Grundlage. Solche sind als eigene Vorgabe gekennzeichnet.',
  'public.methods.protectionTitle': 'Schutz der Antworten',
  'public.methods.protection':
    'Eine Zahl erscheint erst, wenn genug Unternehmen hinter ihr stehen. Das gilt für alle, auch für das Clustermanagement.',
  'public.methods.protectionRest':
    'Was sich durch Abziehen ausrechnen ließe, wird mit unterdrückt: Ist eine Gruppe zu klein, fehlt auch eine zweite. Aufgeteilt wird immer nur nach einem Merkmal; freie Filter über Antworten gibt es nicht.',
  'public.methods.protectionRecords':
    'Zahlen aus Unterlagen sieht das Clustermanagement, das sie führt, vollständig. Außerhalb erscheinen eigene Einnahmen erst ab {payers} Zahlenden und nur, wenn keiner von ihnen herausragt (p-%-Regel und Dominanzregel über Unternehmensgruppen; die Grenzen sind geheim).',
  'public.methods.protectionBenchmark':
    'Ein Vergleich braucht mindestens {clusters} Cluster; keiner darf mehr als {share} der Antworten beitragen.',
  'public.methods.thresholdsCaption': 'Mindestzahl gültiger Antworten, ab der etwas erscheint',
  'public.methods.thresholdsKind': 'Art der Zahl',
  'public.methods.thresholdsMinimum': 'mindestens',
  'public.methods.threshold.mean': 'Mittelwert',
  'public.methods.threshold.meanWithInterval': 'Mittelwert mit seinem 95-%-Bereich',
  'public.methods.threshold.share': 'Anteil',
  'public.methods.threshold.topBoxShare': 'Anteil der beiden oberen Antworten',
  'public.methods.threshold.distribution': 'Verteilung auf alle Antworten',
  'public.methods.threshold.netScoreShares': 'Die drei Anteile der Weiterempfehlung',
  'public.methods.threshold.freeText': 'Freitexte, nur nach Durchsicht',
  'public.methods.threshold.opinionsOfPersons': 'Meinungen einzelner Personen',
  'public.methods.threshold.memberTrend': 'Trend der Mitglieder über mehrere Wellen (Mitglieder)',
  'public.methods.threshold.percentiles': 'Perzentile',
  'public.methods.recordsTitle': 'Zahlen aus Unterlagen',
  'public.methods.records':
    'Mitgliederzahl, Verbleib und Eigenfinanzierung sind gezählt. Sie haben keinen Stichprobenfehler und deshalb keinen Bereich; im Diagramm sind sie ein Quadrat.',

  'public.privacy.title': 'Daten und Rechte',
  'public.privacy.lead':
    'Diese Seite sagt, was die Plattform speichert. Zu jeder Befragung gibt es einen eigenen Hinweis; er nennt, wer verantwortlich ist.',
  'public.privacy.answersTitle': 'Ihre Antworten',
  'public.privacy.answers':
    'Antworten liegen unter einem Schlüssel statt unter Ihrem Namen. In jedem Jahr ist es ein anderer. Das Clustermanagement sieht, ob Ihr Unternehmen teilgenommen hat, aber nicht, was Sie geantwortet haben. Gezeigt werden nur Zusammenfassungen.',
  'public.privacy.answersLimit':
    'Ehrlich gesagt: Die laufende Anwendung kann Schlüssel und Unternehmen verbinden. Sie tut es nur, um zwei Jahre zu vergleichen und Ihnen Ihre eigenen Antworten zu zeigen. Keine Rolle und kein Export verbindet sie.',
  'public.privacy.linkTitle': 'Ihr Link',
  'public.privacy.link':
    'Mit dem Link aus der E-Mail können Sie antworten, aber nichts nachlesen. Nachlesen geht nur auf demselben Gerät oder mit dem Code, den Sie beim ersten Speichern sehen. Wer die E-Mail weiterleitet, gibt also keine Antworten weiter.',
  'public.privacy.contactsTitle': 'Kontaktdaten',
  'public.privacy.contacts':
    'Name, E-Mail-Adresse und Sprache der Ansprechperson trägt das Clustermanagement ein. Wir benutzen sie nur für Befragungen. Jede E-Mail enthält einen Link, mit dem Sie weitere abbestellen.',
  'public.privacy.officeTitle': 'Angemeldete Personen',
  'public.privacy.office':
    'Wer sich anmeldet, ist mit Name, E-Mail-Adresse und Rolle eingetragen. Änderungen werden mit Person und Zeit vermerkt.',
  'public.privacy.cookiesTitle': 'Cookies und Aufzeichnungen',
  'public.privacy.cookies':
    'Es gibt nur notwendige Cookies: für die Anmeldung, für Ihren begonnenen Fragebogen und für die Sprache. Nichts wird von anderen Servern geladen, niemand zählt Ihre Besuche. Unsere Aufzeichnungen enthalten keine Links, Adressen oder Antworten.',
  'public.privacy.rightsTitle': 'Ihre Rechte',
  'public.privacy.rights':
    'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen, der Verarbeitung widersprechen und sich bei einer Aufsichtsbehörde beschweren. Wenden Sie sich an Ihr Clustermanagement. Werte, die schon veröffentlicht sind, rechnen wir nach einer Löschung nicht neu.',

  'public.accessibility.title': 'Barrierefreiheit',
  'public.accessibility.lead':
    'Vorlauf soll für alle zu benutzen sein: mit Tastatur, Bildschirmleser, großer Schrift und ohne Skript.',
  'public.accessibility.aimTitle': 'Ziel',
  'public.accessibility.aim':
    'Maßstab ist WCAG 2.2, Stufe AA. Jede Seite lässt sich ohne JavaScript bedienen, ist ab 320 Pixel Breite lesbar und hat eine helle und eine dunkle Darstellung nach der Einstellung Ihres Geräts.',
  'public.accessibility.chartsTitle': 'Diagramme',
  'public.accessibility.charts':
    'Jedes Diagramm hat seinen Befund als Satz und alle Werte als Tabelle. Reihen und Zeichen unterscheiden sich durch Form und Wort, nie nur durch Farbe.',
  'public.accessibility.checkedTitle': 'Wie geprüft wurde',
  'public.accessibility.checked':
    'Die Seiten werden maschinell mit axe und mit der Tastatur geprüft. Eine Prüfung durch eine unabhängige Stelle und Versuche mit Betroffenen stehen aus. Texte in Leichter Sprache und Gebärdensprache gibt es noch nicht.',
  'public.accessibility.contactTitle': 'Eine Barriere melden',
  'public.accessibility.contact':
    'Schreiben Sie Ihrem Clustermanagement; die Adresse steht in jeder E-Mail zu einer Befragung. Auf Wunsch erhalten Sie den Fragebogen in einer anderen Form.',
} as const;

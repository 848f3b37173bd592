export const checks = {
  'checks.badCode':
    'Der Code „{about}“ ist keiner: Er beginnt mit einem Buchstaben und enthält nur Buchstaben ohne Umlaute, Ziffern, Punkt, Binde- und Unterstrich.',
  'checks.reservedCode': 'Der Code „{about}“ ist schon für etwas anderes vergeben.',
  'checks.duplicateCode': 'Den Code „{about}“ gibt es zweimal.',
  'checks.codeClash': 'Der Code passt nicht neben „{about}“: Beide brauchen dasselbe Feld im Formular.',
  'checks.emptyText': 'Ein Text fehlt ({about}).',
  'checks.unknownPlaceholder': 'Für den Platzhalter „{about}“ gibt es keinen Wert.',
  'checks.pipedAhead':
    'Ein Text nimmt die Antwort auf {about} auf. Das geht nur mit Fragen von früheren Seiten.',
  'checks.tooFewOptions': 'Es gibt zu wenige Antworten zur Auswahl ({about}).',
  'checks.duplicateOption': 'Den Antwortcode {about} gibt es zweimal.',
  'checks.badOptionCode':
    'Der Antwortcode {about} ist keine ganze Zahl oder steht für fehlende Angaben (94 bis 99).',
  'checks.emptyRange': 'Diese Grenze lässt keine Antwort zu oder ist keine: {about}.',
  'checks.notAlone': '{about} braucht eine Seite für sich.',
  'checks.unknownItem': 'Eine Bedingung nennt {about}. Eine solche Frage gibt es nicht.',
  'checks.unknownOption': 'Eine Bedingung nennt eine Antwort, die es nicht gibt: {about}.',
  'checks.unknownFact': 'Eine Bedingung nennt ein Merkmal, das es nicht gibt: {about}.',
  'checks.unknownComputed': 'Den berechneten Wert „{about}“ gibt es nicht.',
  'checks.takesNoAnswer': 'Eine Bedingung fragt nach {about}. Dort wird nichts beantwortet.',
  'checks.wrongType': '{about} lässt sich so nicht vergleichen.',
  'checks.looksAhead': 'Eine Bedingung hängt von {about} ab. Das wird erst später gefragt.',
  'checks.circle': '{about} hängt von sich selbst ab.',
  'checks.emptySection': 'Auf dieser Seite steht keine Frage.',
  'checks.neverShown': 'Diese Frage bekommt nie jemand zu sehen: Ihre Bedingung gilt bei keiner Antwort.',
  'checks.unreachablePage': 'Auf diese Seite kommt nie jemand: Ihre Bedingung gilt bei keiner Antwort.',
  'checks.neverOffered': 'Die Antwort {about} wird nie angeboten: Ihre Bedingung gilt bei keiner Antwort.',
} as const;

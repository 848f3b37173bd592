/** The sentences of the item bank, section 5. `{Subject}` begins a sentence, `{subject}` stands inside one. */
export const findings = {
  'findings.notApplicable': '{Subject} wird für den Typ {typ} nicht ermittelt.',
  'findings.noAnswers': 'Für {year} liegt keine Messung vor.',
  'findings.suppressed': '{Subject} {year}: unterdrückt (Schutz).',
  'findings.npsShares':
    '{Subject} {year}: {promoters} würden sehr wahrscheinlich empfehlen, {detractors} eher nicht (n = {n}).',
  'findings.tooEarly':
    '{Subject} wird erst ab dem {assessableFromYear}. Jahr nach der Gründung bewertet. {year} war das {clusterYear}. Jahr.',
  'findings.first': '{Subject} wurde {year} zum ersten Mal gemessen: {value} ({interval}).',
  'findings.firstCounted': '{Subject} wurde {year} zum ersten Mal gemessen: {value}, gezählt.',
  'findings.seriesBreak':
    '{Subject} wird seit {breakYear} anders gemessen ({reason}). Frühere Werte sind nicht vergleichbar.',
  'findings.risen':
    '{Subject} ist gestiegen: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta} ({deltaRange}).',
  'findings.risenCounted':
    '{Subject} ist gestiegen: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta}, gezählt.',
  'findings.risenSlightly':
    '{Subject} ist gestiegen, aber gering: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta} ({deltaRange}).',
  'findings.risenSlightlyCounted':
    '{Subject} ist gestiegen, aber gering: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta}, gezählt.',
  'findings.fallen':
    '{Subject} ist gesunken: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta} ({deltaRange}).',
  'findings.fallenCounted':
    '{Subject} ist gesunken: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta}, gezählt.',
  'findings.fallenSlightly':
    '{Subject} ist gesunken, aber gering: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta} ({deltaRange}).',
  'findings.fallenSlightlyCounted':
    '{Subject} ist gesunken, aber gering: von {previousValue} ({previousYear}) auf {value} ({year}), also um {delta}, gezählt.',
  'findings.unchanged':
    '{Subject} ist praktisch unverändert: {value} ({year}) nach {previousValue} ({previousYear}). Eine Veränderung um mehr als {margin} passt nicht zu den Daten.',
  'findings.unchangedCounted':
    '{Subject} ist praktisch unverändert: {value} ({year}) nach {previousValue} ({previousYear}), gezählt.',
  'findings.undecided':
    'Ob sich {subject} seit {previousYear} verändert hat, ist nicht entscheidbar: {value} ({year}) nach {previousValue}; die Veränderung liegt zwischen {deltaLower} und {deltaUpper}.',
  'findings.undecidedCounted':
    'Ob sich {subject} seit {previousYear} verändert hat, ist nicht entscheidbar: {value} ({year}) nach {previousValue}.',

  'findings.addition.census':
    'Alle Mitglieder haben geantwortet; der Unterschied ist keine Folge der Auswahl.',
  'findings.addition.composition':
    'Der Unterschied geht vor allem auf Eintritte und Austritte zurück: {within} bei gebliebenen Mitgliedern, {entry} durch neue, {exit} durch ausgetretene.',
  'findings.addition.compositionJoint':
    'Der Unterschied geht vor allem darauf zurück, dass andere Mitglieder geantwortet haben: {within} bei gebliebenen Mitgliedern, {composition} durch die geänderte Zusammensetzung.',
  'findings.addition.npsSmall':
    '{promoters} würden sehr wahrscheinlich empfehlen (9–10), {passives} sind unentschieden (7–8), {detractors} eher nicht (0–6).',

  'findings.income': 'Eigene Einnahmen {ownBefore} → {own} €, alle Einnahmen {allBefore} → {all} €.',
  'findings.incomeDenominatorToo': 'Der Anteil stieg auch, weil der Nenner kleiner wurde.',
  'findings.incomeDenominatorOnly': 'Der Anteil stieg nur, weil der Nenner kleiner wurde.',

  'findings.reason.wording': 'Wortlaut geändert',
  'findings.reason.translation': 'Übersetzung geändert',
  'findings.reason.scale': 'Antwortskala geändert',
  'findings.reason.layout': 'Reihenfolge oder Darstellung geändert',
  'findings.reason.routing': 'Auswahl der Gefragten geändert',
  'findings.reason.mode': 'Erhebungsweg geändert',
  'findings.reason.concept': 'Begriff neu gefasst',
  'findings.reason.computation': 'Berechnung geändert',

  'findings.strong.notApplicable': 'nicht ermittelt',
  'findings.strong.noAnswers': 'keine Messung',
  'findings.strong.suppressed': 'unterdrückt (Schutz)',
  'findings.strong.npsShares': '{promoters} würden sehr wahrscheinlich empfehlen',
  'findings.strong.tooEarly': 'erst ab dem {assessableFromYear}. Jahr',
  'findings.strong.first': 'zum ersten Mal gemessen',
  'findings.strong.seriesBreak': 'anders gemessen',
  'findings.strong.risen': 'gestiegen',
  'findings.strong.risenSlightly': 'gestiegen, aber gering',
  'findings.strong.fallen': 'gesunken',
  'findings.strong.fallenSlightly': 'gesunken, aber gering',
  'findings.strong.unchanged': 'praktisch unverändert',
  'findings.strong.undecided': 'nicht entscheidbar',
  'findings.frameUnknown':
    '{Subject} {year}: {value} (95\u202f%: {interval}). Grundgesamtheit unbekannt, darum ohne Wort zur Veränderung.',
  'findings.frameUnknownCounted':
    '{Subject} {year}: {value}. Grundgesamtheit unbekannt, darum ohne Wort zur Veränderung.',
  'findings.strong.frameUnknown': 'Grundgesamtheit unbekannt',
} as const;

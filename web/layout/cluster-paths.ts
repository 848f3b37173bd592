/** Addresses of one cluster's pages; a state change is a resource and gets a POST at its address. */
export function clusterPaths(slug: string) {
  const root = `/c/${slug}`;
  return {
    overview: root,
    members: `${root}/mitglieder`,
    newMember: `${root}/mitglieder/neu`,
    member: (id: string) => `${root}/mitglieder/${id}`,
    membersFile: (format: 'csv' | 'xlsx') => `${root}/mitglieder.${format}`,
    contact: (memberId: string, id: string) => `${root}/mitglieder/${memberId}/kontakte/${id}`,
    contactRemoval: (memberId: string, id: string) =>
      `${root}/mitglieder/${memberId}/kontakte/${id}/entfernung`,
    ledger: `${root}/kassenbuch`,
    ledgerFile: (format: 'csv' | 'xlsx') => `${root}/kassenbuch.${format}`,
    ledgerYear: (year: number) => `${root}/kassenbuch?jahr=${year}`,
    newLedgerEntry: `${root}/kassenbuch/neu`,
    ledgerEntry: (id: string) => `${root}/kassenbuch/${id}`,
    ledgerEntryRemoval: (id: string) => `${root}/kassenbuch/${id}/entfernung`,
    commitmentsFile: (format: 'csv' | 'xlsx') => `${root}/zusagen.${format}`,
    newCommitment: `${root}/kassenbuch/zusagen/neu`,
    commitment: (id: string) => `${root}/kassenbuch/zusagen/${id}`,
    commitmentRemoval: (id: string) => `${root}/kassenbuch/zusagen/${id}/entfernung`,
    waves: `${root}/wellen`,
    newWave: `${root}/wellen/neu`,
    wave: (id: string) => `${root}/wellen/${id}`,
    waveQuality: (id: string) => `${root}/wellen/${id}/guete`,
    waveInvitations: (id: string) => `${root}/wellen/${id}/einladungen`,
    waveReminders: (id: string) => `${root}/wellen/${id}/erinnerungen`,
    waveClosure: (id: string) => `${root}/wellen/${id}/abschluss`,
    pastRounds: `${root}/wellen/frueher`,
    pastRound: (id: string) => `${root}/wellen/frueher/${id}`,
    pastRoundSetup: (id: string) => `${root}/wellen/frueher/${id}/aufbau`,
    pastRoundColumns: (id: string, page = 1) =>
      `${root}/wellen/frueher/${id}/spalten${page === 1 ? '' : `?seite=${page}`}`,
    pastRoundColumn: (id: string, letter: string) => `${root}/wellen/frueher/${id}/spalten/${letter}`,
    pastRoundCompanies: (id: string) => `${root}/wellen/frueher/${id}/unternehmen`,
    pastRoundMatches: (id: string) => `${root}/wellen/frueher/${id}/unternehmen/mitglieder`,
    pastRoundChanges: (id: string, page = 1) =>
      `${root}/wellen/frueher/${id}/aenderungen${page === 1 ? '' : `?seite=${page}`}`,
    pastRoundMapping: (id: string) => `${root}/wellen/frueher/${id}/zuordnung.json`,
    pastRoundCommit: (id: string) => `${root}/wellen/frueher/${id}/uebernahme`,
    pastRoundDiscard: (id: string) => `${root}/wellen/frueher/${id}/verwerfung`,
    pastRoundUndo: (id: string) => `${root}/wellen/frueher/${id}/ruecknahme`,
    questionnaires: `${root}/frageboegen`,
    questionnaireImport: `${root}/frageboegen/einlesen`,
    questionnaireImportCommit: `${root}/frageboegen/einlesen/uebernahme`,
    questionnaireFile: (name: string, format: string) =>
      `${root}/frageboegen/version/${encodeURIComponent(name)}/dateien/${format}`,
    draftFile: (id: string, format: string) => `${root}/frageboegen/${id}/dateien/${format}`,
    questionnaireVersion: (name: string) => `${root}/frageboegen/version/${encodeURIComponent(name)}`,
    rotation: `${root}/frageboegen/rotation`,
    questionnaireComparison: (from?: string, to?: string) =>
      `${root}/frageboegen/vergleich${
        from === undefined || to === undefined
          ? ''
          : `?von=${encodeURIComponent(from)}&nach=${encodeURIComponent(to)}`
      }`,
    draft: (id: string) => `${root}/frageboegen/${id}`,
    draftSection: (id: string, section: string) => `${root}/frageboegen/${id}/teile/${section}`,
    draftOrder: (id: string) => `${root}/frageboegen/${id}/reihenfolge`,
    draftNewItem: (id: string, section?: string) =>
      `${root}/frageboegen/${id}/neue-frage${section === undefined ? '' : `?teil=${section}`}`,
    draftBank: (id: string) => `${root}/frageboegen/${id}/fragenbank`,
    draftItem: (id: string, item: string) => `${root}/frageboegen/${id}/fragen/${item}`,
    draftItemCopy: (id: string, item: string) => `${root}/frageboegen/${id}/fragen/${item}/kopie`,
    draftItemRemoval: (id: string, item: string) => `${root}/frageboegen/${id}/fragen/${item}/entfernung`,
    draftCondition: (id: string, place: string) => `${root}/frageboegen/${id}/bedingungen/${place}`,
    draftCheck: (id: string, item: string, check: string) =>
      `${root}/frageboegen/${id}/fragen/${item}/pruefungen/${check}`,
    draftSetAside: (id: string, setAside: string) => `${root}/frageboegen/${id}/fassungen/${setAside}`,
    draftTryOut: (id: string) => `${root}/frageboegen/${id}/probe`,
    draftPublication: (id: string) => `${root}/frageboegen/${id}/veroeffentlichung`,
    draftDiscard: (id: string) => `${root}/frageboegen/${id}/verwerfung`,
    ownIndicators: `${root}/eigene-kennzahlen`,
    job: (id: string) => `${root}/auftraege/${id}`,
    imports: (target: string) => `${root}/einlesen/${target}`,
    importRun: (target: string, id: string) => `${root}/einlesen/${target}/${id}`,
    importMapping: (target: string, id: string) => `${root}/einlesen/${target}/${id}/zuordnung`,
    importCommit: (target: string, id: string) => `${root}/einlesen/${target}/${id}/uebernahme`,
    importDiscard: (target: string, id: string) => `${root}/einlesen/${target}/${id}/verwerfung`,
    importUndo: (target: string, id: string) => `${root}/einlesen/${target}/${id}/ruecknahme`,
    reports: `${root}/berichte`,
    profile: `${root}/profil`,
    people: `${root}/personen`,
    keys: `${root}/schluessel`,
    keyRevocation: (id: string) => `${root}/schluessel/${id}/sperre`,
    personRole: (personId: string, role: string) => `${root}/personen/${personId}/${role}/entzug`,
  } as const;
}

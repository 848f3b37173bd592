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
    ledgerYear: (year: number) => `${root}/kassenbuch?jahr=${year}`,
    newLedgerEntry: `${root}/kassenbuch/neu`,
    ledgerEntry: (id: string) => `${root}/kassenbuch/${id}`,
    ledgerEntryRemoval: (id: string) => `${root}/kassenbuch/${id}/entfernung`,
    newCommitment: `${root}/kassenbuch/zusagen/neu`,
    commitment: (id: string) => `${root}/kassenbuch/zusagen/${id}`,
    commitmentRemoval: (id: string) => `${root}/kassenbuch/zusagen/${id}/entfernung`,
    waves: `${root}/wellen`,
    newWave: `${root}/wellen/neu`,
    wave: (id: string) => `${root}/wellen/${id}`,
    waveInvitations: (id: string) => `${root}/wellen/${id}/einladungen`,
    waveReminders: (id: string) => `${root}/wellen/${id}/erinnerungen`,
    waveClosure: (id: string) => `${root}/wellen/${id}/abschluss`,
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
    personRole: (personId: string, role: string) => `${root}/personen/${personId}/${role}/entzug`,
  } as const;
}

/** Addresses of one cluster's pages; a state change is a resource and gets a POST at its address. */
export function clusterPaths(slug: string) {
  const root = `/c/${slug}`;
  return {
    overview: root,
    members: `${root}/mitglieder`,
    newMember: `${root}/mitglieder/neu`,
    member: (id: string) => `${root}/mitglieder/${id}`,
    waves: `${root}/wellen`,
    newWave: `${root}/wellen/neu`,
    wave: (id: string) => `${root}/wellen/${id}`,
    waveInvitations: (id: string) => `${root}/wellen/${id}/einladungen`,
    waveReminders: (id: string) => `${root}/wellen/${id}/erinnerungen`,
    waveClosure: (id: string) => `${root}/wellen/${id}/abschluss`,
    job: (id: string) => `${root}/auftraege/${id}`,
    reports: `${root}/berichte`,
    profile: `${root}/profil`,
    people: `${root}/personen`,
    personRole: (personId: string, role: string) => `${root}/personen/${personId}/${role}/entzug`,
  } as const;
}

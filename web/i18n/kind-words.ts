import type { ClusterKind, Locale } from '../../worker/core/organisation.ts';

/** The forms a text may ask for. German never glues an article to a noun; "im", "zum", "vom {typ}" fit all three kinds. */
export type KindWord = 'typ' | 'typ_gen' | 'der_typ' | 'Der_typ' | 'den_typ' | 'mgmt' | 'mgmt_gen';

type KindWords = Readonly<Record<KindWord, string>>;

function english(typ: string): KindWords {
  return {
    typ,
    typ_gen: typ,
    der_typ: `the ${typ}`,
    Der_typ: `The ${typ}`,
    den_typ: `the ${typ}`,
    mgmt: `${typ} management team`,
    mgmt_gen: `${typ} management team`,
  };
}

const families: Readonly<Record<Locale, Readonly<Record<ClusterKind, KindWords>>>> = {
  de: {
    cluster: {
      typ: 'Cluster',
      typ_gen: 'Clusters',
      der_typ: 'der Cluster',
      Der_typ: 'Der Cluster',
      den_typ: 'den Cluster',
      mgmt: 'Clustermanagement',
      mgmt_gen: 'Clustermanagements',
    },
    network: {
      typ: 'Netzwerk',
      typ_gen: 'Netzwerks',
      der_typ: 'das Netzwerk',
      Der_typ: 'Das Netzwerk',
      den_typ: 'das Netzwerk',
      mgmt: 'Netzwerkmanagement',
      mgmt_gen: 'Netzwerkmanagements',
    },
    verbund: {
      typ: 'Verbund',
      typ_gen: 'Verbunds',
      der_typ: 'der Verbund',
      Der_typ: 'Der Verbund',
      den_typ: 'den Verbund',
      mgmt: 'Verbundmanagement',
      mgmt_gen: 'Verbundmanagements',
    },
  },
  en: { cluster: english('cluster'), network: english('network'), verbund: english('alliance') },
};

/** The family of words for a kind of organisation, as placeholders of item, mail and finding texts. */
export function kindWords(kind: ClusterKind, locale: Locale): KindWords {
  return families[locale][kind];
}

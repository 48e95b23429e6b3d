export interface Authority {
  readonly name: string;
  readonly href: string;
}

/** The bevoegde autoriteiten of art. 2c Wbk and one designated in 2024. Names are official and so not translated. */
export const AUTHORITIES: readonly Authority[] = [
  { name: 'Autoriteit Consument en Markt', href: 'https://www.acm.nl/' },
  { name: 'Autoriteit Financiële Markten', href: 'https://www.afm.nl/' },
  { name: 'Autoriteit Nucleaire Veiligheid en Stralingsbescherming', href: 'https://www.autoriteitnvs.nl/' },
  { name: 'Autoriteit Persoonsgegevens', href: 'https://www.autoriteitpersoonsgegevens.nl/' },
  { name: 'De Nederlandsche Bank', href: 'https://www.dnb.nl/' },
  { name: 'Huis voor klokkenluiders', href: 'https://www.huisvoorklokkenluiders.nl/' },
  { name: 'Inspectie Gezondheidszorg en Jeugd', href: 'https://www.igj.nl/' },
  { name: 'Nederlandse Voedsel- en Warenautoriteit', href: 'https://www.nvwa.nl/' },
  { name: 'Nederlandse Zorgautoriteit', href: 'https://www.nza.nl/' },
];

export const ADVICE_HREF = 'https://www.huisvoorklokkenluiders.nl/';
export const TOR_BROWSER_HREF = 'https://www.torproject.org/download/';

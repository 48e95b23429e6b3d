/** A procesbegeleider (LET-2): at the desk of a functionaris, and on their own pages. */
export const watchingNl = {
  title: 'Procesbegeleider',
  asked: 'De melder vraagt om een procesbegeleider.',
  sees: 'Een procesbegeleider let op termijnen en rechten. Die ziet de fase en de data, en niets van wat er geschreven is.',
  nobodyListed: 'Er staat geen procesbegeleider op de lijst. Vraag de beheerder om er een uit te nodigen.',
  letWatch: (name: string) => `${name} laten meekijken`,
  busy: 'Bezig …',
  started: (name: string) => `${name} kijkt nu mee, en ziet fase en data. De melder leest dat ook.`,
  stopped: 'Er kijkt geen procesbegeleider meer mee. De melder leest dat ook.',
  watches: (name: string) => `${name} kijkt mee: ziet de fase en de data, en leest het gesprek niet.`,
  readsAlong: (name: string) => `${name} kijkt mee, en leest het gesprek omdat de melder dat goedvindt.`,
  calledThere: (name: string, number: string) => `Bij ${name} heet deze melding ${number}.`,
  reader: 'procesbegeleider',
  between: 'Met de procesbegeleider',
  write: (name: string) => `${name} schrijven`,
  stop: (name: string) => `${name} niet meer laten meekijken`,
  /** Where an invitation says otherwise than to a functionaris. */
  enrol: {
    title: 'U bent gevraagd als procesbegeleider',
    lead: (organisation: string) =>
      `${organisation} vraagt u om erop te letten dat meldingen van misstanden goed en op tijd worden behandeld. Zo komt u op de lijst van het meldkanaal:`,
    asks: [
      'U logt minstens elke week in. U ziet dan hoe ver het is, en welke termijnen eraan komen.',
      'U spreekt de functionarissen aan als iets te laat is, of als een recht van de melder wordt vergeten.',
      'Wat de melder schreef, leest u niet. Dat kan alleen als de melder het goedvindt.',
      'U kijkt alleen op een toestel dat u vertrouwt, en waar niemand meekijkt.',
    ],
    acceptError: 'Zet hier een vinkje als u akkoord bent. Anders kunt u geen procesbegeleider worden.',
    nextSteps: [
      'De beheerder typt uw zes woorden en zet u op de lijst.',
      'Daarna logt u in, en bevestigt u dat de lijst klopt.',
      'Vanaf dan kunnen functionarissen u bij een melding laten meekijken.',
    ],
  },
  own: {
    title: 'Meldingen waar u op let',
    lead: 'U ziet van elke melding hoe ver het is en wat er op welke dag moet gebeuren. Wat er geschreven is, ziet u niet.',
    none: 'Er is nu geen melding waar u op let. Een functionaris voegt u toe.',
    melding: (day: string, number: string) => `Melding van ${day}, ${number}`,
    row: (number: string) => `Melding ${number}`,
    number: 'Kenmerk',
    received: 'Ontvangen op',
    phase: 'Fase',
    waitsFor: 'Aan zet',
    sides: { functionaris: 'de functionarissen', melder: 'de melder', nobody: 'niemand' },
    late: 'te laat',
    metLate: 'te laat gedaan',
    terms: 'Data',
    readers: 'Functionarissen van deze melding',
    toldOn: (day: string) => `Bijgewerkt op ${day}`,
    notTold: 'De functionarissen hebben nog niet laten weten hoe ver het is.',
    talk: 'Tussen u en de functionarissen',
    talkHint: 'De functionarissen van deze melding lezen dit allemaal. De melder leest het niet.',
    field: 'Bericht aan de functionarissen',
    send: 'Versturen',
    sendBusy: 'Bezig met versturen …',
    empty: 'Schrijf eerst een bericht.',
    sent: 'Uw bericht is verstuurd.',
    stale:
      'Iemand van deze melding is niet meer in functie, of heeft een nieuwe sleutel. Eerst moet een functionaris de melding openen. Daarna kunt u weer schrijven.',
    halted:
      'Van het nieuwste deel klopt iets niet. Wat hier staat, kan oud zijn. Bel een functionaris van deze melding.',
    conversation: 'Het gesprek',
    conversationWhy: 'De melder vindt goed dat u dit leest. U kunt hier niet schrijven. Vertel het niemand.',
    noConversation: 'Het gesprek met de melder ziet u niet. Dat kan alleen als de melder het goedvindt.',
    back: 'Terug naar de lijst',
    refresh: 'Vernieuwen',
    refreshBusy: 'Bezig met lezen …',
    closed: (count: number) =>
      count === 1 ? 'Bij 1 melding kijkt u niet meer mee.' : `Bij ${count} meldingen kijkt u niet meer mee.`,
    gone: (count: number) =>
      count === 1
        ? '1 melding geeft de server niet meer: vernietigd, of achtergehouden. Vraag het een functionaris.'
        : `${count} meldingen geeft de server niet meer: vernietigd, of achtergehouden. Vraag het een functionaris.`,
    unbelieved: (count: number) =>
      count === 1
        ? 'Bij 1 melding klopt iets niet wat de server gaf. Bel een functionaris.'
        : `Bij ${count} meldingen klopt iets niet wat de server gaf. Bel een functionaris.`,
  },
};

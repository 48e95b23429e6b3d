export const proofNl = {
  pageName: 'Zegelpost',
  choose: {
    title: 'Een bewijsbestand controleren',
    lead: 'Een melder kan een bewijsbestand maken. Daarmee laat die persoon zien wat er is gemeld, en op welke dag het is ontvangen. Op deze pagina controleert u zo’n bestand.',
    here: 'Het bestand blijft op uw toestel. Deze pagina verstuurt niets, en werkt ook als u nu het internet uitzet.',
    field: 'Bewijsbestand',
    busy: 'Bezig met controleren …',
    refused: 'Dit bestand bewijst niets: het is veranderd, niet volledig, of geen bewijsbestand.',
    unreadable: 'Uw toestel kon dit bestand niet lezen. Kies het opnieuw.',
    otherwise: 'Kreeg u een bestand dat eindigt op .zip.age?',
  },
  open: {
    title: 'Een verzegelde uitdraai openen',
    lead: 'Kreeg u een bestand dat eindigt op .zip.age, en twaalf woorden? Dan maakt u daar op deze pagina een gewone ZIP van.',
    here: 'Bestand en woorden blijven op uw toestel. Deze pagina verstuurt niets, en werkt ook als u nu het internet uitzet.',
    field: 'Verzegeld bestand',
    chosen: (name: string) => `Gekozen: ${name}`,
    words: 'De twaalf woorden',
    wordsHint: 'Met een spatie ertussen. De eerste vier letters van elk woord zijn genoeg.',
    save: 'Openen en opslaan',
    busy: 'Bezig met openen …',
    saved: 'De ZIP is opgeslagen op dit toestel. Wie het heeft, kan alles lezen. Geef het aan niemand anders.',
    fileName: 'uitdraai',
    problems: {
      'no-file': 'Kies eerst het verzegelde bestand.',
      'not-sealed': 'Dit is geen verzegelde uitdraai. Het goede bestand eindigt op .zip.age.',
      'too-large': 'Dit bestand is te groot voor deze pagina. Open het met een programma voor age-bestanden.',
      unreadable: 'Uw toestel kon dit bestand niet lezen. Kies het opnieuw.',
      count: 'Er zijn twaalf woorden nodig.',
      unknown: 'Een van de woorden staat niet in de lijst.',
      mixed: 'De woorden komen uit twee talen. Ze horen alle twaalf in één taal te zijn.',
      checksum: 'Deze twaalf woorden horen niet bij elkaar. Waarschijnlijk is één woord anders.',
      refused:
        'Het bestand gaat niet open. De woorden horen bij een ander bestand, of dit bestand is veranderd of niet volledig. Er is niets opgeslagen.',
    },
    anyProgram:
      'Hebt u een programma voor age-bestanden? Daarmee kan het ook, zonder deze website. Typ dan de hele woorden, in kleine letters, met een spatie ertussen.',
  },
  proves: {
    title: 'Wat een bewijsbestand bewijst',
    points: [
      'De woorden van de melding zijn niet veranderd sinds een functionaris ze zag.',
      'Die functionaris verklaarde dat de melding er was, en op welke dag die is ontvangen.',
      'Wie uw vraag goed beantwoordt, kan bij de postbus van deze melding. Zo’n vraag krijgt u bij de uitkomst.',
    ],
  },
  provesNot: {
    title: 'Wat het niet bewijst',
    points: [
      'Dat waar is wat er in de melding staat.',
      'Wie de melder is. Het bestand noemt geen naam.',
      'Dat u het van de melder kreeg. Ook wie de melding mocht lezen, kan er zo’n bestand van maken.',
      'Dat de dag klopt. Die is zo zeker als het woord van de functionaris die hem noemt.',
      'Wat er verder is gezegd. In het bestand staan één melding en hooguit één verklaring.',
    ],
    undated:
      'Staat er geen verklaring in? Dan bewijst het bestand ook niet dat de melding ooit is verstuurd, of aan wie.',
  },
  trust: {
    title: 'Vertrouwt u deze website niet?',
    text: 'U gelooft nu deze pagina, en dus wie deze website beheert. Met de broncode van Zegelpost controleert u het bestand op uw eigen computer: npm run verify-proof.',
  },
  result: {
    title: 'Dit bestand klopt',
    lead: 'Er is niets aan veranderd. Lees hieronder wat het bewijst, en wat niet.',
    care: 'Wie dit bestand heeft, kan de melding lezen. Geef het aan niemand anders.',
    another: 'Ander bestand controleren',
  },
  channel: {
    title: 'Voor welke organisatie',
    organisation: 'Organisatie',
    words: 'Zes controlewoorden van het meldkanaal',
    compare:
      'Vergelijk deze zes woorden met die op de poster van de organisatie. Zijn ze anders, dan is dit niet het meldkanaal van die organisatie. Een naam kan iedereen opschrijven.',
    unstated: 'Het bestand noemt deze organisatie. Niemand daar heeft verklaard de melding te hebben gezien.',
  },
  statement: {
    title: 'Wie de melding zag, en wanneer',
    opened: (name: string, functionTitle: string, receivedOn: string) =>
      `${name} (${functionTitle}) verklaart deze melding te hebben geopend, en dat die is ontvangen op ${receivedOn}.`,
    confirmed: (name: string, functionTitle: string, receivedOn: string, sentOn: string) =>
      `${name} (${functionTitle}) bevestigde op ${sentOn} dat deze melding is ontvangen op ${receivedOn}.`,
    noneTitle: 'Geen dag: in dit bestand verklaart niemand de melding te hebben geopend',
    none: 'Zo is het als nog niemand de melding had geopend. Het bestand bewijst dan alleen dat deze woorden bij één postbus horen.',
  },
  report: {
    title: 'De melding',
    unread: 'Deze melding heeft een vorm die dit programma niet kent. Zo staat zij in het bestand:',
  },
  authorship: {
    title: 'Schreef deze persoon de melding?',
    lead: 'Zegt iemand dat de melding van hem of haar is? Geef die persoon dan deze vraag. Het antwoord maakt die persoon in de postbus, met de twaalf woorden van de melder. U hoeft de woorden zelf niet te zien.',
    challenge: 'Uw vraag',
    copy: 'Vraag kopiëren',
    stay: 'Laat deze pagina open tot u het antwoord hebt. Opent u het bestand opnieuw, dan hoort er een andere vraag bij.',
    answer: 'Het antwoord',
    answerHint: 'Het begint met zp1.answer.',
    check: 'Antwoord controleren',
    holds: 'Het antwoord klopt. Het is gemaakt met de twaalf woorden van deze melding.',
    fails:
      'Dit antwoord klopt niet. Het is niet in zijn geheel overgenomen, hoort bij een andere vraag of melding, of is van iemand anders.',
    caution:
      'Let op: iemand kan uw vraag doorgeven aan de melder, en het antwoord weer aan u. Vraag het daarom rechtstreeks.',
  },
};

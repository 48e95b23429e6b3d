export const rulesNl = {
  title: 'Wet en termijnen',
  lead: 'Welke regels dit programma volgt, en waar ze vandaan komen.',
  noAdvice: 'Dit is geen juridisch advies. Vraag bij twijfel een jurist of het Huis voor klokkenluiders.',
  open: 'Wet en termijnen',
  back: 'Terug naar de meldingen',
  setTitle: 'De regels van dit meldkanaal',
  set: 'Regels',
  sets: {
    'nl-wbk-2023': 'Wet bescherming klokkenluiders',
    'nl-amvb-concept-2024': 'Wet bescherming klokkenluiders, met het concept-Besluit anoniem melden',
  },
  unknownSet: 'Onbekend: deze regels zijn van een nieuwere versie',
  unknownSetText:
    'Dit programma kent de regels van dit meldkanaal niet. De termijnen zijn zo geteld dat ze het vroegst eindigen. Vraag de beheerder om een nieuwere versie.',
  version: 'Versie',
  dated: 'Bronnen gelezen tot en met',
  profile: 'Soort organisatie',
  profiles: {
    employer: 'Werkgever',
    authority: 'Bevoegde autoriteit',
    'other-body': 'Ander bestuursorgaan of andere toezichthouder',
  },
  keeps:
    'Een melding houdt de regels van de dag waarop die binnenkwam. Andere regels later veranderen geen termijn die al loopt.',
  certaintyTitle: 'Hoe zeker is een regel?',
  certainty: { law: 'Wet', draft: 'Concept', policy: 'Beleid' },
  certaintyText: {
    law: 'staat in de wet, zoals die is gelezen op de datum die erbij staat.',
    draft: 'staat in een besluit dat nog niet geldt en nog kan veranderen. Wij kennen het uit samenvattingen.',
    policy: 'staat in een brief aan de Tweede Kamer, of is een keuze van dit programma waar de wet niets zegt.',
  },
  source: (name: string, date?: string) => `Bron: ${name}${date === undefined ? '' : `, ${date}`}`,
  sources: {
    wbk: (part: string) => `Wet bescherming klokkenluiders, artikel ${part}`,
    draft: 'concept-Besluit anoniem melden vermoedens van misstanden, uit samenvattingen',
    letter: 'brief aan de Tweede Kamer',
    'own-choice': 'een keuze van dit programma; de wet noemt geen getal',
  },
  termsTitle: 'Termijnen die dit programma telt',
  termsText:
    'Een termijn telt kalenderdagen in Nederland. Weekend en feestdagen tellen mee: de vroegste dag is altijd veilig.',
  counted: {
    confirm: (days: number) =>
      `Binnen ${days} dagen na ontvangst krijgt de melder een ontvangstbevestiging. Wanneer u de melding leest, maakt niet uit. Wil de melder er geen, dan stuurt u er geen.`,
    confirmReminders: (days: string, lateFrom: number) =>
      `Is nog niet bevestigd, dan herinnert de lijst u op dag ${days} na ontvangst. Vanaf dag ${lateFrom} staat er dat u te laat bent.`,
    feedbackFromConfirmation: (months: number) =>
      `Uiterlijk ${months} maanden na de ontvangstbevestiging hoort de melder hoe u de melding beoordeelt en wat u ermee doet. Bevestigt u te laat of niet, dan telt dit vanaf dag 7.`,
    feedbackFromReceipt: (months: number) =>
      `Uiterlijk ${months} maanden na ontvangst hoort de melder hoe u de melding beoordeelt en wat u ermee doet.`,
    extension: (months: number) =>
      `Eén keer mag u daar ${months} maanden bij nemen. De melder leest uw redenen voordat de eerste termijn voorbij is.`,
    noExtension: 'Uitstel voor deze terugkoppeling bestaat niet.',
    unopened: (days: number) =>
      `Heeft na ${days} dagen niemand de melding geopend, dan leest de melder dat in de postbus, met wat de melder kan doen.`,
    silence: (days: number) =>
      `Hoort de melder ${days} dagen niets, dan herinnert de lijst u eraan om iets te laten horen.`,
    aftercare: (months: string) =>
      `Na het afsluiten herinnert de lijst u na ${months} maanden om te vragen hoe het met de melder gaat. De melder kan dat weigeren.`,
    retention: (review: number, destroy: number, short: number) =>
      `Voorstel na een onderzoek: na ${review} maanden kijken of bewaren nog nodig is, na ${destroy} maanden vernietigen. Voorstel zonder onderzoek: ${short} maanden nadat de redenen er waren. De wet noemt geen aantal maanden. U beslist.`,
    junk: (days: number) => `Wat u als rommel opzij zet, kunt u ${days} dagen terughalen.`,
    designation: (days: number) =>
      `Loopt een aanwijzing als functionaris binnen ${days} dagen af, dan waarschuwt dit programma.`,
  },
  otherTitle: 'Alle regels',
  otherText: 'Elke regel heeft een vaste naam. Onder die naam vindt u hem terug in het programma en in de controles.',
  laws: {
    'WBK-1a.1': 'Alleen wie meeleest kan een melding lezen, en tekent eerst voor geheimhouding.',
    'WBK-1a.2':
      'Namen van anderen en bedrijfsgeheimen blijven net zo geheim als de melder. Wat als bedrijfsgeheim is gemerkt, gaat niet mee in een uitdraai zonder reden.',
    'WBK-1a.3':
      'Wie de melder is, wordt niet gevraagd en gaat zonder toestemming naar niemand. De melder kan het zelf zeggen, aan één persoon en voor één doel.',
    'WBK-1a.4':
      'Moet de identiteit toch bekend worden, dan krijgt de melder eerst bericht met de redenen, tenzij een tweede functionaris met een uitzondering akkoord gaat.',
    'WBK-1a.5': 'Dezelfde zorg geldt voor de persoon over wie de melding gaat.',
    'WBK-2.1':
      'Een werkgever met 50 of meer werknemers moet kunnen ontvangen wat wordt gemeld; voor sommige sectoren geldt dat altijd.',
    'WBK-2.2a': 'De werkgever legt vast hoe met een melding wordt omgegaan.',
    'WBK-2.2b': 'De werkgever legt uit wanneer iets een vermoeden van een misstand is. Dat wijst nooit een melding af.',
    'WBK-2.2c': 'Melden kan schriftelijk, door te spreken en in een gesprek.',
    'WBK-2.2d': 'De werkgever wijst aan bij wie kan worden gemeld, en wie daarna het werk doet.',
    'WBK-2.2e':
      'Melden kan ook anoniem, bij een functionaris die daarvoor is aangewezen. Dit onderdeel gold nog niet toen de wet is gelezen.',
    'WBK-2.2f':
      'Wie anoniem meldt, kan antwoord krijgen en zelf antwoorden, zonder account of adres. Dit onderdeel gold nog niet toen de wet is gelezen.',
    'WBK-2.2g': 'Wie wil melden, kan eerst in vertrouwen advies vragen. Daarvan wordt niets opgeschreven.',
    'WBK-2.2h': 'Binnen zeven dagen krijgt de melder een bevestiging van ontvangst.',
    'WBK-2.2i': 'Binnen drie maanden hoort de melder hoe de melding is beoordeeld en wat ermee gebeurt.',
    'WBK-2.4': 'Werkgevers mogen samen één meldkanaal hebben; hun meldingen en functionarissen blijven gescheiden.',
    'WBK-2.5': 'Iedereen kan zonder inloggen lezen hoe melden gaat, ook hoe dat buiten de organisatie kan.',
    'WBK-2.6':
      'Ook wie geen werknemer is, kan melden: zzp’ers, stagiairs, vrijwilligers, sollicitanten en oud-medewerkers.',
    'WBK-2.7': 'De ondernemingsraad of het personeel stemt in met de regeling.',
    'WBK-2a.1': 'Elke melding staat in een register.',
    'WBK-2a.2': 'Een melding wordt niet langer bewaard dan nodig is, en daarna vernietigd.',
    'WBK-2b':
      'Wat is gezegd, wordt alleen met toestemming opgenomen of opgeschreven. De melder controleert het, verbetert het en gaat akkoord.',
    'WBK-5': 'Iemand kan melden namens een ander, zoals een advocaat of een vertrouwenspersoon.',
    'WBK-17': 'Wie meldt, mag niet worden benadeeld. De melder kan het direct zeggen.',
    'WBK-17g': 'De melder kan een bewijs krijgen van wat is gemeld.',
    'WBK-20.2': 'Ieder jaar komt er een overzicht van de meldingen, zonder dat iemand te herkennen is.',
    'AMVB-1': 'De functionaris spreekt met de melder af hoe die benaderd wil worden.',
    'AMVB-2': 'De melder hoort dat anoniem blijven het onderzoek kan beperken, en kiest zelf, zonder druk.',
    'AMVB-3':
      'Ten minste één functionaris is geen leidinggevende en gaat niet over aannemen of ontslaan. Die beoordeelt eerst.',
    'AMVB-5': 'Een functionaris heeft de kennis die nodig is, en dat staat vast.',
    'AMVB-7': 'De werkgever en de ondernemingsraad krijgen ieder jaar het aantal meldingen en waar ze over gingen.',
    'AMVB-8': 'De werkgever geeft de functionaris onafhankelijkheid, tijd en middelen.',
    'AMVB-10': 'Digitaal melden is niet verplicht. Op papier en per telefoon kan ook.',
    'LET-1': 'Melder en functionaris zien in welke fase een melding is, wie wat doet en welke datum volgt.',
    'LET-2':
      'Een procesbegeleider kan letten op termijnen en rechten, en leest de melding alleen als de melder dat goedvindt.',
    'LET-3': 'De melder wordt niet vergeten: niet voor het openen, niet tijdens het onderzoek en niet daarna.',
    'LET-4': 'Na afloop kan de melder zeggen hoe het ging.',
    'LET-5': 'Er zijn functionarissen van binnen en van buiten de organisatie. De melder kiest.',
    'LET-8': 'De melder leest welke hulp er is, zoals rechtsbijstand en slachtofferhulp, en langs welke weg.',
    'LET-9': 'Wegen die alleen voor het Rijk bestaan, staan er alleen bij het Rijk.',
    'LET-10': 'De eerste pagina wijst ook de weg bij ongewenst gedrag, een arbeidsconflict of een klacht.',
    'LET-11': 'Het meldkanaal is bekend, makkelijk te vinden en voor iedereen te gebruiken.',
    'LET-12': 'Ook een kleine werkgever kan dit binnen een uur opzetten.',
  },
};

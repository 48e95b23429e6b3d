import type { Article } from '../article.ts';

const procedureArticle: Article = {
  title: 'De regeling',
  heading: 'De regeling in het kort',
  lead: 'Zo gaan wij om met een melding van een misstand. U kunt deze pagina afdrukken.',
  sections: [
    {
      heading: 'Geheim',
      blocks: [
        {
          list: [
            'Wie een melding leest, mag aan niemand zeggen wie de melder is. Dat geldt ook voor de namen van mensen over wie de melding gaat.',
            'Een naam gaat alleen verder als de melder dat goedvindt, of als het van de wet moet.',
            'Van elke melding staat in een register: een nummer, de dagen, waar het in het breed over ging en hoe het afliep. Geen namen.',
            'Een vraag om advies komt niet in het register.',
          ],
        },
      ],
    },
    {
      heading: 'Bescherming',
      blocks: [
        'Wie een goede reden had om te melden, mag daardoor niet slechter worden behandeld. Ook niet wie helpt. Op de pagina over uw rechten staat wat dat betekent.',
      ],
    },
    {
      heading: 'Bewaren',
      blocks: [
        'Een melding wordt bewaard zolang dat nodig is, en daarna vernietigd. De wet noemt geen vast aantal maanden. Dit is ons voorstel:',
        {
          list: [
            'geen misstand: vernietigen twee maanden nadat de melder de redenen kon lezen',
            'afgesloten na onderzoek: na zes maanden opnieuw kijken, na twaalf maanden vernietigen',
            'langer bewaren mag alleen met een reden die wordt opgeschreven',
          ],
        },
      ],
    },
  ],
};
export const procedure = {
  ...procedureArticle,
  who: 'Voor wie',
  whoText: (organisation: string) => `Voor iedereen die werkt bij ${organisation}. En ook voor:`,
  whoOnly: (organisation: string) => `Voor iedereen die werkt bij ${organisation}.`,
  guests: {
    'self-employed': 'zelfstandigen die hier werken',
    interns: 'stagiairs',
    volunteers: 'vrijwilligers',
    applicants: 'wie solliciteert of solliciteerde',
    'former-workers': 'wie hier vroeger werkte',
    suppliers: 'leveranciers en wie bij hen werkt',
  },
  ways: 'Hoe melden kan',
  readers: 'Wie meldingen aanneemt en behandelt',
  terms: 'Binnen welke tijd',
  termsText: {
    employer: (days: number, months: number) =>
      `Binnen ${days} dagen na ontvangst krijgt de melder een bevestiging. Binnen ${months} maanden na die bevestiging hoort de melder wat ermee is of wordt gedaan. Uitstel kan niet.`,
    authority: (days: number, months: number) =>
      `Binnen ${days} dagen na ontvangst krijgt de melder een bevestiging, behalve als de melder dat niet wilt of als het de naam kan verraden. Binnen ${months} maanden na ontvangst hoort de melder wat ermee is of wordt gedaan. Uitstel kan één keer, met drie maanden en met een reden.`,
    'other-body': (days: number, months: number) =>
      `Binnen ${days} dagen na ontvangst krijgt de melder een bevestiging. Binnen ${months} maanden na ontvangst hoort de melder wat ermee is of wordt gedaan.`,
  },
  outside: 'Buiten de organisatie',
  outsideText: 'Een melder mag ook meteen melden bij een bevoegde instantie:',
  adopted: 'Vastgesteld',
  adoptedBy: {
    'works-council': 'met instemming van de ondernemingsraad',
    representatives: 'met instemming van de personeelsvertegenwoordiging',
    'staff-meeting': 'na bespreking in de personeelsvergadering',
    majority: 'met instemming van meer dan de helft van de werknemers',
    'collective-agreement': 'in de cao',
  },
  adoptedOn: (day: string, by: string) => `Deze regeling is op ${day} vastgesteld ${by}.`,
  notAdopted: 'Hier staat nog niet wie met deze regeling heeft ingestemd.',
  reference: (reference: string) => `Kenmerk: ${reference}.`,
};

const privacyArticle: Article = {
  title: 'Privacy',
  heading: 'Wat wij bewaren, en wat niet',
  lead: 'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt.',
  sections: [
    {
      heading: 'Wat wij niet bewaren van wie meldt',
      blocks: [
        {
          list: [
            'uw naam, adres, telefoonnummer of mailadres',
            'het adres van uw toestel op internet (IP-adres), ook geen stukje ervan',
            'welk toestel, welke browser of welke taal u hebt',
            'hoe laat u hier was, hoe lang, of hoe vaak',
            'van welke website u kwam',
            'cookies of iets anders op uw toestel',
            'uw code van twaalf woorden',
            'wat u typt en niet verstuurt',
            'de namen van uw bestanden buiten de melding zelf',
          ],
        },
        'Zolang u een pagina opent, ziet de computer van deze website uw IP-adres. Anders kan hij niets terugsturen. Hij schrijft het nergens op.',
      ],
    },
    {
      heading: 'Wat wij wel bewaren',
      blocks: [
        {
          list: [
            'wat u en de lezers elkaar schrijven. Het is dichtgemaakt: alleen u en de lezers die u koos, kunnen het openen',
            'de dag van ontvangst, nooit het uur. Alleen tot het volgende vaste uur is bekend in welk dagdeel het was',
            'hoeveel berichten er zijn, ongeveer hoe lang, en of ze van u of van een lezer komen',
            'hoe vaak de lezers zijn veranderd. Niet wie het zijn, behalve wie er later bij komt',
            'als twee lezers samen om vernietigen moeten vragen: wie dat als eerste vroeg, tot de tweede het ook doet',
            'de dag waarop de melding wordt vernietigd',
          ],
        },
        'Van wie meldingen leest, bewaren wij meer: naam, functie en op welke dag die inlogde. Nooit welke melding die opende.',
      ],
    },
    {
      heading: 'Hoe lang',
      blocks: [
        'Een melding blijft tot die is afgehandeld. Daarna wordt de melding vernietigd. In uw postbus staat wanneer. U ziet dat ten minste twee weken vooraf en kunt het tegenhouden.',
      ],
    },
    {
      heading: 'Waarom het mag',
      blocks: [
        'Een organisatie met 50 of meer werknemers moet meldingen aannemen, bijhouden en behandelen. Sommige andere moeten dat ook. Dat staat in de Wet bescherming klokkenluiders.',
        'Moet het niet? Dan doet de organisatie het omdat zij misstanden wil kennen en stoppen. Zij gebruikt dan niet meer gegevens dan daarvoor nodig zijn.',
      ],
    },
    {
      heading: 'Uw rechten over uw gegevens',
      blocks: [
        {
          list: [
            'U mag zien wat er over u wordt bewaard, het laten verbeteren of laten weghalen.',
            'Hebt u zelf gemeld? Vraag het in uw postbus. Dan hoeft u niet te zeggen wie u bent.',
            'Gaat een melding over u? Dan kan het zijn dat u nog niets te zien krijgt. Dat mag, om de melder en het onderzoek te beschermen.',
            'Bent u het er niet mee eens? Dan kunt u een klacht sturen naar de Autoriteit Persoonsgegevens.',
          ],
        },
      ],
    },
  ],
};
export const privacy = {
  ...privacyArticle,
  mark: (days: number) =>
    `Na het vernietigen blijft ${days} dagen bekend dat bij uw code een melding was. Dan kan uw postbus dat zeggen. Van de inhoud is dan niets meer over.`,
  who: 'Wie is verantwoordelijk?',
  whoText: (organisation: string) => `${organisation} is verantwoordelijk voor dit kanaal.`,
};

export const accessibility: Article = {
  title: 'Toegankelijkheid',
  heading: 'Deze website moet voor iedereen werken',
  lead: 'Wij houden ons aan de norm voor toegankelijke websites: WCAG 2.2, niveau AA.',
  sections: [
    {
      heading: 'Wat er is gecontroleerd',
      blocks: [
        {
          list: [
            'Alle schermen worden bij elke wijziging met een programma gecontroleerd.',
            'Alles werkt met alleen een toetsenbord.',
            'De pagina’s passen op een kleine telefoon en kunnen vier keer zo groot.',
            'Er is een lichte en een donkere versie. Wat beweegt, kunt u uitzetten op uw toestel.',
            'De teksten zijn gemeten op eenvoudige taal.',
            'De pagina’s met uitleg werken ook op oude telefoons, zonder scripts.',
          ],
        },
      ],
    },
    {
      heading: 'Wat nog niet is gedaan',
      blocks: [
        {
          list: [
            'Er is nog geen onderzoek door een bureau van buiten.',
            'De website is nog niet getest door mensen met een beperking.',
            'Het formulier en de postbus werken alleen met JavaScript. Zonder dat kunt u bellen, schrijven of praten.',
          ],
        },
      ],
    },
    {
      heading: 'Lukt er iets niet?',
      blocks: ['Laat het weten. U hoeft niet te zeggen wie u bent, of dat u iets wilt melden.'],
    },
  ],
};

/** To whom questions go. */
export const contact = {
  heading: 'Vragen?',
  missing: 'De organisatie heeft hier nog niet ingevuld wie vragen beantwoordt.',
};

export const versions = {
  title: 'Oude versies',
  heading: 'Oude versies van deze teksten',
  lead: 'De organisatie kan teksten, telefoonnummers en namen op deze pagina’s wijzigen. Elke versie blijft te lezen.',
  none: 'De organisatie heeft nog niets gewijzigd. U leest de teksten waarmee dit kanaal begon.',
  now: 'geldt nu',
  first: 'De eerste teksten',
  version: (version: number, day: string) => `Versie ${version}, van ${day}`,
  same: 'De vaste uitleg op deze pagina’s hoort bij de software, en wordt in elke versie zo getoond als nu.',
};

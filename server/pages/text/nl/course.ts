import type { Article } from '../article.ts';

const readersArticle: Article = {
  title: 'Wie leest?',
  heading: 'Wie leest uw melding?',
  lead: 'Alleen de mensen die u zelf kiest. Dit zijn de mensen die uw melding kunnen aannemen of behandelen.',
  sections: [
    {
      heading: 'U kiest',
      blocks: [
        {
          list: [
            'In het formulier staat bij iedereen een vakje. Wie u niet kiest, kan niets lezen en merkt er niets van.',
            'Gaat uw melding over iemand van deze lijst? Sla die persoon over.',
            'Komt er later iemand bij? Dan ziet u in uw postbus wie, en op welke dag. U kunt vragen om iemand weg te halen.',
            'Wie leest, moet zwijgen over wie u bent, ook als die het raadt.',
          ],
        },
      ],
    },
    {
      heading: 'Wie niet kan lezen',
      blocks: [
        {
          list: [
            'de baas of de directie, behalve als zo iemand op deze lijst staat en u die kiest',
            'de beheerder die dit kanaal voor de organisatie heeft ingesteld',
            'wie de computer beheert waarop deze website staat, tenzij iemand de website daarvoor ombouwt',
          ],
        },
      ],
    },
  ],
};
export const readers = {
  ...readersArticle,
  list: 'De lijst',
  where: { internal: 'binnen de organisatie', external: 'buiten de organisatie' },
  receives: 'neemt meldingen aan',
  followsUp: 'behandelt meldingen',
  watches: 'let als procesbegeleider op termijnen en rechten, en leest geen meldingen',
  independent: 'is geen leidinggevende en gaat niet over aannemen of ontslaan',
  nobody:
    'Er staat nog niemand op de lijst. U kunt hier nu niet melden. Kijk bij andere manieren, of meld buiten de organisatie.',
  nobodyExternal:
    'Er staat nu niemand van buiten de organisatie op de lijst. Liever iemand van buiten? Meld dan buiten de organisatie.',
  checked: 'Het formulier controleert deze lijst nog een keer op uw eigen toestel.',
};

const courseArticle: Article = {
  title: 'Wat gebeurt er wanneer?',
  heading: 'Wat gebeurt er wanneer?',
  lead: 'De wet zegt binnen welke tijd u iets moet horen. In uw postbus ziet u steeds hoever het is, wie aan zet is en op welke dag.',
  sections: [
    {
      heading: 'Van begin tot eind',
      blocks: [
        {
          pairs: [
            ['U kijkt rond', 'U leest, of vraagt advies. Daarvan wordt niets bewaard.'],
            ['Ontvangen', 'Uw melding is bezorgd. Wie u koos, bevestigt dat.'],
            ['Beoordeling', 'De lezers kijken wat er nodig is. Zij kunnen u vragen stellen.'],
            ['Onderzoek', 'De lezers laten uitzoeken wat er is gebeurd. Dat kan lang duren.'],
            ['Uitkomst', 'U leest wat er is gevonden, wat er wordt gedaan, en waarom.'],
            ['Terugkijken', 'U kunt zeggen wat u ervan vond. Dat hoeft niet.'],
            ['Nazorg', 'De lezers vragen later nog eens of het goed met u gaat. U kunt zeggen dat u dat niet wilt.'],
            ['Vernietigd', 'De melding wordt vernietigd. U ziet de dag ten minste twee weken van tevoren.'],
          ],
        },
      ],
    },
    {
      heading: 'Hoort u niets?',
      blocks: [
        {
          list: [
            'Heeft na drie dagen niemand uw melding geopend? Dan zegt uw postbus dat. U kunt er dan een lezer bij kiezen.',
            'Is een dag voorbij? Dan ziet u dat ook. Schrijf in uw postbus dat u wacht.',
            'U mag altijd ook buiten de organisatie melden, ook als u hier al heeft gemeld.',
            'Wilt u geen bevestiging? Dat kiest u in het formulier. De dagen lopen dan gewoon door.',
          ],
        },
      ],
    },
  ],
};
export const course = {
  ...courseArticle,
  today: (day: string) => `Als u vandaag meldt: ${day}`,
  todayLead: 'Dit zijn de laatste dagen waarop u iets hoort. Het mag ook eerder.',
  atOnce: 'Meteen',
  code: 'U krijgt een code van twaalf woorden. Daarmee opent u uw postbus.',
  delivered: 'Op het eerste vaste uur',
  deliveredText: (hours: string) =>
    `Elke dag wordt er bezorgd om ${hours}. Zo weet wie het leest niet hoe laat u schreef.`,
  until: (day: string) => `Uiterlijk ${day}`,
  confirmed: (days: number) => `U leest in uw postbus dat uw melding is ontvangen. Dat moet binnen ${days} dagen.`,
  feedback: {
    employer: (months: number) =>
      `U leest wat er met uw melding is of wordt gedaan, en waarom. Dat moet binnen ${months} maanden na de bevestiging. De werkgever mag deze dag niet uitstellen.`,
    authority: (months: number) =>
      `U leest wat er met uw melding is of wordt gedaan, en waarom. Dat moet binnen ${months} maanden na ontvangst. Duurt het langer? Dan hoort u vóór die dag waarom. Uitstel mag één keer, met drie maanden.`,
    'other-body': (months: number) =>
      `U leest wat er met uw melding is of wordt gedaan, en waarom. Dat gebeurt binnen ${months} maanden na ontvangst.`,
  },
};

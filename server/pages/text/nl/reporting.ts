import type { Article } from '../article.ts';

/** WBK-2.2a/b: reasonable grounds; a public interest; a pattern, or serious or extensive. It rejects nobody. */
const article: Article = {
  title: 'Waar is dit voor?',
  heading: 'Wat is een misstand?',
  lead: 'Een misstand is iets ernstigs wat ook voor anderen schadelijk is. Op deze pagina kijkt u of uw zaak daarbij past. U krijgt geen cijfer en niemand keurt u af. Ook als u twijfelt, mag u melden.',
  sections: [
    {
      heading: 'Drie vragen aan uzelf',
      blocks: [
        {
          pairs: [
            [
              '1. Hebt u een goede reden om het te denken?',
              'U hebt bijvoorbeeld iets gezien, gehoord of gelezen op uw werk. Bewijs hoeft niet. U mag zich later vergist hebben. Alleen een gerucht is meestal te weinig.',
            ],
            [
              '2. Raakt het ook anderen?',
              'Bijvoorbeeld de gezondheid of veiligheid van mensen, het milieu, of geld van anderen. Of het goed werken van een bedrijf of de overheid.',
            ],
            [
              '3. Gebeurt het vaker, of is het ernstig of groot?',
              'Eén keer kan genoeg zijn, als het ernstig is of als het veel mensen raakt.',
            ],
          ],
        },
        'Wordt een regel van de Europese Unie overtreden? Dan past het hier ook.',
      ],
    },
    {
      heading: 'En nu?',
      blocks: [
        {
          pairs: [
            ['Drie keer ja', 'Dan past het hier. U kunt het melden.'],
            ['U weet het niet zeker', 'Dan mag u het melden. Wie uw melding leest, zoekt het samen met u uit.'],
            [
              'Vaak nee',
              'Misschien is er een betere weg. Die vindt u onder aan deze pagina. Toch hier melden mag ook.',
            ],
          ],
        },
      ],
    },
    {
      heading: 'Voorbeelden',
      blocks: [
        {
          list: [
            'Veiligheid: een machine zonder beveiliging, een controle die alleen op papier is gedaan.',
            'Gezondheid: bedorven eten dat toch wordt verkocht, fouten in de zorg die worden verzwegen.',
            'Milieu: afval dat stiekem wordt geloosd.',
            'Geld: valse facturen, omkoping, geld dat aan iets anders wordt besteed.',
            'Gegevens: gegevens van mensen die worden verkocht of slecht worden bewaard.',
            'Bewijs: papieren die worden verstopt of vernietigd.',
          ],
        },
      ],
    },
  ],
};
export const purpose = { ...article, elsewhere: 'Gaat het om iets anders?' };

const waysArticle: Article = {
  title: 'Manieren',
  heading: 'Hoe kunt u melden?',
  lead: 'U kiest zelf hoe. U hoeft niet met een computer of telefoon te melden. Elke manier telt even zwaar.',
  sections: [
    {
      heading: 'Iemand anders meldt voor u',
      blocks: [
        'Een advocaat of een vertrouwenspersoon mag voor u melden. Die hoeft niet te zeggen wie u bent. Spreek samen af hoe u hoort wat er met de melding gebeurt.',
      ],
    },
    {
      heading: 'Wat u ook kiest',
      blocks: [
        {
          list: [
            'Uw melding wordt op dezelfde manier behandeld, met dezelfde termijnen.',
            'Wie uw verhaal aanneemt, kan het voor u invoeren. Vraag dan om een code. Daarmee leest u zelf mee.',
            'In uw postbus op deze website hoeft u niet te zeggen wie u bent. Bij een gesprek kan uw gezicht, stem of handschrift u verraden.',
          ],
        },
      ],
    },
  ],
};
export const ways = {
  ...waysArticle,
  online: {
    heading: 'Op deze website',
    blocks: [
      'U schrijft uw verhaal en krijgt een code van twaalf woorden. Daarmee opent u uw postbus. U hoeft niet te zeggen wie u bent. Dit kan dag en nacht.',
    ],
  },
  phone: 'Bellen',
  desk: 'Langsgaan',
  post: 'Een brief schrijven',
  talk: 'Een gesprek',
  talkMore: 'Lees hoe een gesprek gaat',
  outside: 'Buiten de organisatie',
  outsideText: 'U mag ook meteen buiten de organisatie melden. U hoeft niet eerst hier te melden.',
  missing: 'De organisatie heeft hier nog niets ingevuld.',
};

const talkingArticle: Article = {
  title: 'Praten',
  heading: 'Liever praten dan schrijven?',
  lead: 'Dat mag. U kunt vragen om een gesprek. De organisatie moet dat binnen een redelijke tijd regelen.',
  sections: [
    {
      heading: 'Zo gaat een gesprek',
      blocks: [
        {
          list: [
            'U mag zeggen met wie u wilt praten, van de lijst met mensen die meldingen aannemen.',
            'U spreekt samen af waar en wanneer. Dat hoeft niet op uw werk.',
            'U mag iemand meenemen.',
            'Wie met u praat, mag aan niemand zeggen wie u bent, tenzij u dat goedvindt.',
          ],
        },
      ],
    },
    {
      heading: 'Wat er van het gesprek wordt bewaard',
      blocks: [
        'Van het gesprek wordt een verslag gemaakt. U mag het lezen en verbeteren. Pas als u zegt dat het klopt, is het af.',
        'Een opname van uw stem mag alleen als u dat vooraf goedvindt. Zegt u nee? Dan komt er alleen een verslag op papier.',
        'U hoeft het verslag niet met uw naam te ondertekenen.',
      ],
    },
    {
      heading: 'Bellen of praten zonder naam',
      blocks: [
        {
          list: [
            'Bel niet vanaf uw werk, en niet met een telefoon van uw werk.',
            'Zet uw nummer uit: toets *31* voor het nummer dat u belt.',
            'Uw stem kan herkend worden. Praat daarom liever met iemand van buiten de organisatie.',
          ],
        },
      ],
    },
  ],
};
export const talking = {
  ...talkingArticle,
  how: 'Zo vraagt u een gesprek aan',
  without: 'Vraag het anders via uw postbus op deze website. Dan hoeft u uw naam niet te zeggen.',
};

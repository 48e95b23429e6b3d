import type { Article } from '../article.ts';

export const anonymous: Article = {
  title: 'Zonder naam',
  heading: 'Zo blijft u anoniem',
  lead: 'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt. En wie uw netwerk of toestel beheert, kan soms meekijken. Hier leest u wat u zelf kunt doen.',
  sections: [
    {
      heading: 'Uw toestel en uw netwerk',
      blocks: [
        {
          list: [
            'Gebruik uw eigen telefoon of computer. Niet die van uw werk, ook niet thuis.',
            'Gebruik niet het netwerk of de wifi van uw werk. Daar kan te zien zijn dat u hier was.',
            'Het minst ziet men met Tor Browser. Dat is een gratis browser die verbergt waar u bent.',
            'Sluit na afloop de pagina met de knop om weg te gaan. Wis ook de geschiedenis van uw browser.',
            'Kijk om u heen. Kan iemand meelezen, of hangt er een camera?',
          ],
        },
      ],
    },
    {
      heading: 'Wat u schrijft',
      blocks: [
        {
          list: [
            'Schrijf niet uw naam, telefoonnummer, mailadres of personeelsnummer op.',
            'Wees voorzichtig met dingen die alleen u weet, of waar alleen u bij was.',
            'Een precieze tijd kan u verraden. “In maart” is soms genoeg.',
            'Schrijf gewoon. Wie een vaste uitdrukking of taalfout heeft, is daaraan te herkennen.',
            'Het formulier wijst aan wat u kan verraden. Dat gebeurt op uw eigen toestel.',
          ],
        },
      ],
    },
    {
      heading: 'Foto’s en papieren',
      blocks: [
        {
          list: [
            'In een foto of bestand zit vaak verborgen informatie, zoals de plaats of de naam van de maker.',
            'Zoek niet in kasten of computers waar u normaal niet komt. Dat kan te zien zijn. Het kan ook verboden zijn.',
            'Print en kopieer niet op uw werk. Veel printers houden bij wie wat print.',
            'Bedenk wie dit papier nog meer heeft. Bent u de enige? Dan wijst het naar u.',
          ],
        },
      ],
    },
    {
      heading: 'Uw code',
      blocks: [
        {
          list: [
            'Schrijf de twaalf woorden op papier en bewaar het niet op uw werk.',
            'Maak er liever geen foto van: die komt vaak ook op andere plaatsen terecht.',
            'Bent u de code kwijt? Dan kan niemand u nog bij uw postbus laten. Wij ook niet.',
          ],
        },
      ],
    },
    {
      heading: 'Op uw werk',
      blocks: [
        {
          list: [
            'Praat er met niemand over, ook niet met collega’s die u vertrouwt.',
            'Doe wat u altijd doet. Wie zich opeens anders gedraagt, valt op.',
            'Wilt u toch met iemand praten? Kies dan iemand die moet zwijgen, zoals een advocaat.',
          ],
        },
      ],
    },
    {
      heading: 'Wat wij niet kunnen beloven',
      blocks: [
        {
          list: [
            'Dat niemand u herkent aan uw verhaal.',
            'Dat uw bezoek verborgen blijft voor het netwerk waarop u zit.',
            'Dat niemand met uw toestel meekijkt.',
            'Dat de website nooit wordt veranderd. Wie de server beheert, kan een andere pagina sturen dan deze.',
          ],
        },
      ],
    },
  ],
};

/** AMVB-1, AMVB-2. */
export const consequences: Article = {
  title: 'Gevolgen',
  heading: 'Als u anoniem blijft',
  lead: 'U mag tot het einde toe anoniem blijven. Niemand mag u onder druk zetten om uw naam te zeggen. Het heeft wel gevolgen.',
  sections: [
    {
      heading: 'Wat er moeilijker wordt',
      blocks: [
        {
          list: [
            'Het onderzoek kan vastlopen als niemand u iets kan vragen. Kijk daarom af en toe in uw postbus.',
            'Soms kan een vraag niet worden gesteld zonder dat mensen raden wie u bent.',
            'Soms is uw verhaal alleen niet genoeg. Dan kan het nodig zijn dat u getuige bent.',
          ],
        },
        'Loopt het vast? Dan kunt u in uw postbus een vraag krijgen met twee antwoorden: anoniem blijven, of zeggen wie u bent. Ze wegen even zwaar. U beslist. Blijft u anoniem, dan gaat het onderzoek zo goed mogelijk door.',
      ],
    },
    {
      heading: 'U kunt later nog kiezen',
      blocks: [
        {
          list: [
            'U kunt later zeggen wie u bent, aan wie u wilt en waarvoor u wilt.',
            'U kunt dat weer stoppen. Wat iemand al weet, kan die niet meer vergeten.',
            'Niemand geeft uw naam door zonder dat u dat goedvindt. Moet het toch van de wet? Dan hoort u dat vooraf, met de reden. Behalve als dat een onderzoek of rechtszaak in gevaar brengt.',
            'Zegt u nooit wie u bent? Dan is er geen naam om door te geven.',
          ],
        },
      ],
    },
    {
      heading: 'Hoe wilt u benaderd worden?',
      blocks: [
        'Dat zegt u zelf in uw melding. Bijvoorbeeld:',
        {
          list: [
            'via uw postbus op deze website; dat is gewoon',
            'via een advocaat of vertrouwenspersoon',
            'met een bericht voor iedereen, waarin een woord staat dat alleen u kent',
            'niet',
          ],
        },
      ],
    },
    {
      heading: 'Bent u dan nog beschermd?',
      blocks: [
        'Ja. Komt later uit wie u bent? Dan mag u door uw melding niet slechter worden behandeld. Dat is hetzelfde als bij iemand die met naam meldt.',
        'Met uw code kunt u later laten zien dat de melding van u is.',
      ],
    },
  ],
};

import type { Article } from '../article.ts';

/** WBK-17. */
export const rights: Article = {
  title: 'Uw rechten',
  heading: 'Uw rechten als u meldt',
  lead: 'U mag door een melding niet slechter worden behandeld. Dat staat in de Wet bescherming klokkenluiders.',
  sections: [
    {
      heading: 'Wanneer bent u beschermd?',
      blocks: [
        'U bent beschermd als u een goede reden had om te denken dat het klopt wat u meldt. Het gaat om wat u wist toen u meldde. Blijkt later dat u zich vergiste? Dan blijft u beschermd.',
        'Het geldt als u hier meldt, en ook als u meldt bij een instantie buiten de organisatie. Het geldt tijdens de behandeling en daarna.',
        'De wet geldt voor wie iets meldt uit zijn werk: werknemers, ambtenaren, zelfstandigen, stagiairs, vrijwilligers, sollicitanten, leveranciers, bestuurders en wie er vroeger werkte.',
      ],
    },
    {
      heading: 'Wat mag niet?',
      blocks: [
        'De wet noemt twaalf dingen. Het is geen volledige lijst: iets anders wat u benadeelt, mag ook niet.',
        {
          list: [
            'u ontslaan of schorsen',
            'u een boete geven',
            'u een lagere functie geven',
            'u geen hogere functie geven die u anders wel kreeg',
            'u slecht beoordelen',
            'u op papier een waarschuwing geven',
            'u naar een andere plaats overplaatsen',
            'u anders behandelen dan anderen: discriminatie',
            'u bang maken, pesten of buitensluiten',
            'slechte dingen over u vertellen, waar of niet waar',
            'een opdracht of contract met u te vroeg stoppen',
            'een vergunning van u afpakken',
          ],
        },
        'Ermee dreigen mag ook niet. Het proberen ook niet.',
      ],
    },
    {
      heading: 'U hoeft het niet te bewijzen',
      blocks: [
        'Wordt u slechter behandeld nadat u hebt gemeld? Dan gaat de rechter ervan uit dat het door de melding komt. Uw werkgever moet bewijzen dat het een andere reden had.',
      ],
    },
    {
      heading: 'Wie is nog meer beschermd?',
      blocks: [
        {
          list: [
            'wie u helpt, zoals een vertrouwenspersoon, een collega of iemand van de vakbond',
            'mensen om u heen die er last van kunnen krijgen, zoals een collega of een familielid',
            'uw eigen bedrijf, of een bedrijf waar u werkt',
            'de mensen die meldingen aannemen en onderzoeken',
          ],
        },
      ],
    },
    {
      heading: 'Geheimen van het werk',
      blocks: [
        'Was het nodig om iets geheims te vertellen om de misstand te laten zien? En deed u dat op de manier van de wet? Dan kan niemand daarvoor geld van u eisen. Wie dat toch wil, moet bewijzen dat het niet mocht.',
        'Het geldt ook voor hoe u aan de informatie kwam. Behalve als u daarvoor iets strafbaars deed, zoals inbreken.',
        'Soms gaan andere regels voor: het geheim van een arts of advocaat, het geheim van rechters die overleggen, de veiligheid van het land en het strafrecht.',
      ],
    },
    {
      heading: 'Een belofte om te zwijgen',
      blocks: [
        'Staat in uw contract dat u niet mag melden? Dan geldt die regel niet. U kunt het recht om te melden niet weggeven, ook niet als u iets heeft getekend.',
      ],
    },
    {
      heading: 'Naar de pers of op internet',
      blocks: [
        'Ook dan kunt u beschermd zijn, maar niet altijd. U moet een goede reden hebben om te denken dat het klopt. En één van deze twee dingen moet waar zijn:',
        {
          list: [
            'U hebt eerst gemeld bij een bevoegde instantie, met of zonder uw werkgever erbij. En u hebt een goede reden om te denken dat het onderzoek niet genoeg opschiet.',
            'U hebt een goede reden om te denken dat er gevaar is voor iedereen. Of dat u slechter wordt behandeld als u bij een instantie meldt. Of dat het daar niet wordt opgelost.',
          ],
        },
        'Vraag eerst advies. Wat openbaar is, kunt u niet terughalen.',
      ],
    },
    {
      heading: 'Wordt u toch benadeeld?',
      blocks: [
        {
          list: [
            'Schrijf op wat er gebeurt, met de dag en wie erbij was.',
            'Zeg het in uw postbus. De lezers moeten er iets mee doen.',
            'Vraag advies bij het Huis voor klokkenluiders. Dat kan onderzoeken hoe uw werkgever u behandelt.',
            'Wacht niet te lang. Bij ontslag hebt u soms maar twee maanden om naar de rechter te gaan.',
          ],
        },
      ],
    },
    {
      heading: 'Over deze pagina',
      blocks: [
        'Dit is uitleg in gewone taal, geen juridisch advies. De wet zelf gaat voor.',
        'Over melden zonder naam staan regels in de wet die nog niet zijn ingegaan in de bronnen die wij lazen. Dit kanaal werkt er al naar. Over de uitwerking is alleen een concept bekend.',
      ],
    },
  ],
};

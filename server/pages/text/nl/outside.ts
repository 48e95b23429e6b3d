import type { Article } from '../article.ts';

const outsideArticle: Article = {
  title: 'Buiten de organisatie',
  heading: 'Melden buiten de organisatie',
  lead: 'Dat mag meteen. U hoeft niet eerst hier te melden. Het is net zo goed, en u bent net zo goed beschermd. Kies de instantie waar uw onderwerp bij hoort.',
  sections: [
    {
      heading: 'Zo gaat het daar',
      blocks: [
        {
          list: [
            'De instantie bevestigt binnen zeven dagen dat uw melding er is, behalve als u dat niet wilt of als dat uw naam kan verraden.',
            'Binnen drie maanden hoort u wat ermee is of wordt gedaan. Dat kan één keer drie maanden later worden.',
            'Vraag vooraf of u zonder naam kunt melden, en hoe. Dat is niet overal hetzelfde.',
            'Hoort uw melding bij een andere instantie? Dan vragen ze u eerst of ze die mogen doorsturen.',
          ],
        },
      ],
    },
    {
      heading: 'Het Huis voor klokkenluiders',
      blocks: [
        'Het Huis doet alleen onderzoek als geen andere instantie dat kan. Daarvoor heeft het uw naam nodig, of een advocaat of vertrouwenspersoon die namens u praat.',
        'Het Huis geeft ook advies, gratis en los van het onderzoek. Daarvoor mag u bellen zonder uw naam te zeggen. Het formulier op de website vraagt om een mailadres.',
      ],
    },
    {
      heading: 'Weet u niet welke instantie?',
      blocks: ['Bel de afdeling advies van het Huis voor klokkenluiders. Zij kennen de weg.'],
    },
  ],
};
export const outside = {
  ...outsideArticle,
  first: 'Dit past vaak bij uw sector',
  list: 'Alle instanties',
  added: 'Ook goed om te weten',
  about: {
    acm: 'Concurrentie, eerlijke handel, energie, post, telecom, rechten van consumenten.',
    afm: 'Geldzaken: beleggen, leningen, accountants, verzekeringen verkopen.',
    anvs: 'Straling en kernenergie.',
    ap: 'Gegevens van mensen en privacy.',
    dnb: 'Banken, verzekeraars en pensioenfondsen, witwassen.',
    huis: 'Alles waarvoor geen andere instantie is. En als u slechter wordt behandeld door uw melding.',
    igj: 'Zorg, medicijnen en jeugdhulp.',
    nvwa: 'Voedsel, veilige producten, dieren en planten.',
    nza: 'Kosten en rekeningen in de zorg.',
  },
};

const adviceArticle: Article = {
  title: 'Advies en hulp',
  heading: 'Advies en hulp',
  lead: 'U hoeft dit niet alleen te doen. Om advies vragen is nog geen melding. In dit kanaal wordt er niets van bewaard.',
  sections: [
    {
      heading: 'Wat u kunt vragen',
      blocks: [
        {
          list: [
            'Is dit een misstand?',
            'Kan ik dit beter binnen of buiten de organisatie melden?',
            'Hoe voorkom ik dat men mij herkent?',
            'Wat doe ik als ik er last van krijg?',
          ],
        },
      ],
    },
  ],
};
export const advice = {
  ...adviceArticle,
  advisers: 'Vertrouwenspersonen hier',
  advisersLead: 'Zij helpen u nadenken en moeten zwijgen. Zij melden niets zonder dat u dat wilt.',
  noAdvisers: 'De organisatie heeft hier nog geen vertrouwenspersonen ingevuld.',
  elsewhere: 'Hulp buiten de organisatie',
  about: {
    huis: 'Gratis advies in vertrouwen, ook over welke weg u kiest. Bellen kan zonder uw naam; het formulier op de website vraagt om een mailadres.',
    law: 'Een advocaat of bemiddelaar, gratis, als u last krijgt van uw melding. Ga eerst naar het Huis: dat geeft u een brief mee. Hoeveel u verdient, maakt niet uit.',
    victim: 'Iemand om mee te praten over wat dit met u doet. Ga ook hiervoor eerst naar het Huis: dat verwijst u.',
    union: 'Is er een vakbond voor uw werk? Die helpt leden met raad en soms met een advocaat.',
    lawyer: 'Een advocaat moet zwijgen en mag voor u melden zonder uw naam te zeggen. Vraag vooraf wat het kost.',
    raba: 'Werkt u bij het Rijk? Dan kunt u ook hier terecht. Vraag uw vertrouwenspersoon naar de weg.',
    disputes:
      'Hebt u bij het Rijk een geschil over hoe u na een melding wordt behandeld? Dan kan deze commissie oordelen.',
  },
  names: {
    huis: 'Huis voor klokkenluiders, afdeling advies',
    law: 'Raad voor Rechtsbijstand',
    victim: 'Slachtofferhulp Nederland',
    union: 'Uw vakbond',
    lawyer: 'Een advocaat',
    raba: 'RABA',
    disputes: 'Geschillencommissie Rijk',
  },
};

/** Facts about others, which age. */
export const facts = {
  checkedOn: (day: string) => `Wij hebben dit het laatst gecontroleerd op ${day}.`,
  isOld: 'Dat is meer dan een jaar geleden. Zoek voor de zekerheid op of het nog klopt.',
};

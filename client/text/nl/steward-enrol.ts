/** For somebody who is invited to sign the list, such as the works council. */
export const stewardEnrolNl = {
  title: 'U bent gevraagd om de lijst te ondertekenen',
  lead: (organisation: string) =>
    `${organisation} heeft een meldkanaal voor misstanden. Een lijst zegt wie meldingen mag lezen. U wordt gevraagd om die lijst mee te ondertekenen, als:`,
  role: 'tekent de lijst mee, leest geen meldingen',
  wrongName: 'Klopt deze naam niet? Stop dan, en vraag de beheerder om een nieuwe uitnodiging.',
  asksTitle: 'Wat dit van u vraagt',
  asks: [
    'U ondertekent wie op de lijst komt, en wie eraf gaat. Soms doet u dat samen met een ander.',
    'U ondertekent alleen als u de zes woorden van die persoon zelf hebt gehoord, door de telefoon of als u elkaar zag.',
    'U leest nooit een melding, en u ziet niet of er meldingen zijn. Dat kan ook niet.',
    'Verlaat u de organisatie? Dan neemt een ander het van u over. Zeg het op tijd.',
  ],
  whyTitle: 'Waarom een handtekening',
  why: 'Melders vertrouwen op deze lijst. Met uw handtekening kan hun toestel zien dat niemand er stiekem iemand op heeft gezet, ook deze server niet.',
  accept: (day: string) => `Vandaag, ${day}, heb ik dit gelezen. Ik onderteken alleen wat ik zelf heb gecontroleerd.`,
  acceptError: 'Zet hier een vinkje als u akkoord bent. Anders kunt u de lijst niet ondertekenen.',
  next: 'Verder',
  doneTitle: 'Uw account is gemaakt',
  doneLead:
    'Lees deze zes woorden voor aan de beheerder die u vroeg: door de telefoon, of als u elkaar ziet. Ze horen bij uw handtekening.',
  words: 'Uw zes woorden',
  notByMail:
    'Stuur ze niet per mail of bericht. Wie dat onderweg kan veranderen, zou in uw naam kunnen ondertekenen. Uw stem kan niemand zo veranderen.',
  nextTitle: 'Wat er nu gebeurt',
  nextSteps: [
    'De beheerder typt uw zes woorden en neemt uw handtekening op in de lijst.',
    'Daarna logt u in op de pagina voor beheer. Daar staat een wijziging klaar die u ook ondertekent.',
    'Vanaf dan telt uw handtekening.',
  ],
  toSteward: 'Naar inloggen',
};

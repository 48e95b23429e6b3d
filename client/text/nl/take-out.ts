export const takeOutNl = {
  open: 'Uitdraai maken',
  title: 'Uitdraai van deze melding',
  back: 'Terug naar de melding',
  lead: 'Een uitdraai verlaat deze beveiligde plek. Maak er alleen een als het moet.',
  consent:
    'Gaat de uitdraai naar iemand die niet meeleest? Dan is toestemming van de melder nodig, of een versie waar niets herleidbaars in staat.',
  recorded: 'Collega’s die meelezen zien bij de aantekeningen dat u dit deed, en voor wie.',
  recipient: 'Voor wie is de uitdraai?',
  recipientError: 'Vul in voor wie de uitdraai is.',
  form: 'Welke vorm?',
  forms: {
    sealed: 'Verzegeld, voor iemand anders',
    pdf: 'PDF, om te lezen',
    zip: 'ZIP, met handtekeningen om te controleren',
  },
  sealed: 'U krijgt een bestand en twaalf woorden. Alleen met die woorden gaat het open.',
  unsealed:
    'Dit bestand is niet verzegeld: wie het heeft, kan het lezen. Kies dit alleen voor uzelf, bijvoorbeeld om af te drukken.',
  sealedWords: {
    title: 'De woorden bij dit bestand',
    once: 'U ziet deze woorden maar één keer. Ze worden nergens bewaard. Zijn ze weg, maak dan een nieuwe uitdraai.',
    label: 'Twaalf woorden bij deze uitdraai',
    otherWay:
      'Geef de woorden langs een andere weg dan het bestand: door de telefoon of in een gesprek. Stuur ze nooit met het bestand mee.',
    how: (address: string) => `Zo opent de ander het: ga naar ${address}, kies het bestand en typ de twaalf woorden.`,
    notYou: 'Ga er zelf nu niet heen. Dan kan de server zien welke vorm u koos.',
    anyProgram:
      'Het kan ook zonder deze website, met elk programma voor age-bestanden. Typ dan de hele woorden, in kleine letters, met een spatie ertussen.',
    wipe: 'Klaar, woorden wissen',
  },
  withDossier: 'Ook de aantekeningen voor collega’s',
  labelledTitle: 'Bedrijfsgeheimen',
  labelled: (count: number) =>
    count === 1
      ? 'Eén bericht is gemerkt als bedrijfsgeheim en gaat niet mee, tenzij u een reden geeft.'
      : `${count} berichten zijn gemerkt als bedrijfsgeheim en gaan niet mee, tenzij u een reden geeft.`,
  labelledReason: 'Waarom moeten ze toch mee?',
  labelledReasonHint: 'Laat leeg om ze weg te laten.',
  optional: '(mag leeg blijven)',
  fourEyes: 'Voor elke uitdraai moet een collega die meeleest akkoord geven. Vraag dat eerst.',
  waits: 'Er is om akkoord gevraagd. Zodra een collega ja zegt, kunt u hier de uitdraai maken.',
  make: 'Uitdraai maken en vastleggen',
  busy: 'Bezig met de uitdraai …',
  notSaved: 'Deze uitdraai is vastgelegd, maar niet opgeslagen. Verander niets en druk nog een keer op de knop.',
  done: 'De uitdraai is opgeslagen op dit toestel. Collega’s zien bij de aantekeningen dat u dit deed.',
  fileName: 'uitdraai',
  fileTitle: (number: string) => `Melding ${number}`,
  made: (day: string) => `Gemaakt op ${day}`,
  channel: 'Meldkanaal',
  secret:
    'Vertrouwelijk. Wie de melder is, en wie in de melding genoemd wordt, mag niet verder bekend worden (Wet bescherming klokkenluiders, artikel 1a).',
  destroyCopy:
    'Deze uitdraai wordt niet mee vernietigd. Vernietig die zelf, uiterlijk als de melding wordt vernietigd.',
  leftOut: 'Weggelaten: gemerkt als bedrijfsgeheim.',
  digests: 'Kenmerken van de berichten',
  digestsText:
    'Elk bericht is ondertekend. Met deze kenmerken is te controleren om welke berichten het gaat; de ZIP legt uit hoe.',
  strangeLetters: (count: number) =>
    `${count} letters kent dit papier niet. Ze staan er als nummer, zoals [U+0142]. In de ZIP staan alle letters.`,
  copies: (count: number) =>
    count === 1
      ? 'Van deze melding is één uitdraai gemaakt. Die wordt niet mee vernietigd.'
      : `Van deze melding zijn ${count} uitdraaien gemaakt. Die worden niet mee vernietigd.`,
  copiesWhat: 'Vraag iedereen die er een heeft om die te vernietigen:',
  verify: [
    'Hoe controleert u deze uitdraai?',
    'Laat het doen door iemand die met versleuteling werkt. Dit programma en een server zijn niet nodig. De volledige beschrijving staat in crypto/README.md van Zegelpost, bij de stappen MESSAGE en DIRECTORY.',
    'messages.json heeft van elk bericht de ondertekende bytes, in base64url zonder opvulling. Alleen content is gewone tekst, in UTF-8. LP(x) is de lengte van x in vier bytes, hoogste eerst, met x erachter.',
    '1. Handtekening: Ed25519 met sleutel signerPk over LP("zp1/message") LP(clear) LP(signerPk) LP(content) LP(commit).',
    '2. Kenmerk: digest = BLAKE2b-256 over LP("zp1/digest-of-message") LP(clear) LP(signerPk) LP(content) LP(signature).',
    '3. Volgorde: in content noemt previous de kenmerken van wat de schrijver had gezien. Een bericht dat wordt genoemd en ontbreekt, is achtergehouden of weggelaten.',
    '4. Wie: BLAKE2b-256 over LP("zp1/id") LP(signerPk), de eerste twintig bytes, is het kenmerk fp van een functionaris. directory.json is de ondertekende lijst met namen. De sleutel van de melder staat er niet in: wie de melder is, weet niemand.',
    'Wat ontbreekt: bij leftOut "trade-secret" is het bericht weggelaten als bedrijfsgeheim, bij "keys" omdat er sleutels in staan, bij "only-counted" omdat het alleen meetelt in de jaarcijfers. Het kenmerk staat er wel. De dag komt van de server; geen handtekening dekt haar.',
    'Staat er een padding.bin in? Dat zijn alleen nullen, zodat de lengte van het verzegelde bestand weinig zegt.',
  ],
};

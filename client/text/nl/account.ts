/** What a steward and a functionaris both read: signing in, two ways in, and what can go wrong. */
export const accountNl = {
  signOut: 'Uitloggen',
  signIn: {
    lead: 'U logt in met uw passkey: met uw vingerafdruk, uw gezicht of de pincode van dit toestel.',
    passkey: 'Inloggen met passkey',
    passkeyBusy: 'Wacht op uw passkey …',
    otherWay: 'Inloggen met uw herstelcode',
    otherWayHint:
      'Gebruik de twaalf woorden die u bij het inschrijven hebt bewaard. Ze verlaten dit toestel niet. Dit werkt ook op een toestel zonder passkey.',
    code: 'Uw herstelcode',
    codeHint: 'Twaalf woorden, met een spatie ertussen. De eerste vier letters van elk woord zijn genoeg.',
    codeSend: 'Inloggen met herstelcode',
    codeBusy: 'Bezig met inloggen …',
    ended: 'U bent uitgelogd omdat de tijd om was. Log opnieuw in. Wat u had getypt, staat er nog.',
    idle: 'U bent uitgelogd omdat u vijftien minuten niets deed. Log opnieuw in. Wat u had getypt, staat er nog.',
    out: 'U bent uitgelogd. Wat u las, is niet op dit toestel bewaard.',
    trusted: 'Doe dit op een toestel dat u vertrouwt, en niet waar iemand meekijkt.',
  },
  passkey: {
    title: 'Maak een passkey',
    what: 'Een passkey is een sleutel die op uw eigen toestel blijft. U gebruikt hem met uw vingerafdruk, uw gezicht of de pincode van het toestel. Een wachtwoord is niet nodig.',
    times:
      'Uw toestel vraagt dit drie keer achter elkaar: één keer om de passkey te maken en twee keer om te proberen of hij het blijft doen.',
    make: 'Passkey maken',
    busy: 'Volg wat uw toestel vraagt …',
    help: 'Wat als mijn toestel dit niet kan?',
    helpText: [
      'Gebruik een recente versie van Chrome, Edge, Safari of Firefox. Een schermvergrendeling moet aanstaan.',
      'Op een computer zonder vingerafdruk of gezichtsherkenning kunt u met de camera van uw telefoon de QR-code scannen die de browser toont.',
      'Een USB-beveiligingssleutel werkt ook, als hij een pincode heeft en nieuw genoeg is (FIDO2 met hmac-secret).',
      'Lukt het niet? Open de link dan op een ander toestel. De link blijft geldig tot u klaar bent.',
    ],
  },
  recovery: {
    title: 'Uw herstelcode',
    lead: 'Deze twaalf woorden zijn uw tweede weg naar binnen. Raakt u uw passkey kwijt, dan komt u er alleen met deze woorden weer in.',
    words: 'Uw herstelcode, twaalf woorden',
    keep: 'Druk de code af of schrijf hem over, en bewaar hem op een plek waar alleen u bij kunt. Maak er geen foto van en zet hem niet in een mail.',
    once: 'U ziet deze woorden alleen nu. Niemand anders kent ze, ook deze server niet.',
    next: 'Ik heb de code bewaard',
    paperTitle: 'Herstelcode',
    paperFor: (organisation: string) => `Voor het meldkanaal van ${organisation}`,
    paperAddress: (address: string) => `Inloggen: ${address}`,
    paperKeep: 'Wie deze woorden heeft, kan als u inloggen. Bewaar dit blad op een plek waar alleen u bij kunt.',
  },
  retype: {
    title: 'Typ uw herstelcode over',
    lead: 'Zo weten we zeker dat uw code goed bewaard is. Typ alle twaalf woorden over van uw blad.',
    field: 'Uw herstelcode',
    hint: 'De eerste vier letters van elk woord zijn genoeg.',
    done: 'Klaar, maak mijn account',
    busy: 'Bezig met maken …',
    again: 'Laat de code nog eens zien',
  },
  codeProblems: {
    count: 'Er zijn twaalf woorden nodig.',
    unknown: 'Een van de woorden staat niet in de lijst.',
    mixed: 'De woorden komen uit twee talen door elkaar. Een code is helemaal in één taal.',
    checksum: 'Deze twaalf woorden horen niet bij elkaar. Waarschijnlijk is één woord anders.',
    other: 'Dit is niet de code die u net hebt gekregen. Kijk op uw blad en probeer het nog eens.',
  },
  problems: {
    'passkey.cancelled': 'Het is afgebroken of het duurde te lang. Er is niets gewijzigd. Probeer het nog eens.',
    'passkey.no-prf':
      'Deze passkey kan u wel laten inloggen, maar geen sleutel bewaren (hij mist PRF). Gebruik een ander toestel, een andere browser, of een beveiligingssleutel die dit wel kan.',
    'passkey.unstable-prf':
      'Deze passkey gaf twee keer iets anders. Daarmee zou u later niet meer binnenkomen. Gebruik een ander toestel of een beveiligingssleutel.',
    'passkey.unsupported': 'Deze browser of dit toestel kan geen passkeys gebruiken. Gebruik een ander toestel.',
    'not-verified':
      'Wat de server gaf, klopt niet met wat uw toestel weet. Ga niet verder, en bel de beheerder van het meldkanaal.',
    unexpected: 'Er ging iets mis in deze pagina. Laad de pagina opnieuw.',
  },
};

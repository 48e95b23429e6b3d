import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderDe: TextShape<typeof melderNl> = {
  start: {
    title: 'Melden',
    lead: 'Hier erzählen Sie, was nicht stimmt. Lesen können es nur Personen, die Sie selbst auswählen.',
    candid:
      'Wir speichern nicht, wer Sie sind. Man kann Sie aber an dem erkennen, was Sie erzählen. Wir helfen Ihnen, darauf zu achten.',
    advice: {
      'own-device':
        'Gehört das Gerät oder das Netz Ihrem Arbeitgeber? Dort ist zu sehen, dass Sie diese Seite besuchen. Nehmen Sie lieber Ihr eigenes Telefon mit mobilem Internet oder den Tor Browser.',
      intranet:
        'Die Adresse dieser Seite sieht nach dem Netz Ihres Arbeitgebers aus. Dort ist zu sehen, dass Sie diese Seite besuchen. Nehmen Sie lieber eine Adresse, die auch außerhalb funktioniert, auf Ihrem eigenen Telefon mit mobilem Internet.',
      tor: 'Sie benutzen offenbar den Tor Browser. Das ist gut: Wer Ihr Netz beobachtet, sieht nicht, welche Seite Sie besuchen. Nehmen Sie aber Ihr eigenes Gerät.',
    },
    stepsTitle: 'So geht es',
    stepReaders: 'Sie wählen, wer Ihre Meldung lesen darf.',
    stepQuestions: 'Sie beantworten ein paar Fragen. Nur die erste ist Pflicht.',
    stepCode: 'Sie bekommen zwölf Wörter. Damit kommen Sie zurück und lesen die Antwort.',
    nothingKept:
      'Auf diesem Gerät bleibt nichts. Schließen Sie die Seite, dann ist weg, was Sie getippt haben. Nach einer Viertelstunde ohne Eingabe wird die Seite geleert.',
    begin: 'Anfangen',
    loading: 'Der Meldekanal wird geholt…',
    loadFailed: 'Diese Seite ließ sich nicht holen',
  },
  check: {
    title: 'Ist das der richtige Meldekanal?',
    lead: 'Sie kamen nicht über den Link oder QR-Code des Plakats. Vergleichen Sie deshalb zuerst diese sechs Wörter.',
    where:
      'Sie stehen auf dem Plakat, im Intranet und im Handbuch für das Personal. Sehen Sie dort selbst nach, nicht über einen Link auf dieser Seite.',
    label: 'Prüfwörter dieses Meldekanals',
    same: 'Die Wörter sind gleich',
    different: 'Die Wörter sind anders',
    without: 'Ohne Vergleich weiter',
    oldTitle: 'Dieser Link ist alt',
    oldLead:
      'Sie kamen über ein altes Plakat oder einen alten Link. Der Meldekanal wurde danach neu gemacht. Vergleichen Sie deshalb zuerst diese sechs Wörter.',
    oldWhere:
      'Sie stehen auf dem neuen Plakat, im Intranet und im Handbuch für das Personal. Sehen Sie dort selbst nach, nicht über einen Link auf dieser Seite.',
    oldOnly:
      'Können Sie jetzt nicht vergleichen? Dann melden Sie hier jetzt nicht. Vielleicht will jemand mitlesen. Scannen Sie das neue Plakat, oder nehmen Sie einen anderen Weg.',
    withoutRisk:
      'Können Sie jetzt nicht vergleichen? Sie können weitermachen. Aber dann wissen Sie nicht sicher, ob Ihre Meldung bei Ihrer eigenen Organisation ankommt.',
  },
  stopped: {
    title: 'Melden Sie hier jetzt nicht',
    wrongChannel:
      'Die Liste der Menschen, die Meldungen lesen, passt nicht zu Ihrem Link. Vielleicht ist der Link beschädigt. Vielleicht will auch jemand mitlesen. Es wurde nichts gesendet.',
    wrongWords:
      'Andere Wörter bedeuten: Das ist nicht der Meldekanal Ihrer Organisation, oder jemand will mitlesen. Es wurde nichts gesendet.',
    whatNow:
      'Scannen Sie den QR-Code auf dem Plakat noch einmal, oder tippen Sie die Adresse vom Plakat ab. Klappt es immer noch nicht? Dann nehmen Sie einen anderen Weg.',
    closedTitle: 'Dieser Meldekanal ist noch nicht offen',
    closed:
      'Es gibt noch niemanden, der eine Meldung lesen kann. Kommen Sie später wieder, oder nehmen Sie einen anderen Weg.',
    signpost: 'Zurück zur Erklärung',
  },
  elsewhere: {
    title: 'Andere Wege als dieser Meldekanal',
    free: 'Sie dürfen immer gleich zu einer Stelle außerhalb Ihrer Organisation gehen. Sie müssen nicht zuerst hier melden.',
    advice:
      'Rat im Vertrauen: die Beratung der niederländischen Stelle für Hinweisgeber (Huis voor klokkenluiders). Sie können anrufen, ohne Ihren Namen zu nennen: +31\u00a088\u00a0133\u00a010\u00a000.',
    others:
      'Auch ein Brief, eine Vertrauensperson (vertrouwenspersoon), Ihre Gewerkschaft oder ein Anwalt ist möglich.',
    authorities: 'Alle Stellen, die Meldungen annehmen (neue Seite, auf Englisch)',
  },
  readers: {
    title: 'Wer darf Ihre Meldung lesen?',
    lead: 'Nur Personen, die Sie ankreuzen, bekommen Ihre Meldung. Die anderen merken nichts davon. Wer liest, kann später jemanden dazuholen; das sehen Sie dann.',
    never:
      'Geht es um jemanden auf dieser Liste, oder trauen Sie jemandem nicht? Dann wählen Sie „Darf das nie lesen“. Danach kann auch später niemand diese Person dazuholen.',
    nonePreselectedTitle: 'Wir haben niemanden für Sie angekreuzt',
    nonePreselected:
      'In den letzten vierzehn Tagen haben zu wenige zuständige Personen bestätigt, dass diese Liste stimmt. Wählen Sie nur Menschen, von denen Sie wissen, dass sie diese Aufgabe haben. Unsicher? Vergleichen Sie zuerst mit dem Intranet, oder fragen Sie nach.',
    listLabel: 'Zuständige Personen',
    doNotRead: 'Darf das nie lesen',
    doNotReadOf: (name) => `Darf das nie lesen: ${name}`,
    allowAgain: 'Doch nicht ausschließen',
    allowAgainOf: (name) => `Doch nicht ausschließen: ${name}`,
    excludedNote: 'Darf das nie lesen. Niemand kann diese Person dazuholen.',
    notChosenNote: 'Bekommt Ihre Meldung nicht.',
    chosenNote: 'Bekommt Ihre Meldung.',
    managerNote: 'Leitet andere oder entscheidet über Personal.',
    namesakeNote:
      'Achtung: Auf dieser Liste steht oder stand noch eine andere Person mit demselben Namen. Sehen Sie auf die Funktion.',
    changedTitle: 'Die Liste hat sich gerade geändert',
    changed:
      'Jemand, den Sie gewählt haben, liest keine Meldungen mehr. Sehen Sie noch einmal, wer Ihre Meldung lesen darf. Ihr Text ist noch da.',
    noneError: 'Kreuzen Sie mindestens eine Person an. Sonst kann niemand Ihre Meldung lesen.',
    tooManyError: (most) => `Kreuzen Sie höchstens ${most} Personen an.`,
    singleTitle: 'Nur eine Person ist ein Risiko',
    single:
      'Tut diese Person nichts, oder hat sie selbst damit zu tun? Dann liest niemand anders mit. Wählen Sie lieber noch eine zweite Person, oder melden Sie bei einer Stelle außerhalb Ihrer Organisation.',
    noExternalTitle: 'Niemand von außerhalb Ihrer Organisation',
    noExternalChosen: 'Sie wählen nur Menschen aus der Organisation. Es gibt auch jemanden von außerhalb.',
    noExternalListed:
      'In diesem Meldekanal liest niemand von außerhalb der Organisation. Möchten Sie das? Dann sehen Sie unten die anderen Wege an.',
  },
  questions: {
    what: {
      title: 'Was ist geschehen?',
      short: 'Was geschehen ist',
      hint: 'Schreiben Sie auf, was Sie gesehen, gehört oder gelesen haben, und welche Folgen es hat. Einfache Wörter sind gut. Lassen Sie weg, woran man Sie erkennen kann.',
    },
    where: {
      title: 'Wo ist es geschehen?',
      short: 'Wo',
      hint: 'Zum Beispiel ein Standort, eine Abteilung oder ein Projekt. Ist die Gruppe klein? Dann schreiben Sie es allgemeiner.',
    },
    when: {
      title: 'Wann ist es geschehen?',
      short: 'Wann',
      hint: 'Ein Monat oder eine Jahreszeit reicht. Ein genauer Tag oder eine genaue Zeit kann verraten, dass Sie dabei waren.',
    },
    'how-known': {
      title: 'Woher wissen Sie das?',
      short: 'Woher Sie es wissen',
      hint: 'Haben Sie es selbst gesehen, von jemandem gehört oder gelesen? Nennen Sie keinen Ort, zu dem nur Sie Zugang haben.',
    },
    ongoing: {
      title: 'Geht es noch weiter?',
      short: 'Geht noch weiter',
      yes: 'Ja, es geht noch weiter',
      no: 'Nein, es ist vorbei',
      unknown: 'Das weiß ich nicht',
    },
    'reported-before': {
      title: 'Wurde das schon einmal gemeldet?',
      short: 'Schon gemeldet',
      no: 'Nein, nicht von mir',
      inside: 'Ja, innerhalb der Organisation',
      outside: 'Ja, außerhalb der Organisation',
    },
    relation: {
      title: 'Was haben Sie mit der Organisation zu tun?',
      short: 'Verbindung zur Organisation',
      hint: 'Sie müssen das nicht sagen. Es kann die Gruppe kleiner machen, zu der Sie gehören.',
      'works-here': 'Ich arbeite jetzt dort',
      'worked-here': 'Ich habe dort gearbeitet',
      otherwise: 'Etwas anderes, zum Beispiel Lieferung, Praktikum oder Bewerbung',
    },
    'on-behalf': {
      title: 'Melden Sie für sich oder für jemand anders?',
      short: 'Für wen Sie melden',
      hint: 'Ein Anwalt oder eine Vertrauensperson kann für jemanden melden, der selbst nicht sichtbar sein will.',
      self: 'Ich melde für mich selbst',
      'on-behalf': 'Ich melde für jemand anders',
    },
    confirmation: {
      title: 'Möchten Sie Bescheid bekommen, dass Ihre Meldung angekommen ist?',
      short: 'Bestätigung',
      hint: 'Sie finden den Bescheid innerhalb von sieben Tagen in Ihrem Postfach. Sie können auch darauf verzichten. Ihre Meldung zählt genauso, und die Fristen laufen weiter.',
      yes: 'Ja, bestätigen Sie es in meinem Postfach',
      no: 'Nein, senden Sie mir keine Bestätigung',
    },
    approach: {
      title: 'Wie darf man Sie etwas fragen?',
      short: 'Wie man Sie erreicht',
      hint: 'Sie können später in Ihrem Postfach schreiben, dass Sie es anders möchten.',
      mailbox: 'Über mein Postfach hier',
      representative: 'Über einen Anwalt oder eine Vertrauensperson',
      notice: 'Mit einer Mitteilung an alle, in der ein Wort steht, das ich jetzt wähle',
      none: 'Lieber nicht',
    },
    'code-word': {
      title: 'Ihr Erkennungswort',
      short: 'Erkennungswort',
      hint: 'Wer liest, kann dieses Wort in eine Mitteilung an alle setzen, zum Beispiel im Intranet. So wissen Sie, dass sie für Sie ist. Wählen Sie ein gewöhnliches Wort, das nichts über Sie sagt.',
    },
    'came-in-on': { title: 'Wann ist Ihre Meldung eingegangen?' },
    ownHint: 'Diese Frage stellt Ihre Organisation. Sie müssen nicht antworten. Schreiben Sie nicht, wer Sie sind.',
    answer: 'Ihre Antwort',
    skip: 'Überspringen',
    clear: 'Auswahl löschen',
    missing: 'Schreiben Sie kurz, was geschehen ist. Ohne diesen Text kann niemand etwas tun.',
    nearEnd: (left) => `Sie können noch ${left} Zeichen schreiben.`,
    notAnswered: 'Nicht ausgefüllt',
  },
  onBehalf: {
    sparing: 'Schreiben Sie über die Person nicht mehr als nötig. Nennen Sie keinen Namen.',
    secondCode: 'Auch einen Code für die Person machen',
    secondCodeHint:
      'Die Person kann dann mitlesen und selbst schreiben, mit zwölf eigenen Wörtern. Sie sehen sie nach Ihren eigenen Wörtern, auf einem eigenen Blatt.',
  },
  approach: {
    representative:
      'Schreiben Sie später in Ihrem Postfach, über wen. Schreiben Sie nur Name und Nummer dieser Person.',
    none: 'Dann fragt man Sie nichts. Was beschlossen wird, können Sie trotzdem in Ihrem Postfach lesen.',
    anonymousTitle: 'Sie müssen nicht sagen, wer Sie sind',
    anonymous:
      'Bleiben Sie anonym, dann kommt die Untersuchung manchmal weniger weit: Man kann Sie weniger fragen. Ihre Meldung wird genauso ernst genommen. Sie entscheiden, und Sie können es später immer anders machen.',
  },
  files: {
    title: 'Möchten Sie Dateien mitschicken?',
    lead: 'Ein Foto, ein Dokument oder eine Aufnahme kann helfen. Sie müssen nicht. Das geht auch später in Ihrem Postfach.',
  },
  voice: {
    title: 'Möchten Sie noch etwas dazu sagen?',
    lead: 'Sie können etwas aufnehmen, neben dem, was Sie geschrieben haben. Sie müssen nicht. Wer zuhört, erkennt vielleicht Ihre Stimme.',
    ready: (seconds) => `Ihre Aufnahme von ${seconds} Sekunden geht mit.`,
    remove: 'Aufnahme löschen',
  },
  following: {
    stopped:
      'Die Meldung selbst wurde gesendet. Versuchen Sie es noch einmal, oder schicken Sie die Dateien später in Ihrem Postfach.',
    done: 'Ihre Dateien wurden gesendet.',
    stillGoing: 'Ihre Dateien wurden noch nicht gesendet. Leeren Sie die Seite jetzt, dann gehen sie nicht mit.',
    clearAnyway: 'Trotzdem leeren',
    idle: 'Sie haben eine Viertelstunde nichts getan. Deshalb ist alles vom Bildschirm verschwunden. Es wird noch etwas gesendet: Lassen Sie diese Seite offen.',
    idleStopped:
      'Sie haben eine Viertelstunde nichts getan. Deshalb ist alles vom Bildschirm verschwunden. Das Senden wurde unterbrochen. Versuchen Sie es noch einmal.',
  },
  reveals: {
    title: 'Daran kann man jemanden erkennen',
    remark:
      'Sie müssen nichts ändern. Nur diese Seite hat nachgesehen; es wurde nichts gesendet. Diese Prüfung sieht nicht alles.',
    readerNamed: (name) =>
      `Sie nennen ${name}. Diese Person bekommt Ihre Meldung zu lesen. Geht es um ${name}? Dann schließen Sie die Person aus.`,
    listedNamed: (name) =>
      `Sie nennen ${name}, und auch diese Person liest Meldungen. Geht es um ${name}? Dann schließen Sie die Person aus.`,
    person: (found) =>
      `Vielleicht ein Name: ${found}. Braucht man den Namen nicht? Dann schreiben Sie, was jemand tut, und nicht, wie jemand heißt.`,
    email: (found) => `Eine E-Mail-Adresse: ${found}`,
    phone: (found) => `Eine Telefonnummer: ${found}`,
    iban: (found) => `Eine Kontonummer: ${found}`,
    bsn: (found) => `Vielleicht eine niederländische Personennummer (BSN): ${found}`,
    staff: (found) => `Eine Personalnummer: ${found}`,
    plate: (found) => `Ein Autokennzeichen: ${found}`,
    time: (found) => `Eine genaue Zeit: ${found}. Wer weiß, wer damals dort war, kann Sie erkennen.`,
    onlyOne: (found) => `„${found}“: Daraus sieht man, dass es um eine einzige Person geht.`,
    changeReaders: 'Ändern, wer lesen darf',
  },
  overview: {
    title: 'Stimmt alles?',
    lead: 'Nach dem Senden können Sie nichts mehr ändern. Ergänzen geht, in Ihrem Postfach.',
    readers: 'Wer lesen darf',
    excluded: 'Darf das nie lesen',
    files: 'Dateien',
    voice: 'Aufnahme',
    none: 'Keine',
    secondCode: 'Mit einem eigenen Code für die Person',
    codeWord: (word) => (word === '' ? 'Kein Wort gewählt' : `Wort: ${word}`),
    changeOf: (what) => `Ändern: ${what}`,
    codeNext: 'Danach bekommen Sie zwölf Wörter. Legen Sie Stift und Papier bereit.',
    working: 'Ihr Gerät rechnet etwas aus. Das schützt vor Missbrauch und dauert meist ein paar Sekunden.',
    failedTitle: 'Ihre Meldung wurde noch nicht gesendet',
    failedNothingLost: 'Es ist nichts verloren. Alles, was Sie getippt haben, ist noch da.',
    failedPerhaps:
      'Vielleicht ist Ihre Meldung doch angekommen. Ändern Sie nichts und versuchen Sie es noch einmal; sie kommt nie doppelt an.',
  },
  code: {
    title: 'Schreiben Sie diese zwölf Wörter auf',
    sent: 'Ihre Meldung wurde gesendet.',
    label: 'Ihre zwölf Wörter',
    only: 'Ohne diesen Code kann Sie niemand wieder hereinlassen. Wir auch nicht.',
    what: 'Mit diesen Wörtern öffnen Sie Ihr Postfach. Dort lesen Sie die Antwort. Wer die Wörter hat, kann auch lesen, was Sie geschrieben haben.',
    keep: 'Papier ist am sichersten. Bewahren Sie es nicht bei der Arbeit auf.',
    copyRisk:
      'Andere Apps auf diesem Gerät können lesen, was Sie kopieren. Ein Drucker bei der Arbeit merkt sich vielleicht, was Sie drucken.',
    showQr: 'QR-Code zeigen',
    hideQr: 'QR-Code verbergen',
    qrLabel: 'QR-Code mit Ihren zwölf Wörtern',
    qrRisk: 'Im QR-Code stehen die zwölf Wörter selbst. Scannen Sie ihn nur mit Ihrem eigenen Gerät.',
    copyFailed: 'Das Kopieren hat nicht geklappt. Schreiben Sie die Wörter ab.',
    comeBack: 'Kommen Sie an diesen Tagen wieder',
    confirmationOn: (day) => `${day}: Bis dahin ist der Eingang bestätigt, oder er hätte bestätigt sein müssen.`,
    informationOn: (day) => `${day}: Bis dahin sollten Sie wissen, was mit Ihrer Meldung geschieht.`,
    paperText: 'Bewahren Sie das dort auf, wo sonst niemand hinkommt.',
    paperDays: (first, second) => `Sehen Sie wieder nach: am ${first} und am ${second}.`,
    written: 'Ich habe die Wörter aufgeschrieben',
    otherSaid: 'Ihre eigenen Wörter stimmen.',
    other: {
      title: 'Jetzt das Blatt für die Person, für die Sie melden',
      label: 'Die zwölf Wörter dieser Person',
      what: 'Das sind andere Wörter. Geben Sie dieses Blatt der Person, für die Sie melden, am besten selbst und in die Hand.',
      paperText: 'Geben Sie dieses Blatt der Person, für die es ist. Sie nimmt beim ersten Besuch neue Wörter.',
      only: 'Bewahren Sie dieses Blatt nicht bei Ihren eigenen Wörtern auf',
      keep: 'Mit diesen Wörtern kann die Person mitlesen und schreiben. Auch Sie kennen diese Wörter jetzt. Bitten Sie die Person deshalb, beim ersten Besuch im Postfach neue Wörter zu nehmen.',
      written: 'Ich habe das Blatt für die Person',
    },
  },
  typeBack: {
    title: 'Tippen Sie zwei Wörter ab',
    lead: 'So wissen Sie sicher, dass die Wörter gut aufgeschrieben sind. Sehen Sie auf Ihr Papier.',
    otherLead: 'Sehen Sie auf das Blatt für die Person. Das sind nicht Ihre eigenen Wörter.',
    word: (place) => `Wort ${place}`,
    wrong: (place) => `Das ist nicht Wort ${place}. Sehen Sie noch einmal auf Ihr Papier.`,
    check: 'Prüfen',
    lookAgain: 'Die Wörter noch einmal ansehen',
  },
  givenCode: {
    title: 'Jemand anders kennt Ihre Wörter',
    text: 'Wer für Sie gemeldet hat, gab Ihnen diese Wörter. Diese Person kommt damit auch hinein. Möchten Sie das nicht? Dann nehmen Sie neue Wörter. Danach lesen Sie einfach weiter.',
  },
  testCode: {
    link: 'Nur prüfen, ob Ihre Wörter gut aufgeschrieben sind',
    title: 'Ihre Wörter prüfen',
    lead: 'Tippen Sie Ihre zwölf Wörter. Diese Seite sieht nach, ob sie zusammenpassen. Es wird nichts geöffnet.',
    label: 'Ihre zwölf Wörter',
    hint: 'Große Buchstaben, Leerzeichen und Ziffern sind egal. Die ersten vier Buchstaben jedes Wortes reichen.',
    test: 'Prüfen',
    fitsTitle: 'Diese Wörter passen zusammen',
    fits: 'Sie haben sie gut aufgeschrieben.',
    count: (words) => `Sie haben ${words} Wörter getippt. Es müssen zwölf sein.`,
    unknown: 'Eines der Wörter steht nicht in der Liste. Sehen Sie noch einmal auf Ihr Papier.',
    mixed: 'Die Wörter sind aus zwei Sprachen. Ein Code hat Wörter aus einer Sprache.',
    checksum:
      'Die Wörter passen nicht zusammen. Sehen Sie nach, ob alle zwölf stimmen und in der richtigen Reihenfolge stehen.',
    candid:
      'Ihre Wörter bleiben auf diesem Gerät und werden nirgendwohin gesendet. Ob ein Postfach dazugehört, sagt diese Prüfung nicht.',
  },
  done: {
    title: 'Ihre Meldung wurde gesendet',
    good: 'Die Wörter stimmen. Sie sind fertig.',
    howTitle: 'So kommen Sie zurück',
    how: 'Gehen Sie auf die Seite dieses Meldekanals, wählen Sie „Postfach öffnen“ und tippen Sie Ihre zwölf Wörter. Von uns bekommen Sie keine Nachricht: Wir wissen nicht, wer Sie sind.',
    clear: 'Diese Seite leeren',
    clearedTitle: 'Diese Seite wurde geleert',
    cleared:
      'Sie können dieses Fenster schließen. Im Verlauf Ihres Browsers kann noch stehen, dass Sie diese Seite besucht haben.',
    leftTitle: 'Ihr Postfach ist geschlossen',
    left: 'Auf dieser Seite steht nichts mehr. Im Verlauf Ihres Browsers kann noch stehen, dass Sie diese Seite besucht haben.',
  },
  delivery: {
    hour: (hour) => `Ihre Meldung kommt um ${hour} Uhr an. Niemand erfährt, um wie viel Uhr Sie geschrieben haben.`,
    demonstration: 'Ihre Meldung kommt innerhalb einer Minute an. Das ist nur in dieser Vorführung so.',
    stateHour: (hour) => `Kommt um ${hour} Uhr an; niemand erfährt, wann Sie geschrieben haben`,
    stateDemonstration: 'Kommt innerhalb einer Minute an (Vorführung)',
    delivered: 'Angekommen',
  },
  failure: {
    page: 'Auf dieser Seite ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
    settled: 'Das wurde schon beantwortet, oder es wird nicht mehr gefragt. Jetzt wurde nichts gesendet.',
    list: 'Die Liste der zuständigen Personen stimmt nicht mehr. Senden Sie hier jetzt nichts.',
    'session.refused': 'Diese Wörter öffnen Ihr Postfach nicht mehr. Es gibt jetzt neue Wörter.',
    'directory.conflict':
      'Die Liste der zuständigen Personen hat sich gerade geändert. Prüfen Sie, wer Ihre Meldung lesen darf. Senden Sie dann noch einmal.',
    'notes.conflict': 'Ihr Postfach wurde gerade auch in einem anderen Fenster benutzt. Versuchen Sie es noch einmal.',
    'request.invalid':
      'Der Server versteht diese Seite nicht. Schreiben Sie zuerst ab, was Sie getippt haben. Laden Sie dann die Seite neu.',
    'request.suite':
      'Diese Seite ist zu alt. Schreiben Sie zuerst ab, was Sie getippt haben. Laden Sie dann die Seite neu.',
  },
};

import type { SignpostText } from '../text.ts';

export const signpostDe: SignpostText = {
  skip: 'Zum Inhalt',
  languages: 'Sprachen',
  frame: {
    back: 'Zurück zum Anfang',
    more: 'Mehr Erklärung',
    website: 'Website',
    pages: {
      waarvoor: 'Was ist ein Missstand?',
      buiten: 'Außerhalb der Organisation melden',
      advies: 'Rat und Hilfe',
      manieren: 'Wie man melden kann',
      praten: 'Lieber sprechen',
      'zonder-naam': 'So bleiben Sie anonym',
      gevolgen: 'Wenn Sie anonym bleiben',
      'wie-leest': 'Wer Ihre Meldung liest',
      'wat-gebeurt-er': 'Was wann geschieht',
      rechten: 'Ihre Rechte',
      regeling: 'Die Regelung',
      privacy: 'Was wir aufbewahren und was nicht',
      toegankelijkheid: 'Barrierefreiheit',
      versies: 'Alte Fassungen',
    },
    inEnglish: '(auf Englisch)',
    version: (version, day) => `Fassung ${version}, vom ${day}.`,
    firstVersion: 'Diese Texte wurden noch nicht geändert.',
    old: (version, day) => `Sie lesen eine alte Fassung: Fassung ${version}, vom ${day}.`,
    toNow: 'Zu dem, was jetzt gilt',
  },
  signpost: {
    title: 'Information',
    heading: 'Einen Missstand melden',
    lead: (channel) =>
      `Ist bei ${channel} etwas ernsthaft nicht in Ordnung? Hier können Sie es melden, ohne zu sagen, wer Sie sind. Über ein eigenes Postfach bleiben Sie in Kontakt.`,
    honest: 'Wir speichern nicht, wer Sie sind. Was Sie erzählen, kann Sie trotzdem verraten.',
    haveCode: 'Haben Sie schon gemeldet?',
    openMailbox: 'Postfach öffnen',
    purpose: {
      heading: 'Wofür ist das?',
      intro: 'Für Missstände (misstand): etwas, das auch anderen schadet. Zum Beispiel:',
      examples: [
        'Gefahr für die Gesundheit oder Sicherheit von Menschen',
        'Schaden für die Umwelt',
        'Betrug, Bestechung oder falsche Rechnungen',
        'eine Regel oder ein Gesetz, gegen das jemand mit Absicht verstößt',
      ],
      unsure: 'Sie müssen nicht sicher sein. Ein guter Grund für den Verdacht reicht. Beweise brauchen Sie nicht.',
      more: 'Mit drei Fragen sehen, ob es passt',
    },
    elsewhere: {
      heading: 'Wofür ist das nicht?',
      ways: {
        danger: ['Es besteht jetzt Gefahr', 'Rufen Sie 112 an.'],
        unwanted: [
          'Mobbing, Diskriminierung oder unerwünschtes Verhalten',
          'Gehen Sie zu einer Vertrauensperson (vertrouwenspersoon).',
        ],
        dispute: [
          'Streit über Ihre Arbeit, Ihren Lohn oder Vertrag',
          'Gehen Sie zu Ihrer Leitung, zur Personalabteilung oder Gewerkschaft.',
        ],
        complaint: ['Eine Beschwerde über ein Produkt oder eine Leistung', 'Nehmen Sie den Weg für Beschwerden.'],
      },
      unsure: 'Passt es nicht genau, oder ist es beides? Sie dürfen es trotzdem hier melden.',
    },
    readers: {
      heading: 'Wer liest Ihre Meldung?',
      points: [
        'Nur wen Sie auswählen. Sie können jemanden weglassen. Diese Person merkt das nicht.',
        'Wer diese Website betreibt, kann Ihre Meldung nicht lesen, außer jemand baut die Website dafür um.',
        'Wer liest, sieht nicht, um wie viel Uhr Sie geschrieben haben.',
      ],
      more: 'Sehen, wer auf der Liste steht',
    },
    course: {
      heading: 'Was geschieht wann?',
      steps: [
        [
          'Sofort',
          'Sie bekommen einen Code aus zwölf Wörtern. Damit öffnen Sie Ihr Postfach. Niemand kann den Code nachsehen.',
        ],
        ['Innerhalb von 7 Tagen', 'In Ihrem Postfach ist eine Bestätigung.'],
        [
          'Innerhalb von 3 Monaten nach der Bestätigung',
          'Sie lesen, was mit Ihrer Meldung getan wurde oder wird, und warum.',
        ],
      ],
      more: 'Die Tage sehen, wenn Sie heute melden',
    },
    rights: {
      heading: 'Ihre Rechte',
      text: 'Hatten Sie einen guten Grund zu melden? Dann dürfen Sie deswegen nicht schlechter behandelt werden, auch wenn Sie sich geirrt haben. Geschieht es doch, dann muss der Arbeitgeber beweisen, dass es nicht wegen Ihrer Meldung war. Wer Ihnen hilft, ist auch geschützt.',
      more: 'Ihre Rechte lesen',
    },
    authorities: {
      heading: 'Sie können auch außerhalb der Organisation melden',
      intro:
        'Das dürfen Sie sofort. Sie müssen nicht zuerst hier melden. Wählen Sie die Stelle, zu der Ihr Thema gehört:',
      more: 'Sehen, welche Stelle wofür da ist',
    },
    advice: {
      heading: 'Zuerst mit jemandem sprechen?',
      text: 'Das können Sie im Vertrauen mit einer Vertrauensperson (vertrouwenspersoon), einem Anwalt oder Ihrer Gewerkschaft. Die Beratung der niederländischen Stelle für Hinweisgeber (Huis voor klokkenluiders) hilft kostenlos. Sie können anrufen, ohne Ihren Namen zu nennen. Um Rat zu fragen ist noch keine Meldung.',
      more: 'Sehen, wer Ihnen helfen kann',
    },
    device: {
      heading: 'Bevor Sie anfangen',
      text: 'Nehmen Sie Ihr eigenes Telefon oder Ihren eigenen Computer, nicht von der Arbeit. Nehmen Sie auch nicht das Netz oder WLAN bei der Arbeit: Dort kann zu sehen sein, dass Sie auf dieser Seite waren. Noch weniger Spuren hinterlassen Sie mit Tor Browser, einem kostenlosen Browser.',
      link: 'Zu torproject.org',
      more: 'Lesen, wie Sie anonym bleiben',
      otherWays: 'Möchten Sie lieber sprechen, anrufen oder einen Brief schreiben? Das geht.',
      toWays: 'Alle Wege sehen',
    },
    start: {
      heading: 'Wählen Sie, was Sie tun möchten',
      report: 'Melden',
      reportHint: 'Dauert etwa fünfzehn Minuten. Sie können immer zurück.',
      mailbox: 'Postfach öffnen',
      mailboxHint: 'Mit Ihrem Code aus zwölf Wörtern.',
    },
  },
  shell: {
    report: 'Formular',
    mailbox: 'Postfach',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Prüfung',
    unstarted: {
      heading: 'Diese Seite funktioniert noch nicht',
      lines: [
        'Vielleicht ist Ihre Verbindung langsam. Warten Sie noch einen Moment, oder laden Sie die Seite neu.',
        'Bleibt dieser Text stehen? Dann versuchen Sie es mit einem anderen Browser.',
        'Es wurde nichts gesendet.',
      ],
    },
    noscript: {
      heading: 'Diese Seite braucht JavaScript',
      melder: [
        'Was Sie schreiben, wird auf Ihrem eigenen Gerät verschlossen, bevor es gesendet wird. Dafür braucht es JavaScript. Ohne das könnte der Server mitlesen. Deshalb gibt es kein anderes Formular.',
        'Schalten Sie JavaScript für diese Seite ein und laden Sie sie neu. In Tor Browser: Wählen Sie die Sicherheitsstufe „Safer“ statt „Safest“.',
      ],
      waysHeading: 'Andere Wege zu melden',
      ways: [
        'Rufen Sie an, schreiben Sie einen Brief oder sprechen Sie mit jemandem, der Meldungen annimmt.',
        'Lassen Sie einen Anwalt oder eine Vertrauensperson (vertrouwenspersoon) für Sie melden.',
        'Melden Sie bei einer Stelle außerhalb der Organisation.',
        'Fragen Sie zuerst das Huis voor klokkenluiders um Rat.',
      ],
      back: 'Lesen, wie das geht',
      handler: [
        'Meldungen werden auf diesem Gerät geöffnet. Dafür braucht es JavaScript. Schalten Sie es ein und laden Sie die Seite neu.',
      ],
      proof: [
        'Die Datei wird auf diesem Gerät geprüft und nirgendwohin gesendet. Dafür braucht es JavaScript. Schalten Sie es ein und laden Sie die Seite neu.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Hier läuft Zegelpost',
    text: 'Ein Kanal, um Missstände zu melden, ohne zu sagen, wer man ist. Jede Organisation hat hier eine eigene Adresse. Sie steht auf dem Plakat oder im Intranet. Eine Liste der Organisationen gibt es nicht.',
  },
  missing: {
    title: 'Nicht gefunden',
    heading: 'Diese Seite gibt es hier nicht',
    text: 'Vielleicht ist in der Adresse ein Tippfehler. Sehen Sie noch einmal auf das Plakat oder den Brief. Die Adresse sieht so aus: /k/name',
  },
};

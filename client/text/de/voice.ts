import type { TextShape } from '../language.ts';
import type { voiceNl } from '../nl/voice.ts';

export const voiceDe: TextShape<typeof voiceNl> = {
  title: 'Sprechen',
  lead: 'Sie können sprechen statt tippen. Eine zuständige Person hört zu und schreibt auf, was Sie gesagt haben. Sie lesen das, verbessern es und stimmen zu.',
  candidTitle: 'Ihre Stimme kann Sie verraten',
  candid:
    'Wer Sie kennt, erkennt vielleicht Ihre Stimme. Wir können Ihre Stimme verändern, hier auf Ihrem Gerät. Das schützt ein wenig. Wer sich viel Mühe gibt, kann Sie trotzdem erkennen. Auch an dem, was Sie sagen, wie Sie sprechen und was um Sie herum zu hören ist.',
  write: 'Ich tippe lieber',
  consent: 'Ich bin damit einverstanden, dass meine Stimme aufgenommen wird',
  consentHint: 'Nur wer Ihre Meldung lesen darf, kann die Aufnahme hören. Sie wird mit Ihrer Meldung vernichtet.',
  consentMissing: 'Kreuzen Sie zuerst an, wenn Sie einverstanden sind. Sonst nehmen wir nichts auf.',
  change: 'Meine Stimme verändern',
  changeHint: 'Ihre eigene Stimme wird dann nicht gesendet. Sie hören die Aufnahme zuerst an.',
  start: 'Aufnahme beginnen',
  asking: 'Ihr Browser fragt, ob diese Seite das Mikrofon benutzen darf…',
  recording: 'Aufnahme läuft',
  announced: (seconds) =>
    seconds === 0
      ? 'Sie können sprechen.'
      : seconds === 60
        ? 'Eine Minute aufgenommen.'
        : `${seconds / 60} Minuten aufgenommen.`,
  clock: (now, most) => `${now} von höchstens ${most}`,
  stop: 'Fertig',
  changing: 'Ihre Stimme wird verändert…',
  listen: 'Hören Sie es an. Das ist Ihre eigene Stimme, unverändert.',
  listenChanged: 'Hören Sie es an. So klingen Sie für andere.',
  recordingName: (length) => `Ihre Aufnahme, ${length}`,
  use: 'Diese Aufnahme nehmen',
  again: 'Neu aufnehmen',
  discard: 'Löschen',
  settle: 'Es ist noch eine Aufnahme offen. Wählen Sie zuerst „Diese Aufnahme nehmen“ oder „Löschen“.',
  onlyHere: 'Die Aufnahme ist nur auf dieser Seite. Schließen Sie die Seite, dann ist sie weg.',
  sending: 'Ihre Aufnahme wird gesendet…',
  stopped: 'Das Senden wurde unterbrochen',
  goOn: 'Weiter senden',
  cancel: 'Nicht senden',
  sent: 'Ihre Aufnahme wurde gesendet',
  problems: {
    denied: 'Diese Seite darf das Mikrofon nicht benutzen',
    missing: 'Hier gibt es kein Mikrofon, das funktioniert',
    failed: 'Das Mikrofon funktioniert nicht',
    notFetched: 'Es gibt keine Verbindung, deshalb kann die Aufnahme noch nicht beginnen',
    renewed:
      'Diese Seite wurde inzwischen erneuert. Kopieren Sie zuerst, was Sie getippt haben. Laden Sie die Seite dann neu.',
  },
  otherWays:
    'Erlauben Sie das Mikrofon im Browser und versuchen Sie es noch einmal. Oder tippen Sie, was geschehen ist. Tor Browser erlaubt nie ein Mikrofon. Sie können auch anrufen oder sich treffen: Die erste Seite sagt, wie.',
};

import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerDe: TextShape<typeof viewerNl> = {
  page: {
    frame: (name) => `${name}, sicher angesehen`,
    busy: 'Wird geöffnet…',
    safe: 'Sie sehen diese Datei in einem abgeschlossenen Fenster. Sie kann nichts senden und auf Ihrem Gerät nichts öffnen.',
    keep: 'Datei speichern',
    keepAnyway: 'Trotzdem speichern',
    keepWarning:
      'Eine gespeicherte Datei ist nicht mehr abgeschlossen. Beim Öffnen kann sie jemandem verraten, dass Sie das tun, oder Ihrem Gerät schaden. Öffnen Sie sie ohne Internet, auf einem Gerät, das dafür da ist.',
    failures: {
      unknown: 'Diese Art Datei lässt sich hier nicht ansehen.',
      broken: 'Diese Datei lässt sich hier nicht ansehen. Sie ist beschädigt oder etwas anderes, als sie angibt.',
      locked: 'Diese Datei hat ein Passwort. Sie lässt sich hier nicht ansehen.',
      tooLarge: 'Diese Datei ist zu groß, um sie hier anzusehen.',
      slow: 'Das Öffnen dieser Datei dauert zu lange. Es wurde abgebrochen.',
    },
  },
  received: {
    voice: 'Gesprochene Nachricht',
    original: 'Original, nicht bereinigt',
    size: (mebibytes) => (mebibytes < 1 ? 'weniger als 1 MB' : `etwa ${Math.round(mebibytes)} MB`),
    view: 'Ansehen',
    listen: 'Anhören',
    openLabel: (what, name) => `${what}: ${name}`,
    fetching: 'Wird geholt…',
    stop: 'Anhalten',
    close: 'Schließen',
    failed: 'Diese Datei ließ sich nicht holen, oder sie stimmt nicht',
    again: 'Noch einmal versuchen',
    saved: 'Die Datei wurde gespeichert.',
    tooLargeToSave: 'Diese Datei ist zu groß, um sie mit diesem Browser zu speichern.',
    otherWays: (mebibytes) =>
      `Dieser Browser kann Dateien bis ${mebibytes} MB speichern. Bitten Sie um die Datei in kleineren Teilen. Oder öffnen Sie diese Seite auf einem Computer in Chrome, Edge oder Opera. Benutzen Sie Tor Browser? Er schützt Sie besser: Bitten Sie dann lieber um Teile.`,
  },
};

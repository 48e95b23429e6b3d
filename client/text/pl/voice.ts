import type { TextShape } from '../language.ts';
import type { voiceNl } from '../nl/voice.ts';

export const voicePl: TextShape<typeof voiceNl> = {
  title: 'Nagraj głos',
  lead: 'Możesz mówić zamiast pisać. Wyznaczona osoba wysłucha nagrania i zapisze, co w nim jest. Ty czytasz zapis, poprawiasz go i zatwierdzasz.',
  candidTitle: 'Głos może Cię zdradzić',
  candid:
    'Kto Cię zna, może rozpoznać Twój głos. Możemy zmienić Twój głos, tutaj, na Twoim urządzeniu. To trochę chroni. Kto bardzo się postara, może Cię mimo to rozpoznać. Także po tym, co mówisz, jak mówisz i co słychać w tle.',
  write: 'Wolę napisać',
  consent: 'Zgadzam się na nagranie mojego głosu',
  consentHint:
    'Nagranie usłyszą tylko osoby, które mogą czytać Twoje zgłoszenie. Zostanie zniszczone razem ze zgłoszeniem.',
  consentMissing: 'Najpierw zaznacz pole, jeśli się zgadzasz. Bez tego nic nie nagrywamy.',
  change: 'Zmień mój głos',
  changeHint: 'Twój prawdziwy głos nie zostanie wtedy wysłany. Najpierw możesz odsłuchać nagranie.',
  start: 'Zacznij nagrywać',
  asking: 'Przeglądarka pyta, czy ta strona może użyć mikrofonu…',
  recording: 'Nagrywanie',
  announced: (seconds) => (seconds === 0 ? 'Możesz mówić.' : `Nagrane minuty: ${seconds / 60}.`),
  clock: (now, most) => `${now} z najwyżej ${most}`,
  stop: 'Koniec nagrania',
  changing: 'Zmienianie głosu…',
  listen: 'Odsłuchaj. To Twój własny głos, bez zmian.',
  listenChanged: 'Odsłuchaj. Tak usłyszy Cię odbiorca.',
  recordingName: (length) => `Twoje nagranie, ${length}`,
  use: 'Użyj tego nagrania',
  again: 'Nagraj jeszcze raz',
  discard: 'Usuń',
  settle: 'Jest jeszcze otwarte nagranie. Najpierw wybierz „Użyj tego nagrania” albo „Usuń”.',
  onlyHere: 'Nagranie jest tylko na tej stronie. Jeśli ją zamkniesz, przepadnie.',
  sending: 'Wysyłanie nagrania…',
  stopped: 'Wysyłanie zatrzymało się',
  goOn: 'Wysyłaj dalej',
  cancel: 'Nie wysyłaj',
  sent: 'Nagranie zostało wysłane',
  problems: {
    denied: 'Ta strona nie może użyć mikrofonu',
    missing: 'Nie ma tu działającego mikrofonu',
    failed: 'Mikrofon nie działa',
    notFetched: 'Brak połączenia, dlatego nagrywanie nie może się jeszcze zacząć',
    renewed: 'Ta strona została w międzyczasie odnowiona. Najpierw skopiuj swój tekst. Potem załaduj stronę ponownie.',
  },
  otherWays:
    'Zezwól na mikrofon w przeglądarce i spróbuj ponownie. Albo napisz, co się stało. Tor Browser nigdy nie pozwala na mikrofon. Możesz też zadzwonić lub się spotkać: pierwsza strona mówi, jak.',
};

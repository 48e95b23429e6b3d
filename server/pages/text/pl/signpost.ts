import type { SignpostText } from '../text.ts';

export const signpostPl: SignpostText = {
  skip: 'Przejdź do treści',
  languages: 'Języki',
  frame: {
    back: 'Wróć na początek',
    more: 'Więcej objaśnień',
    website: 'Strona internetowa',
    pages: {
      waarvoor: 'Co to jest nieprawidłowość?',
      buiten: 'Zgłoszenie poza organizacją',
      advies: 'Porady i pomoc',
      manieren: 'Sposoby zgłaszania',
      praten: 'Wolę porozmawiać',
      'zonder-naam': 'Jak pozostać anonimowo',
      gevolgen: 'Jeśli zostaniesz anonimowo',
      'wie-leest': 'Kto czyta Twoje zgłoszenie',
      'wat-gebeurt-er': 'Co dzieje się kiedy',
      rechten: 'Twoje prawa',
      regeling: 'Zasady zgłaszania',
      privacy: 'Co przechowujemy, a czego nie',
      toegankelijkheid: 'Dostępność',
      versies: 'Starsze wersje',
    },
    inEnglish: '(po angielsku)',
    version: (version, day) => `Wersja ${version}, ${day}.`,
    firstVersion: 'Te teksty nie były jeszcze zmieniane.',
    old: (version, day) => `Czytasz starą wersję: wersja ${version}, ${day}.`,
    toNow: 'Przejdź do tego, co obowiązuje teraz',
  },
  signpost: {
    title: 'Informacje',
    heading: 'Zgłoś nieprawidłowość',
    lead: (channel) =>
      `Dzieje się coś bardzo złego w: ${channel}? Tutaj możesz to zgłosić i nie mówić, kim jesteś. Kontakt masz przez własną skrzynkę.`,
    honest: 'Nie zapisujemy, kim jesteś. To, co opowiesz, może Cię jednak zdradzić.',
    haveCode: 'Masz już zgłoszenie?',
    openMailbox: 'Otwórz skrzynkę',
    purpose: {
      heading: 'Do czego to służy?',
      intro: 'Do zgłaszania nieprawidłowości (misstand): czegoś, co szkodzi także innym. Na przykład:',
      examples: [
        'zagrożenie dla zdrowia lub bezpieczeństwa ludzi',
        'szkoda dla środowiska',
        'oszustwo, łapówki lub fałszywe faktury',
        'umyślne łamanie zasad lub prawa',
      ],
      unsure: 'Nie musisz mieć pewności. Wystarczy dobry powód, żeby tak myśleć. Nie potrzebujesz dowodów.',
      more: 'Sprawdź trzema pytaniami, czy to pasuje',
    },
    elsewhere: {
      heading: 'Do czego to nie służy?',
      ways: {
        danger: ['Niebezpieczeństwo jest teraz', 'Zadzwoń pod 112.'],
        unwanted: [
          'Dokuczanie, dyskryminacja lub niechciane zachowanie',
          'Idź do osoby zaufania (vertrouwenspersoon).',
        ],
        dispute: ['Spór o Twoją pracę, płacę lub umowę', 'Idź do przełożonego, działu kadr lub związku zawodowego.'],
        complaint: ['Skarga na produkt lub usługę', 'Złóż reklamację.'],
      },
      unsure: 'Nie pasuje dokładnie albo pasuje jedno i drugie? Mimo to możesz zgłosić to tutaj.',
    },
    readers: {
      heading: 'Kto czyta Twoje zgłoszenie?',
      points: [
        'Tylko osoby, które wybierzesz. Możesz kogoś pominąć. Ta osoba tego nie zauważy.',
        'Kto prowadzi tę stronę, nie może czytać zgłoszenia, chyba że ktoś przebuduje ją w tym celu.',
        'Kto czyta, nie widzi, o której godzinie to napisano.',
      ],
      more: 'Zobacz, kto jest na liście',
    },
    course: {
      heading: 'Co dzieje się kiedy?',
      steps: [
        ['Od razu', 'Dostajesz kod z dwunastu słów. Nim otwierasz swoją skrzynkę. Nikt nie może tego kodu odszukać.'],
        ['W ciągu 7 dni', 'W skrzynce jest potwierdzenie.'],
        [
          'W ciągu 3 miesięcy od potwierdzenia',
          'Czytasz, co zrobiono lub co się zrobi z Twoim zgłoszeniem i dlaczego.',
        ],
      ],
      more: 'Zobacz dni, jeśli zgłosisz dzisiaj',
    },
    rights: {
      heading: 'Twoje prawa',
      text: 'Masz dobry powód, żeby zgłosić? Wtedy nie wolno Cię z tego powodu gorzej traktować, nawet jeśli to była pomyłka. Jeśli tak się jednak stanie, pracodawca musi udowodnić, że nie z powodu zgłoszenia. Kto Ci pomaga, też jest chroniony.',
      more: 'Przeczytaj o swoich prawach',
    },
    authorities: {
      heading: 'Możesz też zgłosić poza organizacją',
      intro: 'Możesz to zrobić od razu. Nie musisz najpierw zgłaszać tutaj. Wybierz urząd od Twojej sprawy:',
      more: 'Zobacz, który urząd czym się zajmuje',
    },
    advice: {
      heading: 'Chcesz najpierw z kimś porozmawiać?',
      text: 'Możesz to zrobić w zaufaniu: z osobą zaufania (vertrouwenspersoon), adwokatem lub związkiem zawodowym. Dział porad Urzędu do spraw sygnalistów (Huis voor klokkenluiders) pomaga bezpłatnie. Możesz zadzwonić bez podawania nazwiska. Prośba o radę to jeszcze nie zgłoszenie.',
      more: 'Zobacz, kto może Ci pomóc',
    },
    device: {
      heading: 'Zanim zaczniesz',
      text: 'Użyj własnego telefonu lub komputera, nie z pracy. Nie używaj też sieci ani wifi w pracy: może tam być widać wizytę na tej stronie. Jeszcze mniej śladów zostawia Tor Browser, bezpłatna przeglądarka.',
      link: 'Przejdź do torproject.org',
      more: 'Przeczytaj, jak pozostać anonimowo',
      otherWays: 'Wolisz porozmawiać, zadzwonić lub napisać list? Możesz.',
      toWays: 'Zobacz wszystkie sposoby',
    },
    start: {
      heading: 'Wybierz, co chcesz zrobić',
      report: 'Zgłoś',
      reportHint: 'Trwa około piętnastu minut. Zawsze możesz wrócić.',
      mailbox: 'Otwórz skrzynkę',
      mailboxHint: 'Twoim kodem z dwunastu słów.',
    },
  },
  shell: {
    report: 'Formularz',
    mailbox: 'Skrzynka',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Sprawdzanie',
    unstarted: {
      heading: 'Ta strona jeszcze nie działa',
      lines: [
        'Być może masz wolne połączenie. Poczekaj chwilę albo załaduj stronę ponownie.',
        'Ten tekst nie znika? Spróbuj w innej przeglądarce.',
        'Nic nie zostało wysłane.',
      ],
    },
    noscript: {
      heading: 'Ta strona potrzebuje JavaScriptu',
      melder: [
        'Twój tekst jest zamykany na Twoim urządzeniu, zanim zostanie wysłany. Do tego potrzebny jest JavaScript. Bez niego serwer mógłby podczytywać. Dlatego nie ma innego formularza.',
        'Włącz JavaScript dla tej strony i załaduj ją ponownie. W Tor Browser: wybierz poziom bezpieczeństwa „Safer” zamiast „Safest”.',
      ],
      waysHeading: 'Inne sposoby zgłaszania',
      ways: [
        'Zadzwoń, napisz list lub porozmawiaj z kimś, kto przyjmuje zgłoszenia.',
        'Poproś adwokata lub osobę zaufania (vertrouwenspersoon), żeby zgłosili sprawę za Ciebie.',
        'Zgłoś to w urzędzie poza organizacją.',
        'Najpierw poproś o radę Huis voor klokkenluiders.',
      ],
      back: 'Przeczytaj, jak to działa',
      handler: [
        'Zgłoszenia otwiera się na tym urządzeniu. Do tego potrzebny jest JavaScript. Włącz go i załaduj stronę ponownie.',
      ],
      proof: [
        'Plik jest sprawdzany na tym urządzeniu i nigdzie nie jest wysyłany. Do tego potrzebny jest JavaScript. Włącz go i załaduj stronę ponownie.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Tutaj działa Zegelpost',
    text: 'Kanał do zgłaszania nieprawidłowości bez mówienia, kim się jest. Każda organizacja ma tu własny adres. Jest na plakacie lub w intranecie. Nie ma listy organizacji.',
  },
  missing: {
    title: 'Nie znaleziono',
    heading: 'Tej strony tu nie ma',
    text: 'Może w adresie jest literówka. Spójrz jeszcze raz na plakat lub list. Adres wygląda tak: /k/nazwa',
  },
};

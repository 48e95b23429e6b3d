import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderPl: TextShape<typeof melderNl> = {
  start: {
    title: 'Złóż zgłoszenie',
    lead: 'Tutaj opowiadasz, co jest nie tak. Przeczytają to tylko osoby, które wybierzesz.',
    candid: 'Nie zapisujemy, kim jesteś. Ktoś może Cię jednak rozpoznać po tym, co opowiesz. Pomagamy na to uważać.',
    advice: {
      'own-device':
        'Czy to urządzenie lub sieć z Twojej pracy? Widać tam, że odwiedzasz tę stronę. Lepiej użyj własnego telefonu z internetem komórkowym albo Tor Browser.',
      intranet:
        'Adres tej strony wygląda na adres z sieci w Twojej pracy. Widać tam, że odwiedzasz tę stronę. Lepiej użyj adresu, który działa także poza pracą, na własnym telefonie z internetem komórkowym.',
      tor: 'Wygląda na to, że używasz Tor Browser. To dobrze: kto obserwuje Twoją sieć, nie widzi, jaką stronę odwiedzasz. Używaj jednak własnego urządzenia.',
    },
    stepsTitle: 'Jak to działa',
    stepReaders: 'Wybierasz, kto może przeczytać Twoje zgłoszenie.',
    stepQuestions: 'Odpowiadasz na kilka pytań. Tylko pierwsze jest obowiązkowe.',
    stepCode: 'Dostajesz dwanaście słów. Dzięki nim wrócisz po odpowiedź.',
    nothingKept:
      'Na tym urządzeniu nic nie zostaje. Jeśli zamkniesz stronę, wpisany tekst przepadnie. Po piętnastu minutach bez ruchu strona zostanie wyczyszczona.',
    begin: 'Zacznij',
    loading: 'Pobieranie kanału zgłoszeń…',
    loadFailed: 'Nie udało się pobrać tej strony',
  },
  check: {
    title: 'Czy to właściwy kanał zgłoszeń?',
    lead: 'Ta strona nie została otwarta przez link ani kod QR z plakatu. Dlatego najpierw porównaj te sześć słów.',
    where:
      'Są na plakacie, w intranecie i w informatorze dla pracowników. Sprawdź tam samodzielnie, a nie przez link na tej stronie.',
    label: 'Słowa kontrolne tego kanału zgłoszeń',
    same: 'Słowa są takie same',
    different: 'Słowa są inne',
    without: 'Dalej bez porównania',
    oldTitle: 'Ten link jest stary',
    oldLead:
      'Ta strona została otwarta przez stary plakat lub stary link. Od tego czasu kanał zgłoszeń utworzono na nowo. Dlatego najpierw porównaj te sześć słów.',
    oldWhere:
      'Są na nowym plakacie, w intranecie i w informatorze dla pracowników. Sprawdź tam samodzielnie, a nie przez link na tej stronie.',
    oldOnly:
      'Nie możesz teraz porównać? W takim razie na razie nic tu nie zgłaszaj. Może ktoś chce czytać po kryjomu. Zeskanuj nowy plakat albo wybierz inną drogę.',
    withoutRisk:
      'Nie możesz teraz porównać? Możesz iść dalej, ale wtedy nie masz pewności, że zgłoszenie trafi do Twojej organizacji.',
  },
  stopped: {
    title: 'Na razie nic tu nie zgłaszaj',
    wrongChannel:
      'Lista osób, które czytają zgłoszenia, nie pasuje do Twojego linku. Może link jest uszkodzony. Może też ktoś chce czytać po kryjomu. Nic nie zostało wysłane.',
    wrongWords:
      'Inne słowa znaczą, że to nie jest kanał zgłoszeń Twojej organizacji albo że ktoś chce czytać po kryjomu. Nic nie zostało wysłane.',
    whatNow:
      'Zeskanuj jeszcze raz kod QR z plakatu albo przepisz adres z plakatu. Dalej nie działa? Wybierz inną drogę.',
    closedTitle: 'Ten kanał zgłoszeń nie jest jeszcze otwarty',
    closed: 'Nie ma jeszcze nikogo, kto może przeczytać zgłoszenie. Wróć później albo wybierz inną drogę.',
    signpost: 'Wróć do objaśnień',
  },
  elsewhere: {
    title: 'Inne drogi niż ten kanał zgłoszeń',
    free: 'Zawsze możesz od razu zgłosić się do urzędu poza Twoją organizacją. Nie musisz najpierw zgłaszać tutaj.',
    advice:
      'Porada w zaufaniu: dział porad Urzędu do spraw sygnalistów (Huis voor klokkenluiders). Możesz zadzwonić bez podawania nazwiska: +31\u00a088\u00a0133\u00a010\u00a000.',
    others: 'Możesz też napisać list, pójść do osoby zaufania (vertrouwenspersoon), związku zawodowego lub adwokata.',
    authorities: 'Wszystkie urzędy, które przyjmują zgłoszenia (nowa strona, po angielsku)',
  },
  readers: {
    title: 'Kto może przeczytać Twoje zgłoszenie?',
    lead: 'Zgłoszenie dostaną tylko osoby, które zaznaczysz. Kogo nie zaznaczysz, ten niczego nie zauważy. Osoba czytająca może później kogoś dodać; zobaczysz to.',
    never:
      'Zgłoszenie dotyczy kogoś z tej listy albo komuś nie ufasz? Wybierz „Nigdy nie może czytać”. Wtedy nikt nie doda tej osoby także później.',
    nonePreselectedTitle: 'Nikogo za Ciebie nie zaznaczyliśmy',
    nonePreselected:
      'W ostatnich czternastu dniach zbyt mało wyznaczonych osób potwierdziło, że ta lista się zgadza. Wybieraj tylko osoby, o których wiesz, że mają to zadanie. Masz wątpliwości? Najpierw porównaj z intranetem albo zapytaj.',
    listLabel: 'Wyznaczone osoby',
    doNotRead: 'Nigdy nie może czytać',
    doNotReadOf: (name) => `Nigdy nie może czytać: ${name}`,
    allowAgain: 'Jednak nie wykluczaj',
    allowAgainOf: (name) => `Jednak nie wykluczaj: ${name}`,
    excludedNote: 'Nigdy nie może czytać. Nikt nie może dodać tej osoby.',
    notChosenNote: 'Nie dostanie Twojego zgłoszenia.',
    chosenNote: 'Dostanie Twoje zgłoszenie.',
    managerNote: 'Kieruje ludźmi lub decyduje o sprawach pracowników.',
    namesakeNote:
      'Uwaga: na tej liście jest lub była jeszcze inna osoba o tym samym nazwisku. Zwróć uwagę na stanowisko.',
    changedTitle: 'Lista właśnie się zmieniła',
    changed:
      'Jedna z wybranych osób nie czyta już zgłoszeń. Sprawdź jeszcze raz, kto może czytać Twoje zgłoszenie. Twój tekst nadal tu jest.',
    noneError: 'Zaznacz co najmniej jedną osobę. Inaczej nikt nie przeczyta Twojego zgłoszenia.',
    tooManyError: (most) => `Liczba zaznaczonych osób może wynosić najwyżej ${most}.`,
    singleTitle: 'Tylko jedna osoba to ryzyko',
    single:
      'Ta osoba nic nie robi albo sama jest w to zamieszana? Wtedy nikt inny tego nie czyta. Lepiej wybierz jeszcze drugą osobę albo zgłoś to w urzędzie poza organizacją.',
    noExternalTitle: 'Nikogo spoza Twojej organizacji',
    noExternalChosen: 'Wybierasz tylko osoby z organizacji. Jest też ktoś spoza niej.',
    noExternalListed:
      'W tym kanale nie ma osób czytających spoza organizacji. Wolisz kogoś takiego? Zobacz inne drogi poniżej.',
  },
  questions: {
    what: {
      title: 'Co się stało?',
      short: 'Co się stało',
      hint: 'Napisz, co wiesz z własnej obserwacji, z rozmów lub z dokumentów, i jakie są skutki. Zwykłe słowa wystarczą. Pomiń to, po czym można Cię rozpoznać.',
    },
    where: {
      title: 'Gdzie to się stało?',
      short: 'Gdzie',
      hint: 'Na przykład oddział, dział lub projekt. Grupa jest mała? Opisz to bardziej ogólnie.',
    },
    when: {
      title: 'Kiedy to się stało?',
      short: 'Kiedy',
      hint: 'Miesiąc lub pora roku wystarczy. Dokładny dzień lub godzina może zdradzić Twoją obecność.',
    },
    'how-known': {
      title: 'Skąd o tym wiesz?',
      short: 'Skąd o tym wiesz',
      hint: 'Wiesz to z własnej obserwacji, od kogoś czy z dokumentu? Nie podawaj miejsca, do którego tylko Ty masz dostęp.',
    },
    ongoing: {
      title: 'Czy to nadal trwa?',
      short: 'Nadal trwa',
      yes: 'Tak, nadal trwa',
      no: 'Nie, już się skończyło',
      unknown: 'Nie wiem',
    },
    'reported-before': {
      title: 'Czy było to już zgłaszane?',
      short: 'Zgłaszane wcześniej',
      no: 'Nie, nie przeze mnie',
      inside: 'Tak, w organizacji',
      outside: 'Tak, poza organizacją',
    },
    relation: {
      title: 'Co łączy Cię z organizacją?',
      short: 'Związek z organizacją',
      hint: 'Nie musisz tego mówić. Ta wiedza może zmniejszyć grupę, do której należysz.',
      'works-here': 'Pracuję tam teraz',
      'worked-here': 'Już tam nie pracuję',
      otherwise: 'Coś innego, na przykład dostawy, staż lub rekrutacja',
    },
    'on-behalf': {
      title: 'Zgłaszasz za siebie czy za kogoś innego?',
      short: 'Za kogo zgłaszasz',
      hint: 'Adwokat lub osoba zaufania może zgłosić sprawę za kogoś, kto chce zostać w cieniu.',
      self: 'Zgłaszam za siebie',
      'on-behalf': 'Zgłaszam w imieniu kogoś innego',
    },
    confirmation: {
      title: 'Chcesz wiadomości, że zgłoszenie dotarło?',
      short: 'Potwierdzenie odbioru',
      hint: 'Znajdziesz ją w swojej skrzynce w ciągu siedmiu dni. Możesz też z niej zrezygnować. Zgłoszenie liczy się tak samo, a terminy biegną jak zwykle.',
      yes: 'Tak, potwierdźcie odbiór w mojej skrzynce',
      no: 'Nie, nie wysyłajcie mi potwierdzenia',
    },
    approach: {
      title: 'Jak osoby czytające mogą Cię o coś zapytać?',
      short: 'Jak się z Tobą kontaktować',
      hint: 'Później możesz napisać w skrzynce, że chcesz inaczej.',
      mailbox: 'Przez moją skrzynkę tutaj',
      representative: 'Przez adwokata lub osobę zaufania',
      notice: 'Przez ogólne ogłoszenie ze słowem, które teraz wybiorę',
      none: 'Raczej nie',
    },
    'code-word': {
      title: 'Twoje słowo rozpoznawcze',
      short: 'Słowo rozpoznawcze',
      hint: 'Osoby czytające mogą umieścić to słowo w ogłoszeniu dla wszystkich, na przykład w intranecie. Wtedy wiesz, że to do Ciebie. Wybierz zwykłe słowo, które nic o Tobie nie mówi.',
    },
    'came-in-on': { title: 'Kiedy wpłynęło Twoje zgłoszenie?' },
    ownHint: 'To pytanie zadaje Twoja organizacja. Nie musisz odpowiadać. Nie pisz, kim jesteś.',
    answer: 'Twoja odpowiedź',
    skip: 'Pomiń',
    clear: 'Wyczyść wybór',
    missing: 'Napisz krótko, co się stało. Bez tego tekstu osoby czytające nic nie mogą zrobić.',
    nearEnd: (left) => `Pozostałe znaki: ${left}.`,
    notAnswered: 'Bez odpowiedzi',
  },
  onBehalf: {
    sparing: 'Pisz o tej osobie tylko to, co konieczne. Nie podawaj nazwiska.',
    secondCode: 'Utwórz też kod dla tej osoby',
    secondCodeHint:
      'Ta osoba może wtedy czytać i pisać, mając własne dwanaście słów. Zobaczysz je po swoich słowach, na osobnej kartce.',
  },
  approach: {
    representative: 'Napisz później w skrzynce, przez kogo. Podaj tylko nazwisko i numer tej osoby.',
    none: 'Osoby czytające nie będą Cię wtedy o nic pytać. Co zdecydują, możesz przeczytać w skrzynce.',
    anonymousTitle: 'Nie musisz mówić, kim jesteś',
    anonymous:
      'Jeśli zachowasz anonimowość, czasem nie da się zbadać wszystkiego: mniej można Cię zapytać. Zgłoszenie będzie traktowane tak samo poważnie. Ty decydujesz i zawsze możesz później zmienić zdanie.',
  },
  files: {
    title: 'Chcesz dołączyć pliki?',
    lead: 'Zdjęcie, dokument lub nagranie może pomóc. Nie musisz tego robić. Możesz to też zrobić później w skrzynce.',
  },
  voice: {
    title: 'Chcesz coś jeszcze opowiedzieć?',
    lead: 'Możesz coś nagrać oprócz tego, co piszesz. Nie musisz. Kto słucha, może rozpoznać Twój głos.',
    ready: (seconds) => `Twoje nagranie (${seconds} s) zostanie wysłane.`,
    remove: 'Usuń nagranie',
  },
  following: {
    stopped: 'Samo zgłoszenie zostało wysłane. Spróbuj ponownie albo wyślij pliki później w skrzynce.',
    done: 'Twoje pliki zostały wysłane.',
    stillGoing: 'Twoje pliki nie zostały jeszcze wysłane. Jeśli teraz wyczyścisz stronę, nie dotrą.',
    clearAnyway: 'Mimo to wyczyść',
    idle: 'Przez piętnaście minut nic się nie działo. Dlatego wszystko zniknęło z ekranu. Coś jest jeszcze wysyłane: nie zamykaj tej strony.',
    idleStopped:
      'Przez piętnaście minut nic się nie działo. Dlatego wszystko zniknęło z ekranu. Wysyłanie się zatrzymało. Spróbuj ponownie.',
  },
  reveals: {
    title: 'Po tym można kogoś rozpoznać',
    remark:
      'Nie musisz nic zmieniać. Sprawdziła to tylko ta strona; nic nie zostało wysłane. To sprawdzenie nie widzi wszystkiego.',
    readerNamed: (name) =>
      `W tekście jest ${name}. Ta osoba przeczyta Twoje zgłoszenie. Czy ono jej dotyczy? Wtedy wyklucz tę osobę.`,
    listedNamed: (name) =>
      `W tekście jest ${name}, czyli osoba, która też czyta zgłoszenia. Czy zgłoszenie jej dotyczy? Wtedy wyklucz tę osobę.`,
    person: (found) =>
      `Może to nazwisko: ${found}. Nazwisko nie jest potrzebne? Napisz, co ktoś robi, a nie jak się nazywa.`,
    email: (found) => `Adres e-mail: ${found}`,
    phone: (found) => `Numer telefonu: ${found}`,
    iban: (found) => `Numer konta: ${found}`,
    bsn: (found) => `Może to numer BSN: ${found}`,
    staff: (found) => `Numer pracownika: ${found}`,
    plate: (found) => `Numer rejestracyjny: ${found}`,
    time: (found) => `Dokładny czas: ${found}. Kto wie, kto tam wtedy był, może Cię rozpoznać.`,
    onlyOne: (found) => `„${found}”: z tego widać, że chodzi o jedną osobę.`,
    changeReaders: 'Zmień, kto może czytać',
  },
  overview: {
    title: 'Czy wszystko się zgadza?',
    lead: 'Po wysłaniu nie można już nic zmienić. Możesz coś dopisać w swojej skrzynce.',
    readers: 'Kto może czytać',
    excluded: 'Nigdy nie może czytać',
    files: 'Pliki',
    voice: 'Nagranie',
    none: 'Brak',
    secondCode: 'Z osobnym kodem dla tej osoby',
    codeWord: (word) => (word === '' ? 'Nie wybrano słowa' : `Słowo: ${word}`),
    changeOf: (what) => `Zmień: ${what}`,
    codeNext: 'Potem dostaniesz dwanaście słów. Przygotuj kartkę i długopis.',
    working: 'Twoje urządzenie coś oblicza. To chroni przed nadużyciami i zwykle trwa kilka sekund.',
    failedTitle: 'Twoje zgłoszenie nie zostało jeszcze wysłane',
    failedNothingLost: 'Nic nie zginęło. Wszystko, co napisano, nadal tu jest.',
    failedPerhaps:
      'Może zgłoszenie jednak dotarło. Niczego nie zmieniaj i spróbuj ponownie; nigdy nie dotrze dwa razy.',
  },
  code: {
    title: 'Zapisz te dwanaście słów',
    sent: 'Twoje zgłoszenie zostało wysłane.',
    label: 'Twoje dwanaście słów',
    only: 'Bez tego kodu nikt nie może Cię znów wpuścić. My też nie.',
    what: 'Tymi słowami otwierasz swoją skrzynkę. Tam przeczytasz odpowiedź. Kto ma te słowa, może też przeczytać Twoje zgłoszenie.',
    keep: 'Papier jest najbezpieczniejszy. Nie trzymaj go w pracy.',
    copyRisk:
      'Inne aplikacje na tym urządzeniu mogą przeczytać to, co kopiujesz. Drukarka w pracy może zapamiętać, co drukujesz.',
    showQr: 'Pokaż kod QR',
    hideQr: 'Ukryj kod QR',
    qrLabel: 'Kod QR z Twoimi dwunastoma słowami',
    qrRisk: 'W kodzie QR są same te słowa. Skanuj go tylko własnym urządzeniem.',
    copyFailed: 'Kopiowanie się nie udało. Przepisz słowa.',
    comeBack: 'Wróć w te dni',
    confirmationOn: (day) => `${day}: do tego dnia odbiór jest potwierdzony albo powinien być.`,
    informationOn: (day) => `${day}: do tego dnia masz wiedzieć, co się dzieje z Twoim zgłoszeniem.`,
    paperText: 'Przechowuj to tam, gdzie nikt inny nie zagląda.',
    paperDays: (first, second) => `Sprawdź znowu: ${first} i ${second}.`,
    written: 'Mam te słowa zapisane',
    otherSaid: 'Twoje własne słowa się zgadzają.',
    other: {
      title: 'Teraz kartka dla osoby, za którą zgłaszasz',
      label: 'Dwanaście słów tej osoby',
      what: 'To inne słowa. Daj tę kartkę osobie, za którą zgłaszasz, najlepiej osobiście i do ręki.',
      paperText: 'Daj tę kartkę osobie, dla której jest. Przy pierwszej wizycie zmieni ona słowa na nowe.',
      only: 'Nie trzymaj tej kartki razem ze swoimi słowami',
      keep: 'Z tymi słowami ta osoba może czytać i pisać. Teraz znasz je także Ty. Dlatego poproś tę osobę, żeby przy pierwszej wizycie w skrzynce zmieniła słowa na nowe.',
      written: 'Mam kartkę dla tej osoby',
    },
  },
  typeBack: {
    title: 'Przepisz dwa słowa',
    lead: 'Dzięki temu wiesz na pewno, że słowa są dobrze zapisane. Spójrz na swoją kartkę.',
    otherLead: 'Spójrz na kartkę dla tej osoby. To nie są Twoje własne słowa.',
    word: (place) => `Słowo ${place}`,
    wrong: (place) => `To nie jest słowo ${place}. Spójrz jeszcze raz na kartkę.`,
    check: 'Sprawdź',
    lookAgain: 'Pokaż słowa jeszcze raz',
  },
  givenCode: {
    title: 'Ktoś inny zna Twoje słowa',
    text: 'Te słowa dała Ci osoba, która zgłosiła sprawę za Ciebie. Może ona też tu wejść. Nie chcesz tego? Zmień słowa na nowe. Potem czytasz dalej jak zwykle.',
  },
  testCode: {
    link: 'Sprawdź tylko, czy słowa są dobrze zapisane',
    title: 'Sprawdź swoje słowa',
    lead: 'Wpisz swoje dwanaście słów. Ta strona sprawdzi, czy do siebie pasują. Nic się nie otworzy.',
    label: 'Twoje dwanaście słów',
    hint: 'Wielkie litery, spacje i cyfry nie mają znaczenia. Wystarczą pierwsze cztery litery każdego słowa.',
    test: 'Sprawdź',
    fitsTitle: 'Te słowa do siebie pasują',
    fits: 'Słowa są dobrze zapisane.',
    count: (words) => `Liczba wpisanych słów: ${words}. Musi być dwanaście.`,
    unknown: 'Jednego ze słów nie ma na liście. Spójrz jeszcze raz na kartkę.',
    mixed: 'Słowa są z dwóch języków. Kod ma słowa z jednego języka.',
    checksum: 'Słowa do siebie nie pasują. Sprawdź, czy wszystkie dwanaście jest dobrych i w dobrej kolejności.',
    candid:
      'Twoje słowa zostają na tym urządzeniu i nigdzie nie są wysyłane. To sprawdzenie nie mówi, czy jest do nich skrzynka.',
  },
  done: {
    title: 'Twoje zgłoszenie zostało wysłane',
    good: 'Słowa się zgadzają. Gotowe.',
    howTitle: 'Jak wrócić',
    how: 'Wejdź na stronę tego kanału zgłoszeń, wybierz „Otwórz skrzynkę” i wpisz swoje dwanaście słów. Nie wyślemy Ci żadnej wiadomości: nie wiemy, kim jesteś.',
    clear: 'Wyczyść tę stronę',
    clearedTitle: 'Ta strona została wyczyszczona',
    cleared: 'Możesz zamknąć to okno. W historii przeglądarki może nadal być widać wizytę na tej stronie.',
    leftTitle: 'Twoja skrzynka jest zamknięta',
    left: 'Na tej stronie nic nie zostało. W historii przeglądarki może nadal być widać wizytę na tej stronie.',
  },
  delivery: {
    hour: (hour) => `Osoby czytające dostaną zgłoszenie o ${hour}. Nikt się nie dowie, o której je napisano.`,
    demonstration: 'Osoby czytające dostaną zgłoszenie w ciągu minuty. Tak jest tylko w tej wersji pokazowej.',
    stateHour: (hour) => `Dotrze o ${hour}; nikt się nie dowie, kiedy to napisano`,
    stateDemonstration: 'Dotrze w ciągu minuty (wersja pokazowa)',
    delivered: 'Dostarczono',
  },
  failure: {
    page: 'Na tej stronie coś poszło nie tak. Spróbuj ponownie.',
    settled: 'Na to już odpowiedziano albo nikt już o to nie pyta. Teraz nic nie zostało wysłane.',
    list: 'Lista wyznaczonych osób już się nie zgadza. Nie wysyłaj tu teraz niczego.',
    'session.refused': 'Te słowa nie otwierają już Twojej skrzynki. Zastąpiły je nowe słowa.',
    'directory.conflict':
      'Lista wyznaczonych osób właśnie się zmieniła. Sprawdź, kto może przeczytać Twoje zgłoszenie. Potem wyślij ponownie.',
    'notes.conflict': 'Twoja skrzynka była właśnie używana także w innym oknie. Spróbuj ponownie.',
    'request.invalid': 'Serwer nie rozumie tej strony. Najpierw przepisz swój tekst. Potem załaduj stronę ponownie.',
    'request.suite': 'Ta strona jest zbyt stara. Najpierw przepisz swój tekst. Potem załaduj stronę ponownie.',
  },
};

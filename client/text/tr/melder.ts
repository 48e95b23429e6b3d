import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderTr: TextShape<typeof melderNl> = {
  start: {
    title: 'Bildirim yapın',
    lead: 'Burada neyin yanlış olduğunu anlatırsınız. Bunu yalnızca sizin seçtiğiniz kişiler okuyabilir.',
    candid:
      'Kim olduğunuzu kaydetmiyoruz. Ama anlattıklarınızdan tanınabilirsiniz. Buna dikkat etmenize yardım ediyoruz.',
    advice: {
      'own-device':
        'Bu cihaz veya ağ iş yerinize mi ait? O zaman bu siteye girdiğiniz orada görülebilir. Kendi telefonunuzu mobil internetle kullanmanız ya da Tor Browser kullanmanız daha iyi.',
      intranet:
        'Bu sayfanın adresi, iş yerinizin ağındaki bir adrese benziyor. Bu siteye girdiğiniz orada görülebilir. Dışarıda da çalışan bir adresi, kendi telefonunuzda mobil internetle kullanmanız daha iyi.',
      tor: 'Tor Browser kullanıyor gibisiniz. Bu iyi: ağınızı izleyen kişi hangi siteye girdiğinizi görmez. Ama kendi cihazınızı kullanın.',
    },
    stepsTitle: 'Nasıl oluyor?',
    stepReaders: 'Bildiriminizi kimin okuyabileceğini siz seçersiniz.',
    stepQuestions: 'Birkaç soruyu yanıtlarsınız. Yalnızca ilki zorunlu.',
    stepCode: 'On iki kelime alırsınız. Yanıt için bu kelimelerle geri dönersiniz.',
    nothingKept:
      'Bu cihazda hiçbir şey kalmaz. Sayfayı kapatırsanız yazdıklarınız silinir. On beş dakika bir şey yapmazsanız sayfa boşaltılır.',
    begin: 'Başla',
    loading: 'Bildirim kanalı yükleniyor…',
    loadFailed: 'Bu sayfa yüklenemedi',
  },
  check: {
    title: 'Doğru bildirim kanalı mı?',
    lead: 'Buraya afişteki bağlantı veya QR kodu ile gelmediniz. Bu yüzden önce bu altı kelimeyi karşılaştırın.',
    where:
      'Kelimeler afişte, kurum içi sitede ve personel rehberinde yazar. Oraya kendiniz bakın, bu sitedeki bir bağlantıyla değil.',
    label: 'Bu bildirim kanalının kontrol kelimeleri',
    same: 'Kelimeler aynı',
    different: 'Kelimeler farklı',
    without: 'Karşılaştırmadan devam et',
    oldTitle: 'Bu bağlantı eski',
    oldLead:
      'Eski bir afiş veya bağlantı ile geldiniz. Bu bildirim kanalı ondan sonra yeniden kuruldu. Bu yüzden önce bu altı kelimeyi karşılaştırın.',
    oldWhere:
      'Kelimeler yeni afişte, kurum içi sitede ve personel rehberinde yazar. Oraya kendiniz bakın, bu sitedeki bir bağlantıyla değil.',
    oldOnly:
      'Şu anda karşılaştıramıyor musunuz? O zaman şimdi buradan bildirim yapmayın. Biri gizlice okumak istiyor olabilir. Yeni afişi tarayın ya da başka bir yol seçin.',
    withoutRisk:
      'Şu anda karşılaştıramıyor musunuz? Devam edebilirsiniz, ama o zaman bildiriminizin kendi kuruluşunuza ulaştığını kesin bilemezsiniz.',
  },
  stopped: {
    title: 'Şimdi buradan bildirim yapmayın',
    wrongChannel:
      'Bildirimleri okuyan kişilerin listesi, kullandığınız bağlantıya uymuyor. Bağlantı bozulmuş olabilir. Biri gizlice okumak istiyor da olabilir. Hiçbir şey gönderilmedi.',
    wrongWords:
      'Kelimeler farklıysa, bu kuruluşunuzun bildirim kanalı değildir ya da biri gizlice okumak istiyordur. Hiçbir şey gönderilmedi.',
    whatNow:
      'Afişteki QR kodunu yeniden tarayın ya da adresi afişten yazın. Yine olmuyor mu? O zaman başka bir yol seçin.',
    closedTitle: 'Bu bildirim kanalı henüz açık değil',
    closed: 'Henüz bildirim okuyabilecek kimse yok. Daha sonra gelin ya da başka bir yol seçin.',
    signpost: 'Açıklamaya dön',
  },
  elsewhere: {
    title: 'Bu kanal dışındaki yollar',
    free: 'Her zaman doğrudan kuruluşunuz dışındaki bir resmî kuruma gidebilirsiniz. Önce burada bildirim yapmanız gerekmez.',
    advice:
      'Güven içinde danışmak için: usulsüzlük bildirenlere yardım eden kurumun danışma bölümü (Huis voor klokkenluiders). Adınızı söylemeden arayabilirsiniz: +31\u00a088\u00a0133\u00a010\u00a000.',
    others:
      'Mektup yazabilir, bir güven kişisine (vertrouwenspersoon), sendikanıza veya bir avukata da gidebilirsiniz.',
    authorities: 'Bildirim kabul eden tüm resmî kurumlar (yeni sayfa, İngilizce)',
  },
  readers: {
    title: 'Bildiriminizi kim okuyabilir?',
    lead: 'Bildiriminiz yalnızca işaretlediğiniz kişilere gider. İşaretlemediğiniz kişiler hiçbir şey fark etmez. Okuyan biri sonradan başka birini ekleyebilir; siz bunu görürsünüz.',
    never:
      'Bildiriminiz bu listedeki biriyle mi ilgili? Ya da birine güvenmiyor musunuz? O zaman “Bunu asla okuyamaz” seçin. Ondan sonra bu kişiyi kimse ekleyemez.',
    nonePreselectedTitle: 'Sizin yerinize kimseyi işaretlemedik',
    nonePreselected:
      'Son on dört günde çok az görevli bu listenin doğru olduğunu onayladı. Yalnızca bu görevi olduğunu bildiğiniz kişileri seçin. Emin değil misiniz? Önce kurum içi siteyle karşılaştırın ya da sorun.',
    listLabel: 'Görevliler',
    doNotRead: 'Bunu asla okuyamaz',
    doNotReadOf: (name) => `Bunu asla okuyamaz: ${name}`,
    allowAgain: 'Dışarıda bırakmaktan vazgeç',
    allowAgainOf: (name) => `Dışarıda bırakmaktan vazgeç: ${name}`,
    excludedNote: 'Bunu asla okuyamaz. Bu kişiyi kimse ekleyemez.',
    notChosenNote: 'Bildiriminizi almaz.',
    chosenNote: 'Bildiriminizi alır.',
    managerNote: 'Yöneticidir ya da personel hakkında karar verir.',
    namesakeNote: 'Dikkat: bu listede aynı adda başka bir kişi var ya da vardı. Göreve bakın.',
    changedTitle: 'Liste az önce değişti',
    changed:
      'Seçtiğiniz biri artık bildirim okumuyor. Bildiriminizi kimin okuyabileceğine yeniden bakın. Yazdığınız metin duruyor.',
    noneError: 'En az bir kişi işaretleyin. Yoksa bildiriminizi kimse okuyamaz.',
    tooManyError: (most) => `En fazla ${most} kişi işaretleyin.`,
    singleTitle: 'Tek kişi risklidir',
    single:
      'Bu kişi hiçbir şey yapmazsa ya da kendisi işin içindeyse ne olur? O zaman başka kimse okumaz. İkinci bir kişi daha seçin ya da kuruluşunuz dışındaki bir resmî kuruma bildirin.',
    noExternalTitle: 'Kuruluşunuz dışından kimse yok',
    noExternalChosen: 'Yalnızca kuruluş içinden kişiler seçiyorsunuz. Dışarıdan biri de var.',
    noExternalListed:
      'Bu bildirim kanalında kuruluş dışından okuyan yok. Dışarıdan birini mi istiyorsunuz? Aşağıdaki diğer yollara bakın.',
  },
  questions: {
    what: {
      title: 'Ne oldu?',
      short: 'Ne olduğu',
      hint: 'Ne gördüğünüzü, duyduğunuzu veya okuduğunuzu ve sonuçlarını yazın. Sade kelimeler yeter. Sizi tanıtabilecek şeyleri yazmayın.',
    },
    where: {
      title: 'Nerede oldu?',
      short: 'Nerede',
      hint: 'Örneğin bir şube, bölüm veya proje. Grup küçük mü? O zaman daha genel yazın.',
    },
    when: {
      title: 'Ne zaman oldu?',
      short: 'Ne zaman',
      hint: 'Bir ay veya mevsim yeter. Kesin gün veya saat, orada olduğunuzu belli edebilir.',
    },
    'how-known': {
      title: 'Bunu nereden biliyorsunuz?',
      short: 'Nereden bildiğiniz',
      hint: 'Kendiniz mi gördünüz, birinden mi duydunuz, yoksa okudunuz mu? Yalnızca sizin girebildiğiniz bir yer yazmayın.',
    },
    ongoing: {
      title: 'Hâlâ sürüyor mu?',
      short: 'Hâlâ sürüyor mu',
      yes: 'Evet, hâlâ sürüyor',
      no: 'Hayır, bitti',
      unknown: 'Bilmiyorum',
    },
    'reported-before': {
      title: 'Bu daha önce bildirildi mi?',
      short: 'Daha önce bildirildi mi',
      no: 'Hayır, ben bildirmedim',
      inside: 'Evet, kuruluş içinde',
      outside: 'Evet, kuruluş dışında',
    },
    relation: {
      title: 'Kuruluşla bağınız nedir?',
      short: 'Kuruluşla bağınız',
      hint: 'Bunu söylemek zorunda değilsiniz. Bu, içinde bulunduğunuz grubu küçültebilir.',
      'works-here': 'Şu anda orada çalışıyorum',
      'worked-here': 'Eskiden orada çalıştım',
      otherwise: 'Başka bir bağ, örneğin tedarik, staj veya iş başvurusu',
    },
    'on-behalf': {
      title: 'Kendiniz için mi, başkası için mi bildiriyorsunuz?',
      short: 'Kimin için bildirdiğiniz',
      hint: 'Bir avukat veya güven kişisi, kendini göstermek istemeyen biri için bildirim yapabilir.',
      self: 'Kendim için bildiriyorum',
      'on-behalf': 'Başka biri adına bildiriyorum',
    },
    confirmation: {
      title: 'Bildiriminizin alındığına dair mesaj ister misiniz?',
      short: 'Alındı mesajı',
      hint: 'Bu mesajı yedi gün içinde posta kutunuzda bulursunuz. İstemeyebilirsiniz de. Bildiriminiz aynı derecede sayılır ve süreler değişmez.',
      yes: 'Evet, alındığını posta kutuma yazın',
      no: 'Hayır, bana alındı mesajı göndermeyin',
    },
    approach: {
      title: 'Okuyanlar size nasıl soru sorabilir?',
      short: 'Size nasıl ulaşılacağı',
      hint: 'Başka türlü istediğinizi sonra posta kutunuzda yazabilirsiniz.',
      mailbox: 'Buradaki posta kutumdan',
      representative: 'Bir avukat veya güven kişisi yoluyla',
      notice: 'İçinde şimdi seçeceğim bir kelime olan genel bir duyuruyla',
      none: 'İstemiyorum',
    },
    'code-word': {
      title: 'Tanıma kelimeniz',
      short: 'Tanıma kelimesi',
      hint: 'Okuyanlar bu kelimeyi herkese açık bir duyuruya koyabilir, örneğin kurum içi siteye. Böylece duyurunun size olduğunu anlarsınız. Sizin hakkınızda hiçbir şey söylemeyen sıradan bir kelime seçin.',
    },
    'came-in-on': { title: 'Bildiriminiz ne zaman ulaştı?' },
    ownHint: 'Bu soruyu kuruluşunuz soruyor. Yanıtlamak zorunda değilsiniz. Kim olduğunuzu yazmayın.',
    answer: 'Yanıtınız',
    skip: 'Atla',
    clear: 'Seçimi sil',
    missing: 'Ne olduğunu kısaca anlatın. Bu metin olmadan okuyanlar bir şey yapamaz.',
    nearEnd: (left) => `${left} karakter daha yazabilirsiniz.`,
    notAnswered: 'Doldurulmadı',
  },
  onBehalf: {
    sparing: 'Bu kişi hakkında gerekenden fazlasını yazmayın. Ad vermeyin.',
    secondCode: 'Bu kişi için de bir kod oluştur',
    secondCodeHint:
      'O zaman bu kişi, kendi on iki kelimesiyle kendisi okuyup yazabilir. Bu kelimeleri kendi kelimelerinizden sonra, ayrı bir kâğıtta görürsünüz.',
  },
  approach: {
    representative:
      'Kimin yoluyla olacağını sonra posta kutunuzda yazın. Bu kişinin adı ve numarasından fazlasını yazmayın.',
    none: 'O zaman okuyanlar size soru sormaz. Ne karar verdiklerini yine de posta kutunuzda okuyabilirsiniz.',
    anonymousTitle: 'Kim olduğunuzu söylemek zorunda değilsiniz',
    anonymous:
      'Anonim kalırsanız araştırma bazen o kadar ileri gidemez: size daha az şey sorulabilir. Bildiriminiz aynı derecede ciddiye alınır. Siz seçersiniz ve sonra her zaman başka türlü seçebilirsiniz.',
  },
  files: {
    title: 'Dosya eklemek ister misiniz?',
    lead: 'Bir fotoğraf, belge veya kayıt yardımcı olabilir. Zorunlu değil. Bunu sonra posta kutunuzda da yapabilirsiniz.',
  },
  voice: {
    title: 'Sesli olarak bir şey eklemek ister misiniz?',
    lead: 'Yazdıklarınızın yanında ses kaydı da yapabilirsiniz. Zorunlu değil. Dinleyen kişi sesinizi tanıyabilir.',
    ready: (seconds) => `${seconds} saniyelik kaydınız da gönderilecek.`,
    remove: 'Kaydı at',
  },
  following: {
    stopped: 'Bildiriminiz gönderildi. Yeniden deneyin ya da dosyaları sonra posta kutunuzda gönderin.',
    done: 'Dosyalarınız gönderildi.',
    stillGoing: 'Dosyalarınız henüz gönderilmedi. Sayfayı şimdi silerseniz dosyalar gitmez.',
    clearAnyway: 'Yine de sil',
    idle: 'On beş dakika bir şey yapmadınız. Bu yüzden ekrandaki her şey kaldırıldı. Bir şey hâlâ gönderiliyor: bu sayfayı açık bırakın.',
    idleStopped:
      'On beş dakika bir şey yapmadınız. Bu yüzden ekrandaki her şey kaldırıldı. Gönderme durdu. Yeniden deneyin.',
  },
  reveals: {
    title: 'Bundan biri tanınabilir',
    remark:
      'Bir şeyi değiştirmek zorunda değilsiniz. Buna yalnızca bu sayfa baktı; hiçbir şey gönderilmedi. Bu kontrol her şeyi görmez.',
    readerNamed: (name) =>
      `Metinde ${name} adı geçiyor. Bu kişi bildiriminizi okuyacak. Bildirim bu kişiyle mi ilgili? O zaman bu kişiyi dışarıda bırakın.`,
    listedNamed: (name) =>
      `Metinde ${name} adı geçiyor. Bu kişi de bildirim okuyor. Bildirim bu kişiyle mi ilgili? O zaman bu kişiyi dışarıda bırakın.`,
    person: (found) => `Belki bir ad: ${found}. Ad gerekli değil mi? O zaman kişinin adını değil, ne yaptığını yazın.`,
    email: (found) => `Bir e-posta adresi: ${found}`,
    phone: (found) => `Bir telefon numarası: ${found}`,
    iban: (found) => `Bir hesap numarası: ${found}`,
    bsn: (found) => `Belki bir vatandaşlık numarası (BSN): ${found}`,
    staff: (found) => `Bir personel numarası: ${found}`,
    plate: (found) => `Bir plaka: ${found}`,
    time: (found) => `Kesin bir zaman: ${found}. O sırada kimin orada olduğunu bilen, sizi tanıyabilir.`,
    onlyOne: (found) => `“${found}”: bundan tek bir kişiden söz edildiği anlaşılıyor.`,
    changeReaders: 'Kimin okuyabileceğini değiştir',
  },
  overview: {
    title: 'Her şey doğru mu?',
    lead: 'Gönderdikten sonra hiçbir şeyi değiştiremezsiniz. Ama posta kutunuzda ekleme yapabilirsiniz.',
    readers: 'Kim okuyabilir',
    excluded: 'Bunu asla okuyamaz',
    files: 'Dosyalar',
    voice: 'Ses kaydı',
    none: 'Yok',
    secondCode: 'Bu kişi için ayrı bir kodla',
    codeWord: (word) => (word === '' ? 'Kelime seçilmedi' : `Kelime: ${word}`),
    changeOf: (what) => `Değiştir: ${what}`,
    codeNext: 'Bundan sonra on iki kelime alırsınız. Kâğıt ve kalem hazırlayın.',
    working: 'Cihazınız bir hesap yapıyor. Bu, kötüye kullanımı önler ve genellikle birkaç saniye sürer.',
    failedTitle: 'Bildiriminiz henüz gönderilmedi',
    failedNothingLost: 'Hiçbir şey kaybolmadı. Yazdığınız her şey burada duruyor.',
    failedPerhaps:
      'Bildiriminiz belki yine de ulaştı. Hiçbir şeyi değiştirmeden yeniden deneyin; hiçbir zaman iki kez gelmez.',
  },
  code: {
    title: 'Bu on iki kelimeyi bir kâğıda yazın',
    sent: 'Bildiriminiz gönderildi.',
    label: 'On iki kelimeniz',
    only: 'Bu kod olmadan kimse sizi yeniden içeri alamaz. Biz de alamayız.',
    what: 'Bu kelimelerle posta kutunuzu açarsınız. Yanıtı orada okursunuz. Kelimeleri bilen kişi, yazdıklarınızı da okuyabilir.',
    keep: 'En güvenlisi kâğıttır. İş yerinizde saklamayın.',
    copyRisk:
      'Bu cihazdaki başka uygulamalar kopyaladığınızı okuyabilir. İş yerindeki yazıcı, yazdırdığınızı saklayabilir.',
    showQr: 'QR kodunu göster',
    hideQr: 'QR kodunu gizle',
    qrLabel: 'On iki kelimenizin QR kodu',
    qrRisk: 'QR kodunun içinde on iki kelimenin kendisi var. Yalnızca kendi cihazınızla tarayın.',
    copyFailed: 'Kopyalanamadı. Kelimeleri elle yazın.',
    comeBack: 'Şu günlerde geri gelin',
    confirmationOn: (day) => `${day}: o güne kadar bildiriminizin alındığı yazılmıştır ya da yazılmış olmalıydı.`,
    informationOn: (day) => `${day}: o güne kadar bildiriminizle ne yapıldığını bilmeniz gerekir.`,
    paperText: 'Bunu başka kimsenin gelmediği bir yerde saklayın.',
    paperDays: (first, second) => `Yeniden bakın: ${first} ve ${second}.`,
    written: 'Kelimeleri kâğıda yazdım',
    otherSaid: 'Kendi kelimeleriniz doğru.',
    other: {
      title: 'Şimdi öteki kişinin kâğıdı',
      label: 'Öteki kişinin on iki kelimesi',
      what: 'Bunlar başka kelimeler. Bu kâğıdı, adına bildirim yaptığınız kişiye verin; en iyisi kendiniz, elden verin.',
      paperText: 'Bu kâğıdı, ait olduğu kişiye verin. O kişi ilk girişinde yeni kelimeler alır.',
      only: 'Bu kâğıdı kendi kelimelerinizle birlikte saklamayın',
      keep: 'Bu kelimelerle o kişi kendisi okuyup yazabilir. Artık bu kelimeleri siz de biliyorsunuz. Bu yüzden ondan, ilk girişinde yeni kelimeler almasını isteyin.',
      written: 'Öteki kişinin kâğıdı bende',
    },
  },
  typeBack: {
    title: 'İki kelimeyi yazın',
    lead: 'Böylece kelimeleri doğru yazdığınızı kesin bilirsiniz. Kâğıdınıza bakın.',
    otherLead: 'Öteki kişinin kâğıdına bakın. Bunlar sizin kelimeleriniz değil.',
    word: (place) => `${place}. kelime`,
    wrong: (place) => `Bu, ${place}. kelime değil. Kâğıdınıza bir daha bakın.`,
    check: 'Kontrol et',
    lookAgain: 'Kelimelere bir daha bak',
  },
  givenCode: {
    title: 'Kelimelerinizi başka biri biliyor',
    text: 'Bu kelimeleri size, sizin için bildirim yapan kişi verdi. O kişi de bunlarla girebilir. Bunu istemiyor musunuz? O zaman yeni kelimeler alın. Sonra eskisi gibi okumaya devam edersiniz.',
  },
  testCode: {
    link: 'Yalnızca kelimeleri doğru yazıp yazmadığınıza bakın',
    title: 'Kelimelerinizi kontrol edin',
    lead: 'On iki kelimenizi yazın. Bu sayfa, kelimeler birbirine uyuyor mu diye bakar. Hiçbir şey açılmaz.',
    label: 'On iki kelimeniz',
    hint: 'Büyük harf, boşluk ve rakam önemli değil. Her kelimenin ilk dört harfi yeter.',
    test: 'Kontrol et',
    fitsTitle: 'Bu kelimeler birbirine uyuyor',
    fits: 'Kelimeleri doğru yazmışsınız.',
    count: (words) => `${words} kelime yazdınız. On iki kelime olmalı.`,
    unknown: 'Kelimelerden biri listede yok. Kâğıdınıza bir daha bakın.',
    mixed: 'Kelimeler iki ayrı dilden. Bir kodun kelimeleri tek dildendir.',
    checksum: 'Kelimeler birbirine uymuyor. On ikisi de doğru mu ve doğru sırada mı, bakın.',
    candid:
      'Kelimeleriniz bu cihazda kalır ve hiçbir yere gönderilmez. Bu kontrol, kelimelere ait bir posta kutusu olup olmadığını söylemez.',
  },
  done: {
    title: 'Bildiriminiz gönderildi',
    good: 'Kelimeler doğru. İşiniz bitti.',
    howTitle: 'Nasıl geri dönersiniz?',
    how: 'Bu bildirim kanalının sayfasına gidin, “Posta kutusunu aç” seçin ve on iki kelimenizi yazın. Bizden mesaj almazsınız: kim olduğunuzu bilmiyoruz.',
    clear: 'Bu sayfayı sil',
    clearedTitle: 'Bu sayfa silindi',
    cleared: 'Bu pencereyi kapatabilirsiniz. Tarayıcınızın geçmişinde bu siteye girdiğiniz hâlâ görünebilir.',
    leftTitle: 'Posta kutunuz kapatıldı',
    left: 'Bu sayfada artık hiçbir şey yok. Tarayıcınızın geçmişinde bu siteye girdiğiniz hâlâ görünebilir.',
  },
  delivery: {
    hour: (hour) => `Okuyanlar bildiriminizi saat ${hour} olduğunda alır. Hangi saatte yazdığınızı kimse öğrenmez.`,
    demonstration: 'Okuyanlar bildiriminizi bir dakika içinde alır. Bu yalnızca bu gösterimde böyledir.',
    stateHour: (hour) => `Saat ${hour} olduğunda teslim edilir; ne zaman yazdığınızı kimse öğrenmez`,
    stateDemonstration: 'Bir dakika içinde teslim edilir (gösterim)',
    delivered: 'Teslim edildi',
  },
  failure: {
    page: 'Bu sayfada bir sorun oldu. Yeniden deneyin.',
    settled: 'Bu daha önce yanıtlandı ya da artık sorulmuyor. Şimdi hiçbir şey gönderilmedi.',
    list: 'Görevlilerin listesi artık doğru değil. Şimdi buradan hiçbir şey göndermeyin.',
    'session.refused': 'Bu kelimeler posta kutunuzu artık açmıyor. Yerlerine yeni kelimeler geldi.',
    'directory.conflict':
      'Görevlilerin listesi az önce değişti. Bildiriminizi kimin okuyabileceğine bakın. Sonra yeniden gönderin.',
    'notes.conflict': 'Posta kutunuz az önce başka bir pencerede de kullanıldı. Yeniden deneyin.',
    'request.invalid':
      'Sunucu bu sayfayı anlamıyor. Önce yazdıklarınızı bir yere geçirin. Sonra sayfayı yeniden yükleyin.',
    'request.suite': 'Bu sayfa çok eski. Önce yazdıklarınızı bir yere geçirin. Sonra sayfayı yeniden yükleyin.',
  },
};

import type { SignpostText } from '../text.ts';

export const signpostTr: SignpostText = {
  skip: 'İçeriğe geç',
  languages: 'Diller',
  frame: {
    back: 'Başa dön',
    more: 'Daha çok açıklama',
    website: 'Web sitesi',
    pages: {
      waarvoor: 'Usulsüzlük nedir?',
      buiten: 'Kuruluş dışında bildirmek',
      advies: 'Danışma ve yardım',
      manieren: 'Bildirme yolları',
      praten: 'Konuşmayı tercih ederim',
      'zonder-naam': 'Nasıl anonim kalırsınız',
      gevolgen: 'Anonim kalırsanız',
      'wie-leest': 'Bildiriminizi kim okur',
      'wat-gebeurt-er': 'Ne zaman ne olur',
      rechten: 'Haklarınız',
      regeling: 'Kurallar',
      privacy: 'Neyi saklıyoruz, neyi saklamıyoruz',
      toegankelijkheid: 'Erişilebilirlik',
      versies: 'Eski metinler',
    },
    inEnglish: '(İngilizce)',
    version: (version, day) => `Sürüm ${version}, ${day}.`,
    firstVersion: 'Bu metinler henüz değiştirilmedi.',
    old: (version, day) => `Eski bir metin okuyorsunuz: sürüm ${version}, ${day}.`,
    toNow: 'Şimdi geçerli olana git',
  },
  signpost: {
    title: 'Bilgi',
    heading: 'Bir usulsüzlüğü bildirin',
    lead: (channel) =>
      `Şurada ciddi bir sorun mu var: ${channel}? Burada, kim olduğunuzu söylemeden bildirebilirsiniz. Size ait bir posta kutusuyla bağlantıda kalırsınız.`,
    honest: 'Kim olduğunuzu kaydetmiyoruz. Ama anlattıklarınızdan tanınabilirsiniz.',
    haveCode: 'Daha önce bildirdiniz mi?',
    openMailbox: 'Posta kutusunu aç',
    purpose: {
      heading: 'Burası ne için?',
      intro: 'Ciddi usulsüzlükler (misstand) için: başkalarına da zarar veren şeyler. Örneğin:',
      examples: [
        'insanların sağlığı veya güvenliği için tehlike',
        'çevreye verilen zarar',
        'dolandırıcılık, rüşvet veya sahte faturalar',
        'bir kuralın veya yasanın bilerek çiğnenmesi',
      ],
      unsure: 'Kesin bilmeniz gerekmez. Böyle düşünmek için iyi bir nedeniniz olması yeter. Kanıt gerekmez.',
      more: 'Uygun mu, üç soruyla bakın',
    },
    elsewhere: {
      heading: 'Burası ne için değil?',
      ways: {
        danger: ['Şu anda tehlike var', '112’yi arayın.'],
        unwanted: ['Zorbalık, ayrımcılık veya istenmeyen davranış', 'Bir güven kişisine (vertrouwenspersoon) gidin.'],
        dispute: [
          'Kendi işiniz, ücretiniz veya sözleşmeniz hakkında anlaşmazlık',
          'Yöneticinize, personel bölümüne veya sendikanıza gidin.',
        ],
        complaint: ['Bir ürün veya hizmet hakkında şikâyet', 'Şikâyet yolunu kullanın.'],
      },
      unsure: 'Tam uymuyor mu ya da ikisi birden mi? Yine de burada bildirebilirsiniz.',
    },
    readers: {
      heading: 'Bildiriminizi kim okur?',
      points: [
        'Yalnızca sizin seçtikleriniz. Birini dışarıda bırakabilirsiniz. O kişi bunu fark etmez.',
        'Bu siteyi yönetenler bildiriminizi okuyamaz; ancak biri siteyi bunun için değiştirirse okuyabilir.',
        'Bildiriminizi okuyanlar, saat kaçta yazdığınızı görmez.',
      ],
      more: 'Listede kimler var, bakın',
    },
    course: {
      heading: 'Ne zaman ne olur?',
      steps: [
        [
          'Hemen',
          'On iki kelimelik bir kod alırsınız. Posta kutunuzu onunla açarsınız. Bu kodu kimse sizin için bulamaz.',
        ],
        ['7 gün içinde', 'Posta kutunuza bir alındı mesajı gelir.'],
        [
          'Alındı mesajından sonra 3 ay içinde',
          'Bildiriminizle ne yapıldığını veya ne yapılacağını ve nedenini okursunuz.',
        ],
      ],
      more: 'Bugün bildirirseniz günler hangileri, bakın',
    },
    rights: {
      heading: 'Haklarınız',
      text: 'Bildirmek için iyi bir nedeniniz var mıydı? O zaman bu yüzden, yanılmış olsanız bile, size daha kötü davranılamaz. Yine de olursa, işvereniniz bunun bildiriminiz yüzünden olmadığını kanıtlamak zorundadır. Size yardım edenler de korunur.',
      more: 'Haklarınızı okuyun',
    },
    authorities: {
      heading: 'Kuruluş dışında da bildirebilirsiniz',
      intro: 'Bunu hemen yapabilirsiniz. Önce burada bildirmeniz gerekmez. Konunuza uyan resmî kurumu seçin:',
      more: 'Hangi kurum ne için, bakın',
    },
    advice: {
      heading: 'Önce biriyle konuşmak ister misiniz?',
      text: 'Bir güven kişisi (vertrouwenspersoon), bir avukat veya sendikanızla güven içinde konuşabilirsiniz. Usulsüzlük bildirenlere yardım eden kurumun danışma bölümü (Huis voor klokkenluiders) ücretsiz yardım eder. Adınızı söylemeden arayabilirsiniz. Danışmak henüz bildirim değildir.',
      more: 'Size kimler yardım edebilir, bakın',
    },
    device: {
      heading: 'Başlamadan önce',
      text: 'Kendi telefonunuzu veya bilgisayarınızı kullanın, iş yerinizinkini değil. İş yerinin ağını veya wifi’sini de kullanmayın: bu sayfaya girdiğiniz orada görülebilir. Ücretsiz bir tarayıcı olan Tor Browser ile daha da az iz bırakırsınız.',
      link: 'torproject.org sitesine gidin',
      more: 'Nasıl anonim kalacağınızı okuyun',
      otherWays: 'Konuşmayı, aramayı veya mektup yazmayı mı tercih edersiniz? Olur.',
      toWays: 'Bütün yolları görün',
    },
    start: {
      heading: 'Ne yapmak istediğinizi seçin',
      report: 'Bildir',
      reportHint: 'Yaklaşık on beş dakika sürer. Her zaman geri dönebilirsiniz.',
      mailbox: 'Posta kutusunu aç',
      mailboxHint: 'On iki kelimelik kodunuzla.',
    },
  },
  shell: {
    report: 'Form',
    mailbox: 'Posta kutusu',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Kontrol',
    unstarted: {
      heading: 'Bu sayfa henüz çalışmıyor',
      lines: [
        'Bağlantınız yavaş olabilir. Biraz bekleyin ya da sayfayı yeniden yükleyin.',
        'Bu yazı kaybolmuyor mu? O zaman başka bir tarayıcı deneyin.',
        'Hiçbir şey gönderilmedi.',
      ],
    },
    noscript: {
      heading: 'Bu sayfa için JavaScript gerekir',
      melder: [
        'Yazdıklarınız gönderilmeden önce kendi cihazınızda kapatılır. Bunun için JavaScript gerekir. O olmadan sunucu okuyabilirdi. Bu yüzden başka bir form yok.',
        'Bu sayfa için JavaScript’i açın ve sayfayı yeniden yükleyin. Tor Browser’da: güvenlik düzeyi olarak “Safest” yerine “Safer” seçin.',
      ],
      waysHeading: 'Başka bildirme yolları',
      ways: [
        'Arayın, mektup yazın ya da bildirim kabul eden biriyle konuşun.',
        'Bir avukat veya güven kişisi (vertrouwenspersoon) sizin için bildirsin.',
        'Kuruluş dışındaki bir resmî kuruma bildirin.',
        'Önce Huis voor klokkenluiders kurumuna danışın.',
      ],
      back: 'Nasıl olduğunu okuyun',
      handler: ['Bildirimler bu cihazda açılır. Bunun için JavaScript gerekir. Açın ve sayfayı yeniden yükleyin.'],
      proof: [
        'Dosya bu cihazda kontrol edilir ve hiçbir yere gönderilmez. Bunun için JavaScript gerekir. Açın ve sayfayı yeniden yükleyin.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Burada Zegelpost çalışıyor',
    text: 'Kim olduğunu söylemeden bir usulsüzlüğü bildirmek için bir kanal. Her kuruluşun burada kendi adresi vardır. Adres afişte veya kurum içi sitede yazar. Burada kuruluşların listesi yoktur.',
  },
  missing: {
    title: 'Bulunamadı',
    heading: 'Böyle bir sayfa yok',
    text: 'Belki adreste bir yazım hatası var. Afişe veya mektuba bir daha bakın. Adres şuna benzer: /k/ad',
  },
};

export const lawNl = {
  /** What is done to meet a term. */
  terms: {
    open: 'Openen',
    confirm: 'Bevestigen',
    feedback: 'Terugkoppelen',
    silence: 'Weer van u laten horen',
    aftercare: 'Vragen hoe het gaat',
    review: 'Kijken of bewaren nog nodig is',
    'hold-end': 'Einde van langer bewaren',
    destroy: 'Vernietigen',
  },
  /** Before the last day, on a page. */
  due: {
    open: 'Openen uiterlijk',
    confirm: 'Bevestigen uiterlijk',
    feedback: 'Terugkoppelen uiterlijk',
    silence: 'Weer van u laten horen uiterlijk',
    aftercare: 'Vragen hoe het gaat op',
    review: 'Kijken of bewaren nog nodig is op',
    'hold-end': 'Langer bewaren tot en met',
    destroy: 'Vernietigen vanaf',
  },
  /** Before the day on which it was done. */
  met: {
    open: 'Geopend op',
    confirm: 'Ontvangst bevestigd op',
    feedback: 'Teruggekoppeld op',
    silence: 'Laatst van u gehoord op',
    aftercare: 'Gevraagd hoe het gaat op',
    review: 'Bewaren bekeken op',
    'hold-end': 'Langer bewaard tot en met',
    destroy: 'Vernietigd op',
  },
  lateSince: (what: string, day: string) => `${what}: te laat sinds ${day}`,
  /** Of what may be destroyed from that day, and need not be on it. */
  destroySince: (day: string) => `Vernietigen kan sinds ${day}`,
  /** Behind the last day. */
  sendBefore: (hour: string) => `versturen vóór ${hour}\u00A0uur`,
  sendBy: (day: string) => `versturen uiterlijk ${day}`,
  sendNow: 'op tijd bezorgen kan niet meer: verstuur het nu',
  lateTitle: 'Dit komt na de laatste dag aan',
  late: (lastDay: string) =>
    `De laatste dag is ${lastDay}. Wat u nu verstuurt, ziet de melder pas daarna. Verstuur het toch. Schrijf bij de aantekeningen waarom het later werd.`,
};

/** Inspreken in plaats van typen. */
export const voiceNl = {
  title: 'Inspreken',
  lead: 'U mag vertellen in plaats van typen. Een functionaris luistert en schrijft op wat u zei. U leest dat na, verbetert het en keurt het goed.',
  candidTitle: 'Uw stem kan u verraden',
  candid:
    'Wie u kent, herkent misschien uw stem. Wij kunnen uw stem veranderen, hier op uw toestel. Dat beschermt een beetje. Wie veel moeite doet, kan u misschien toch herkennen. Dat kan ook aan wat u zegt, hoe u praat en wat er om u heen te horen is.',
  write: 'Liever typen',
  consent: 'Ik vind het goed dat mijn stem wordt opgenomen',
  consentHint: 'Alleen wie uw melding mag lezen, kan de opname horen. Zij wordt vernietigd met uw melding.',
  consentMissing: 'Zet eerst het vinkje als u dit goed vindt. Zonder vinkje nemen wij niets op.',
  change: 'Verander mijn stem',
  changeHint: 'Uw eigen stem wordt dan niet verstuurd. U luistert eerst terug.',
  start: 'Opname beginnen',
  asking: 'Uw browser vraagt of deze pagina de microfoon mag gebruiken …',
  recording: 'De opname loopt',
  announced: (seconds: number) =>
    seconds === 0 ? 'U kunt praten.' : seconds === 60 ? 'Eén minuut opgenomen.' : `${seconds / 60} minuten opgenomen.`,
  clock: (now: string, most: string) => `${now} van hooguit ${most}`,
  stop: 'Klaar met praten',
  changing: 'Uw stem wordt veranderd …',
  listen: 'Luister terug. Dit is uw eigen stem, niet veranderd.',
  listenChanged: 'Luister terug. Zo klinkt u voor wie dit hoort.',
  recordingName: (length: string) => `Uw opname van ${length}`,
  use: 'Deze opname gebruiken',
  again: 'Opnieuw opnemen',
  discard: 'Weggooien',
  onlyHere: 'De opname staat alleen in deze pagina. Sluit u de pagina, dan is zij weg.',
  problems: {
    denied: 'Deze pagina mag de microfoon niet gebruiken',
    missing: 'Er is hier geen microfoon die werkt',
    failed: 'De microfoon doet het niet',
  },
  otherWays:
    'Sta de microfoon toe in uw browser en probeer het opnieuw. Of typ uw verhaal. Tor Browser laat nooit een microfoon toe. Bellen of afspreken kan ook: op de eerste pagina staat hoe.',
};

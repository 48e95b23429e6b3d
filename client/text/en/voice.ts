import type { TextShape } from '../language.ts';
import type { voiceNl } from '../nl/voice.ts';

export const voiceEn: TextShape<typeof voiceNl> = {
  title: 'Speak',
  lead: 'You may tell instead of type. A designated person listens and writes down what you said. You read it, correct it and approve it.',
  candidTitle: 'Your voice can give you away',
  candid:
    'Somebody who knows you may recognise your voice. We can change your voice, here on your device. That protects a little. Somebody who takes great pains may still recognise you. They may also do so by what you say, how you speak and what is heard around you.',
  write: 'I would rather type',
  consent: 'I agree that my voice is recorded',
  consentHint: 'Only those who may read your report can hear the recording. It is destroyed with your report.',
  consentMissing: 'First tick the box if you agree. Without it we record nothing.',
  change: 'Change my voice',
  changeHint: 'Your own voice is not sent then. You listen back first.',
  start: 'Start recording',
  asking: 'Your browser asks whether this page may use the microphone …',
  recording: 'Recording',
  announced: (seconds: number) =>
    seconds === 0 ? 'You can speak.' : seconds === 60 ? 'One minute recorded.' : `${seconds / 60} minutes recorded.`,
  clock: (now: string, most: string) => `${now} of at most ${most}`,
  stop: 'Done speaking',
  changing: 'Changing your voice …',
  listen: 'Listen back. This is your own voice, unchanged.',
  listenChanged: 'Listen back. This is how you sound to whoever hears it.',
  recordingName: (length: string) => `Your recording of ${length}`,
  use: 'Use this recording',
  again: 'Record again',
  discard: 'Throw away',
  settle: 'There is still an open recording. First choose ‘Use this recording’ or ‘Throw away’.',
  onlyHere: 'The recording is in this page only. If you close the page, it is gone.',
  sending: 'Sending your recording …',
  stopped: 'Sending has stopped',
  goOn: 'Go on sending',
  cancel: 'Do not send',
  sent: 'Your recording was sent',
  problems: {
    denied: 'This page may not use the microphone',
    missing: 'There is no working microphone here',
    failed: 'The microphone does not work',
    notFetched: 'There is no connection, so recording cannot begin yet',
    renewed: 'This page has been renewed meanwhile. First copy what you typed. Then load the page again.',
  },
  otherWays:
    'Allow the microphone in your browser and try again. Or type your story. Tor Browser never allows a microphone. You can also call or meet: the first page says how.',
};

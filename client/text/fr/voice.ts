import type { TextShape } from '../language.ts';
import type { voiceNl } from '../nl/voice.ts';

export const voiceFr: TextShape<typeof voiceNl> = {
  title: 'Parler',
  lead: 'Vous pouvez parler au lieu d’écrire. Une personne désignée écoute et écrit ce que vous avez dit. Vous le relisez, vous le corrigez et vous l’approuvez.',
  candidTitle: 'Votre voix peut vous trahir',
  candid:
    'Qui vous connaît reconnaîtra peut-être votre voix. Nous pouvons changer votre voix, ici sur votre appareil. Cela protège un peu. Qui se donne beaucoup de mal peut vous reconnaître quand même. Aussi par ce que vous dites, par votre façon de parler et par ce qu’on entend autour de vous.',
  write: 'Je préfère écrire',
  consent: 'J’accepte que ma voix soit enregistrée',
  consentHint:
    'Seules les personnes qui peuvent lire votre signalement peuvent entendre l’enregistrement. Il est détruit avec votre signalement.',
  consentMissing: 'Cochez d’abord la case si vous êtes d’accord. Sans cela, nous n’enregistrons rien.',
  change: 'Changer ma voix',
  changeHint: 'Votre vraie voix n’est alors pas envoyée. Vous écoutez d’abord le résultat.',
  start: 'Commencer l’enregistrement',
  asking: 'Votre navigateur demande si cette page peut utiliser le micro…',
  recording: 'Enregistrement en cours',
  announced: (seconds) =>
    seconds === 0
      ? 'Vous pouvez parler.'
      : seconds === 60
        ? 'Une minute enregistrée.'
        : `${seconds / 60} minutes enregistrées.`,
  clock: (now, most) => `${now} sur ${most} au plus`,
  stop: 'J’ai fini de parler',
  changing: 'Votre voix est en train d’être changée…',
  listen: 'Écoutez. C’est votre propre voix, sans changement.',
  listenChanged: 'Écoutez. C’est ainsi qu’on vous entendra.',
  recordingName: (length) => `Votre enregistrement, ${length}`,
  use: 'Utiliser cet enregistrement',
  again: 'Recommencer',
  discard: 'Supprimer',
  settle: 'Un enregistrement est encore ouvert. Choisissez d’abord « Utiliser cet enregistrement » ou « Supprimer ».',
  onlyHere: 'L’enregistrement est seulement dans cette page. Si vous fermez la page, il disparaît.',
  sending: 'Envoi de votre enregistrement…',
  stopped: 'L’envoi s’est arrêté',
  goOn: 'Continuer l’envoi',
  cancel: 'Ne pas envoyer',
  sent: 'Votre enregistrement est envoyé',
  problems: {
    denied: 'Cette page n’a pas le droit d’utiliser le micro',
    missing: 'Il n’y a pas de micro qui fonctionne ici',
    failed: 'Le micro ne fonctionne pas',
    notFetched: 'Il n’y a pas de connexion : l’enregistrement ne peut pas encore commencer',
    renewed:
      'Cette page a été renouvelée entre-temps. Copiez d’abord ce que vous avez écrit. Rechargez ensuite la page.',
  },
  otherWays:
    'Autorisez le micro dans votre navigateur et réessayez. Ou écrivez votre histoire. Tor Browser n’autorise jamais le micro. Vous pouvez aussi appeler ou demander un rendez-vous : la première page dit comment.',
};

import type { TextShape } from '../language.ts';
import type { cleanNl } from '../nl/clean.ts';

export const cleanEn: TextShape<typeof cleanNl> = {
  busy: 'Taking out who you are…',
  found: 'Found and taken out',
  kept: {
    title: 'Found, and still in there',
    text: 'Whoever gets the file can see this. You do not want that? Take it out yourself, and choose the file again.',
  },
  nothingFound: 'Nothing about you or your device was hidden in this file.',
  nothingToClean:
    'This is plain text. Nothing is hidden in it. Read it again yourself: does it say something that gives you away?',
  sentAs: (name) => `Will be sent as: ${name}`,
  notSent: 'Will not be sent.',
  values: {
    author: (value) => `Who made it: ${value}`,
    lastEditedBy: (value) => `Who changed it last: ${value}`,
    person: (value) => `Somebody’s name: ${value}`,
    organisation: (value) => `Organisation: ${value}`,
    camera: (value) => `Camera or phone: ${value}`,
    serialNumber: (value) => `Serial number of the device: ${value}`,
    program: (value) => `Program: ${value}`,
    device: (value) => `Device: ${value}`,
    date: (value) => `Date and time: ${value}`,
    description: (value) => `Title or description: ${value}`,
    path: (value) => `Folder on a computer: ${value}`,
    printer: (value) => `Printer: ${value}`,
  },
  counts: {
    thumbnail: () => 'A small hidden preview, which can show an older version',
    makerNotes: () => 'Technical notes by the camera',
    contentCredentials: () => 'A built-in proof of origin',
    colourProfile: () => 'A colour profile of a device',
    otherDetails: (count) => (count === 1 ? '1 more hidden detail' : `${count} more hidden details`),
    behindTheFile: () => 'Data that was stuck on behind the file',
    commentNames: (count) =>
      count === 1 ? 'The name beside 1 comment' : `The names beside ${count} comments; the comments themselves stay`,
    trackedChanges: (count) =>
      count === 1 ? '1 tracked change: now carried out' : `${count} tracked changes: now carried out`,
    earlierVersions: () => 'Earlier versions of the document',
    attachments: (count) => (count === 1 ? '1 attachment inside the file' : `${count} attachments inside the file`),
    scripts: () => 'Small programs (macros or scripts)',
    formFields: () => 'Fields to fill in; what was in them is now plain text',
    signatures: () => 'A digital signature',
    links: (count) => (count === 1 ? '1 link to a folder or file' : `${count} links to folders or files`),
    editMarks: () => 'Numbers that show what was typed in one go',
    leftOutParts: (count) =>
      count === 1 ? '1 part that we cannot clean: left out' : `${count} parts that we cannot clean: left out`,
    cleanedPictures: (count) => (count === 1 ? 'Hidden details in 1 picture' : `Hidden details in ${count} pictures`),
    otherTracks: () => 'Extra tracks, such as places or subtitles',
    hiddenSheets: (count) => `Hidden sheets: ${count}`,
    hiddenSlides: (count) => `Hidden slides: ${count}`,
    hiddenRows: () => 'Hidden rows or columns',
    hiddenText: () => 'Hidden text',
    croppedPictures: (count) => `Pictures of which a part was cut off: ${count}. That part is still in there.`,
  },
  place: (latitude, longitude, near) => `Place on the map: ${latitude}, ${longitude}${near}`,
  near: (town) => `, in or near ${town}`,
  directions: { north: 'N', east: 'E', south: 'S', west: 'W' },
  unsupported: {
    unknownType: 'We cannot clean this kind of file.',
    encrypted: 'This file has a password. That is why we cannot clean it.',
    tooLarge: 'This file is too large to clean.',
    tooLargeToSend: 'This file is larger than 2 GB. That cannot be sent. Cut it into pieces, or make it smaller.',
    phonePhoto:
      'We cannot clean this kind of photo (HEIC). Open the photo, take a screenshot of it and choose that. New photos can do: on your iPhone, under Settings, Camera, Formats, choose ‘Most Compatible’.',
    oldOffice:
      'This is an old Office file, or it has a password. Save it again as docx, xlsx, pptx or pdf without a password, and choose that.',
    email:
      'This is an e-mail. It says who received it, and along which way. Better take a screenshot of the part that matters.',
  },
  broken: {
    empty: 'This file is empty.',
    damaged: 'This file is damaged. We could not clean it.',
    tooMuchInside: 'There is much more in this file than it seems. We did not open it.',
    tookTooLong: 'Cleaning took too long. We stopped.',
    notFetched:
      'There is no connection. That is why this file has not been cleaned yet. Try again as soon as you are connected.',
    renewed: 'This page has been renewed meanwhile. First copy what you typed. Then load the page again.',
  },
  brokenPicture: (page) =>
    `There is a damaged picture on page ${page}. That is why we could not clean this file. Make a screenshot of the pages that matter, and choose that. Or save the file without that page.`,
  again: 'Try again',
  againOf: (name) => `Try again: ${name}`,
  warning: {
    title: 'This file is not cleaned',
    text: 'It may say who you are: your name, your device, a place or a time. Whoever gets the file can see that.',
    send: 'Send it as it is all the same',
    sendHint: 'Only when you are sure that it does not give you away, or when you do not mind.',
  },
  alsoOriginal: 'Also send the original, as evidence',
  alsoOriginalHint: 'The original still has everything in it. Whoever gets the file can see that.',
  keepName: 'Keep the name of the file',
  keepNameHint: (name) => `It is called: ${name}. Does it hold your name or your department? Then leave this off.`,
  limits: {
    title: 'What we cannot take out',
    photo:
      'What can be seen in the photo: faces, a reflection, a view, a name badge. With much effort a photo can also be compared with other photos of the same camera.',
    picture:
      'What can be seen in the picture: a name at the top of the screen, a time, an open tab. A watermark can be invisible, too.',
    document:
      'What the text says, and how you write. An organisation can give everybody a slightly different version, to see who leaks. A print or scan can have small yellow dots made by the printer.',
    sheet:
      'What is in the cells, in hidden rows and sheets too. An organisation can give everybody a slightly different version.',
    slides: 'What is on the slides and in the notes. An organisation can give everybody a slightly different version.',
    text: 'What it says, and how you write.',
    sound:
      'Your voice and the voices of others, and the sounds in the background. The hum of the mains can tell a time, too.',
    film: 'What can be seen and heard: voices, faces, a view, a reflection.',
    unknown: 'Everything: this file is not cleaned.',
  },
};

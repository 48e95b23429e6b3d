import type { FullText } from '../text.ts';
import { anonymous, consequences } from './anonymous.ts';
import { course, readers } from './course.ts';
import { accessibility, contact, privacy, procedure, versions } from './formal.ts';
import { advice, facts, outside } from './outside.ts';
import { purpose, talking, ways } from './reporting.ts';
import { rights } from './rights.ts';
import { signpostEn } from './signpost.ts';

export const en: FullText = {
  lang: 'en',
  dir: 'ltr',
  name: 'English',
  review: 'written here',
  ...signpostEn,
  articles: {
    purpose,
    ways,
    talking,
    anonymous,
    consequences,
    readers,
    course,
    rights,
    outside,
    advice,
    facts,
    procedure,
    privacy,
    accessibility,
    contact,
    versions,
  },
};

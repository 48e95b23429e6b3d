/** What a melder chooses, cleans and sends, as it comes out decrypted at the other side: a file of every format at once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskFiles } from '../../client/functionaris/file-flow.ts';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import {
  attachmentsOf,
  type ChosenFile,
  createChooser,
  findHindrance,
} from '../../client/shared/attach/chosen-files.ts';
import { type Sending, sendTogether } from '../../client/shared/attach/send-together.ts';
import { cleanFile } from '../../client/shared/clean/clean-file.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import { comeBack, openAt } from '../helpers/desk.ts';
import { type House, openHouse, staffedChannel } from '../helpers/house.ts';
import { plantedFlac } from '../helpers/planted/flac.ts';
import * as office from '../helpers/planted/office.ts';
import { plantedPdf } from '../helpers/planted/pdf.ts';
import * as pictures from '../helpers/planted/pictures.ts';
import { PLANTED, plantedIn } from '../helpers/planted/planted.ts';
import { filmWithMessages } from '../helpers/planted/side-messages.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

it('P1: a file of every format, cleaned and sealed by a melder, opens at the desk without a trace of who made it', async () => {
  const planted = [
    ...[pictures.plantedJpeg(), pictures.plantedPng(), pictures.plantedGif(), pictures.plantedWebp()],
    ...[await plantedPdf(), office.plantedDocx(), office.plantedXlsx(), office.plantedOdt()],
    ...[plantedFlac(), await filmWithMessages('mp4')],
  ];
  const chosen = await chooseAll(planted.map((bytes) => new File([bytes as BlobPart], `Opname van ${PLANTED}.dat`)));

  const opened = await staffedChannel(house, [ANNA]);
  const sent = await sendReport(house, opened, [ANNA]);
  const { session } = await comeBack(house, opened, sent);
  const states: Sending<unknown>[] = [];
  const sender = sendTogether(house.api, {
    attachments: attachmentsOf(chosen),
    openDoor: async () => mailboxFiles(house.api, session, sent.meldingId),
    announce: (files) => sendFiles(house.api, session, sent.meldingId, { files }),
    failureOf: (error) => error,
    onChange: (state) => states.push(state),
  });
  await sender.go();
  expect(states.at(-1)).toEqual({ kind: 'done' });
  await house.goTo('2026-11-20T11:00:30Z');

  const { at, melding } = await openAt(opened.people[0] as (typeof opened.people)[0]);
  const received = melding.view.events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
  expect(received).toHaveLength(planted.length);
  expect(JSON.stringify(received)).not.toContain(PLANTED);
  const door = deskFiles(at, melding);
  for (const [place, ref] of received.entries()) {
    expect(plantedIn(planted[place] as Uint8Array)).not.toEqual([]);
    expect([ref.name, plantedIn(await openFile(house.api, door, ref))]).toEqual([ref.name, []]);
  }
});

/** As the page keeps them; resolves when all are cleaned. */
async function chooseAll(files: readonly File[]): Promise<readonly ChosenFile[]> {
  let chosen: readonly ChosenFile[] = [];
  return new Promise((resolve) => {
    const chooser = createChooser(
      (file) => cleanFile(file),
      (update) => {
        chosen = update(chosen);
        if (chosen.length === files.length && findHindrance(chosen) === undefined) resolve(chosen);
      },
    );
    chooser.add(files);
  });
}

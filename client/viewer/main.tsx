/** The frame for everything but PDF. The same script is its own worker: see `own-worker.ts`. */

import { CellsView } from './cells.tsx';
import { serveCells } from './cells-worker.ts';
import { isWorker } from './own-worker.ts';
import { PictureView } from './picture.tsx';
import { showHandedOver } from './show.tsx';
import { SoundView } from './sound.tsx';
import { TextView } from './text.tsx';

if (isWorker()) serveCells();
else showHandedOver({ picture: PictureView, sound: SoundView, text: TextView, cells: CellsView });

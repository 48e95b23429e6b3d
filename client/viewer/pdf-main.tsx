/** The frame for PDF, apart because its reader is large. The same script is its own worker: see `own-worker.ts`. */

import { isWorker } from './own-worker.ts';
import { PdfView } from './pdf.tsx';
import { servePdf } from './pdf-worker.ts';
import { showHandedOver } from './show.tsx';

if (isWorker()) servePdf();
else showHandedOver({ pdf: PdfView });

// Comes before all that is fetched.
export { fetchLate } from '../shared/late-file.ts';

import { render } from 'preact';
import { ProofApp } from './proof-app.tsx';

const app = document.getElementById('app');
if (app !== null) render(<ProofApp />, app);

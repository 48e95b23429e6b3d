/** It sees what the network sees: an address, tickets and ciphertext. */
import { openBrowserLine } from './browser-line.ts';
import { serveLine, type ToLine } from './serve-line.ts';

const hear = serveLine(
  { postMessage: (message, transfer = []) => self.postMessage(message, { transfer }) },
  openBrowserLine,
);
self.onmessage = ({ data }: MessageEvent<ToLine>) => hear(data);

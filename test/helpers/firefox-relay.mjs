#!/usr/bin/env node
/**
 * A stock Firefox for playwright, in the place of the program itself. Playwright speaks a newer WebDriver BiDi than the
 * Firefox that Tor Browser is made of: what that one does not know of pretending to be another device is left out.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

const firefox = spawn(process.env.FIREFOX_PATH, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'pipe'] });
firefox.once('exit', (code) => process.exit(code ?? 1));
process.once('SIGTERM', () => firefox.kill());

const ANNOUNCEMENT = /^WebDriver BiDi listening on (ws:\/\/.*)$/;

/** @returns the answer as playwright expects it */
function forgive(text) {
  if (!text.includes('"unknown command"')) return text;
  const { type, id, error, message } = JSON.parse(text);
  const isForgiven = type === 'error' && error === 'unknown command' && message.startsWith('emulation.');
  return isForgiven ? JSON.stringify({ type: 'success', id, result: {} }) : text;
}

function relay(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/session' });
  server.on('connection', (near) => {
    const far = new WebSocket(`${address}/session`);
    const opened = new Promise((resolve) => far.once('open', resolve));
    near.on('message', (text) => opened.then(() => far.send(String(text))));
    far.on('message', (text) => near.send(forgive(String(text))));
    near.once('close', () => far.close());
    far.once('close', () => near.close());
  });
  server.once('listening', () =>
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`),
  );
}

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, address] = ANNOUNCEMENT.exec(line) ?? [];
  if (address === undefined) process.stderr.write(`${line}\n`);
  else relay(address);
});

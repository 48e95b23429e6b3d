import { describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../../server/log.ts';

function newLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog((line) => lines.push(line)), lines };
}

describe('the log', () => {
  it('writes known events with known fields, and no moment', () => {
    const { log, lines } = newLog();
    log.write('server.started', { port: 3000 });
    log.write('request.failed', { code: 'server.failed', method: 'post', route: '/api/channels/:slug/meldingen' });
    expect(lines).toEqual([
      '{"event":"server.started","port":3000}',
      '{"event":"request.failed","code":"server.failed","method":"post","route":"/api/channels/:slug/meldingen"}',
    ]);
  });

  it('drops an event it does not know, whatever the compiler was told', () => {
    const { log, lines } = newLog();
    for (const event of ['request.seen', 'toString', '__proto__']) log.write(event as never, { port: 1 } as never);
    expect(lines).toEqual([]);
  });

  it('drops fields it does not know, and values that are not plain', () => {
    const { log, lines } = newLog();
    const more = { port: 3000, address: '203.0.113.7', agent: 'Mozilla' };
    log.write('server.started', more as never);
    log.write('request.failed', { code: 'server.failed', method: 'post', route: 'een hele zin over iemand' } as never);
    log.write('request.failed', { code: { secret: 1 }, method: 'x'.repeat(81), route: '/a' } as never);
    expect(lines).toEqual([
      '{"event":"server.started","port":3000}',
      '{"event":"request.failed","code":"server.failed","method":"post"}',
      '{"event":"request.failed","route":"/a"}',
    ]);
  });

  it('holds what happened to melders until it is flushed, and then tells no order', () => {
    const { log, lines } = newLog();
    log.hold('request.failed', { code: 'server.failed', method: 'post', route: '/b' });
    log.hold('request.failed', { code: 'server.failed', method: 'post', route: '/a' });
    expect(lines).toEqual([]);
    log.flush();
    log.flush();
    expect(lines.map((line) => JSON.parse(line).route)).toEqual(['/a', '/b']);
  });
});

import { generate } from 'mqtt-packet';
import { WebSocket } from 'ws';
import type { Pass } from '../../../src/classroom/messages';
import { willOf, type Will } from './peer';

/**
 * A machine that freezes as soon as it is in: it promised a sign of life each second, and gives
 * none.
 * @returns once the broker let it in
 */
export async function freeze(pass: Pass, will: Will): Promise<WebSocket> {
  const socket = new WebSocket(pass.relay[0] ?? '', 'mqtt');
  const hello = generate({
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 4,
    clean: true,
    clientId: pass.place,
    username: pass.username,
    password: Buffer.from(pass.token),
    keepalive: 1,
    will: willOf(will),
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(hello));
    socket.once('message', () => resolve());
  });
  return socket;
}

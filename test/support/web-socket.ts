import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's end of one WebSocket, as far as Slack's Socket Mode needs it: text frames, pings and closing. */
export interface ServerSocket {
  readonly open: boolean;
  send(text: string): void;
  ping(): void;
  /** Starts the closing handshake. */
  close(code: number): void;
  /** Cuts the connection without a word. */
  cut(): void;
}

export interface SocketEvents {
  onText(text: string): void;
  onPong(): void;
  onGone(): void;
  /** False: pings and close frames of the client are left unanswered, as by a peer that hangs. */
  answers(): boolean;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const [TEXT, CLOSE, PING, PONG] = [0x1, 0x8, 0x9, 0xa];

/** Answers an HTTP upgrade and speaks RFC 6455 on it; frames above 64 KiB from the client, and fragments, are not needed here and end the connection. */
export function acceptWebSocket(request: IncomingMessage, stream: Duplex, events: SocketEvents): ServerSocket {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
  let open = true;
  let pending = Buffer.alloc(0);
  const gone = (): void => {
    if (!open) return;
    open = false;
    events.onGone();
  };
  const write = (opcode: number, payload: Buffer): void => {
    if (!open || stream.destroyed) return;
    stream.write(Buffer.concat([Buffer.of(0x80 | opcode), sizeOf(payload.length), payload]));
  };
  const onFrame = (opcode: number, payload: Buffer): void => {
    if (opcode === TEXT) events.onText(payload.toString('utf8'));
    else if (opcode === PONG) events.onPong();
    else if (!events.answers()) return;
    else if (opcode === PING) write(PONG, payload);
    else if (opcode === CLOSE) {
      write(CLOSE, payload.subarray(0, 2));
      stream.end();
      gone();
    } else stream.destroy();
  };
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = readFrame(pending); frame !== null; frame = readFrame(pending)) {
      pending = pending.subarray(frame.length);
      onFrame(frame.opcode, frame.payload);
    }
  });
  // An upgraded socket stays half open by itself.
  stream.on('end', () => stream.destroy());
  stream.on('close', gone);
  stream.on('error', gone);
  return {
    get open() {
      return open;
    },
    send: (text) => write(TEXT, Buffer.from(text, 'utf8')),
    ping: () => write(PING, Buffer.from('ping')),
    close: (code) => write(CLOSE, Buffer.of(code >> 8, code & 0xff)),
    cut: () => {
      stream.destroy();
      gone();
    },
  };
}

/** The length as RFC 6455 writes it: in one byte, in two after 126, or in eight after 127. */
function sizeOf(length: number): Buffer {
  if (length < 126) return Buffer.of(length);
  if (length < 65_536) return Buffer.of(126, length >> 8, length & 0xff);
  const size = Buffer.alloc(9);
  size.writeUInt8(127);
  size.writeBigUInt64BE(BigInt(length), 1);
  return size;
}

/** One masked client frame from the front of `buffer`; null until it is complete. */
function readFrame(buffer: Buffer): { readonly opcode: number; readonly payload: Buffer; readonly length: number } | null {
  if (buffer.length < 6) return null;
  const short = buffer.readUInt8(1) & 0x7f;
  const header = short === 126 ? 4 : 2;
  if (short === 127) throw new RangeError('a frame above 64 KiB');
  if (buffer.length < header + 4) return null;
  const size = short === 126 ? buffer.readUInt16BE(2) : short;
  const start = header + 4;
  if (buffer.length < start + size) return null;
  const mask = buffer.subarray(header, start);
  const payload = Buffer.from(buffer.subarray(start, start + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: buffer.readUInt8(0) & 0x0f, payload, length: start + size };
}

import { connect, createServer, type Socket } from 'node:net';

/** A cable between us and a server on this machine, which can be cut: nobody is told, and nothing arrives any more. */
export interface Cable {
  readonly port: number;
  /** Cuts every connection there is; later ones get through. */
  cut(): void;
  close(): Promise<void>;
}

/** Lays a cable to that port of this machine. */
export async function startCable(port: number): Promise<Cable> {
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined);
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cut: () => {
      for (const end of ends) {
        end.unpipe();
        end.pause();
      }
    },
    close: async () => {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

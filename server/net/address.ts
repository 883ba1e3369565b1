import { networkInterfaces } from 'node:os';

const EVERYWHERE = ['0.0.0.0', '::'];
const HERE = ['127.0.0.1', '::1', 'localhost'];

/** The address under which a server that listens on `host` is reached, without a slash at its end. */
export function localUrl(host: string, port: number): string {
  const name = HERE.includes(host)
    ? 'localhost'
    : EVERYWHERE.includes(host)
      ? (lanAddress() ?? 'localhost')
      : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** This machine's first address on a network, as others there would type it. */
const lanAddress = (): string | null =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')?.address ?? null;

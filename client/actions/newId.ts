import type { CommandId } from '../../shared/kernel/ids.ts';

/** A command's id: 128 random bits. `crypto.randomUUID` is missing on a plain LAN address, this is not. */
export const newId = (): CommandId =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  ) as CommandId;

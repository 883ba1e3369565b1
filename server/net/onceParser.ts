import * as standard from 'socket.io-parser';

/** What many are sent alike. */
const SHARED: readonly unknown[] = ['snapshot', 'patch'];

/**
 * Encodes a snapshot and a patch once, however many ask for it: ten thousand who reconnect within a second are sent the same
 * objects, and cost bytes and not work (invariant 7).
 */
class OnceEncoder extends standard.Encoder {
  readonly #known = new WeakMap<object, ReturnType<standard.Encoder['encode']>>();

  override encode(packet: standard.Packet): ReturnType<standard.Encoder['encode']> {
    const [event, payload] = Array.isArray(packet.data) ? packet.data : [];
    if (!SHARED.includes(event)) return super.encode(packet);
    let encoded = this.#known.get(payload);
    if (!encoded) {
      encoded = super.encode(packet);
      this.#known.set(payload, encoded);
    }
    return encoded;
  }
}

/** For Socket.IO's `parser` option: the standard wire format. The server has one encoder for all its clients. */
export const onceParser = { ...standard, Encoder: OnceEncoder };

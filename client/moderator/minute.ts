import { createContext } from 'react';

/** The server's minute (since the epoch), of which ages are told; one for a whole list, rather than a timer a card. */
export const MinuteContext = createContext(0);

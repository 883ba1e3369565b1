import type { SessionCode } from '../../shared/kernel/ids.ts';

/** Goes to a session's page as one of its audience. */
export const openSession = (code: SessionCode): void => location.assign(`/${code}`);

/** A file larger than this is refused unread: no incident is, and a board must not choke on a wrong path. */
export const maximumBytes = 32 * 1024 * 1024;

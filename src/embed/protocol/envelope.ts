/** Each message of the protocol, either way, carries these two. */
export const SOURCE = 'aisle';
export const VERSION = 1;

/** What tells one product of a host from another; comes back as it was sent. */
export type ProductId = string | number;

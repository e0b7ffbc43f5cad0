/**
 * Inflates one stream to at most `room` bytes: what it holds beyond is dropped, or a RangeError. A host with a quicker
 * one than ours hands it in.
 */
export type Inflater = (packed: Uint8Array, room: number) => Uint8Array;

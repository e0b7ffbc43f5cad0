/**
 * What a package may cost. Input is hostile: a file of a few kilobytes can claim gigabytes. The limits stand far above
 * anything a brigade keeps (a ledger of 100,000 rows by 12 columns inflates to some 50 MB).
 */
export const MEGABYTE = 1_048_576;

/** The file itself, as it lies on the disk. */
export const MAX_FILE_BYTES = 200 * MEGABYTE;
export const MAX_ENTRIES = 10_000;
/** One part after inflation; V8 cannot hold a longer string either. */
export const MAX_PART_BYTES = 400 * MEGABYTE;
/** All parts read from one file after inflation. */
export const MAX_TOTAL_BYTES = 600 * MEGABYTE;
/** Deflate cannot do better than 1032 : 1; real sheets stay below 100 : 1. Parts under the floor may do as they like. */
export const MAX_RATIO = 400;
export const RATIO_FLOOR_BYTES = 10 * MEGABYTE;

export const MAX_XML_DEPTH = 100;
export const MAX_XML_ATTRIBUTES = 256;

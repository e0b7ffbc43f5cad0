import { Inflate, inflateSync } from "fflate";
import type { Inflater } from "../model/inflater.ts";
import { Unreadable } from "../model/unreadable.ts";
import { damaged } from "./refuse.ts";

/** Up to this many compressed bytes a lying header costs 64 MB of work at most: below it the quick way is safe. */
const STEP = 65_536;

/**
 * Inflates to exactly `size` bytes. A stream that holds more or less than its header declares is damaged: it is stopped
 * at most one step after it runs over, so that a small claim on a huge stream costs little.
 */
export function inflateExactly(packed: Uint8Array, size: number, inflate: Inflater | null): Uint8Array {
  try {
    if (inflate !== null) return inflateAtOnce(packed, size, inflate);
    return packed.length <= STEP ? inflateAtOnce(packed, size, inflateQuickly) : inflateInSteps(packed, size);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw error instanceof RangeError ? tooLong() : damaged("压缩数据不能解开");
  }
}

const inflateQuickly: Inflater = (packed, room) => inflateSync(packed, { out: new Uint8Array(room) });

/** Room for one byte more shows a stream that runs over. */
function inflateAtOnce(packed: Uint8Array, size: number, inflate: Inflater): Uint8Array {
  const result = inflate(packed, size + 1);
  if (result.length > size) throw tooLong();
  if (result.length < size) throw tooShort();
  return result;
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw tooLong();
    result.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (filled !== size) throw tooShort();
  return result;
}

function tooLong(): Unreadable {
  return damaged("压缩数据比声明的长");
}

function tooShort(): Unreadable {
  return damaged("压缩数据比声明的短");
}

/** A rectangle of cells by its first row and column (zero-based) and its size. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function cellsIn({ rows, columns }: Extent): number {
  return rows * columns;
}

/**
 * What the next request asks for, at most `most` cells (but always a row), and what is left for later ones. Blocks keep
 * their order; only the last one taken is cut, between two rows.
 */
export function takeBlocks<B extends Extent>(
  blocks: readonly B[],
  most: number,
): { now: readonly B[]; later: readonly B[] } {
  const now: B[] = [];
  let room = most;
  for (const [index, block] of blocks.entries()) {
    const fitting = Math.floor(room / block.columns);
    const rows = Math.min(block.rows, now.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows > 0) now.push({ ...block, rows });
    if (rows < block.rows) {
      const rest = { ...block, row: block.row + rows, rows: block.rows - rows };
      return { now, later: [rest, ...blocks.slice(index + 1)] };
    }
    room -= cellsIn(block);
  }
  return { now, later: [] };
}

/** A block in bands of at most `rows` rows. */
export function bandsOf(block: Extent, rows: number): Extent[] {
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, index) => {
    const row = block.row + index * rows;
    return { ...block, row, rows: Math.min(rows, block.row + block.rows - row) };
  });
}

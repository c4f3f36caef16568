import type { Paper } from './paper.ts';

/** Something that is not torn apart. */
export interface Block {
  height: number;
  draw: (x: number, y: number, width: number) => void;
}

interface Area {
  x: number;
  width: number;
  gap: number;
  /** Where the columns begin on this page, and on those that follow. */
  top: number;
  nextTop: number;
  bottom: number;
}

/**
 * Fills two columns, page after page; on the last page both end at about the same height.
 * @returns where the longer of them ends there.
 */
export function drawColumns(paper: Paper, blocks: readonly Block[], area: Area): number {
  let rest = [...blocks];
  let { top } = area;
  let end = top;
  while (rest.length > 0) {
    const room = area.bottom - top;
    const split = balance(rest, room);
    end = top;
    const columns = [rest.slice(0, split.left), rest.slice(split.left, split.right)];
    columns.forEach((column, index) => {
      let y = top;
      for (const block of column) {
        block.draw(area.x + index * (area.width + area.gap), y, area.width);
        y += block.height;
      }
      end = Math.max(end, y);
    });
    rest = rest.slice(split.right);
    if (rest.length > 0) paper.newPage();
    ({ nextTop: top } = area);
  }
  return end;
}

/** How many blocks go into the left column, and how many are on the page once the right one is full too. */
function balance(blocks: readonly Block[], room: number): { left: number; right: number } {
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const isLast = total <= room * 1.9;
  const left = fill(blocks, 0, isLast ? Math.min(room, largestStep(blocks, total / 2)) : room);
  const right = fill(blocks, left, room);
  // A block taller than a page would never find room: it is put down where it is.
  return right === 0 ? { left: 1, right: 1 } : { left, right };
}

/** The height of the left column once it has passed the middle. */
function largestStep(blocks: readonly Block[], middle: number): number {
  let height = 0;
  for (const block of blocks) {
    height += block.height;
    if (height >= middle) break;
  }
  return height;
}

function fill(blocks: readonly Block[], from: number, room: number): number {
  let height = 0;
  let index = from;
  while (index < blocks.length && height + (blocks[index]?.height ?? 0) <= room) {
    height += blocks[index]?.height ?? 0;
    index += 1;
  }
  return index;
}

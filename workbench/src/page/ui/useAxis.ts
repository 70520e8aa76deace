import { useEffect, type RefObject } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";

/** One row or column as it lies on the sheet, in pixels from the sheet's corner. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** The rows or the columns of a grid. */
export interface Axis {
  readonly total: number;
  /** Those that scroll and are in view. */
  readonly shown: readonly Line[];
  readonly frozen: readonly Line[];
  readonly frozenSize: number;
  line(index: number): Line;
  scrollTo(index: number): void;
}

interface Options {
  readonly scroller: RefObject<HTMLElement>;
  readonly count: number;
  readonly isHorizontal: boolean;
  readonly frozen: number;
  readonly headingSize: number;
  /** In pixels; changes of it must come with another `sizesKey`. */
  readonly sizeOf: (index: number) => number;
  readonly sizesKey: string;
}

/** Lays out rows or columns of which only those in view are drawn. */
export function useAxis(options: Options): Axis {
  const { scroller, count, isHorizontal, frozen, sizeOf, sizesKey } = options;
  const frozenLines = Array.from({ length: Math.min(frozen, count) }, (_, index) => index);
  const frozenSize = frozenLines.reduce((sum, index) => sum + sizeOf(index), 0);
  const virtualizer = useVirtualizer({
    count,
    horizontal: isHorizontal,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    overscan: 6,
    scrollPaddingStart: frozenSize,
    scrollPaddingEnd: options.headingSize + 16,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, sizesKey]);
  const line = (index: number): Line => {
    const known = virtualizer.measurementsCache[index];
    return { index, start: known?.start ?? 0, size: known?.size ?? 0 };
  };
  return {
    total: virtualizer.getTotalSize(),
    shown: virtualizer
      .getVirtualItems()
      .filter(({ index, size }) => index >= frozen && size > 0)
      .map(({ index, start, size }) => ({ index, start, size })),
    frozen: frozenLines.map(line).filter(({ size }) => size > 0),
    frozenSize,
    line,
    scrollTo: (index) => index >= frozen && virtualizer.scrollToIndex(index),
  };
}

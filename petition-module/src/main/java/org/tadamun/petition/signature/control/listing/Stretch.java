package org.tadamun.petition.signature.control.listing;

/** Places of a {@link ListOrder} from the first on and before the end. */
record Stretch(long first, long end) {

  static final Stretch NONE = new Stretch(0, 0);

  /** The next ones in a direction, so many, within all. */
  Stretch next(Stretch all, boolean down, long width) {
    return down
        ? new Stretch(Math.max(all.first, first - width), first)
        : new Stretch(end, Math.min(all.end, end + width));
  }

  /** Without what comes at a place or later. */
  Stretch before(long place) {
    return new Stretch(first, within(place));
  }

  /** Without what comes before a place. */
  Stretch from(long place) {
    return new Stretch(within(place), end);
  }

  private long within(long place) {
    return Math.max(first, Math.min(end, place));
  }

  /** Where a walk in a direction begins. */
  Stretch edge(boolean down) {
    return down ? new Stretch(end, end) : new Stretch(first, first);
  }

  /** From the edge where a walk began to the far end of what was seen last. */
  long to(Stretch seen) {
    return Math.max(end - seen.first, seen.end - first);
  }

  boolean contains(Stretch other) {
    return first <= other.first && other.end <= end;
  }

  long length() {
    return end - first;
  }

  boolean isEmpty() {
    return first >= end;
  }
}

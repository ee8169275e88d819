package org.tadamun.petition.signature.control.listing;

/** A range of places of a {@link ListOrder}, first included, end excluded. */
record Stretch(long first, long end) {

  static final Stretch NONE = new Stretch(0, 0);

  /** The next stretch of this width in a direction, within all. */
  Stretch next(Stretch all, boolean down, long width) {
    return down
        ? new Stretch(Math.max(all.first, first - width), first)
        : new Stretch(end, Math.min(all.end, end + width));
  }

  /** The part before a place. */
  Stretch before(long place) {
    return new Stretch(first, within(place));
  }

  /** The part from a place on. */
  Stretch from(long place) {
    return new Stretch(within(place), end);
  }

  private long within(long place) {
    return Math.max(first, Math.min(end, place));
  }

  /** The empty stretch where a search in this direction begins. */
  Stretch edge(boolean down) {
    return down ? new Stretch(end, end) : new Stretch(first, first);
  }

  /** The distance from this edge to the far end of a stretch. */
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

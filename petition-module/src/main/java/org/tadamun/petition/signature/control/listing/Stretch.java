package org.tadamun.petition.signature.control.listing;

/** Places of a {@link ListOrder}, from the first and before the end. */
record Stretch(long first, long end) {

  static final Stretch NONE = new Stretch(0, 0);

  /** The next so many places in a direction, within all. */
  Stretch next(Stretch all, boolean down, long width) {
    return down
        ? new Stretch(Math.max(all.first, first - width), first)
        : new Stretch(end, Math.min(all.end, end + width));
  }

  /** Without the places from this one on. */
  Stretch before(long place) {
    return new Stretch(first, within(place));
  }

  /** Without the places before this one. */
  Stretch from(long place) {
    return new Stretch(within(place), end);
  }

  private long within(long place) {
    return Math.max(first, Math.min(end, place));
  }

  /** The empty stretch where a walk in a direction begins. */
  Stretch edge(boolean down) {
    return down ? new Stretch(end, end) : new Stretch(first, first);
  }

  /** The distance from this edge, where a walk began, to the far end of the last stretch. */
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

package org.tadamun.petition.signature.control.listing;

/** Places of a {@link ListOrder}, from the first and before the end. */
record PlaceRange(long first, long end) {

  static final PlaceRange NONE = new PlaceRange(0, 0);

  /** The next so many places in a direction, within all. */
  PlaceRange next(PlaceRange all, boolean down, long width) {
    return down
        ? new PlaceRange(Math.max(all.first, first - width), first)
        : new PlaceRange(end, Math.min(all.end, end + width));
  }

  /** Without the places from this one on. */
  PlaceRange before(long place) {
    return new PlaceRange(first, within(place));
  }

  /** Without the places before this one. */
  PlaceRange from(long place) {
    return new PlaceRange(within(place), end);
  }

  private long within(long place) {
    return Math.max(first, Math.min(end, place));
  }

  /** The empty stretch where a walk in a direction begins. */
  PlaceRange edge(boolean down) {
    return down ? new PlaceRange(end, end) : new PlaceRange(first, first);
  }

  /** The distance from this edge, where a walk began, to the far end of the last stretch. */
  long to(PlaceRange seen) {
    return Math.max(end - seen.first, seen.end - first);
  }

  boolean contains(PlaceRange other) {
    return first <= other.first && other.end <= end;
  }

  long length() {
    return end - first;
  }

  boolean isEmpty() {
    return first >= end;
  }
}

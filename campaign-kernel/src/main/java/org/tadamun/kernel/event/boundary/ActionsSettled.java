package org.tadamun.kernel.event.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * What whoever declares the outcome of a campaign says of the actions to which it still calls.
 *
 * @param rest of all that are in neither list; null where that is decided later
 * @param cancelled as they were seen
 * @param kept those that are still on
 */
public record ActionsSettled(Rest rest, List<Ticked> cancelled, List<Ticked> kept) {

  /** Nothing yet: each is decided by itself. */
  public static final ActionsSettled LATER = all(null);

  /** An action by its public id, in the version that was seen. */
  public record Ticked(String action, long version) {}

  /** What becomes of an action when its campaign has ended. */
  public enum Rest {
    /** Nobody comes any more; the words of the outcome are the reason. */
    CANCEL,
    /** It is still on: perhaps people come to say thank you. */
    KEEP
  }

  /** The same of all; null is decided later. */
  public static ActionsSettled all(Rest rest) {
    return new ActionsSettled(rest, List.of(), List.of());
  }

  public boolean isSaid() {
    return rest != null || !cancelled.isEmpty() || !kept.isEmpty();
  }

  /**
   * What is said of this one; null where nothing is, and where it has moved on since: perhaps a
   * colleague has made a rally of thanks of it.
   */
  public Rest of(String action, long version) {
    Ticked present = new Ticked(action, version);
    if (cancelled.contains(present)) {
      return Rest.CANCEL;
    }
    if (kept.contains(present)) {
      return Rest.KEEP;
    }
    boolean seen =
        Stream.of(cancelled, kept)
            .flatMap(List::stream)
            .anyMatch(one -> one.action().equals(action));
    return seen ? null : rest;
  }
}

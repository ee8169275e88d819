package org.tadamun.kernel.event.boundary;

import java.util.List;

/**
 * What whoever declares the outcome of a campaign says of the actions to which it still calls.
 *
 * @param rest of all that are in neither list; null where that is decided later
 * @param cancelled public ids
 * @param kept public ids of those that are still on
 */
public record ActionsSettled(Rest rest, List<String> cancelled, List<String> kept) {

  /** Nothing yet: each is decided by itself. */
  public static final ActionsSettled LATER = all(null);

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

  /** What is said of this one; null where nothing is. */
  public Rest of(String action) {
    if (cancelled.contains(action)) {
      return Rest.CANCEL;
    }
    return kept.contains(action) ? Rest.KEEP : rest;
  }
}

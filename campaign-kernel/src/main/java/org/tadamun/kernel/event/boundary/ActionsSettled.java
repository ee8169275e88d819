package org.tadamun.kernel.event.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the person who declares a campaign's outcome decides about its actions that are still to
 * come.
 *
 * @param rest for all actions in neither list; null if that is decided later
 * @param cancelled actions to be cancelled, in the version that was seen
 * @param kept actions that still take place, in the version that was seen
 */
public record ActionsSettled(Rest rest, List<Ticked> cancelled, List<Ticked> kept) {

  /** Nothing is decided yet: each action is decided later, on its own. */
  public static final ActionsSettled LATER = all(null);

  /** An action by its public id, in the version that the person saw. */
  public record Ticked(String action, long version) {}

  /** What becomes of an action when its campaign has ended. */
  public enum Rest {
    /** The action is cancelled; the words of the outcome are the reason. */
    CANCEL,
    /** The action still takes place, perhaps to say thank you. */
    KEEP
  }

  /** One decision for all actions; null: decided later. */
  public static ActionsSettled all(Rest rest) {
    return new ActionsSettled(rest, List.of(), List.of());
  }

  public boolean isSaid() {
    return rest != null || !cancelled.isEmpty() || !kept.isEmpty();
  }

  /**
   * The decision about this action. Null if there is none, and if the action is listed in another
   * version: a colleague may meanwhile have made it a rally of thanks.
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

package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.petition.tally.control.waiting.HourBooked.Kind;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the log took out and the figures have still. Whom it took out may wait himself, and was
 * never in them: then others of his country would be told away in his place. So of each country as
 * many are held back as may be waiting. That follows from how many wait, which everybody may know,
 * and not from where these are: it tells nothing of them.
 */
public final class HeldBack {

  /**
   * What was taken out of a country on one day.
   *
   * @param midnight at which the log told it: who came later is not among them
   * @param sources of all that was corrected on that day
   */
  private record Part(Instant midnight, Set<SignatureSource> sources, String country) {}

  /** Of whom those that wait are counted once, on however many days some were taken out. */
  private record Whose(Set<SignatureSource> sources, String country) {}

  private final int step;

  /** How many, in order of days. */
  private final Map<Part, Long> parts = new LinkedHashMap<>();

  public HeldBack(int step) {
    this.step = step;
  }

  /**
   * Takes in what the log tells of a day that is over.
   *
   * @return what comes back and had left the figures, by country
   */
  public Map<String, Long> add(Instant midnight, LoggedDays.Day day) {
    Map<String, Long> back = new HashMap<>();
    day.told()
        .forEach(
            (country, by) -> {
              if (by < 0) {
                parts.put(new Part(midnight, day.sources(), country), -by);
              } else {
                back.put(country, undo(country, by));
              }
            });
    back.values().removeIf(by -> by == 0);
    return back;
  }

  /**
   * Whole steps that leave the figures, as nobody of them can be waiting any more. Asked after all
   * kinds of an hour, not between them: what has left does not come back where more wait, and each
   * node has the kinds in an order of its own.
   */
  public Map<String, Long> ready(Map<Kind, WaitingChanges> waiting) {
    Map<String, Long> ready = new HashMap<>();
    Map<Whose, Long> kept = new HashMap<>();
    parts.replaceAll(
        (part, held) -> {
          Whose whose = new Whose(part.sources(), part.country());
          long most = mayWait(part, waiting) - kept.getOrDefault(whose, 0L);
          long stays = Math.clamp(most, 0, held);
          kept.merge(whose, stays, Long::sum);
          if (stays < held) {
            ready.merge(part.country(), stays - held, Long::sum);
          }
          return stays;
        });
    parts.values().removeIf(held -> held == 0);
    return ready;
  }

  /** In whole steps, so that a figure tells nothing of what is left of it. */
  private long mayWait(Part part, Map<Kind, WaitingChanges> waiting) {
    long number = 0;
    for (Map.Entry<Kind, WaitingChanges> one : waiting.entrySet()) {
      if (one.getKey().came() && part.sources().contains(one.getKey().source())) {
        number += one.getValue().before(part.midnight());
      }
    }
    return (number + step - 1) / step * step;
  }

  /** Who is still in the figure need not come back to it. */
  private long undo(String country, long by) {
    long left = by;
    for (Map.Entry<Part, Long> one : parts.entrySet()) {
      if (one.getKey().country().equals(country)) {
        long gone = Math.min(left, one.getValue());
        one.setValue(one.getValue() - gone);
        left -= gone;
      }
    }
    return left;
  }
}

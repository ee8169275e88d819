package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.petition.tally.control.waiting.HourBooked.Kind;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Corrections that the public log shows while figures of countries still contain them. Signatures
 * that were taken out may themselves be waiting for a crowd, and then never were in the figures:
 * others of their country would disappear in their place. So of each country as many stay as may be
 * waiting. That number follows from how many wait, which is public, and not from their countries,
 * so that it reveals nothing.
 */
public final class PendingCorrections {

  /**
   * The signatures taken out of a country on one day.
   *
   * @param midnight when the log showed it: those that came later are not among them
   * @param sources of all corrections of that day
   */
  private record Part(Instant midnight, Set<SignatureSource> sources, String country) {}

  /** Sources and country whose waiting changes may be counted only once, also for several days. */
  private record Whose(Set<SignatureSource> sources, String country) {}

  private final int step;

  /** How many are held back, in order of days. */
  private final Map<Part, Long> parts = new LinkedHashMap<>();

  public PendingCorrections(int step) {
    this.step = step;
  }

  /**
   * Adds what the log shows of a day that is over.
   *
   * @return signatures that come back and had left the figures, by country
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
   * The whole steps that leave the figures, since none of them can be waiting any more. Called
   * after all kinds of an hour, not between them: what has left does not come back when more wait,
   * and each node has the kinds in an order of its own.
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

  /** The number that may be waiting, in whole steps, so that a figure shows nothing of the rest. */
  private long mayWait(Part part, Map<Kind, WaitingChanges> waiting) {
    long number = 0;
    for (Map.Entry<Kind, WaitingChanges> one : waiting.entrySet()) {
      if (one.getKey().came() && part.sources().contains(one.getKey().source())) {
        number += one.getValue().before(part.midnight());
      }
    }
    return (number + step - 1) / step * step;
  }

  /** Reduces what is held back: signatures that are still in the figure need not come back. */
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

package org.tadamun.petition.byhand.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many signatures of a petition one actor has held, invalidated, erased or moved by hand in the
 * last day. A rule needs a second person, however few signatures it finds; without a limit, one
 * person or key could take a whole campaign out of the count, or erase it, one by one
 * (docs/adr/210).
 *
 * <p>One row, which its user locks until the commit, so that simultaneous acts of one actor are
 * counted one after the other. It has one number for each hour of the last day with an act.
 */
@Entity
@Table(name = "petition_by_hand")
public class DecidedByHand {

  /** The limit in 24 hours. */
  public static final int MOST = 500;

  /** Room for each hour of a day, and for later ones if the clock was set back. */
  static final int TEXT_MAX = 600;

  private static final long DAY = 24;
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final String BETWEEN = " ";
  private static final String IS = "=";

  @EmbeddedId private DecidedByHandKey id;

  @Column(name = "by_hour", nullable = false, length = TEXT_MAX)
  private String hours = "";

  protected DecidedByHand() {}

  public DecidedByHand(DecidedByHandKey id) {
    this.id = id;
  }

  /**
   * Counts this many, all or none.
   *
   * @throws TooManyByHand if they would exceed {@link #MOST}
   */
  public void take(int many, Instant now) {
    SortedMap<Long, Integer> taken = taken(now);
    int before = taken.values().stream().mapToInt(Integer::intValue).sum();
    if (before + many > MOST) {
      throw new TooManyByHand(MOST, MOST - before, secondsUntil(taken, before + many - MOST, now));
    }
    taken.merge(hour(now), many, Integer::sum);
    this.hours =
        taken.entrySet().stream()
            .map(one -> one.getKey() + IS + one.getValue())
            .collect(Collectors.joining(BETWEEN));
  }

  /** The numbers by hour; also of future hours, since the clock may have been set back. */
  private SortedMap<Long, Integer> taken(Instant now) {
    SortedMap<Long, Integer> taken = new TreeMap<>();
    for (String one : hours.isEmpty() ? new String[0] : hours.split(BETWEEN)) {
      String[] parts = one.split(IS);
      long hour = Long.parseLong(parts[0]);
      if (Math.abs(hour(now) - hour) <= DAY) {
        taken.put(hour, Integer.valueOf(parts[1]));
      }
    }
    return taken;
  }

  /** Whether everything is older than a day. */
  public boolean isOver(Instant now) {
    return taken(now).isEmpty();
  }

  public DecidedByHandKey key() {
    return id;
  }

  /** The length of the stored text. */
  int written() {
    return hours.length();
  }

  /** Seconds until so many are a day old, their whole hour included. */
  private static long secondsUntil(SortedMap<Long, Integer> taken, int excess, Instant now) {
    int left = excess;
    long last = hour(now);
    for (Map.Entry<Long, Integer> one : taken.entrySet()) {
      if (left > 0) {
        last = one.getKey();
        left -= one.getValue();
      }
    }
    return (last + DAY + 1) * HOUR - now.getEpochSecond();
  }

  private static long hour(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), HOUR);
  }
}

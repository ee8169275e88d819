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
 * How many signatures of a petition one actor has held, invalidated or erased by hand in the last
 * day. A rule needs a second person, however few it finds; without a bound, one person or one key
 * would take a whole campaign out of the count, or erase it, signature by signature (docs/adr/210).
 *
 * <p>One row, since whoever adds to it holds it until his commit: two at once by the same actor are
 * counted one after the other. In it a number for each hour in which there was one, those of the
 * last day alone.
 */
@Entity
@Table(name = "petition_by_hand")
public class DecidedByHand {

  /** In 24 hours. */
  public static final int MOST = 500;

  /** Room for each hour of a day, and of one to come where the clock was set back. */
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
   * So many more, all of them or none.
   *
   * @throws TooManyByHand where they would be more than {@link #MOST}; nothing is counted then
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

  /** By hour; also those of hours to come, since the clock may have been set back meanwhile. */
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

  /** Whether all of it is older than a day, so that nothing of it counts. */
  public boolean isOver(Instant now) {
    return taken(now).isEmpty();
  }

  public DecidedByHandKey key() {
    return id;
  }

  /** How long the text is. */
  int written() {
    return hours.length();
  }

  /** When so many will be a day old, with all of their hour. */
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

package org.tadamun.petition.funnel.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tadamun.petition.funnel.control.FunnelSums.Stretch;
import org.tadamun.petition.funnel.control.FunnelSums.Sum;
import org.tadamun.petition.funnel.entity.FunnelStage;

/**
 * Caches what happened on past days, and in past hours of today. A day of a petition of millions
 * has tens of thousands of rows, which never change, since each event is counted in the quarter of
 * an hour in which it happens. Other times are read.
 *
 * <p>An hour counts as past only after a further hour, longer than any transaction lives. A node
 * whose clock is behind counts into hours that are past here, so the last week is read anew once an
 * hour, as for the tallies.
 */
@ApplicationScoped
public class FunnelDays {

  /** A few years of one or two petitions; when there are more, the cache is emptied. */
  private static final int KEPT_MOST = 2_000;

  private static final Duration HOUR = Duration.ofHours(1);

  /** How far a clock may be behind without being noticed. */
  private static final Duration WEEK = Duration.ofDays(7);

  @EJB private FunnelSums sums;
  @Inject private Clock clock;

  private Map<Stretch, List<Sum<String>>> kept = new ConcurrentHashMap<>();
  private Instant keptUntil = Instant.EPOCH;

  private record Cell(String country, FunnelStage stage) {}

  protected FunnelDays() {}

  FunnelDays(FunnelSums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  /** A day of some time zone, by country and stage, as it is now. */
  public List<Sum<String>> of(Stretch day) {
    Instant now = clock.instant();
    Instant over = now.truncatedTo(ChronoUnit.HOURS).minus(HOUR);
    if (day.from().isAfter(now)) {
      return List.of();
    }
    Map<Stretch, List<Sum<String>>> kept = keptUntil(over);
    if (!day.to().isAfter(over)) {
      return read(day, kept);
    }
    List<Sum<String>> all = new ArrayList<>();
    Instant from = day.from();
    for (Instant to = from.plus(HOUR); !to.isAfter(over); to = to.plus(HOUR)) {
      all.addAll(read(new Stretch(day.petitionId(), from, to), kept));
      from = to;
    }
    all.addAll(sums.byCountry(new Stretch(day.petitionId(), from, day.to())));
    return added(all);
  }

  /**
   * The cache, renewed each hour. If the clock was set back it is emptied, since past hours may be
   * open again.
   */
  private synchronized Map<Stretch, List<Sum<String>>> keptUntil(Instant over) {
    if (!over.equals(keptUntil)) {
      Map<Stretch, List<Sum<String>>> before = kept;
      Instant old = over.minus(WEEK);
      kept = new ConcurrentHashMap<>();
      if (over.isAfter(keptUntil)) {
        before.keySet().removeIf(stretch -> stretch.to().isAfter(old));
        kept.putAll(before);
      }
    }
    keptUntil = over;
    return kept;
  }

  private List<Sum<String>> read(Stretch over, Map<Stretch, List<Sum<String>>> kept) {
    List<Sum<String>> known = kept.get(over);
    if (known == null) {
      known = List.copyOf(sums.byCountry(over));
      if (kept.size() >= KEPT_MOST) {
        kept.clear();
      }
      kept.put(over, known);
    }
    return known;
  }

  private static List<Sum<String>> added(List<Sum<String>> parts) {
    Map<Cell, Long> cells =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    sum -> new Cell(sum.key(), sum.stage()),
                    Collectors.summingLong(Sum::happened)));
    return cells.entrySet().stream()
        .map(one -> new Sum<>(one.getKey().country(), one.getKey().stage(), one.getValue()))
        .toList();
  }
}

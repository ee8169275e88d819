package org.tadamun.petition.channel.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.petition.channel.boundary.Channels.Gone;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;

/**
 * All rows of one way, locked: finds what may be taken off without a fall of any figure that is
 * shown.
 */
final class LockedChannel {

  private final List<ChannelCount> rows;

  LockedChannel(List<ChannelCount> rows) {
    this.rows = List.copyOf(rows);
  }

  /** What is shown of the way, as {@link ChannelSums} computes it; 0 if it has too few. */
  long told() {
    return told(rows);
  }

  private static long told(Collection<ChannelCount> rows) {
    Collection<Long> sums =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    ChannelCount::stretch, Collectors.summingLong(ChannelCount::confirmed)))
            .values();
    return sums.stream().anyMatch(sum -> sum >= ChannelSums.STEP)
        ? ChannelSums.stepOf(sums.stream().mapToLong(Long::longValue).sum())
        : 0;
  }

  /**
   * Takes off a confirmed signature, if what is shown of the way and of its country stays the same.
   *
   * @return whether it was taken off
   */
  boolean takeConfirmed(Gone one) {
    ChannelCount row = nearest(one, ChannelCount::confirmed).findFirst().orElse(null);
    if (row == null) {
      return false;
    }
    List<ChannelCount> country = rows.stream().filter(some -> some.isFrom(row.country())).toList();
    long ofWay = told();
    long ofCountry = told(country);
    row.takeConfirmed();
    boolean unseen = told() == ofWay && told(country) == ofCountry;
    if (!unseen) {
      row.leaveConfirmed();
    }
    return unseen;
  }

  /** Takes off a form of a new address. */
  void takeEntered(Gone one) {
    nearest(one, ChannelCount::entered).findFirst().ifPresent(ChannelCount::takeEntered);
  }

  /** The row in which it was booked first; a signer may have sent the form from another country. */
  private Stream<ChannelCount> nearest(Gone one, ToLongFunction<ChannelCount> figure) {
    int stretch = ChannelKey.stretchOf(one.way().version());
    return rows.stream()
        .filter(row -> figure.applyAsLong(row) > 0)
        .sorted(
            Comparator.comparing((ChannelCount row) -> !row.isFrom(one.way().country()))
                .thenComparing(row -> row.stretch() != stretch));
  }

  /**
   * The rows to delete: empty ones; or all, if no signer with these codes is left, since the codes
   * may be about one of them.
   */
  List<ChannelCount> over() {
    boolean nobody = rows.stream().mapToLong(ChannelCount::entered).sum() <= 0;
    return rows.stream().filter(row -> nobody || row.isEmpty()).toList();
  }
}

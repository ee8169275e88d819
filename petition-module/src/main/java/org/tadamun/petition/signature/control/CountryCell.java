package org.tadamun.petition.signature.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.funnel.boundary.Funnel.Passage;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The tally cell in which a signature is counted. The natural order is fixed, but it is not the
 * order of locks, which booking defines (docs/adr/268).
 */
public record CountryCell(long petitionId, int version, SignatureSource source, String country)
    implements Comparable<CountryCell> {

  private static final Comparator<CountryCell> ORDER =
      Comparator.comparingLong(CountryCell::petitionId)
          .thenComparingInt(CountryCell::version)
          .thenComparing(CountryCell::source)
          .thenComparing(CountryCell::country);

  /** How many of these signatures are in each cell, in order. */
  public static SortedMap<CountryCell, Long> count(Collection<Signature> signatures) {
    return signatures.stream()
        .collect(Collectors.groupingBy(CountryCell::of, TreeMap::new, Collectors.counting()));
  }

  /** One more signature that counts, or one fewer, in its present cell. */
  public static CountryChange change(Signature signature, long by) {
    CountryCell cell = of(signature);
    return new CountryChange(cell.petitionId, cell.version, cell.source, cell.country, by);
  }

  /** How many of these signatures each cell has, for the funnel. */
  public static List<Passage> passages(Collection<Signature> signatures) {
    return count(signatures).entrySet().stream()
        .map(one -> new Passage(one.getKey().petitionId(), one.getKey().country(), one.getValue()))
        .toList();
  }

  /** The ways by which these signatures came. */
  public static List<Channels.Way> ways(Collection<Signature> signatures) {
    return signatures.stream().map(CountryCell::way).toList();
  }

  private static Channels.Way way(Signature one) {
    return new Channels.Way(one.petitionId(), one.version(), one.origin(), one.signer().country());
  }

  /** The ways by which these came that leave now, read while they still have their codes. */
  public static List<Channels.Gone> gone(Collection<Signature> signatures) {
    return signatures.stream()
        .map(one -> new Channels.Gone(way(one), one.confirmedAt() != null))
        .toList();
  }

  private static CountryCell of(Signature signature) {
    return new CountryCell(
        signature.petitionId(),
        signature.version(),
        signature.source(),
        signature.signer().country());
  }

  @Override
  public int compareTo(CountryCell other) {
    return ORDER.compare(this, other);
  }
}

package org.tadamun.petition.trend.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.network.boundary.NetworkList;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.boundary.event.SignatureRefused;
import org.tadamun.petition.trend.boundary.RefusalCount;

/**
 * Counts how often the rate limit told signers to wait in the last hour, by petition. That shows a
 * hall without an event pass, or the network of a whole country. In memory only, and connections by
 * their keyed prefixes, as the rate limit itself knows them.
 */
@ApplicationScoped
public class RefusalMemory {

  static final Duration KEPT = Duration.ofHours(1);

  /** Limit of connections for all petitions and slices together; more are not told apart. */
  static final int MOST = 10_000;

  private static final long SLICE = Duration.ofMinutes(5).toSeconds();
  private static final String NONE = "";
  private static final Logger LOG = System.getLogger(RefusalMemory.class.getName());

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  private final Map<Long, TreeMap<Instant, Map<String, Long>>> petitions = new HashMap<>();

  protected RefusalMemory() {}

  RefusalMemory(Clock clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  void refused(@Observes SignatureRefused one) {
    count(one.petitionId(), secrets.stamp("refused:" + NetworkList.prefixOf(one.client())));
  }

  private synchronized void count(long petitionId, String connection) {
    forget();
    long second = clock.instant().getEpochSecond();
    Map<String, Long> slice =
        petitions
            .computeIfAbsent(petitionId, unused -> new TreeMap<>())
            .computeIfAbsent(
                Instant.ofEpochSecond(second - Math.floorMod(second, SLICE)),
                unused -> new HashMap<>());
    boolean room = slice.containsKey(connection) || remembered() < MOST;
    slice.merge(room ? connection : NONE, 1L, Long::sum);
  }

  public synchronized RefusalCount read(long petitionId) {
    forget();
    Collection<Map<String, Long>> slices =
        petitions.getOrDefault(petitionId, new TreeMap<>()).values();
    return new RefusalCount(
        slices.stream().flatMap(one -> one.values().stream()).mapToLong(Long::longValue).sum(),
        slices.stream()
            .flatMap(one -> one.keySet().stream())
            .filter(one -> !one.isEmpty())
            .distinct()
            .count());
  }

  /** Logs one line an hour, so that administrators see it too. */
  void tell() {
    String counts = counts();
    if (!counts.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "In the last hour people who wanted to sign were told to wait"
              + " (tadamun.rate-limit.signatures): {0}. An event pass lets a hall sign.",
          counts);
    }
  }

  synchronized String counts() {
    forget();
    return petitions.keySet().stream()
        .sorted()
        .map(id -> "petition " + id + ": " + words(read(id)))
        .collect(Collectors.joining(", "));
  }

  private static String words(RefusalCount seen) {
    return "%d times, connections: %d".formatted(seen.times(), seen.connections());
  }

  /** Drops slices that began more than an hour ago. */
  synchronized void forget() {
    Instant oldest = clock.instant().minus(KEPT);
    petitions.values().forEach(slices -> slices.headMap(oldest, false).clear());
    petitions.values().removeIf(Map::isEmpty);
  }

  private int remembered() {
    return petitions.values().stream()
        .flatMap(slices -> slices.values().stream())
        .mapToInt(Map::size)
        .sum();
  }
}

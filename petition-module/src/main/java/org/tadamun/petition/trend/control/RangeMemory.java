package org.tadamun.petition.trend.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tadamun.kernel.network.boundary.NetworkList;
import org.tadamun.petition.signature.boundary.event.SignatureReceived;

/**
 * Counts how many signatures came from which range of addresses in the last 48 hours, as far as
 * this node knows. In memory only: a range is a fingerprint under a random key that ends with the
 * process, and no signature leads to it.
 *
 * <p>Addresses of the machine and of private networks are not counted: behind a proxy that was not
 * declared as trusted, all would be such.
 */
@ApplicationScoped
public class RangeMemory {

  public static final Duration KEPT = Duration.ofHours(48);

  /** Stands for ranges beyond the limit. */
  public static final String NONE = "";

  static final Duration SLICE = Duration.ofMinutes(15);

  /** Limit for all slices and petitions together: about 30 MB. */
  static final int MOST = 100_000;

  private static final int KEY_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  @Inject private Clock clock;

  private final SecretKeySpec key = newKey();
  private final Map<Long, TreeMap<Instant, Map<String, Counting>>> petitions = new HashMap<>();
  private final int most;
  private Instant began;
  private int cells;

  protected RangeMemory() {
    this.most = MOST;
  }

  RangeMemory(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
    this.began = clock.instant();
  }

  void taken(@Observes SignatureReceived one) {
    came(one.petitionId(), one.client(), one.country());
  }

  /** Counts a signature from this address. */
  void came(long petitionId, String client, String country) {
    if (!NetworkList.isAddress(client) || NetworkList.isPrivate(client)) {
      return;
    }
    String range = print(petitionId + " " + NetworkList.rangeOf(client));
    count(petitionId, range, country, clock.instant());
  }

  private synchronized void count(long petitionId, String range, String country, Instant now) {
    since();
    Map<String, Counting> slice =
        petitions
            .computeIfAbsent(petitionId, unused -> new TreeMap<>())
            .computeIfAbsent(sliceOf(now), unused -> new HashMap<>());
    Counting counting = slice.get(range);
    if (counting == null) {
      boolean room = cells < most;
      counting = slice.computeIfAbsent(room ? range : NONE, unused -> new Counting());
      cells += room ? 1 : 0;
    }
    counting.add(null, country, now);
  }

  /** The counts by range. Slices are not split: each belongs to the time in which it begins. */
  public synchronized Map<String, Counting> read(TrendStretch stretch) {
    forget();
    Map<String, Counting> seen = new HashMap<>();
    petitions
        .getOrDefault(stretch.petitionId(), new TreeMap<>())
        .subMap(stretch.before(), stretch.to())
        .forEach((begin, slice) -> add(slice, begin.isBefore(stretch.from()), seen));
    return seen;
  }

  private static void add(Map<String, Counting> slice, boolean before, Map<String, Counting> seen) {
    slice.forEach(
        (range, there) -> {
          Counting sum = seen.computeIfAbsent(range, unused -> new Counting());
          if (before) {
            sum.addBefore(there.count());
          } else {
            sum.addAll(there);
          }
        });
  }

  /** Since when signatures are counted. */
  public synchronized Instant since() {
    began = began == null ? clock.instant() : began;
    Instant oldest = oldest();
    return began.isAfter(oldest) ? began : oldest;
  }

  /** Whether all since this moment is known, apart from the first slice. */
  public boolean isKnownSince(Instant moment) {
    return moment.plus(SLICE).isAfter(since());
  }

  /** Drops slices that began too long ago. */
  synchronized void forget() {
    Instant oldest = oldest();
    for (TreeMap<Instant, Map<String, Counting>> slices : petitions.values()) {
      Map<Instant, Map<String, Counting>> old = slices.headMap(oldest, false);
      old.values().forEach(slice -> cells -= slice.size() - (slice.containsKey(NONE) ? 1 : 0));
      old.clear();
    }
    petitions.values().removeIf(Map::isEmpty);
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }

  private static Instant sliceOf(Instant moment) {
    long length = SLICE.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), length) * length);
  }

  private String print(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] print = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SecretKeySpec newKey() {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    return new SecretKeySpec(random, ALGORITHM);
  }
}

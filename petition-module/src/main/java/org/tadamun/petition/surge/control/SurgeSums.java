package org.tadamun.petition.surge.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * The number of new signatures of a petition in the running hour. The page of one alarm reads it as
 * it is. For the notice, which every open dashboard asks for every five seconds, it is kept for
 * ten.
 */
@ApplicationScoped
public class SurgeSums {

  static final Duration KEPT = Duration.ofSeconds(10);

  @Inject private CountryWatch watch;
  @Inject private Clock clock;

  private final Map<Key, Sum> sums = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version) {}

  private record Sum(long seen, Instant asOf) {}

  protected SurgeSums() {}

  SurgeSums(CountryWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  public long now(PetitionView petition) {
    return read(new Key(petition.id(), petition.textVersion())).seen();
  }

  /** At most ten seconds old. */
  public long lately(PetitionView petition) {
    return lately(petition.id(), petition.textVersion());
  }

  /** The kept number; one caller reads it again where it is old, and the others wait. */
  long lately(long petitionId, int version) {
    return sums.compute(
            new Key(petitionId, version),
            (key, sum) -> sum != null && isFresh(sum) ? sum : read(key))
        .seen();
  }

  private Sum read(Key key) {
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    return new Sum(watch.since(key.petitionId(), key.version(), hour), now);
  }

  /** Whether it is recent enough. Not if it was read later than now: the clock was set back. */
  private boolean isFresh(Sum sum) {
    Duration age = Duration.between(sum.asOf(), clock.instant());
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}

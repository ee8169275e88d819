package org.tadamun.petition.surge.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * The two weeks before an hour, read once for each hour. A large petition has more than the least
 * number in every hour, and its past would otherwise be read each minute.
 */
@ApplicationScoped
public class SurgeBaseline {

  @Inject private CountryWatch watch;

  private final Map<Key, Map<Instant, Long>> read = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version, Instant hour) {}

  protected SurgeBaseline() {}

  SurgeBaseline(CountryWatch watch) {
    this.watch = watch;
  }

  Map<Instant, Long> before(PetitionView petition, Instant hour) {
    // The hour that has just ended is checked once more.
    read.keySet().removeIf(key -> key.hour().isBefore(hour.minus(SurgeThreshold.HOUR)));
    return read.computeIfAbsent(
        new Key(petition.id(), petition.textVersion(), hour),
        key -> watch.hours(key.petitionId(), key.version(), hour.minus(SurgeThreshold.PAST), hour));
  }
}

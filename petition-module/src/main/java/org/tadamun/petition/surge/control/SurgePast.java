package org.tadamun.petition.surge.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * The two weeks before an hour. A large petition has more than the least number in every hour, and
 * would have them read each minute: once for each hour is enough, as for countries.
 */
@ApplicationScoped
public class SurgePast {

  @Inject private CountryWatch watch;

  private final Map<Key, Map<Instant, Long>> read = new ConcurrentHashMap<>();

  private record Key(long petitionId, int version, Instant hour) {}

  protected SurgePast() {}

  SurgePast(CountryWatch watch) {
    this.watch = watch;
  }

  Map<Instant, Long> before(PetitionView petition, Instant hour) {
    // The one that has just ended is looked at once more.
    read.keySet().removeIf(key -> key.hour().isBefore(hour.minus(SurgeBar.HOUR)));
    return read.computeIfAbsent(
        new Key(petition.id(), petition.textVersion(), hour),
        key -> watch.hours(key.petitionId(), key.version(), hour.minus(SurgeBar.PAST), hour));
  }
}

package org.tadamun.petition.alarm.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.petition.alarm.boundary.AlarmDecided;
import org.tadamun.petition.alarm.boundary.CountryWatch.Confirmed;
import org.tadamun.petition.alarm.entity.AlarmDay;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.CountryAlarm;

/**
 * The levels of all petitions in which somebody has confirmed since this node started. They are
 * read when the first signer confirms, and corrected every few seconds in the background.
 */
@ApplicationScoped
public class AlarmLevels {

  /**
   * So many petitions are asked about in one transaction. One for each question would be most of
   * what a node does on which nobody signs, where people once did so in hundreds of petitions.
   */
  private static final int AT_ONCE = 50;

  @EJB private LevelReader reader;
  @Inject private Populations populations;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.least", defaultValue = "40")
  private long least;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.factor", defaultValue = "8")
  private long factor;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.per-million", defaultValue = "50")
  private long perMillion;

  @Inject
  @ConfigProperty(name = "tadamun.alarm.percent", defaultValue = "1")
  private long percent;

  private final Map<Key, PetitionLevels> known = new ConcurrentHashMap<>();
  private Thresholds bar;
  private volatile Instant forgotten = Instant.EPOCH;

  private record Key(long petitionId, int version) {}

  /** For the container. */
  public AlarmLevels() {}

  AlarmLevels(LevelReader reader, Populations populations, Clock clock, Thresholds bar) {
    this.reader = reader;
    this.populations = populations;
    this.clock = clock;
    this.bar = bar;
  }

  @PostConstruct
  void configure() {
    bar = new Thresholds(least, factor, perMillion, percent);
  }

  CountryLevel.Verdict confirm(Confirmed one, Instant now) {
    PetitionLevels levels = of(one.petitionId(), one.version());
    return one.isExpected()
        ? levels.confirmExpected(one.country(), now)
        : levels.confirm(one.country(), one.domain(), now);
  }

  boolean isHolding(long petitionId, int version, String country) {
    return of(petitionId, version).of(country).isHolding();
  }

  /** As {@link CountryLevel#takeBack}. */
  void takeBack(Confirmed one, boolean wasCounted) {
    PetitionLevels levels = of(one.petitionId(), one.version());
    if (one.isExpected()) {
      levels.of(one.country()).takeBackExpected(wasCounted);
    } else {
      levels.takeBack(one.country(), one.domain(), wasCounted);
    }
  }

  AlarmEvidence evidence(Confirmed one) {
    PetitionLevels levels = of(one.petitionId(), one.version());
    return one.isExpected() ? levels.evidenceInAll(one.country()) : levels.evidence(one.country());
  }

  /** As {@link CountryLevel#evidenceByHand}. */
  AlarmEvidence evidenceByHand(long petitionId, int version, String country) {
    return of(petitionId, version).evidenceByHand(country);
  }

  void raisedAs(long petitionId, int version, CountryAlarm alarm) {
    of(petitionId, version).of(alarm.country()).raisedAs(alarm.publicId());
  }

  void unraise(long petitionId, int version, String country) {
    of(petitionId, version).of(country).unraise();
  }

  /**
   * Counts a confirmation that would have raised an alarm: the database just said that no alarm is
   * raised before {@code until}.
   */
  void countQuiet(Confirmed one, Instant until) {
    of(one.petitionId(), one.version()).of(one.country()).countQuiet(!one.isExpected(), until);
  }

  /** The levels of this version; the first caller reads them, and the others wait for that. */
  private PetitionLevels of(long petitionId, int version) {
    Key asked = new Key(petitionId, version);
    PetitionLevels there = known.get(asked);
    return there != null ? there : known.computeIfAbsent(asked, this::read);
  }

  private PetitionLevels read(Key key) {
    PetitionLevels levels = new PetitionLevels(bar, populations::of);
    figures(key, levels);
    decisions(key.petitionId(), levels);
    return levels;
  }

  /**
   * Reads what other nodes counted and decided, and once an hour the past. A petition that cannot
   * be read does not keep the others from being read.
   *
   * @throws IllegalStateException at the end, where some could not be read
   */
  public void refresh() {
    Instant now = clock.instant();
    if (forgotten.plus(AlarmDay.WHOLE_HOURS).isBefore(now)) {
      forgotten = now;
      known.values().forEach(PetitionLevels::forgetDomains);
    }
    List<Key> all = List.copyOf(known.keySet());
    if (all.isEmpty()) {
      return;
    }
    Set<Long> alarmed = reader.alarmed();
    Map<Key, RuntimeException> unread = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      refresh(all.subList(i, Math.min(i + AT_ONCE, all.size())), alarmed, unread);
    }
    if (!unread.isEmpty()) {
      Map.Entry<Key, RuntimeException> first = unread.entrySet().iterator().next();
      throw new IllegalStateException(
          unread.size() + " not read, the first of them " + first.getKey(), first.getValue());
    }
  }

  private void refresh(List<Key> some, Set<Long> alarmed, Map<Key, RuntimeException> unread) {
    try {
      reader.together(() -> some.forEach(key -> refresh(key, alarmed)));
    } catch (RuntimeException ofOne) {
      // With its transaction it ended that of the others.
      for (Key key : some) {
        try {
          refresh(key, alarmed);
        } catch (RuntimeException failed) {
          unread.put(key, failed);
        }
      }
    }
  }

  private void refresh(Key key, Set<Long> alarmed) {
    PetitionLevels levels = known.get(key);
    figures(key, levels);
    if (alarmed.contains(key.petitionId())) {
      decisions(key.petitionId(), levels);
    }
  }

  private void figures(Key key, PetitionLevels levels) {
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Instant day = AlarmDay.begins(now);
    Map<String, Long> ofDay = reader.since(key.petitionId(), key.version(), day);
    if (levels.hour().equals(hour)) {
      ofDay.forEach((country, sum) -> levels.of(country).atLeast(sum, 0));
    } else {
      begin(key, levels, day, ofDay);
      levels.isOf(hour);
    }
  }

  private void begin(Key key, PetitionLevels levels, Instant day, Map<String, Long> ofDay) {
    Map<String, Long> inAll = reader.since(key.petitionId(), key.version(), Instant.EPOCH);
    Map<String, Long> usual = reader.usual(key.petitionId(), key.version(), day);
    Set<String> countries = new HashSet<>(inAll.keySet());
    levels.known().forEach(level -> countries.add(level.country()));
    for (String country : countries) {
      levels
          .of(country)
          .begin(
              ofDay.getOrDefault(country, 0L),
              inAll.getOrDefault(country, 0L),
              usual.getOrDefault(country, 0L));
    }
  }

  private void decisions(long petitionId, PetitionLevels levels) {
    Map<String, Standing> standings = new HashMap<>();
    for (CountryAlarm alarm : reader.alarms(petitionId)) {
      standings.merge(alarm.country(), Standing.of(alarm), Standing::with);
    }
    standings.forEach(
        (country, one) -> levels.of(country).decided(one.holds(), one.alarms(), one.until()));
  }

  /** The state of all alarms about one country together. */
  private record Standing(boolean holds, Set<String> alarms, Instant until) {

    static Standing of(CountryAlarm alarm) {
      Set<String> itself = Set.of(alarm.publicId());
      return alarm.state().holds()
          ? new Standing(true, itself, null)
          : new Standing(false, itself, alarm.quietUntil());
    }

    /** Combines two; their order does not matter. */
    Standing with(Standing other) {
      Set<String> both = new HashSet<>(alarms);
      both.addAll(other.alarms);
      return new Standing(holds || other.holds, both, later(until, other.until));
    }

    /** The later moment, as {@link LevelReader#standing} takes it; null means no quiet time. */
    private static Instant later(Instant one, Instant other) {
      return one == null || other != null && other.isAfter(one) ? other : one;
    }
  }

  /** Takes over the decision on this node at once; other nodes read it at their next refresh. */
  void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmDecided event) {
    known.forEach(
        (key, levels) -> {
          if (key.petitionId() == event.petitionId()) {
            levels.of(event.country()).decided(event.holds(), event.alarms(), event.until());
          }
        });
  }
}

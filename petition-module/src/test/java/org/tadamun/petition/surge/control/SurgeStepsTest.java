package org.tadamun.petition.surge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeEvidence;
import org.tadamun.petition.surge.entity.SurgeState;

@DisplayName("Check of one petition for an alarm")
class SurgeStepsTest {

  private static final Instant HOUR = Instant.parse("2026-11-30T12:00:00Z");
  private static final Instant BEFORE = HOUR.minus(SurgeThreshold.HOUR);
  private static final Instant NEXT = HOUR.plus(SurgeThreshold.HOUR);

  /** A moment within the hour. */
  private static final Instant AT = HOUR.plusSeconds(2_000);

  static final PetitionView PETITION =
      new PetitionView(
          7,
          "p",
          3,
          "release",
          PetitionState.OPEN,
          1,
          1,
          null,
          null,
          null,
          null,
          0,
          null,
          HOUR,
          null,
          null,
          List.of(),
          null,
          Reopening.NONE,
          HOUR,
          HOUR,
          0);

  private final SurgeSteps steps = new SurgeSteps();
  private final Map<Instant, Long> came = new HashMap<>();
  private final List<Surge> raised = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Instant quietUntil = Instant.EPOCH;
  private int read;

  private final class Figures extends CountryWatch {
    @Override
    public long since(long petitionId, int version, Instant hour) {
      return came.entrySet().stream()
          .filter(one -> !one.getKey().isBefore(hour))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    @Override
    public Map<Instant, Long> hours(long petitionId, int version, Instant first, Instant end) {
      read++;
      Map<Instant, Long> hours = new HashMap<>(came);
      hours.keySet().removeIf(hour -> hour.isBefore(first) || !hour.isBefore(end));
      return hours;
    }

    @Override
    public void takeTurn(long petitionId) {
      told.add("turn");
    }
  }

  private final class Rows extends SurgeReader {
    @Override
    public List<Surge> in(SurgeState state, long petitionId) {
      return raised.stream().filter(surge -> surge.state() == state).toList();
    }

    @Override
    public boolean isQuiet(long petitionId, Instant now) {
      return quietUntil.isAfter(now);
    }
  }

  private static final class One extends Petitions {
    @Override
    public Optional<PetitionView> byId(long id) {
      return Optional.of(PETITION);
    }
  }

  private final class Trail extends AuditTrail {
    @Override
    public void recordOwn(String action, String type, String id, Long campaignId, String to) {
      told.add(action);
    }
  }

  private final class Mails extends SurgeMails {
    @Override
    void tell(Surge surge, SurgeEvidence now, PetitionView petition) {
      told.add("mail of " + now.seen());
    }
  }

  @BeforeEach
  void connect() throws Exception {
    set("em", rows());
    set("audit", new Trail());
    set("petitions", new One());
    set("read", new Rows());
    set("watch", new Figures());
    set("baseline", new SurgeBaseline(new Figures()));
    set("mails", new Mails());
    set("threshold", new SurgeThreshold(200, 3));
    set("on", true);
  }

  private EntityManager rows() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, values) -> {
              if (method.getName().equals("find")) {
                return raised.getFirst();
              }
              raised.add((Surge) values[0]);
              return null;
            });
  }

  private void set(String field, Object value) throws Exception {
    Field seam = SurgeSteps.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(steps, value);
  }

  private Optional<SurgeEvidence> lookAt(Instant now) throws Exception {
    set("clock", Clock.fixed(now, ZoneOffset.UTC));
    return steps.look(PETITION.id());
  }

  @Test
  @DisplayName("R1 R3: an hour above the bound raises one alarm, with one mail")
  void raises() throws Exception {
    came.put(HOUR, 201L);
    assertEquals(201, lookAt(HOUR.plusSeconds(2_000)).orElseThrow().seen());
    assertEquals(Optional.empty(), lookAt(HOUR.plusSeconds(2_060)));
    assertEquals(List.of("turn", "surge.raised", "mail of 201"), told);
  }

  @Test
  @DisplayName("R4: an open alarm is mailed again an hour later if more than twice as many sign")
  void tellsAnew() throws Exception {
    came.put(HOUR, 201L);
    lookAt(AT);
    came.put(HOUR, 402L);
    assertEquals(Optional.empty(), lookAt(AT.plusSeconds(1_500)));
    came.put(NEXT, 402L);
    assertEquals(Optional.empty(), lookAt(AT.plus(SurgeThreshold.HOUR)));
    came.put(NEXT, 403L);
    SurgeEvidence more = lookAt(AT.plus(SurgeThreshold.HOUR).plusSeconds(60)).orElseThrow();
    assertEquals(List.of(403L, 200L, 402L), List.of(more.seen(), more.bound(), more.before()));
    assertEquals(NEXT, more.hour());
    assertEquals(Optional.empty(), lookAt(AT.plus(SurgeThreshold.HOUR).plusSeconds(120)));
    assertEquals(
        List.of("turn", "surge.raised", "mail of 201", "surge.grown", "mail of 403"), told);
  }

  @Test
  @DisplayName(
      "R4: the final number of the alarm's own hour is mailed if it is more than twice as large")
  void endsWithinTheHour() throws Exception {
    came.put(BEFORE, 20L);
    came.put(HOUR, 201L);
    lookAt(AT);
    came.put(HOUR, 5_000L);
    assertEquals(Optional.empty(), lookAt(NEXT), "it was told less than an hour ago");
    SurgeEvidence more = lookAt(AT.plus(SurgeThreshold.HOUR)).orElseThrow();
    assertEquals(List.of(5_000L, 200L, 20L), List.of(more.seen(), more.bound(), more.before()));
    assertEquals(HOUR, more.hour());
    assertEquals(Optional.empty(), lookAt(AT.plus(SurgeThreshold.HOUR.multipliedBy(2))));
    assertEquals(
        List.of("turn", "surge.raised", "mail of 201", "surge.grown", "mail of 5000"), told);
  }

  @ParameterizedTest(name = "begins in minute {0}")
  @ValueSource(ints = {0, 13, 29, 31, 45, 57, 59})
  @DisplayName(
      "R4: a steady raid is mailed twice, the second time with at least half of a full hour")
  void steady(int begin) throws Exception {
    for (int minute = begin; minute < begin + 400; minute++) {
      Instant now = HOUR.plus(Duration.ofMinutes(minute)).plusSeconds(25);
      came.merge(now.truncatedTo(ChronoUnit.HOURS), 100L, Long::sum);
      lookAt(now);
    }
    assertEquals(List.of("turn", "surge.raised", "mail of 300", "surge.grown"), told.subList(0, 4));
    assertEquals(5, told.size(), told::toString);
    assertTrue(raised.getFirst().told() >= 3_000, told::toString);
  }

  @Test
  @DisplayName("R4: an open alarm is not mailed again once alarms of petitions are switched off")
  void off() throws Exception {
    came.put(HOUR, 201L);
    lookAt(HOUR);
    set("on", false);
    came.put(NEXT, 5_000L);
    assertEquals(Optional.empty(), lookAt(NEXT));
    assertEquals(List.of("turn", "surge.raised", "mail of 201"), told);
  }

  @Test
  @DisplayName("R1: the hour before is judged at its end, soon after it")
  void ended() throws Exception {
    came.put(BEFORE, 201L);
    came.put(HOUR, 30L);
    SurgeEvidence why = lookAt(HOUR.plusSeconds(25)).orElseThrow();
    assertEquals(BEFORE, why.hour());
    assertEquals(201, why.seen());
    assertEquals(0, why.before());
    assertEquals(1, raised.size());
  }

  @Test
  @DisplayName("R1: an hour that ended five minutes ago is not judged, only the running one")
  void longAgo() throws Exception {
    came.put(BEFORE, 201L);
    came.put(HOUR, 100L);
    assertEquals(Optional.empty(), lookAt(HOUR.plusSeconds(300)));
    came.put(HOUR, 202L);
    assertEquals(HOUR, lookAt(HOUR.plusSeconds(325)).orElseThrow().hour());
  }

  @Test
  @DisplayName("R5: the past two weeks are read once an hour, and not below the least number")
  void readOnce() throws Exception {
    came.put(BEFORE.minus(SurgeThreshold.LATELY), 300L);
    came.put(HOUR, 200L);
    lookAt(HOUR.plusSeconds(1_000));
    assertEquals(0, read);
    came.put(HOUR, 400L);
    lookAt(HOUR.plusSeconds(1_060));
    lookAt(HOUR.plusSeconds(1_120));
    assertEquals(1, read);
    came.put(NEXT, 300L);
    lookAt(NEXT.plusSeconds(25));
    lookAt(NEXT.plusSeconds(400));
    assertEquals(2, read);
    assertEquals(List.of(), raised);
  }

  @Test
  @DisplayName("R3: an hour that ended in quiet time is not judged")
  void quiet() throws Exception {
    came.put(BEFORE, 201L);
    quietUntil = HOUR.plusSeconds(10);
    assertEquals(Optional.empty(), lookAt(HOUR.plusSeconds(5)));
    assertEquals(Optional.empty(), lookAt(HOUR.plusSeconds(25)));
    assertEquals(List.of(), raised);
  }
}

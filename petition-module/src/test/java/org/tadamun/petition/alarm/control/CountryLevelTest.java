package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.control.CountryLevel.Verdict;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;

@DisplayName("Alarm level of a country")
class CountryLevelTest {

  private static final Thresholds BAR = new Thresholds(40, 8, 50, 1);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final PetitionLevels petition = new PetitionLevels(BAR, country -> 500);
  private final CountryLevel vatican = petition.of("VA");

  private Verdict confirm() {
    return petition.confirm("VA", "domain", NOW);
  }

  private int counted(int times) {
    int counted = 0;
    for (int i = 0; i < times; i++) {
      counted += confirm() == Verdict.COUNT ? 1 : 0;
    }
    return counted;
  }

  @Test
  @DisplayName("R1 R2: the first signature above the bound raises one alarm; later ones are held")
  void raises() {
    assertEquals(40, counted(40));
    assertEquals(Verdict.RAISE, confirm());
    AlarmEvidence why = petition.evidence("VA");
    assertEquals(AlarmCause.LEAST, why.cause());
    assertEquals(41, why.seen());
    assertEquals(40, why.bound());
    assertEquals(500, why.population());
    assertEquals(Verdict.HOLD, confirm());
    assertEquals(0, counted(1000));
    assertEquals(Verdict.COUNT, petition.confirm("MT", "domain", NOW));
  }

  @Test
  @DisplayName("R2: of 2,000 simultaneous confirmations 40 count and one raises the alarm")
  void atOnce() throws Exception {
    AtomicInteger counted = new AtomicInteger();
    AtomicInteger raised = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 2_000; i++) {
        threads.execute(
            () -> {
              Verdict verdict = confirm();
              counted.addAndGet(verdict == Verdict.COUNT ? 1 : 0);
              raised.addAndGet(verdict == Verdict.RAISE ? 1 : 0);
            });
      }
    }
    assertEquals(40, counted.get());
    assertEquals(1, raised.get());
  }

  @Test
  @DisplayName("If the alarm could not be stored, the next confirmation raises it")
  void unraised() {
    counted(41);
    vatican.unraise();
    assertEquals(Verdict.RAISE, confirm());
  }

  @Test
  @DisplayName(
      "R3: if another node just released the country, signatures count until its quiet time ends")
  void releasedMeanwhile() {
    counted(40);
    assertEquals(Verdict.RAISE, confirm());
    vatican.countQuiet(true, NOW.plusSeconds(1));
    assertEquals(100, counted(100));
    assertEquals(Verdict.RAISE, petition.confirm("VA", "domain", NOW.plusSeconds(1)));
    assertEquals(142, petition.evidence("VA").seen());
  }

  @Test
  @DisplayName(
      "Signatures that other nodes counted are added; a lower figure of them lowers nothing")
  void otherNode() {
    vatican.atLeast(39, 39);
    assertEquals(Verdict.COUNT, confirm());
    vatican.atLeast(3, 3);
    assertEquals(Verdict.RAISE, confirm());
  }

  @Test
  @DisplayName("A new hour starts with the figures of the running day and of all time")
  void hour() {
    vatican.begin(10, 10, 0);
    assertEquals(30, counted(30));
    vatican.begin(0, 40, 0);
    assertEquals(Verdict.RAISE, confirm());
    assertEquals(AlarmCause.SHARE, petition.evidence("VA").cause());
    assertEquals(41, petition.evidence("VA").seen());
  }

  @Test
  @DisplayName(
      "R1: the bound of all time by inhabitants raises an alarm even if that of the day would not")
  void inAll() {
    vatican.begin(0, 0, 100);
    assertEquals(40, counted(40));
    assertEquals(Verdict.RAISE, confirm());
    assertEquals(AlarmCause.SHARE, petition.evidence("VA").cause());
    vatican.begin(39, 40, 0);
    assertEquals(AlarmCause.SHARE, petition.evidence("VA").cause(), "the day has its forty");
  }

  private static int countedOf(PetitionLevels large, String country, int times) {
    int counted = 0;
    for (int i = 0; i < times; i++) {
      counted += large.confirm(country, "domain", NOW) == Verdict.COUNT ? 1 : 0;
    }
    return counted;
  }

  @Test
  @DisplayName(
      "R1: one mail domain for nearly all halves the bound, unless other countries use it too")
  void domains() {
    PetitionLevels large = new PetitionLevels(BAR, country -> 10_600_000);
    assertEquals(265, countedOf(large, "SE", 300));
    assertEquals(530, countedOf(large, "PT", 600));
    assertEquals(AlarmCause.POPULATION, large.evidence("PT").cause());
    assertEquals(530, large.evidence("PT").bound());
  }

  @Test
  @DisplayName("R1: signatures that are taken back leave no trace among the mail domains")
  void domainsTakenBack() {
    PetitionLevels large = new PetitionLevels(BAR, country -> 10_600_000);
    countedOf(large, "SE", 100);
    for (int i = 0; i < 100; i++) {
      large.takeBack("SE", "domain", true);
    }
    for (int i = 0; i < 30; i++) {
      large.confirm("SE", "other" + i, NOW);
    }
    assertEquals(1060, large.evidence("SE").bound(), "there are many domains");
    assertEquals(265, countedOf(large, "PT", 300), "nobody else has it now");
  }

  @Test
  @DisplayName("Forgetting the mail domains clears those of every country of the petition")
  void domainsForgotten() {
    PetitionLevels large = new PetitionLevels(BAR, country -> 10_600_000);
    countedOf(large, "SE", 100);
    countedOf(large, "PT", 100);
    large.forgetDomains();
    assertEquals(530, large.evidence("SE").bound());
    countedOf(large, "PT", 30);
    assertEquals(265, large.evidence("PT").bound(), "nobody else has it any more");
  }

  @Test
  @DisplayName(
      "R3: a released country counts all until its quiet time ends; then an alarm can be raised")
  void quiet() {
    counted(41);
    vatican.raisedAs("first");
    vatican.decided(false, Set.of("first"), NOW.plus(Duration.ofDays(1)));
    assertEquals(1000, counted(1000));
    assertEquals(Verdict.RAISE, petition.confirm("VA", "domain", NOW.plus(Duration.ofDays(1))));
  }

  @Test
  @DisplayName(
      "The country goes on holding if its alarm is newer than the decisions read from the database")
  void newer() {
    counted(41);
    vatican.decided(false, Set.of("earlier"), NOW.minusSeconds(1));
    assertEquals(Verdict.HOLD, confirm());
    vatican.raisedAs("newer");
    vatican.decided(false, Set.of("earlier"), null);
    assertEquals(Verdict.HOLD, confirm());
    vatican.decided(true, Set.of("earlier", "newer"), null);
    assertEquals(Verdict.HOLD, confirm());
  }

  @Test
  @DisplayName(
      "R3: a released country counts all, even if the clock was set back before the release")
  void setBack() {
    counted(41);
    vatican.raisedAs("alarm");
    vatican.decided(true, Set.of("alarm"), null);
    assertEquals(Verdict.HOLD, confirm());
    Instant earlier = NOW.minus(Duration.ofHours(1));
    vatican.decided(false, Set.of("alarm"), earlier.plus(Duration.ofDays(7)));
    assertEquals(Verdict.COUNT, petition.confirm("VA", "domain", earlier));
  }

  @Test
  @DisplayName("A second alarm holds although the first one was released")
  void second() {
    counted(41);
    vatican.raisedAs("first");
    vatican.decided(false, Set.of("first"), NOW.minusSeconds(1));
    assertEquals(Verdict.RAISE, confirm());
    vatican.decided(false, Set.of("first"), NOW.minusSeconds(1));
    assertEquals(Verdict.HOLD, confirm());
    vatican.raisedAs("second");
    vatican.unraise();
    assertEquals(Verdict.RAISE, confirm());
  }

  @Test
  @DisplayName("R1: a signature whose transaction was rolled back no longer counts for the level")
  void takenBack() {
    assertEquals(25, counted(25));
    for (int i = 0; i < 25; i++) {
      petition.takeBack("VA", "domain", true);
    }
    assertEquals(40, counted(40));
    assertEquals(Verdict.RAISE, confirm());
    petition.takeBack("VA", "domain", false);
    vatican.unraise();
    assertEquals(Verdict.RAISE, confirm());
  }

  @Test
  @DisplayName("R2: signatures that were read as committed are not taken back")
  void committed() {
    counted(5);
    vatican.atLeast(38, 0);
    assertEquals(Verdict.COUNT, confirm());
    for (int i = 0; i < 5; i++) {
      petition.takeBack("VA", "domain", true);
    }
    assertEquals(2, counted(3));
    vatican.begin(40, 40, 0);
    petition.takeBack("VA", "domain", true);
    vatican.unraise();
    assertEquals(Verdict.RAISE, confirm());
  }

  @Test
  @DisplayName(
      "R1: a signature through an event pass counts for the bound of all time, and can raise it")
  void expected() {
    for (int i = 0; i < 40; i++) {
      assertEquals(Verdict.COUNT, petition.confirmExpected("VA", NOW));
    }
    assertEquals(Verdict.RAISE, petition.confirmExpected("VA", NOW));
    AlarmEvidence why = petition.evidenceInAll("VA");
    assertEquals(AlarmCause.SHARE, why.cause());
    assertEquals(41, why.seen());
    assertEquals(40, why.bound());
    assertEquals(Verdict.HOLD, petition.confirmExpected("VA", NOW));
    assertEquals(Verdict.HOLD, confirm());
  }

  @Test
  @DisplayName("R1: signatures through an event pass do not count for the bound of the day")
  void expectedOfMany() {
    PetitionLevels large = new PetitionLevels(BAR, country -> 600_000);
    for (int i = 0; i < 1_000; i++) {
      assertEquals(Verdict.COUNT, large.confirmExpected("LU", NOW));
    }
    for (int i = 0; i < 40; i++) {
      assertEquals(Verdict.COUNT, large.confirm("LU", "domain", NOW));
    }
    assertEquals(Verdict.COUNT, large.confirmExpected("LU", NOW));
    assertEquals(Verdict.RAISE, large.confirm("LU", "domain", NOW));
    assertEquals(AlarmCause.LEAST, large.evidence("LU").cause());
  }

  @Test
  @DisplayName(
      "R1: signatures through an event pass can be taken back, and raise nothing in a quiet time")
  void expectedTakenBack() {
    for (int i = 0; i < 40; i++) {
      petition.confirmExpected("VA", NOW);
    }
    vatican.takeBackExpected(false);
    assertEquals(Verdict.RAISE, petition.confirmExpected("VA", NOW));
    vatican.takeBackExpected(true);
    vatican.unraise();
    assertEquals(Verdict.COUNT, petition.confirmExpected("VA", NOW));
    vatican.decided(false, Set.of(), NOW.plusSeconds(1));
    assertEquals(Verdict.COUNT, petition.confirmExpected("VA", NOW));
  }
}

package org.tadamun.kernel.retention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.kernel.retention.entity.RetentionPeriod;

@DisplayName("Retention periods promised")
class RetentionPromisesTest {

  private static final Instant SPRING = Instant.parse("2019-03-20T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2019-06-20T08:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2019-09-20T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static RetentionPeriod period(long days, Instant since) {
    return new RetentionPeriod("addresses", days, since);
  }

  private static KeepingTime kept(long days) {
    return new KeepingTime(Duration.ofDays(days));
  }

  private static List<Promise> of(long present, RetentionPeriod... known) {
    return RetentionPromises.of(List.of(known), kept(present), NOW);
  }

  @Test
  @DisplayName("R8: the present period holds for all data if no shorter one was ever in force")
  void presentPeriodForAll() {
    List<Promise> all = List.of(new Promise(null, null, kept(90)));
    assertEquals(all, of(90));
    assertEquals(all, of(90, period(90, SPRING)));
    assertEquals(all, of(90, period(365, SPRING), period(90, SUMMER)));
  }

  @Test
  @DisplayName("R8: a shorter period of before holds for data entered until it ended")
  void longer() {
    assertEquals(
        List.of(new Promise(null, SUMMER, kept(90)), new Promise(SUMMER, null, kept(365))),
        of(365, period(90, SPRING), period(365, SUMMER)));
  }

  @Test
  @DisplayName("R8: each datum has the shortest period that was in force since it was entered")
  void shortest() {
    assertEquals(
        List.of(new Promise(null, AUTUMN, kept(30)), new Promise(AUTUMN, null, kept(365))),
        of(365, period(90, SPRING), period(30, SUMMER), period(365, AUTUMN)));
    assertEquals(
        List.of(
            new Promise(null, SUMMER, kept(30)),
            new Promise(SUMMER, AUTUMN, kept(90)),
            new Promise(AUTUMN, null, kept(365))),
        of(365, period(30, SPRING), period(90, SUMMER), period(365, AUTUMN)));
    assertEquals(
        List.of(new Promise(null, null, kept(7))), of(7, period(30, SPRING), period(7, AUTUMN)));
  }

  @Test
  @DisplayName("R8: a period that was off promises nothing, and does not lengthen one before it")
  void off() {
    assertEquals(
        List.of(new Promise(null, SUMMER, kept(90)), new Promise(SUMMER, null, kept(365))),
        of(365, period(90, SPRING), period(0, SUMMER), period(365, AUTUMN)));
    assertEquals(
        List.of(new Promise(null, null, kept(90))),
        of(90, period(90, SPRING), period(0, SUMMER), period(90, AUTUMN)),
        "the brake changes nothing");
    assertEquals(
        List.of(new Promise(null, null, kept(90))), of(90, period(0, SPRING), period(90, SUMMER)));
    assertEquals(
        List.of(new Promise(null, SUMMER, kept(30)), new Promise(SUMMER, null, kept(90))),
        of(90, period(30, SPRING), period(0, SUMMER), period(90, AUTUMN)));
  }

  @Test
  @DisplayName("R8: a period dated in the future counts as ending now")
  void ahead() {
    RetentionPeriod first = period(90, SPRING);
    Instant ahead = NOW.plus(Duration.ofDays(900));
    List<Promise> untilNow =
        List.of(new Promise(null, NOW, kept(90)), new Promise(NOW, null, kept(365)));
    assertEquals(untilNow, of(365, first, period(365, ahead)));
    assertEquals(untilNow, of(365, period(365, SPRING), period(90, ahead)));
    assertEquals(
        List.of(new Promise(null, NOW, kept(30)), new Promise(NOW, null, kept(365))),
        of(365, period(30, SPRING), period(90, ahead), period(365, ahead)),
        "none is left for a time that never was");
  }

  @Test
  @DisplayName("R8: the shorter period holds until now if another node recorded it last")
  void otherNode() {
    assertEquals(
        List.of(new Promise(null, NOW, kept(90)), new Promise(NOW, null, kept(365))),
        of(365, period(365, SPRING), period(90, SUMMER)));
  }

  @Test
  @DisplayName("R8: data ends by the period of the time at which it was made")
  void endsByOwnPeriod() {
    Instant now = SUMMER.plus(Duration.ofDays(60));
    RetentionPeriod first = period(30, SPRING);
    assertEquals(now.minus(Duration.ofDays(30)), RetentionPromises.before(of(30, first), now));
    List<Promise> longer = of(365, first, period(365, SUMMER));
    assertEquals(SUMMER, RetentionPromises.before(longer, now), "all of before, and nothing since");
    Instant soon = SUMMER.plus(Duration.ofDays(10));
    assertEquals(soon.minus(Duration.ofDays(30)), RetentionPromises.before(longer, soon));
    assertEquals(NOW.minus(Duration.ofDays(365)), RetentionPromises.before(longer, NOW));
  }

  @Test
  @DisplayName("R8: shortest() gives the shortest period promised for any data")
  void earliest() {
    assertEquals(kept(90), RetentionPromises.shortest(of(90)));
    assertEquals(
        kept(7), RetentionPromises.shortest(of(365, period(7, SPRING), period(365, SUMMER))));
    assertEquals(
        kept(30), RetentionPromises.shortest(of(30, period(365, SPRING), period(30, SUMMER))));
  }

  @Test
  @DisplayName("R2: forecasts are added up, with the oldest date of all")
  void foreseen() {
    Forecast some = new Forecast(2, SUMMER);
    assertEquals(new Forecast(5, SPRING), some.and(new Forecast(3, SPRING)));
    assertEquals(new Forecast(5, SPRING), new Forecast(3, SPRING).and(some));
    assertEquals(some, some.and(Forecast.NONE));
    assertEquals(some, Forecast.NONE.and(some));
    assertEquals(Forecast.NONE, Forecast.NONE.and(Forecast.NONE));
  }
}

package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.MixKind;

@DisplayName("Number of new signatures expected of a country")
class ExpectedPerDayTest {

  private static final Thresholds BAR = new Thresholds(40, 8, 50, 1);

  @ParameterizedTest(name = "{2} inhabitants, most per day {1}, domains {3}: {4} by {0}")
  @CsvSource({
    "LEAST,      0,       500, USUAL,   40",
    "LEAST,      0,       500, MANY,    40",
    "LEAST,      0,       500, ONE,     40",
    "LEAST,      5,       500, USUAL,   40",
    "PAST,       6,       500, USUAL,   48",
    "LEAST,      6,       500, ONE,     40",
    "PAST,       6,       500, MANY,    96",
    "POPULATION, 0,  69100000, USUAL, 3455",
    "POPULATION, 0,  10600000, USUAL,  530",
    "POPULATION, 10, 10600000, USUAL,  530",
    "POPULATION, 10, 10600000, ONE,    265",
    "POPULATION, 10, 10600000, MANY,  1060",
    "PAST,      100, 10600000, USUAL,  800",
    "PAST,       50,  8000000, USUAL,  400",
    "LEAST,      0,    800000, USUAL,   40",
    "POPULATION, 0,        -1, USUAL,  500",
    "LEAST,      0,         0, USUAL,   40",
    "LEAST,     -9,         0, USUAL,   40"
  })
  @DisplayName("The bound of a day follows from past days, inhabitants and spread of mail domains")
  void ofDay(AlarmCause cause, long usual, long population, MixKind mix, long most) {
    assertEquals(
        new ExpectedPerDay(cause, most), ExpectedPerDay.ofDay(BAR, usual, population, mix));
  }

  @ParameterizedTest(name = "{1} inhabitants, most per day {0}")
  @CsvSource({"6, 500", "10, 500", "10, 10600000", "0, 500"})
  @DisplayName("The cause says that mail domains matter exactly if they change the bound")
  void weighed(long usual, long population) {
    ExpectedPerDay of = ExpectedPerDay.ofDay(BAR, usual, population, MixKind.MANY);
    ExpectedPerDay without = ExpectedPerDay.ofDay(BAR, usual, population, MixKind.USUAL);
    assertEquals(of.most() != without.most(), of.cause().isByDomains());
    assertFalse(ExpectedPerDay.inAll(BAR, population).cause().isByDomains());
  }

  @Test
  @DisplayName(
      "The bound of all time is a share of the inhabitants; without their number there is no bound")
  void inAll() {
    assertEquals(new ExpectedPerDay(AlarmCause.SHARE, 40), ExpectedPerDay.inAll(BAR, 500));
    assertEquals(new ExpectedPerDay(AlarmCause.SHARE, 400), ExpectedPerDay.inAll(BAR, 40_000));
    assertEquals(
        new ExpectedPerDay(AlarmCause.SHARE, Long.MAX_VALUE),
        ExpectedPerDay.inAll(BAR, AlarmEvidence.UNKNOWN));
  }
}

package org.tadamun.kernel.retention.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

@DisplayName("Change of a retention period at a start")
class PeriodWatchTest {

  @RegisterExtension private final HeardLog log = new HeardLog(PeriodWatch.class);

  private record Rule(String configured, boolean isPromised) implements RetentionRule {

    @Override
    public ConfigurationKey key() {
      return ConfigurationKey.RETENTION_ADDRESSES;
    }

    @Override
    public KeepingTime kept() {
      return KeepingTime.parse(configured);
    }

    @Override
    public Forecast forecast(Instant now) {
      return Forecast.NONE;
    }

    @Override
    public RetentionPortion apply(Instant now, long after) {
      return RetentionPortion.NONE;
    }
  }

  private List<String> told(String configured, boolean promised, OptionalLong before) {
    log.lines().clear();
    PeriodWatch.tell(new Rule(configured, promised), before);
    return log.lines().stream()
        .map(line -> line.getLevel() + " " + List.of(line.getParameters()).subList(1, 2))
        .toList();
  }

  @Test
  @DisplayName(
      "R8: a longer period is logged as a warning that says if the shorter one holds for some data")
  void longer() {
    assertEquals(List.of("WARNING [90]"), told("P1095D", true, OptionalLong.of(90)));
    Object[] words = log.lines().getFirst().getParameters();
    assertEquals("tadamun.retention.addresses", words[0]);
    assertEquals("1095", words[2]);
    assertEquals("; data of people who were promised the shorter time keep it", words[3]);
    assertEquals(List.of("WARNING [90]"), told("P365D", false, OptionalLong.of(90)));
    assertEquals("", log.lines().getFirst().getParameters()[3]);
  }

  @Test
  @DisplayName("R8: a period switched off is logged as a warning if an end was promised before")
  void off() {
    assertEquals(List.of("WARNING [90]"), told("off", true, OptionalLong.of(90)));
    assertEquals(List.of(), told("off", false, OptionalLong.of(90)));
    assertEquals(List.of(), told("off", true, OptionalLong.empty()));
  }

  @Test
  @DisplayName(
      "a shorter period is logged as information; the first or the same period is not logged")
  void quiet() {
    assertEquals(List.of("INFO [90]"), told("P30D", true, OptionalLong.of(90)));
    assertEquals(List.of(), told("P90D", true, OptionalLong.of(90)));
    assertEquals(List.of(), told("P90D", true, OptionalLong.empty()));
  }
}

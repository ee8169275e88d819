package org.tadamun.kernel.record.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Entity of the domain")
class DomainEntityTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final class Thing extends DomainEntity {

    Thing() {
      super(NOW);
    }

    Thing changed(Instant moment) {
      touch(moment);
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource({"PT-48000H, PT0S", "PT-1S, PT0S", "PT0S, PT0S", "PT1S, PT1S"})
  @DisplayName("the time of a change is never before the creation")
  void late(Duration since, Duration told) {
    assertEquals(NOW.plus(told), new Thing().changed(NOW.plus(since)).modifiedAt());
  }
}

package org.tadamun.petition.trend.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.boundary.event.SignatureRefused;
import org.tadamun.petition.trend.boundary.RefusalCount;

@DisplayName("Memory of refusals by the rate limit")
class RefusalMemoryTest {

  private static final long PETITION = 7;

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(Instant.parse("2026-11-25T12:02:00Z"));
  private RefusalMemory memory;

  @BeforeEach
  void begin() throws IOException {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    memory = new RefusalMemory(clock, new Secrets(file));
  }

  private void refused(String client) {
    memory.refused(new SignatureRefused(PETITION, client));
  }

  @Test
  @DisplayName("R5: refusals and their connections are counted for each petition")
  void counts() {
    refused("203.0.113.7");
    clock.pass(Duration.ofMinutes(20));
    refused("203.0.113.7");
    refused("203.0.113.8");
    refused("2001:db8:1:2::1");
    refused("2001:db8:1:2::9");
    assertEquals(new RefusalCount(5, 3), memory.read(PETITION));
    assertEquals(new RefusalCount(0, 0), memory.read(8));
  }

  @Test
  @DisplayName("R5: refusals are forgotten after an hour")
  void forgets() {
    refused("203.0.113.7");
    clock.pass(Duration.ofMinutes(30));
    refused("203.0.113.8");
    clock.pass(Duration.ofMinutes(30));
    assertEquals(new RefusalCount(1, 1), memory.read(PETITION));
    clock.pass(Duration.ofMinutes(30));
    assertEquals(new RefusalCount(0, 0), memory.read(PETITION));
    assertEquals("", memory.counts());
  }

  @Test
  @DisplayName("R5: the log line has numbers and no address")
  void logLine() {
    refused("203.0.113.7");
    refused("203.0.113.7");
    assertEquals("petition 7: 2 times, connections: 1", memory.counts());
    assertFalse(memory.counts().contains("203"));
  }

  @Test
  @DisplayName("R5: the log line at the end of an hour includes its first minutes")
  void firstMinutes() {
    refused("203.0.113.7");
    clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-25T12:59:59Z")));
    assertEquals("petition 7: 1 times, connections: 1", memory.counts());
  }

  @Test
  @DisplayName("R5: refusals beyond the limit of connections are still counted")
  void many() {
    for (int i = 0; i < RefusalMemory.MOST + 10; i++) {
      refused("198.18." + i / 256 + "." + i % 256);
    }
    refused("198.18.0.0");
    assertEquals(
        new RefusalCount(RefusalMemory.MOST + 11L, RefusalMemory.MOST), memory.read(PETITION));
    memory.refused(new SignatureRefused(8, "203.0.113.7"));
    assertEquals(
        new RefusalCount(1, 0), memory.read(8), "of a flood elsewhere, none is told apart");
  }

  @Test
  @DisplayName("R5: connections that cannot be told apart are shown neither as none nor as one")
  void untold() {
    Texts texts = new Texts();
    for (Locale language : new Languages().shipped()) {
      String said = texts.get(language, "trend.refused", 5, 0);
      assertFalse(said.contains("0"), said);
      assertNotEquals(texts.get(language, "trend.refused", 5, 1), said);
    }
  }
}

package org.tadamun.kernel.audit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Column;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static AuditEntry entry(String from, String to) {
    return new AuditEntry(
        NOW, "staff:abc", "campaign.decided", "campaign", "release-amar-fayaz", 7L, from, to);
  }

  @Test
  @DisplayName(
      "R1: an entry has time, actor, action, subject, campaign, and the values before and after")
  void says() {
    AuditEntry entry = entry("LIVE", "WON");
    assertEquals(NOW, entry.happenedAt());
    assertEquals("staff:abc", entry.actor());
    assertEquals("campaign.decided", entry.action());
    assertEquals("campaign", entry.subjectType());
    assertEquals("release-amar-fayaz", entry.subjectId());
    assertEquals(7L, entry.campaignId());
    assertEquals("LIVE", entry.from());
    assertEquals("WON", entry.to());
  }

  @Test
  @DisplayName("an absent value stays absent")
  void absent() {
    assertNull(entry(null, "DRAFT").from());
    assertNull(entry("DRAFT", null).to());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, AuditEntry.TEXT_MAX})
  @DisplayName("a text up to the maximum length is kept whole")
  void fits(int length) {
    assertEquals(length, entry("x".repeat(length), "").from().length());
  }

  @Test
  @DisplayName("a longer text is cut and ends with an ellipsis")
  void cut() {
    AuditEntry entry = entry("x".repeat(AuditEntry.TEXT_MAX + 1), "y".repeat(50_000));
    for (String text : List.of(entry.from(), entry.to())) {
      assertEquals(AuditEntry.TEXT_MAX, text.length());
      assertTrue(text.endsWith("…"));
    }
  }

  @Test
  @DisplayName("R3: no column of an entry is updatable")
  void neverUpdated() {
    for (Field field : AuditEntry.class.getDeclaredFields()) {
      Column column = field.getAnnotation(Column.class);
      if (column != null && !column.name().equals("id")) {
        assertFalse(column.updatable(), field.getName());
      }
    }
  }

  @Test
  @DisplayName("R3: an entry has no public method with a parameter")
  void noVerb() {
    assertTrue(
        Stream.of(AuditEntry.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .allMatch(method -> method.getParameterCount() == 0));
  }

  @Test
  @DisplayName("R3: an entry refuses every update and deletion")
  void refuses() {
    AuditEntry entry = entry(null, "WON");
    assertThrows(IllegalStateException.class, entry::refuse);
    Method refuse =
        Stream.of(AuditEntry.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(PreUpdate.class))
            .findFirst()
            .orElseThrow();
    assertTrue(refuse.isAnnotationPresent(PreRemove.class));
  }
}

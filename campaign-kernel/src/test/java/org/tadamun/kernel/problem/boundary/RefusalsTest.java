package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.ApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

class RefusalsTest {

  private enum Light {
    RED
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new Forbidden(), 403),
        Arguments.of(new NotFound(), 404),
        Arguments.of(new WrongState(Light.RED, "drive"), 409),
        Arguments.of(new Stale(), 412),
        Arguments.of(new InvalidInput("name", "kernel.error.required"), 422),
        Arguments.of(new RetryLater(ProblemType.TOO_MANY, 30), 429),
        Arguments.of(new RetryLater(ProblemType.UNAVAILABLE, 5), 503));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  @DisplayName("R1: each common refusal has its status, and a message in every shipped language")
  void statusAndWords(BusinessException refusal, int status) {
    assertEquals(status, refusal.type().status());
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      assertTrue(texts.has(locale, refusal.messageKey()), locale + " " + refusal.messageKey());
      String words = texts.get(locale, refusal.messageKey(), refusal.arguments());
      assertFalse(words.contains("{"), words);
    }
  }

  @Test
  @DisplayName("R1: every refusal rolls back its transaction")
  void rollsBack() {
    ApplicationException rule = BusinessException.class.getAnnotation(ApplicationException.class);
    assertTrue(rule.rollback());
    assertTrue(rule.inherited());
  }

  @Test
  @DisplayName("R3: a wrong state names the state and the verb")
  void wrongState() {
    WrongState refusal = new WrongState(Light.RED, "drive");
    assertEquals("RED", refusal.state());
    assertEquals("drive", refusal.verb());
    assertArrayEquals(new Object[] {"RED", "drive"}, refusal.arguments());
  }

  @Test
  @DisplayName("a refusal for now has the number of seconds to wait")
  void retryLater() {
    RetryLater refusal = new RetryLater(ProblemType.TOO_MANY, 30);
    assertEquals(30, refusal.seconds());
    assertArrayEquals(new Object[] {30L}, refusal.arguments());
  }

  @Test
  @DisplayName("an edit of another version is stale, unless it names no version")
  void stale() {
    assertDoesNotThrow(() -> Stale.refuseUnless(7, 7));
    assertDoesNotThrow(() -> Stale.refuseUnless(null, 7));
    assertThrows(Stale.class, () -> Stale.refuseUnless(6, 7));
    assertThrows(Stale.class, () -> Stale.refuseUnless(8, 7));
  }

  @Test
  @DisplayName("changing the returned arguments does not change the refusal")
  void argumentsAreACopy() {
    WrongState refusal = new WrongState(Light.RED, "drive");
    refusal.arguments()[0] = "GREEN";
    assertEquals("RED", refusal.arguments()[0]);
  }

  @Test
  @DisplayName("a serialised refusal keeps its type and has no null lists")
  void serialised() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new InvalidInput("name", "kernel.error.required"));
    }
    InvalidInput back;
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      back = (InvalidInput) in.readObject();
    }
    assertEquals(ProblemType.INVALID, back.type());
    assertEquals(0, back.arguments().length);
    assertEquals(List.of(), back.errors());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every problem type has its own status, and a title in every shipped language")
  void types(ProblemType type) {
    assertEquals(type, ProblemType.ofStatus(type.status()));
    assertEquals(type.name().toLowerCase(Locale.ROOT).replace('_', '-'), type.slug());
    Texts texts = new Texts();
    for (Locale locale : new Languages().shipped()) {
      assertTrue(texts.has(locale, type.titleKey()), locale + " " + type.titleKey());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "402, MALFORMED",
    "418, MALFORMED",
    "499, MALFORMED",
    "501, NOT_ALLOWED",
    "599, INTERNAL"
  })
  @DisplayName("an unknown status is malformed below 500, not allowed for 501, and internal above")
  void unknownStatus(int status, ProblemType expected) {
    assertEquals(expected, ProblemType.ofStatus(status));
  }
}

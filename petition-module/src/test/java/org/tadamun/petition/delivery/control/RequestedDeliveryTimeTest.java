package org.tadamun.petition.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

@DisplayName("R1: Time of an attempt, given as a moment or as local time")
class RequestedDeliveryTimeTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final RequestedDeliveryTime BEFORE =
      told("2020-07-20T10:00:00Z", "2020-07-20T11:00");

  private static RequestedDeliveryTime told(String moment, String local) {
    return new RequestedDeliveryTime(
        moment == null ? null : Instant.parse(moment),
        local == null ? null : LocalDateTime.parse(local));
  }

  private static String kept(RequestedDeliveryTime told) {
    return told.with(LONDON, "at", "clock", String::valueOf);
  }

  private static List<String> refused(
      RequestedDeliveryTime told, Function<LocalDateTime, Object> work) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> told.with(LONDON, "at", "clock", work));
    return refused.errors().stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-07-20T10:00:59Z, -, 2020-07-20T11:00",
        "2020-11-20T10:00:00Z, -, 2020-11-20T10:00",
        "-, 2020-07-20T11:00:59, 2020-07-20T11:00",
        "2020-07-20T10:00:07Z, 2020-07-20T11:00:59, 2020-07-20T11:00",
        "2020-10-25T00:30:00Z, -, 2020-10-25T01:30",
        "-, -, null"
      })
  @DisplayName(
      "A moment, a local time or both are stored as the local time of the addressee, to the minute")
  void kept(String moment, String local, String kept) {
    RequestedDeliveryTime told = told(moment, local);
    assertEquals(kept, kept(told));
    assertEquals(moment != null || local != null, told.isTold());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"2020-07-20T10:00:00Z, 2020-07-20T10:00:00", "2020-10-25T01:30:00Z, -"})
  @DisplayName(
      "A moment and a local time that differ, or a moment that no local time tells, are refused")
  void impossibleMoment(String moment, String local) {
    assertEquals(List.of("at"), refused(told(moment, local), kept -> kept));
  }

  @Test
  @DisplayName("Without a time zone both times are accepted, since the addressee is checked first")
  void nobody() {
    RequestedDeliveryTime told = told("2020-07-20T10:00:00Z", "2020-07-20T11:00:00");
    assertEquals("2020-07-20T11:00", told.with(null, "at", "clock", String::valueOf));
    RequestedDeliveryTime moment = told("2020-07-20T10:00:00Z", null);
    assertEquals("2020-07-20T10:00", moment.with(null, "at", "clock", String::valueOf));
  }

  @Test
  @DisplayName("A mistake is reported at the field in which the caller gave the time")
  void named() {
    Function<LocalDateTime, Object> wrong =
        kept -> {
          throw new InvalidInput("clock", "kernel.error.past");
        };
    assertEquals(List.of("at"), refused(told("2020-11-20T10:00:00Z", null), wrong));
    assertEquals(List.of("clock"), refused(told(null, "2020-11-20T10:00:00"), wrong));
    assertEquals(
        List.of("clock"), refused(told("2020-11-20T10:00:00Z", "2020-11-20T10:00:00"), wrong));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-07-20T10:00:00Z, 2020-07-20T11:00, 2020-07-20T11:00",
        "2020-07-20T10:00:07Z, 2020-07-20T11:00, 2020-07-20T11:00",
        "2020-07-21T10:00:00Z, 2020-07-20T11:00, 2020-07-21T11:00",
        "2020-07-20T10:00:00Z, 2020-07-22T11:00, 2020-07-22T11:00",
        "2020-07-21T10:00:00Z, 2020-07-21T11:00, 2020-07-21T11:00",
        "-, 2020-07-20T11:00, null",
        "2020-07-20T10:00:00Z, -, null",
        "-, -, null"
      })
  @DisplayName(
      "A patch of either time moves the attempt; a patch with the present times changes nothing")
  void moved(String moment, String local, String kept) {
    assertEquals(kept, changing(BEFORE, moment, local));
  }

  private static String changing(RequestedDeliveryTime before, String moment, String local) {
    Violations mistakes = new Violations();
    String kept =
        told(moment, local).changing(before, LONDON, "at", "clock", mistakes, String::valueOf);
    mistakes.throwIfAny();
    return kept;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 2020-07-21T11:00, half-a-time",
        "2020-07-21T10:00:00Z, -, half-a-time",
        "2020-07-21T10:00:00Z, 2020-07-22T11:00, other-moment"
      })
  @DisplayName(
      "A patch that changes one time and removes the other, or sets two that differ, is refused")
  void torn(String moment, String local, String key) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> changing(BEFORE, moment, local));
    assertEquals(
        List.of("at delivery.error." + key),
        refused.errors().stream().map(e -> e.field() + " " + e.messageKey()).toList());
  }

  @Test
  @DisplayName(
      "Moments beyond the calendar, and times that the clock skips, are left to later checks")
  void beyondCalendar() {
    RequestedDeliveryTime far = new RequestedDeliveryTime(Instant.MAX, null);
    assertEquals(LocalDateTime.MAX.toString(), kept(far));
    assertEquals("2020-03-29T01:30", kept(told("2020-03-29T01:30:00Z", "2020-03-29T01:30:00")));
    assertTrue(far.isTold());
    assertFalse(told(null, null).isTold());
  }
}

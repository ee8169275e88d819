package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The converters of days and times")
class MomentConverterTest {

  private final MomentConverter.OfDay day = new MomentConverter.OfDay();
  private final MomentConverter.OfTime time = new MomentConverter.OfTime();

  @Test
  @DisplayName("a day and a time are read and written in the format of browsers")
  void roundTrip() {
    assertEquals(LocalDate.of(2020, 2, 29), day.getAsObject(null, null, " 2020-02-29 "));
    assertEquals("0874-03-01", day.getAsString(null, null, LocalDate.of(874, 3, 1)));
    LocalDateTime evening = LocalDateTime.of(2020, 11, 20, 18, 30);
    assertEquals(evening, time.getAsObject(null, null, "2020-11-20T18:30"));
    assertEquals("2020-11-20T18:30", time.getAsString(null, null, evening.withSecond(7)));
  }

  @ParameterizedTest
  @DisplayName("an empty input is null")
  @ValueSource(strings = {"", " ", "\t"})
  void nothing(String typed) {
    assertNull(day.getAsObject(null, null, typed));
    assertNull(time.getAsObject(null, null, typed));
    assertEquals("", day.getAsString(null, null, null));
  }

  @ParameterizedTest
  @DisplayName("R1: a day that no calendar has, or in another format, is refused")
  @ValueSource(
      strings = {
        "2020-02-30",
        "2021-02-29",
        "2020-04-31",
        "2020-13-01",
        "0000-01-01",
        "-2020-01-01",
        "+12020-01-01",
        "12020-01-01",
        "20-01-01",
        "2020-1-1",
        "20.11.2020",
        "٢٠٢٠-١١-٢٠",
        "2020-11-20Z"
      })
  void noSuchDay(String typed) {
    assertThrows(ConverterException.class, () -> day.getAsObject(null, null, typed));
    assertThrows(ConverterException.class, () -> time.getAsObject(null, null, typed + "T12:00"));
  }

  @ParameterizedTest
  @DisplayName("R1: a time that no clock has, or in another format, is refused")
  @ValueSource(strings = {"24:00", "12:60", "12", "12:00:00", "noon"})
  void noSuchTime(String typed) {
    assertThrows(
        ConverterException.class, () -> time.getAsObject(null, null, "2020-11-20T" + typed));
  }
}

package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("A moment typed in the campaign's time zone")
class TypedMomentTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  @DisplayName("of two equal hours the first is meant")
  void read() {
    assertEquals(Instant.parse("2027-03-28T00:30:00Z"), moment("2027-03-28T01:30"));
    assertEquals(Instant.parse("2027-10-31T00:30:00Z"), moment("2027-10-31T02:30"));
    assertNull(TypedMoment.read("closesAt", null, BERLIN));
  }

  @Test
  @DisplayName("R1: a time that the clocks skip is refused at its field")
  void gap() {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> moment("2027-03-28T02:30"));
    assertEquals("closesAt", refused.errors().getFirst().field());
    assertEquals("kernel.error.clock-gap", refused.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("an untouched moment is kept to the second")
  void untouched() {
    for (String there : List.of("2027-10-31T00:30:45.1Z", "2027-10-31T01:30:45.1Z")) {
      Instant loaded = Instant.parse(there);
      LocalDateTime shown = LocalDateTime.ofInstant(loaded, BERLIN);
      assertEquals(loaded, TypedMoment.edited("to", shown, loaded, BERLIN));
      assertEquals(
          loaded,
          TypedMoment.edited("to", LocalDateTime.parse("2027-10-31T02:30"), loaded, BERLIN));
      assertEquals(
          Instant.parse("2027-10-31T00:29:00Z"),
          TypedMoment.edited("to", LocalDateTime.parse("2027-10-31T02:29"), loaded, BERLIN));
      assertNull(TypedMoment.edited("to", null, loaded, BERLIN));
    }
  }

  private static Instant moment(String typed) {
    return TypedMoment.read("closesAt", LocalDateTime.parse(typed), BERLIN);
  }
}

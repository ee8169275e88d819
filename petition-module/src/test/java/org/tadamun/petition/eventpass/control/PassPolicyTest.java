package org.tadamun.petition.eventpass.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.record.entity.ShortCode;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.eventpass.entity.EventPass;
import org.tadamun.petition.eventpass.entity.PassDetails;

@DisplayName("Checks of the input for event passes")
class PassPolicyTest {

  private static final Instant NOW = Instant.parse("2020-11-20T11:30:00Z");
  private static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);
  private static final String ZONE = "Europe/Stockholm";

  private final PassPolicy policy = new PassPolicy(new Countries());

  private static PassDetails details(LocalDateTime from, LocalDateTime to) {
    return new PassDetails(" Canteen ", from, to, ZONE, 200, " ", "");
  }

  private List<String> fields(PassDetails given) {
    return assertThrows(InvalidInput.class, () -> policy.check(given, 7, NOW)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("A name is stored trimmed, and times to the minute")
  void clean() {
    PassDetails kept = policy.check(details(NOON.plusSeconds(7), NOON.plusHours(6)), 7, NOW);
    assertEquals("Canteen", kept.name());
    assertEquals(NOON, kept.localFrom());
    assertNull(kept.action());
    assertNull(kept.country());
  }

  @Test
  @DisplayName("R5: a pass is for one country, by its code, or for all")
  void country() {
    PassDetails hall = new PassDetails("Hall", NOON, NOON.plusHours(1), ZONE, 9, null, "LU");
    assertEquals("LU", policy.check(hall, 7, NOW).country());
    PassDetails small = new PassDetails("Hall", NOON, NOON.plusHours(1), ZONE, 9, null, "lu");
    assertEquals(List.of("country"), fields(small));
  }

  @Test
  @DisplayName("All mistakes are reported at once")
  void mistakes() {
    assertEquals(
        List.of("name", "timeZone", "localFrom", "localTo", "most"),
        fields(new PassDetails(null, null, null, null, null, null, null)));
    assertEquals(
        List.of("name", "timeZone", "action", "country", "most"),
        fields(new PassDetails("<b>", NOON, NOON.plusHours(1), "Mars/Base", 0, "not one", "XQ")));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, PassDetails.MOST + 1})
  @DisplayName("R1: a number of signatures below one or above the maximum is refused")
  void number(int most) {
    PassDetails given = new PassDetails("Hall", NOON, NOON.plusHours(1), ZONE, most, null, null);
    assertEquals(List.of("most"), fields(given));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, PassDetails.MOST})
  @DisplayName("R1: one signature and the maximum number are accepted")
  void numberThatFits(int most) {
    PassDetails given = new PassDetails("Hall", NOON, NOON.plusHours(1), ZONE, most, null, null);
    assertEquals(most, policy.check(given, 7, NOW).most());
  }

  @Test
  @DisplayName("R1: the end must be after the start, in the future, and within seven days")
  void times() {
    assertEquals(List.of("localTo"), fields(details(NOON, NOON)));
    assertEquals(List.of("localTo"), fields(details(NOON.minusDays(2), NOON.minusDays(1))));
    assertEquals(List.of("localTo"), fields(details(NOON, NOON.plusDays(8))));
    assertEquals(List.of("localTo"), fields(details(NOON, NOON.plusDays(7).plusMinutes(1))));
    LocalDateTime week = NOON.plusDays(7);
    assertEquals(week, policy.check(details(NOON, week), 7, NOW).localTo());
    LocalDateTime gap = LocalDateTime.of(2021, 3, 28, 2, 30);
    assertEquals(List.of("localFrom"), fields(details(gap, gap.plusHours(5))));
    assertEquals(List.of("localTo"), fields(details(NOON, LocalDateTime.of(20244, 1, 1, 0, 0))));
  }

  @Test
  @DisplayName("R1: an end that occurs twice on the clock is over at its second moment")
  void night() {
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    PassDetails night = details(twice.minusHours(4), twice);
    assertEquals(twice, policy.check(night, 7, Instant.parse("2026-10-25T01:29:00Z")).localTo());
    assertThrows(
        InvalidInput.class, () -> policy.check(night, 7, Instant.parse("2026-10-25T01:30:00Z")));
    PassDetails backwards = details(twice, twice.minusMinutes(20));
    assertEquals(List.of("localTo"), fields(backwards), "as an action");
  }

  @Test
  @DisplayName("R1: order, end and duration are checked with the times cut to minutes")
  void minutes() {
    assertEquals(List.of("localTo"), fields(details(NOON.plusSeconds(10), NOON.plusSeconds(50))));
    LocalDateTime now = LocalDateTime.of(2020, 11, 20, 12, 30);
    assertEquals(List.of("localTo"), fields(details(NOON, now.plusSeconds(50))));
    PassDetails kept = policy.check(details(NOON.plusSeconds(59), now.plusMinutes(1)), 7, NOW);
    assertEquals(NOON, kept.localFrom());
    assertEquals(now.plusMinutes(1), kept.localTo());
    LocalDateTime week = NOON.plusDays(7);
    assertEquals(week, policy.check(details(NOON, week.plusSeconds(59)), 7, NOW).localTo());
  }

  @Test
  @DisplayName("A code has twelve letters and digits without look-alikes, and the next one differs")
  void codes() {
    String code = ShortCode.next(EventPass.CODE_LENGTH);
    assertTrue(code.matches("[" + ShortCode.LETTERS + "]{12}"), code);
    assertNotEquals(code, ShortCode.next(EventPass.CODE_LENGTH));
    for (char confusing : "01oil5s2zuv".toCharArray()) {
      assertEquals(-1, ShortCode.LETTERS.indexOf(confusing), "" + confusing);
    }
  }
}

package org.tadamun.actions.action.control.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("Actions that wait for staff")
class WaitingKindTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String LINK = "https://example.org/console/actions/list?campaign=c";

  private final Texts texts = new Texts();

  private static Instant in(Duration later) {
    return NOW.plus(later);
  }

  @Test
  @DisplayName(
      "R17: an action that begins within 72 hours is asked for within minutes, until it is over")
  void soon() {
    Duration near = WaitingKind.NEAR;
    assertTrue(WaitingKind.SOON.isOf(in(near), in(near.plusHours(1)), NOW));
    assertFalse(WaitingKind.SOON.isOf(in(near.plusSeconds(1)), in(near.plusHours(1)), NOW));
    assertTrue(WaitingKind.SOON.isOf(NOW.minusSeconds(60), in(Duration.ofHours(1)), NOW));
    assertFalse(WaitingKind.SOON.isOf(NOW.minusSeconds(60), NOW, NOW));
    assertTrue(WaitingKind.SUBMITTED.isOf(NOW.minusSeconds(60), NOW, NOW), "it is in the list too");
    assertEquals(Duration.ofMinutes(5), WaitingKind.SOON.gathering());
    assertEquals(Duration.ofHours(1), WaitingKind.SUBMITTED.gathering());
  }

  @Test
  @DisplayName("R18: an action waits for its report once it is over")
  void over() {
    assertTrue(WaitingKind.REPORT.isOf(NOW, NOW, NOW));
    assertFalse(WaitingKind.REPORT.isOf(NOW, NOW.plusSeconds(1), NOW));
  }

  @ParameterizedTest
  @CsvSource({
    // Without an end an action is over with its local day.
    "2026-12-01T05:00:00Z, America/Toronto, 2026-12-01T13:00:00Z",
    "2026-12-01T19:00:00Z, America/Toronto, 2026-12-02T13:00:00Z",
    "2026-12-01T02:00:00Z, Europe/Berlin, 2026-12-02T07:00:00Z",
    "2026-12-01T01:00:00Z, Europe/Berlin, 2026-12-01T07:00:00Z",
    "2026-03-28T20:00:00Z, Europe/Berlin, 2026-03-29T06:00:00Z"
  })
  @DisplayName(
      "R18: the question for the report is due in the local morning, after some hours of rest")
  void morning(String over, String zone, String morning) {
    assertEquals(Instant.parse(morning), OverdueReports.morning(Instant.parse(over), zone), over);
  }

  @ParameterizedTest
  @EnumSource(WaitingKind.class)
  @DisplayName("R17 R18: the mail has recipient, campaign and link, in each shipped language")
  void told(WaitingKind kind) {
    for (Locale language : new Languages().shipped()) {
      for (long waiting : new long[] {1, 2, 5, 11, 100}) {
        MailText text =
            WaitingActionMails.text(texts, language, kind, "Omar", "Free Amar", waiting, LINK);
        assertTrue(text.plain().contains("Omar") && text.plain().contains("Free Amar"));
        assertTrue(text.subject().contains("Free Amar"), text::subject);
        assertTrue(text.plain().contains("\n" + LINK), text::plain);
        assertFalse((text.subject() + text.plain()).contains("{"), text::plain);
        assertFalse((text.subject() + text.plain()).contains("???"), text::plain);
      }
    }
  }
}

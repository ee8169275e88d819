package org.tadamun.endorsements.endorsement.control.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.endorsements.endorsement.control.pledge.PledgeReminders.Waiting;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("R21: Reminder of the owner of a pledge")
class DuePledgeTest {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 20);
  private static final long CAMPAIGN = 7;

  private static DuePledge pledge(LocalDate by, LocalDate told) {
    return new DuePledge(1, 2, "anna", "CA", by, told);
  }

  /**
   * The days, counted from the pledge's day, on which it is due, if the server checks each day of
   * the range.
   */
  private static List<Integer> days(int from, int to, LocalDate takenOn) {
    List<Integer> days = new ArrayList<>();
    LocalDate told = takenOn;
    for (int day : IntStream.rangeClosed(from, to).toArray()) {
      LocalDate today = DAY.plusDays(day);
      if (pledge(DAY, told).isDue(today)) {
        days.add(day);
        told = today;
      }
    }
    return days;
  }

  @Test
  @DisplayName("the owner is reminded three days before, on the day after, and then weekly")
  void days() {
    assertEquals(List.of(-3, 1, 8, 15), days(-30, 20, DAY.minusDays(40)));
    assertEquals(List.of(-3, 1, 8, 15), days(-30, 20, null));
  }

  @Test
  @DisplayName(
      "an owner who took the pledge in these days is reminded afterwards, or a week later if late")
  void takenLate() {
    assertEquals(List.of(1, 8), days(-2, 10, DAY.minusDays(2)));
    assertEquals(List.of(1, 8), days(0, 10, DAY));
    assertEquals(List.of(12), days(5, 12, DAY.plusDays(5)));
  }

  @Test
  @DisplayName("an owner who was given the pledge near or after its day is reminded at once")
  void given() {
    assertEquals(List.of(5, 12), days(5, 12, null));
    assertEquals(List.of(-2, 1, 8), days(-2, 10, null));
  }

  @Test
  @DisplayName("a reminder missed while the server was down follows on the next day")
  void madeUp() {
    assertEquals(List.of(-1, 1, 8), days(-1, 10, DAY.minusDays(40)));
    assertTrue(pledge(DAY, DAY.minusDays(1)).isDue(DAY.plusDays(3)));
    assertTrue(pledge(DAY, DAY.plusDays(3)).isDue(DAY.plusDays(12)));
    assertFalse(pledge(DAY, DAY.plusDays(3)).isDue(DAY.plusDays(9)));
  }

  @Test
  @DisplayName(
      "the owner is reminded only while permitted to write endorsements of the pledge's country")
  void reader() {
    DuePledge pledge = pledge(DAY, null);
    assertTrue(pledge.isFor(CAMPAIGN, reader("anna", Role.COORDINATOR, CAMPAIGN, null)));
    assertTrue(pledge.isFor(CAMPAIGN, reader("anna", Role.COUNTRY_ORGANISER, CAMPAIGN, "CA")));
    for (NoticeReader other :
        List.of(
            reader("bilal", Role.COORDINATOR, CAMPAIGN, null),
            reader("anna", Role.READER, CAMPAIGN, null),
            reader("anna", Role.COUNTRY_ORGANISER, CAMPAIGN, "SE"),
            reader("anna", Role.COORDINATOR, CAMPAIGN + 1, null))) {
      assertFalse(pledge.isFor(CAMPAIGN, other), other::toString);
    }
  }

  @Test
  @DisplayName("the mail has the campaign and the link, and no placeholder, in each language")
  void words() {
    for (Locale language : new Languages().shipped()) {
      for (long all : List.of(1L, 2L, 11L)) {
        MailText text =
            PledgeMails.text(
                new Texts(),
                language,
                "Anna",
                "Free him",
                new Waiting(all, all - 1),
                "https://example.org/p");
        assertTrue(text.plain().contains("https://example.org/p"), text::plain);
        assertTrue(text.subject().contains("Free him"), text::subject);
        assertFalse(text.plain().contains("{") || text.subject().contains("{"), text::plain);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|0|1 promised endorsement whose day is near. Ask whether it still comes.",
        "1|1|1 promised endorsement whose day is over. Ask whether it still comes.",
        "2|0|2 promised endorsements whose days are near. Ask whether they still come.",
        "3|1|3 promised endorsements whose days are near or over, 1 of them late. Ask whether they",
        "3|3|3 promised endorsements whose days are near or over, 3 of them late. Ask whether they"
      })
  @DisplayName(
      "the mail says how many pledges are near or late, and nothing of late ones if none is")
  void numbers(long all, long late, String said) {
    String plain = plain(Locale.ENGLISH, new Waiting(all, late));
    assertTrue(plain.contains(said), plain);
    for (Locale language : new Languages().shipped()) {
      String lateNone = plain(language, new Waiting(all, 0));
      assertFalse(Pattern.compile("(?<![0-9])0").matcher(lateNone).find(), lateNone);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur"})
  @DisplayName("names are isolated in languages that run from the right")
  void apart(String language) {
    String plain = plain(Locale.of(language), new Waiting(2, 1));
    assertTrue(plain.contains(" \u2068Anna\u2069"), plain);
    assertTrue(plain.contains("\u2068Free him!\u2069"), plain);
    assertFalse(plain(Locale.ENGLISH, new Waiting(2, 1)).contains("\u2068"));
  }

  private static String plain(Locale language, Waiting waiting) {
    return PledgeMails.text(
            new Texts(), language, "Anna", "Free him!", waiting, "https://example.org/p")
        .plain();
  }

  private static NoticeReader reader(String id, Role role, long campaign, String country) {
    return new NoticeReader("staff:" + id, List.of(new Reach(role, campaign, country)));
  }
}

package org.tadamun.actions.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R4: Calendars by RFC 5545")
class CalendarWriterTest {

  private final CalendarWriter writer =
      new CalendarWriter(
          new CalendarTexts(new Texts(), new Countries()), "https://tadamun.example");

  @Test
  @DisplayName("an event has its UID, sequence, status, place, link and times in UTC")
  void event() {
    String text = unfolded(AnswerSamples.approved(), Locale.ENGLISH);
    assertLine(text, "UID:" + AnswerSamples.ID + "@actions.tadamun");
    assertLine(text, "SEQUENCE:3");
    assertLine(text, "STATUS:CONFIRMED");
    assertLine(text, "DTSTAMP:20201110T090000Z");
    assertLine(text, "DTSTART:20201120T170000Z");
    assertLine(text, "DTEND:20201120T190000Z");
    assertLine(text, "SUMMARY;LANGUAGE=en:Protest\\, and a letter\\; twice");
    assertLine(text, "LOCATION:Consulate\\, 8810 Jane Street\\, Toronto\\, Canada");
    assertLine(text, "GEO:43.80000;-79.53000");
    assertLine(text, "URL:https://tadamun.example/en/actions/" + AnswerSamples.ID);
    assertTrue(text.contains("Bring placards.\\nNo flags."), text);
    assertTrue(text.contains("Local time: "), text);
    assertTrue(text.contains("UTC−05:00"), text);
    assertFalse(text.contains(new Texts().get(Locale.ENGLISH, "actions.sample")), text);
  }

  @ParameterizedTest
  @CsvSource({"CANCELLED, CANCELLED, Cancelled: ", "POSTPONED, TENTATIVE, Postponed: "})
  @DisplayName("an action that is off says so in its status and at the start of its title")
  void off(ActionState state, String status, String prefix) {
    ActionAnswer action = AnswerSamples.in(state, LocalizedText.of("en", "The police forbid it"));
    String text = unfolded(action, Locale.ENGLISH);
    assertLine(text, "STATUS:" + status);
    assertTrue(text.contains("SUMMARY;LANGUAGE=en:" + prefix.strip() + " Protest"), text);
    assertTrue(text.contains("DESCRIPTION:The police forbid it\\n"), text);
  }

  @Test
  @DisplayName(
      "a postponed action says whether a new time is planned, and does not state the old time")
  void postponed() {
    String open = unfolded(AnswerSamples.in(ActionState.POSTPONED, null), Locale.ENGLISH);
    assertTrue(open.contains("postponed. The new time is not known yet."), open);
    assertFalse(open.contains("Local time: "), open);
    String planned = unfolded(AnswerSamples.rescheduled(), Locale.ENGLISH);
    assertLine(planned, "STATUS:TENTATIVE");
    assertTrue(planned.contains("The time below is the new one that is planned."), planned);
    assertTrue(planned.contains("confirmed yet.\\n\\nLocal time: "), planned);
    assertFalse(planned.contains("not known yet"), planned);
    ActionAnswer action = AnswerSamples.rescheduled();
    Instant end = action.overAt();
    assertEquals(planned, unfolded(AnswerSamples.RELEASE, action, end.minusSeconds(1)));
    String passed = unfolded(AnswerSamples.RELEASE, action, end);
    assertTrue(passed.contains("postponed. The new time is not known yet."), passed);
    assertFalse(passed.contains("Local time: "), passed);
    assertLine(passed, "DTSTAMP:20201120T190000Z");
    String cancelled = unfolded(AnswerSamples.in(ActionState.CANCELLED, null), Locale.ENGLISH);
    assertFalse(cancelled.contains("new time"), cancelled);
    assertTrue(cancelled.contains("Local time: "), cancelled);
  }

  @Test
  @DisplayName("the prefix of the title has the punctuation of the reader's language")
  void offInFrench() {
    ActionAnswer action = AnswerSamples.in(ActionState.CANCELLED, LocalizedText.of("en", "No"));
    String text = unfolded(action, Locale.FRENCH);
    assertTrue(text.contains("Annulée\u00A0: Protest"), text);
  }

  @Test
  @DisplayName(
      "action.since R1 R3 a moved action says so in its title, and from where, without the venue")
  void moved() {
    String open = unfolded(moved(ActionState.APPROVED, false), Locale.ENGLISH);
    assertLine(open, "STATUS:CONFIRMED");
    assertTrue(open.contains("SUMMARY;LANGUAGE=en:Moved: Protest"), open);
    assertTrue(open.contains("DESCRIPTION:The time or place of this action has changed."), open);
    assertTrue(open.contains("19 November 2020\\, 18:00"), open);
    assertTrue(open.contains("another place\\, Toronto\\, Canada."), open);
    assertFalse(open.contains("City Hall") || open.contains("Queen"), open);
    String hidden = unfolded(moved(ActionState.APPROVED, true), Locale.ENGLISH);
    assertTrue(hidden.contains("19 November"), hidden);
    assertTrue(hidden.contains("a place that is no longer shown\\, Toronto"), hidden);
    assertFalse(hidden.contains("another place"), hidden);
    assertFalse(hidden.contains("City Hall") || hidden.contains("Queen"), hidden);
    String off = unfolded(moved(ActionState.CANCELLED, false), Locale.ENGLISH);
    assertFalse(off.contains("Moved") || off.contains("City Hall"), off);
  }

  @Test
  @DisplayName(
      "action.ending R3 an action called for before the campaign's end has a notice of the end")
  void ended() {
    Instant end = ActionSamples.BEFORE.plusSeconds(1);
    CampaignView won = AnswerSamples.ended(CampaignState.WON, end);
    ActionAnswer open = ActionAnswer.forThePublic(AnswerSamples.open(), won, end);
    String text = unfolded(won, open, end);
    assertTrue(text.contains("DESCRIPTION:The campaign ended on Tuesday"), text);
    assertTrue(text.contains("10 November 2020: Won. Whether this action"), text);
    assertLine(text, "STATUS:CONFIRMED");
    // The times change, so that calendars take it as news, although nobody edited the action.
    assertLine(text, "DTSTAMP:20201110T090001Z");
    assertLine(text, "LAST-MODIFIED:20201110T090001Z");
    assertLine(text, "SEQUENCE:3");
    CampaignView live = AnswerSamples.changed(end.plusSeconds(300));
    ActionAnswer again = ActionAnswer.forThePublic(AnswerSamples.open(), live, end);
    String back = unfolded(live, again, end);
    assertFalse(back.contains("The campaign ended"), back);
    // The outcome was taken back: calendars ignore an event with an earlier time than before, and
    // people would stay at home.
    assertLine(back, "DTSTAMP:20201110T090501Z");
    assertLine(back, "LAST-MODIFIED:20201110T090501Z");
  }

  private static ActionAnswer moved(ActionState state, boolean hidden) {
    ActionView action = AnswerSamples.moved(state, hidden);
    return ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
  }

  @Test
  @DisplayName("R5: a calendar contains no hidden address, point or link")
  void hidden() {
    String text = unfolded(AnswerSamples.withHiddenAddress(), Locale.ENGLISH);
    assertLine(text, "LOCATION:Toronto\\, Canada");
    assertFalse(text.contains("Jane"), text);
    assertFalse(text.contains("GEO"), text);
    assertFalse(text.contains("example.org"), text);
  }

  @Test
  @DisplayName(
      "R5: a place that is shown from a time on raises sequence and times of the event then")
  void opened() {
    Instant from = Instant.parse("2020-11-12T08:00:00Z");
    String before = unfolded(AnswerSamples.hiddenUntil(from.plusSeconds(7200)), Locale.ENGLISH);
    assertLine(before, "LOCATION:Toronto\\, Canada");
    assertLine(before, "SEQUENCE:3");
    assertLine(before, "LAST-MODIFIED:20201110T090000Z");
    assertTrue(before.contains("The exact place will be announced here: Thursday"), before);
    assertTrue(before.contains("Whom to ask for the place: Ask your branch"), before);
    String after = unfolded(AnswerSamples.hiddenUntil(from), Locale.ENGLISH);
    assertLine(after, "LOCATION:Consulate\\, Toronto\\, Canada");
    assertLine(after, "SEQUENCE:4");
    assertLine(after, "LAST-MODIFIED:20201112T080000Z");
    assertLine(after, "DTSTAMP:20201112T080000Z");
    assertFalse(after.contains("Ask your branch"), after);
  }

  @Test
  @DisplayName("another name of the addressee raises the times of the event")
  void addressee() {
    Instant later = Instant.parse("2020-11-11T10:00:00Z");
    LocalizedText name = LocalizedText.of("en", "Consulate General");
    String renamed = unfolded(AnswerSamples.before(name, later), Locale.ENGLISH);
    assertTrue(renamed.contains("Consulate General"), renamed);
    assertLine(renamed, "DTSTAMP:20201111T100000Z");
    assertLine(renamed, "LAST-MODIFIED:20201111T100000Z");
    Instant earlier = ActionSamples.BEFORE.minusSeconds(1);
    String kept = unfolded(AnswerSamples.before(name, earlier), Locale.ENGLISH);
    assertLine(kept, "LAST-MODIFIED:20201110T090000Z");
  }

  @Test
  @DisplayName("the calendar is in the reader's language; a text in another language names it")
  void languages() {
    String arabic = unfolded(AnswerSamples.approved(), Locale.of("ar"));
    assertLine(arabic, "SUMMARY;LANGUAGE=ar:وقفة احتجاجية");
    assertTrue(arabic.contains("التوقيت المحلي"), arabic);
    assertTrue(arabic.contains("كندا"), arabic);
    assertTrue(unfolded(AnswerSamples.approved(), Locale.of("ur")).contains("LANGUAGE=en:Protest"));
  }

  @Test
  @DisplayName("every line has at most 75 octets and ends with CRLF, and all blocks are closed")
  void lines() {
    String text =
        writer.calendar(
            AnswerSamples.RELEASE,
            ProgrammeFile.of(List.of(AnswerSamples.approved(), AnswerSamples.approved())),
            AnswerSamples.NOW,
            Locale.of("ar"));
    assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    assertFalse(text.replace("\r\n", "").contains("\n"));
    for (String line : text.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertEquals(2, text.split("BEGIN:VEVENT", -1).length - 1);
    assertEquals(2, text.split("END:VEVENT", -1).length - 1);
    assertTrue(text.contains("NAME:Release\\, now\r\n"));
  }

  @Test
  @DisplayName("R6: a calendar has at most a thousand events, and says if there are more")
  void truncated() {
    List<ActionAnswer> thousand = Collections.nCopies(1_000, AnswerSamples.approved());
    String whole = whole(thousand);
    assertFalse(whole.contains("X-WR-CALDESC"));
    List<ActionAnswer> more = Collections.nCopies(1_001, AnswerSamples.approved());
    String part = whole(more);
    assertEquals(1_000, part.split("BEGIN:VEVENT", -1).length - 1);
    String head = part.substring(0, part.indexOf("BEGIN:VEVENT")).replace("\r\n ", "");
    assertTrue(head.contains("\r\nX-WR-CALDESC:Only the first 1\\,000 actions"), head);
    assertTrue(head.contains("\r\nDESCRIPTION:Only the first 1\\,000 actions"), head);
  }

  private String whole(List<ActionAnswer> actions) {
    ProgrammeFile file = ProgrammeFile.of(actions);
    return writer.calendar(AnswerSamples.RELEASE, file, AnswerSamples.NOW, Locale.ENGLISH);
  }

  private String unfolded(ActionAnswer action, Locale locale) {
    return unfolded(AnswerSamples.RELEASE, action, AnswerSamples.NOW, locale);
  }

  private String unfolded(CampaignView campaign, ActionAnswer action, Instant now) {
    return unfolded(campaign, action, now, Locale.ENGLISH);
  }

  private String unfolded(CampaignView campaign, ActionAnswer action, Instant now, Locale locale) {
    return writer
        .calendar(campaign, ProgrammeFile.of(List.of(action)), now, locale)
        .replace("\r\n ", "");
  }

  private static void assertLine(String text, String line) {
    assertTrue(text.contains("\r\n" + line + "\r\n"), () -> line + " not in\n" + text);
  }
}

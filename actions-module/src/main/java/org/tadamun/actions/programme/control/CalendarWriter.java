package org.tadamun.actions.programme.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/**
 * Writes actions as an iCalendar (RFC 5545, with the name and refresh interval of RFC 7986).
 *
 * <p>Times are in UTC, so that every calendar shows the right moment, whatever zones it knows; the
 * description has the local time.
 */
@Dependent
public class CalendarWriter {

  private final CalendarTexts texts;
  private final String baseUrl;

  @Inject
  CalendarWriter(CalendarTexts texts, @ConfigProperty(name = "tadamun.base-url") String baseUrl) {
    this.texts = texts;
    this.baseUrl = baseUrl;
  }

  /**
   * Returns the calendar.
   *
   * @param now the moment for which the answers were made
   */
  public String calendar(CampaignView campaign, ProgrammeFile file, Instant now, Locale locale) {
    String name = campaign.title().best(locale);
    String head =
        CalendarLine.raw("BEGIN", "VCALENDAR")
            + CalendarLine.raw("VERSION", "2.0")
            + CalendarLine.raw("PRODID", "-//Tadamun//Actions//EN")
            + CalendarLine.raw("CALSCALE", "GREGORIAN")
            + CalendarLine.text("NAME", name)
            + CalendarLine.text("X-WR-CALNAME", name)
            + (file.truncated() ? limit(locale) : "")
            + CalendarLine.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            + CalendarLine.raw("X-PUBLISHED-TTL", "PT1H");
    return file.actions().stream()
        .map(action -> event(action, campaign, now, locale))
        .collect(Collectors.joining("", head, CalendarLine.raw("END", "VCALENDAR")));
  }

  /** In the property of RFC 7986, and in the one that calendar programs knew before. */
  private String limit(Locale locale) {
    String said = texts.of(locale, "actions.calendar.truncated", ProgrammeFile.MOST);
    return CalendarLine.text("DESCRIPTION", said) + CalendarLine.text("X-WR-CALDESC", said);
  }

  private String event(ActionAnswer action, CampaignView campaign, Instant now, Locale locale) {
    Instant revised = CalendarPlace.revisedAt(action, campaign, now);
    String text = ";LANGUAGE=" + action.title().bestLanguage(locale);
    return CalendarLine.raw("BEGIN", "VEVENT")
        + CalendarLine.raw("UID", action.id() + "@actions.tadamun")
        // Without a METHOD this is the moment of the last revision, not of the download.
        + CalendarLine.moment("DTSTAMP", revised)
        + CalendarLine.moment("CREATED", action.createdAt())
        + CalendarLine.moment("LAST-MODIFIED", revised)
        + CalendarLine.raw("SEQUENCE", Integer.toString(CalendarPlace.sequence(action)))
        + CalendarLine.raw("STATUS", status(action.state()))
        + CalendarLine.moment("DTSTART", action.startsAt())
        + (action.endsAt() == null ? "" : CalendarLine.moment("DTEND", action.endsAt()))
        + CalendarLine.text("SUMMARY" + text, texts.summary(action, locale))
        + CalendarLine.text("DESCRIPTION", texts.description(action, now, locale))
        + texts.place(action, locale)
        + CalendarLine.raw("URL", baseUrl + "/" + locale.getLanguage() + "/actions/" + action.id())
        + CalendarLine.text("CATEGORIES", texts.of(locale, "actions.kind." + action.kind()))
        + CalendarLine.raw("END", "VEVENT");
  }

  private static String status(ActionState state) {
    return switch (state) {
      case CANCELLED -> "CANCELLED";
      case POSTPONED -> "TENTATIVE";
      default -> "CONFIRMED";
    };
  }
}

package org.tadamun.actions.programme.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * Writes actions as an iCalendar (RFC 5545, with the name and refresh interval of RFC 7986).
 *
 * <p>Times are UTC, so that every calendar shows the right moment whatever zones it knows; the time
 * on the clock of the place stands in the description.
 */
@Dependent
public class CalendarWriter {

  private final Texts texts;
  private final Countries countries;
  private final String baseUrl;

  @Inject
  CalendarWriter(
      Texts texts, Countries countries, @ConfigProperty(name = "tadamun.base-url") String baseUrl) {
    this.texts = texts;
    this.countries = countries;
    this.baseUrl = baseUrl;
  }

  public String calendar(String name, ProgrammeFile file, Locale locale) {
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
        .map(action -> event(action, locale))
        .collect(Collectors.joining("", head, CalendarLine.raw("END", "VCALENDAR")));
  }

  /** The name of RFC 7986, and the one that calendars knew before. */
  private String limit(Locale locale) {
    String said = texts.get(locale, "actions.calendar.truncated", ProgrammeFile.MOST);
    return CalendarLine.text("DESCRIPTION", said) + CalendarLine.text("X-WR-CALDESC", said);
  }

  private String event(ActionAnswer action, Locale locale) {
    String text = ";LANGUAGE=" + action.title().bestLanguage(locale);
    return CalendarLine.raw("BEGIN", "VEVENT")
        + CalendarLine.raw("UID", action.id() + "@actions.tadamun")
        // Without a METHOD this is the moment of the last revision, not of the download.
        + CalendarLine.moment("DTSTAMP", CalendarPlace.revisedAt(action))
        + CalendarLine.moment("CREATED", action.createdAt())
        + CalendarLine.moment("LAST-MODIFIED", CalendarPlace.revisedAt(action))
        + CalendarLine.raw("SEQUENCE", Integer.toString(CalendarPlace.sequence(action)))
        + CalendarLine.raw("STATUS", status(action.state()))
        + CalendarLine.moment("DTSTART", action.startsAt())
        + (action.endsAt() == null ? "" : CalendarLine.moment("DTEND", action.endsAt()))
        + CalendarLine.text("SUMMARY" + text, summary(action, locale))
        + CalendarLine.text("DESCRIPTION", description(action, locale))
        + CalendarPlace.lines(action.place(), countries, locale)
        + CalendarLine.raw("URL", baseUrl + "/" + locale.getLanguage() + "/actions/" + action.id())
        + CalendarLine.text("CATEGORIES", texts.get(locale, "actions.kind." + action.kind()))
        + CalendarLine.raw("END", "VEVENT");
  }

  private static String status(ActionState state) {
    return switch (state) {
      case CANCELLED -> "CANCELLED";
      case POSTPONED -> "TENTATIVE";
      default -> "CONFIRMED";
    };
  }

  /** Many calendars do not show a status: so it stands before the title too. */
  private String summary(ActionAnswer action, Locale locale) {
    String title = action.title().best(locale);
    return action.state() == ActionState.CANCELLED || action.state() == ActionState.POSTPONED
        ? texts.get(
            locale,
            "actions.calendar.summary",
            texts.get(locale, "actions.state." + action.state()),
            title)
        : title;
  }

  private String description(ActionAnswer action, Locale locale) {
    String when = PlaceTime.of(action.localStart(), action.timeZone(), locale);
    return Stream.of(
            action.reason() == null ? null : action.reason().best(locale),
            action.description() == null ? null : action.description().best(locale),
            texts.get(locale, "actions.calendar.local-time", when),
            CalendarPlace.hidden(action, texts, locale),
            action.addressee() == null
                ? null
                : texts.get(
                    locale, "actions.calendar.addressee", action.addressee().name().best(locale)),
            action.link(),
            action.sample() ? texts.get(locale, "actions.sample") : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n\n"));
  }
}

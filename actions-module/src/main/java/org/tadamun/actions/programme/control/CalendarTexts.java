package org.tadamun.actions.programme.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.PlaceTexts;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

/** The texts of a calendar entry. */
@Dependent
class CalendarTexts {

  private final Texts texts;
  private final Countries countries;

  @Inject
  CalendarTexts(Texts texts, Countries countries) {
    this.texts = texts;
    this.countries = countries;
  }

  String of(Locale locale, String key, Object... values) {
    return texts.get(locale, key, values);
  }

  /** The title, with the status before it, because many calendar programs do not show a status. */
  String summary(ActionAnswer action, Locale locale) {
    String title = action.title().best(locale);
    String mark = mark(action);
    return mark == null
        ? title
        : texts.get(locale, "actions.calendar.summary", texts.get(locale, mark), title);
  }

  private static String mark(ActionAnswer action) {
    boolean off =
        action.state() == ActionState.CANCELLED || action.state() == ActionState.POSTPONED;
    return off ? "actions.state." + action.state() : action.moved() ? "actions.moved" : null;
  }

  String description(ActionAnswer action, Instant now, Locale locale) {
    return Stream.of(
            action.ended() == null ? null : ended(action.ended(), locale),
            action.moved() ? moved(action, locale) : null,
            action.reason() == null ? null : action.reason().best(locale),
            action.description() == null ? null : action.description().best(locale),
            postponed(action, now, locale),
            localTime(action, now, locale),
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

  /** Whether the time in the entry is still meant; null unless it is postponed. */
  private String postponed(ActionAnswer action, Instant now, Locale locale) {
    if (action.state() != ActionState.POSTPONED) {
      return null;
    }
    String open = action.isTimeOpen(now) ? "open" : "planned";
    return texts.get(locale, "actions.public.postponed")
        + " "
        + texts.get(locale, "actions.public.postponed." + open);
  }

  /** Null for a postponed action without a new time: the entry still has the old one. */
  private String localTime(ActionAnswer action, Instant now, Locale locale) {
    if (action.isTimeOpen(now)) {
      return null;
    }
    String when = PlaceTime.of(action.localStart(), action.timeZone(), locale);
    return texts.get(locale, "actions.calendar.local-time", when);
  }

  private String ended(Ended ended, Locale locale) {
    return texts.get(
        locale,
        "actions.public.ended",
        PlaceTime.date(ended.on().atStartOfDay(), locale),
        texts.get(locale, "kernel.campaign.state." + ended.outcome()));
  }

  private String moved(ActionAnswer action, Locale locale) {
    String before = PlaceTexts.of(action.announced(), texts, countries, locale);
    return texts.get(locale, "actions.public.moved", before);
  }

  /** The lines of the place. */
  String place(ActionAnswer action, Locale locale) {
    return CalendarPlace.lines(action.place(), countries, locale);
  }
}

package org.tadamun.actions.programme.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.programme.boundary.PlaceTexts;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

/**
 * The place of an action in a calendar. When a hidden place opens, nobody has edited the action; so
 * SEQUENCE and DTSTAMP are raised here, or calendar programs would ignore the change.
 */
final class CalendarPlace {

  private CalendarPlace() {}

  static String lines(PlaceDraft place, Countries countries, Locale locale) {
    if (place == null || place.nowhere()) {
      return "";
    }
    String point =
        place.latitude() == null
            ? ""
            : CalendarLine.raw(
                "GEO", place.latitude().toPlainString() + ";" + place.longitude().toPlainString());
    return CalendarLine.text("LOCATION", PlaceTexts.of(place, countries, locale)) + point;
  }

  /** When the way will be shown, and whom to ask; null where nothing is hidden. */
  static String hidden(ActionAnswer action, Texts texts, Locale locale) {
    if (!action.hidesPlace()) {
      return null;
    }
    String from = PlaceTime.of(action.place().addressFrom(), action.timeZone(), locale);
    String contact = action.place().contact();
    return Stream.of(
            from == null
                ? texts.get(locale, "actions.public.hidden")
                : texts.get(locale, "actions.public.hidden.until", from),
            contact == null
                ? null
                : texts.get(locale, "actions.calendar.contact", Languages.apart(contact, locale)))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  static int sequence(ActionAnswer action) {
    return action.sequence() + (action.showsHidden() ? 1 : 0);
  }

  /**
   * The moment of the last change, including changes without an edit. Such changes are a place that
   * opened, a new time that passed, any change of the addressee, whose name is shown, or of the
   * campaign, since its outcome is shown. The campaign's last change is used, and not the time of
   * the outcome, as that may be taken back, and the value must never fall.
   */
  static Instant revisedAt(ActionAnswer action, CampaignView campaign, Instant now) {
    boolean passed = action.rescheduled() && action.isTimeOpen(now);
    return Stream.of(
            action.modifiedAt(),
            campaign.modifiedAt(),
            action.addressee() == null ? null : action.addressee().modifiedAt(),
            action.showsHidden() ? action.place().addressFrom() : null,
            passed ? action.overAt() : null)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}

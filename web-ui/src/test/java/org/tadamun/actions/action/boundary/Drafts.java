package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Drafts for tests; each method changes one thing of a protest in Toronto at noon. */
public final class Drafts {

  public static final LocalDateTime PAST = LocalDateTime.of(2020, 11, 20, 12, 0);
  public static final LocalDateTime FUTURE = LocalDate.of(2099, 11, 20).atTime(12, 0);

  private Drafts() {}

  public static ActionDraft protest(LocalDateTime start) {
    return in("CA", "Toronto", start);
  }

  public static ActionDraft in(String country, String town, LocalDateTime start) {
    return of(ActionKind.PROTEST, town, country, start, ActionVisibility.PUBLIC, null, null);
  }

  public static ActionDraft online(LocalDateTime start) {
    return new ActionDraft(
        ActionKind.ONLINE,
        LocalizedText.of("en", "Storm of posts"),
        null,
        null,
        null,
        "https://example.org/storm",
        start,
        null,
        "Europe/London",
        null,
        null);
  }

  /** The draft at another place. */
  public static ActionDraft at(PlaceDraft place, ActionDraft draft) {
    return new ActionDraft(
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        place,
        draft.link(),
        draft.localStart(),
        draft.localEnd(),
        draft.timeZone(),
        draft.addressee(),
        draft.dayOfAction());
  }

  /** The draft as a part of a day of action. */
  public static ActionDraft partOf(String day, ActionDraft draft) {
    return new ActionDraft(
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        draft.place(),
        draft.link(),
        draft.localStart(),
        draft.localEnd(),
        draft.timeZone(),
        draft.addressee(),
        day);
  }

  /** The draft with an end. */
  public static ActionDraft lasting(LocalDateTime end, ActionDraft draft) {
    return new ActionDraft(
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        draft.place(),
        draft.link(),
        draft.localStart(),
        end,
        draft.timeZone(),
        draft.addressee(),
        draft.dayOfAction());
  }

  public static ActionDraft unlisted(LocalDateTime start) {
    return of(ActionKind.PROTEST, "Toronto", "CA", start, ActionVisibility.UNLISTED, null, null);
  }

  public static ActionDraft before(String addressee) {
    return of(ActionKind.HAND_OVER, "Toronto", "CA", FUTURE, null, addressee, null);
  }

  public static ActionDraft on(String day, String town) {
    return of(ActionKind.VIGIL, town, "CA", PAST, null, null, day);
  }

  /** A draft with every field filled. */
  public static ActionDraft whole(String addressee, String day) {
    return new ActionDraft(
        ActionKind.HAND_OVER,
        LocalizedText.of("en", "Letters, 100 % ours").with("ar", "تسليم رسائل"),
        LocalizedText.of("en", "Bring a pen.\nAnd “paper”."),
        ActionVisibility.PUBLIC,
        new PlaceDraft(
            "Consulate",
            "8810 Jane Street\nFloor 2",
            "Montréal",
            "CA",
            true,
            new BigDecimal("45.50169"),
            new BigDecimal("-73.56726"),
            null,
            null),
        "https://example.org/letters?a=1&b=2",
        PAST,
        PAST.plusMinutes(90),
        "America/Toronto",
        addressee,
        day);
  }

  private static ActionDraft of(
      ActionKind kind,
      String town,
      String country,
      LocalDateTime start,
      ActionVisibility visibility,
      String addressee,
      String day) {
    return new ActionDraft(
        kind,
        LocalizedText.of("en", "Protest in " + town).with("ar", "وقفة احتجاجية"),
        null,
        visibility,
        new PlaceDraft(
            "Consulate", "8810 Jane Street", town, country, false, null, null, null, null),
        null,
        start,
        null,
        zone(country),
        addressee,
        day);
  }

  /** A time zone of the country, as R16 demands. */
  private static String zone(String country) {
    return switch (country) {
      case "DE" -> "Europe/Berlin";
      case "FR" -> "Europe/Paris";
      case "GB" -> "Europe/London";
      case "PL" -> "Europe/Warsaw";
      case "SE" -> "Europe/Stockholm";
      case "US" -> "America/New_York";
      default -> "America/Toronto";
    };
  }
}

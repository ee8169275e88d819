package org.tadamun.actions.action.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.actions.action.boundary.since.AnnouncedView;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.place.Announced;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Sample answers for tests of calendars, maps and mails. */
public final class AnswerSamples {

  public static final String ID = "AbCdEfGhIjKlMnOpQrStUv";

  public static final CampaignView RELEASE = ended(CampaignState.LIVE, null);

  /** A moment between the action's last change and its start. */
  public static final Instant NOW = Instant.parse("2020-11-12T09:00:00Z");

  private AnswerSamples() {}

  /** The campaign of the answers, with an outcome at the given moment, or without one. */
  public static CampaignView ended(CampaignState state, Instant end) {
    return ended(state, end, null);
  }

  /** The campaign while live, last changed at the given moment. */
  public static CampaignView changed(Instant at) {
    return campaign(CampaignState.LIVE, null, null, at);
  }

  /** The campaign, won, with the given words of its outcome. */
  public static CampaignView ended(LocalizedText words) {
    return ended(CampaignState.WON, ActionSamples.BEFORE, words);
  }

  private static CampaignView ended(CampaignState state, Instant end, LocalizedText words) {
    return campaign(state, end, words, end == null ? ActionSamples.BEFORE : end);
  }

  private static CampaignView campaign(
      CampaignState state, Instant end, LocalizedText words, Instant changed) {
    return new CampaignView(
        7,
        "ReLeAsEReLeAsEReLeAsE",
        "release",
        state,
        false,
        false,
        new CampaignTexts(LocalizedText.of("en", "Release, now"), null, null, List.of()),
        null,
        null,
        List.of("en", "fr"),
        ZoneId.of("Europe/London"),
        null,
        null,
        state.isOutcome() ? state : null,
        words,
        end,
        null,
        List.of(),
        null,
        changed,
        1);
  }

  public static ActionAnswer approved() {
    return ActionAnswer.forThePublic(open(), RELEASE, ActionSamples.BEFORE);
  }

  public static ActionAnswer in(ActionState state, LocalizedText reason) {
    return ActionAnswer.forThePublic(view(state, false, reason), RELEASE, ActionSamples.BEFORE);
  }

  /** A postponed action with its new time. */
  public static ActionAnswer rescheduled() {
    return ActionAnswer.forThePublic(postponed(true), RELEASE, ActionSamples.BEFORE);
  }

  static ActionView postponed(boolean rescheduled) {
    return view(
        ActionState.POSTPONED, ActionKind.PROTEST, toronto(false), null, null, null, rescheduled);
  }

  public static ActionAnswer withHiddenAddress() {
    return ActionAnswer.forThePublic(hidden(), RELEASE, ActionSamples.BEFORE);
  }

  /**
   * The public answer at {@link #NOW}, with a contact, of a place hidden until the given moment.
   */
  public static ActionAnswer hiddenUntil(Instant from) {
    return ActionAnswer.forThePublic(opening(from), RELEASE, NOW);
  }

  static ActionView opening(Instant from) {
    PlaceDraft place =
        new PlaceDraft(
            "Consulate", null, "Toronto", "CA", true, null, null, from, "Ask your branch");
    return view(ActionState.APPROVED, ActionKind.PROTEST, place, null);
  }

  public static ActionAnswer hiddenForStaff() {
    return ActionAnswer.forStaff(hidden(), RELEASE, ActionSamples.BEFORE);
  }

  /** An approved action with a public address. */
  public static ActionView open() {
    return view(ActionState.APPROVED, false, null);
  }

  /** An approved action with a hidden address. */
  public static ActionView hidden() {
    return view(ActionState.APPROVED, true, null);
  }

  /** An online action with a hidden link, with or without a point. */
  static ActionView online(BigDecimal north, BigDecimal east) {
    PlaceDraft nowhere = new PlaceDraft(null, null, null, null, true, north, east, null, null);
    return view(ActionState.APPROVED, ActionKind.ONLINE, nowhere, null);
  }

  private static ActionView view(ActionState state, boolean hidden, LocalizedText reason) {
    return view(state, ActionKind.PROTEST, toronto(hidden), reason);
  }

  private static PlaceDraft toronto(boolean hidden) {
    return new PlaceDraft(
        "Consulate",
        "8810 Jane Street",
        "Toronto",
        "CA",
        hidden,
        new BigDecimal("43.80000"),
        new BigDecimal("-79.53000"),
        null,
        null);
  }

  /** The public answer of an action before an addressee that was last changed at the moment. */
  public static ActionAnswer before(LocalizedText name, Instant changed) {
    Instant made = ActionSamples.BEFORE.minusSeconds(60);
    AddresseeDetails details =
        new AddresseeDetails(
            AddresseeKind.CONSULATE,
            name,
            "IR",
            "CA",
            null,
            "America/Toronto",
            null,
            null,
            null,
            null);
    AddresseeView addressee =
        new AddresseeView(5, "CoNsUlAtE", 7, details, false, null, made, changed, 2);
    ActionView plain = open();
    return ActionAnswer.forThePublic(
        new ActionView(
            plain.id(),
            plain.campaignId(),
            plain.slug(),
            plain.state(),
            plain.draft(),
            plain.startsAt(),
            plain.endsAt(),
            plain.overAt(),
            addressee,
            null,
            null,
            false,
            null,
            null,
            null,
            plain.sequence(),
            false,
            plain.createdAt(),
            plain.modifiedAt(),
            plain.version()),
        RELEASE,
        ActionSamples.BEFORE);
  }

  /** An action that was announced for another time and another place. */
  public static ActionView moved(ActionState state, boolean hidden) {
    AnnouncedView before =
        AnnouncedView.of(
            Announced.first(
                null,
                new Place("CA", "Toronto", "City Hall", "100 Queen Street", false),
                Schedule.of(
                    LocalDateTime.of(2020, 11, 19, 18, 0), null, ZoneId.of("America/Toronto")),
                ActionSamples.BEFORE),
            new Place("CA", "Toronto", "Consulate", "8810 Jane Street", hidden),
            ActionSamples.BEFORE);
    return view(state, ActionKind.PROTEST, toronto(hidden), null, before, null);
  }

  /** An approved action that was last called for at the given moment. */
  public static ActionView called(Instant at) {
    return view(ActionState.APPROVED, ActionKind.PROTEST, toronto(false), null, null, at);
  }

  private static ActionView view(
      ActionState state, ActionKind kind, PlaceDraft place, LocalizedText reason) {
    return view(state, kind, place, reason, null, null);
  }

  private static ActionView view(
      ActionState state,
      ActionKind kind,
      PlaceDraft place,
      LocalizedText reason,
      AnnouncedView before,
      Instant called) {
    return view(state, kind, place, reason, before, called, false);
  }

  private static ActionView view(
      ActionState state,
      ActionKind kind,
      PlaceDraft place,
      LocalizedText reason,
      AnnouncedView before,
      Instant called,
      boolean rescheduled) {
    LocalDateTime start = LocalDateTime.of(2020, 11, 20, 12, 0);
    ZoneId toronto = ZoneId.of("America/Toronto");
    Schedule schedule = Schedule.of(start, start.plusHours(2), toronto);
    ActionDraft draft =
        new ActionDraft(
            kind,
            LocalizedText.of("en", "Protest, and a letter; twice").with("ar", "وقفة احتجاجية"),
            LocalizedText.of("en", "Bring placards.\nNo flags."),
            null,
            place,
            "https://example.org/toronto",
            start,
            start.plusHours(2),
            toronto.getId(),
            null,
            null);
    Instant made = Instant.parse("2020-11-10T09:00:00Z");
    return new ActionView(
        ID,
        7,
        "protest-toronto-2020-11-20",
        state,
        draft,
        schedule.startsAt(),
        schedule.endsAt(),
        schedule.overAt(),
        null,
        null,
        reason,
        rescheduled,
        before,
        called,
        state == ActionState.TOOK_PLACE ? ActionSamples.HEADS : null,
        3,
        false,
        made,
        made,
        4);
  }
}

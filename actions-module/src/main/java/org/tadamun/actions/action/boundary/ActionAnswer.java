package org.tadamun.actions.action.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.boundary.since.AnnouncedView;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An action as the API answers it.
 *
 * @param place null for an action that is nowhere; without how to get there while that is hidden.
 *     For staff as much as is kept of it, so that whoever sends it back changes nothing
 * @param reason why it was postponed or cancelled; why it was rejected only for staff
 * @param rescheduled whether it is postponed and has its new time, to which nobody is called yet;
 *     else what is postponed has the time of before
 * @param moved whether people are called to another time or place than was announced first
 * @param announced what was announced first; null where it is not moved, or over
 * @param ended how the campaign ended since, as long as nobody has decided whether it is still on
 * @param sequence how often it was changed: for calendars
 * @param version for {@code If-Match}; null where place or link are kept back, since whoever edited
 *     by such an answer would wipe what he was not shown
 */
public record ActionAnswer(
    String id,
    String slug,
    String campaign,
    ActionKind kind,
    LocalizedText title,
    LocalizedText description,
    String sourceLanguage,
    ActionState state,
    ActionVisibility visibility,
    Instant startsAt,
    Instant endsAt,
    String timeZone,
    LocalDateTime localStart,
    LocalDateTime localEnd,
    PlaceDraft place,
    String link,
    Addressed addressee,
    String dayOfAction,
    HeadCount headCount,
    LocalizedText reason,
    boolean rescheduled,
    boolean moved,
    AnnouncedView announced,
    Ended ended,
    boolean sample,
    int sequence,
    Instant createdAt,
    Instant modifiedAt,
    @Schema(
            description =
                "For If-Match. Null where address or link are kept back: read the action with the"
                    + " key that edits it.")
        Integer version) {

  /** Before whom it is held. */
  @Schema(name = "ActionAddressee")
  public record Addressed(String id, LocalizedText name) {

    static Addressed of(AddresseeView addressee) {
      return addressee == null ? null : new Addressed(addressee.publicId(), addressee.name());
    }
  }

  /** From then on it is past. */
  public Instant overAt() {
    return Schedule.of(localStart, localEnd, ZoneId.of(timeZone)).overAt();
  }

  /** Whether its time has passed by then; what is postponed has had one. */
  public boolean isOver(Instant now) {
    return !overAt().isAfter(now);
  }

  /** Whether it is postponed, and the time that it names is that of before, or over. */
  public boolean isTimeOpen(Instant now) {
    return state.isTimeOpen(rescheduled && !isOver(now));
  }

  /** Whether how to get there is hidden and does not stand in this answer. */
  public boolean hidesPlace() {
    return place != null && place.addressHidden() && !place.tellsWay() && link == null;
  }

  /** Whether it was hidden until a moment that has come. */
  public boolean showsHidden() {
    return place != null && place.addressHidden() && place.addressFrom() != null && !hidesPlace();
  }

  public static ActionAnswer forStaff(ActionView action, CampaignView campaign, Instant now) {
    PlaceDraft place = action.draft().place();
    PlaceDraft kept = place.equals(PlaceDraft.NOWHERE) ? null : place;
    AnnouncedView before = action.isMoved(now) ? action.announced() : null;
    Ended ended = action.ended(campaign, now);
    return of(action, kept, action.draft().link(), before, ended, campaign.slug());
  }

  /**
   * @param now by which is asked whether its place is hidden still
   */
  public static ActionAnswer forThePublic(ActionView action, CampaignView campaign, Instant now) {
    PlaceDraft place = action.draft().place();
    boolean hidden = place.isHiddenAt(now);
    AnnouncedView before = action.isMoved(now) ? action.announced() : null;
    Ended ended = action.ended(campaign, now);
    String link = hidden ? null : action.draft().link();
    return of(action, place.forThePublic(now), link, before, ended, campaign.slug());
  }

  private static ActionAnswer of(
      ActionView action,
      PlaceDraft place,
      String link,
      AnnouncedView before,
      Ended ended,
      String campaign) {
    ActionDraft draft = action.draft();
    PlaceDraft shown = place == null ? PlaceDraft.NOWHERE : place;
    boolean whole = shown.equals(draft.place()) && Objects.equals(link, draft.link());
    return new ActionAnswer(
        action.id(),
        action.slug(),
        campaign,
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.title().sourceLanguage(),
        action.state(),
        draft.visibility(),
        action.startsAt(),
        action.endsAt(),
        draft.timeZone(),
        draft.localStart(),
        draft.localEnd(),
        place,
        link,
        Addressed.of(action.addressee()),
        draft.dayOfAction(),
        action.headCount(),
        action.reason(),
        action.rescheduled(),
        before != null,
        before,
        ended,
        action.sample(),
        action.sequence(),
        action.createdAt(),
        action.modifiedAt(),
        whole ? (Integer) action.version() : null);
  }
}

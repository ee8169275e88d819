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
 * @param place null for an action without a place; without the way there while that is hidden.
 *     Staff get all that is stored, so that sending it back changes nothing
 * @param reason why it was postponed or cancelled; why it was rejected only for staff
 * @param rescheduled whether a postponed action already has its new time, which is not announced
 *     yet; false means that a postponed one still has the old time
 * @param moved whether its present time or place differs from the one first announced
 * @param announced what was announced first; null where it is not moved, or over
 * @param ended how the campaign ended, until somebody decides whether the action is still on; else
 *     null
 * @param sequence how often it was changed: SEQUENCE in calendars
 * @param version for {@code If-Match}; null where place or link are kept back, since an edit that
 *     sends such an answer back would delete what it does not show
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

  /**
   * The addressee before whom it is held.
   *
   * @param modifiedAt when the addressee was last changed: another name changes calendar entries
   */
  @Schema(name = "ActionAddressee")
  public record Addressed(String id, LocalizedText name, Instant modifiedAt) {

    static Addressed of(AddresseeView addressee) {
      return addressee == null
          ? null
          : new Addressed(addressee.publicId(), addressee.name(), addressee.modifiedAt());
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

  /** Whether the way there is hidden and not in this answer. */
  public boolean hidesPlace() {
    return place != null && place.addressHidden() && !place.tellsWay() && link == null;
  }

  /** Whether the way there was hidden until a moment that has passed, and is in this answer. */
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
   * The answer for everybody.
   *
   * @param now decides whether the place is still hidden
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

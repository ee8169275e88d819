package org.tadamun.actions.action.boundary;

import static org.tadamun.actions.action.control.ActionSlugs.isPlain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.actions.action.boundary.since.AnnouncedView;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * An action as staff see it, with everything.
 *
 * @param id the public id
 * @param draft all that can be edited, as a form shows it
 * @param overAt when it is over
 * @param addressee or null
 * @param dayOfAction the title of the day of action, or null
 * @param reason why it was rejected, postponed or cancelled, or null
 * @param rescheduled whether a postponed action already has its new time
 * @param announced what was announced first, if that is no longer right; else null
 * @param calledAt when staff last said that it is on, or null
 */
public record ActionView(
    String id,
    long campaignId,
    String slug,
    ActionState state,
    ActionDraft draft,
    Instant startsAt,
    Instant endsAt,
    Instant overAt,
    AddresseeView addressee,
    LocalizedText dayOfAction,
    LocalizedText reason,
    boolean rescheduled,
    AnnouncedView announced,
    Instant calledAt,
    HeadCount headCount,
    int sequence,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static ActionView of(Action action, Addressees addressees, Instant now) {
    return of(List.of(action), addressees, now).getFirst();
  }

  /** Reads all addressees in one statement. */
  public static List<ActionView> of(List<Action> actions, Addressees addressees, Instant now) {
    Map<Long, AddresseeView> known =
        addressees.byIds(
            actions.stream()
                .map(action -> action.details().addresseeId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return actions.stream()
        .map(action -> of(action, addressee(known, action.details().addresseeId()), now))
        .toList();
  }

  private static AddresseeView addressee(Map<Long, AddresseeView> known, Long id) {
    return id == null ? null : known.get(id);
  }

  private static ActionView of(Action action, AddresseeView addressee, Instant now) {
    ActionDetails details = action.details();
    DayOfAction day = action.day();
    return new ActionView(
        action.publicId(),
        action.campaignId(),
        action.slug(),
        action.state(),
        ActionDraft.of(details, addressee, day),
        details.schedule().startsAt(),
        details.schedule().endsAt(),
        details.schedule().overAt(),
        addressee,
        day == null ? null : day.title(),
        action.reason(),
        action.isRescheduled(),
        AnnouncedView.of(action.announced(now), details.place(), now),
        action.calledAt(),
        action.headCount(),
        action.sequence(),
        action.isSample(),
        action.createdAt(),
        action.modifiedAt(),
        action.version());
  }

  public LocalizedText title() {
    return draft.title();
  }

  /** Whether details that may be about persons can be erased now. */
  public boolean mayForget(Instant now) {
    return state.mayForget(!overAt.isAfter(now));
  }

  /** Whether it has such details, in its slug too. */
  public boolean isErasable() {
    return reason != null
        || announced != null
        || draft.link() != null
        || !draft.description().isEmpty()
        || draft.place().tellsMore()
        || !isPlain(slug, draft.kind(), draft.place().locality(), draft.localStart().toLocalDate());
  }

  /** Whether the campaign calls for it publicly, if the campaign itself is public. */
  public boolean isCalledFor(Instant now) {
    return draft.visibility() == ActionVisibility.PUBLIC && state.isUpcoming(!overAt.isAfter(now));
  }

  /** Whether it is postponed without a new time that is still ahead. */
  public boolean isTimeOpen(Instant now) {
    return state.isTimeOpen(rescheduled && overAt.isAfter(now));
  }

  /** Whether its present time or place differs from the one first announced. */
  public boolean isMoved(Instant now) {
    return announced != null && state.isUpcoming(!overAt.isAfter(now));
  }

  /**
   * How the campaign ended; null while it goes on, and where the action is over or called off, or
   * staff have decided since.
   */
  public Ended ended(CampaignView campaign, Instant now) {
    Instant end = campaign.decidedAt();
    boolean open = state.isStillOn(!overAt.isAfter(now));
    return end == null || !open || isDecided(end)
        ? null
        : new Ended(campaign.outcome(), LocalDate.ofInstant(end, campaign.zone()));
  }

  /** Follows the query in ActionQuery. Older versions left calledAt null: unknown, so open. */
  private boolean isDecided(Instant end) {
    return !createdAt.isBefore(end) || (calledAt != null && !calledAt.isBefore(end));
  }

  public boolean mayBecome(ActionState next) {
    return state.mayBecome(next);
  }
}

package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.lastday.Reopening;

/**
 * A petition as pages and answers show it.
 *
 * @param textVersion number of the version that is signed now
 * @param revision which wording of that version, from 1
 * @param textHash SHA-256 of its source text
 * @param startsAt when signing begins; null for the opening
 * @param closesAt when signing ends; moved by pauses of petition and campaign
 * @param pausedAt since when a pause moves the end; null without one
 * @param reopening whether it may be reopened, and when it was last
 * @param addressees internal ids
 * @param goal how many signatures are wanted, 0 for none
 */
public record PetitionView(
    long id,
    String publicId,
    long campaignId,
    String slug,
    PetitionState state,
    int textVersion,
    int revision,
    String textHash,
    PetitionText text,
    LocalizedText thanks,
    LocalizedText shareText,
    long goal,
    Instant startsAt,
    Instant openedAt,
    Instant closesAt,
    Instant pausedAt,
    List<Long> addressees,
    PetitionOutcome outcome,
    Reopening reopening,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  public static PetitionView of(Petition petition) {
    return new PetitionView(
        petition.id(),
        petition.publicId(),
        petition.campaignId(),
        petition.slug(),
        petition.state(),
        petition.current().number(),
        petition.current().revision(),
        petition.current().hash(),
        petition.current().text(),
        petition.frame().thanks(),
        petition.frame().shareText(),
        petition.frame().goal(),
        petition.startsAt(),
        petition.openedAt(),
        petition.closesAt(),
        petition.lastDay().pausedAt(),
        petition.addressees(),
        petition.outcome(),
        petition.reopening(),
        petition.createdAt(),
        petition.modifiedAt(),
        petition.version());
  }

  public boolean isPublic() {
    return state.isPublic() && !isPutAside();
  }

  /** Whether it is a draft archived unopened, which is never public. */
  public boolean isPutAside() {
    return state == PetitionState.ARCHIVED && openedAt == null;
  }

  /** Whether its last day is over, whatever its state; in a pause no time passes. */
  public boolean isPast(Instant now) {
    Instant reached = pausedAt == null ? now : pausedAt;
    return closesAt != null && !reached.isBefore(closesAt);
  }

  /** Whether signers may confirm: also while it is paused, or shortly after its last day. */
  public boolean takesConfirmations(CampaignState campaign) {
    return state.takesConfirmations() && campaign.isUnderWay();
  }

  /** Whether its figures are final: it is over and can no longer be reopened. */
  public boolean isOverForGood(Instant now) {
    return state.isOver() && !reopening.isPossible(now);
  }

  /** Whether its start is still to come, whatever its state. */
  public boolean isAhead(Instant now) {
    return startsAt != null && now.isBefore(startsAt);
  }

  /**
   * When signing began; null if it has not, or if it was paused or had ended by then. The petition
   * must have been opened.
   */
  public Instant began(Instant now) {
    Instant began = startsAt == null || startsAt.isBefore(openedAt) ? openedAt : startsAt;
    boolean open = Stream.of(pausedAt, closesAt).filter(Objects::nonNull).allMatch(began::isBefore);
    return began.isAfter(now) || !open ? null : began;
  }

  /** The goal as answers have it: a list with one number, or empty. */
  public List<Long> thresholds() {
    return goal == 0 ? List.of() : List.of(goal);
  }

  public LocalizedText title() {
    return text.title();
  }
}

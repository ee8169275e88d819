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
 * A petition as pages and answers see it.
 *
 * @param textVersion the number of the version that is signed now
 * @param revision which wording of that version, from 1
 * @param textHash SHA-256 of its source text
 * @param startsAt from when on it can be signed; null for as soon as it is open
 * @param closesAt when signing ends; it moves by the time in which it was paused, or its campaign
 * @param pausedAt since when its end waits for that; null where it does not
 * @param reopening whether it may be opened again where it is closed, and when that was done
 * @param addressees whom it addresses, by the kernel's numbers
 * @param goal how many signatures are wanted, 0 for none named
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

  /** A draft that was put aside unopened was never public and does not become so. */
  public boolean isPutAside() {
    return state == PetitionState.ARCHIVED && openedAt == null;
  }

  /** Whether its last day is over, which does not come in a pause; its state is another matter. */
  public boolean isPast(Instant now) {
    Instant reached = pausedAt == null ? now : pausedAt;
    return closesAt != null && !reached.isBefore(closesAt);
  }

  /** Whoever signed in time may confirm while it is paused, or shortly after its end. */
  public boolean takesConfirmations(CampaignState campaign) {
    return state.takesConfirmations() && campaign.isUnderWay();
  }

  /** Whether its figures are final: who has closed it by mistake may not open it again. */
  public boolean isOverForGood(Instant now) {
    return state.isOver() && !reopening.isPossible(now);
  }

  /** Whether its hour has not come; its state is another matter. */
  public boolean isAhead(Instant now) {
    return startsAt != null && now.isBefore(startsAt);
  }

  /**
   * When people could begin to sign: not before its hour; null where they cannot yet, and where it
   * was paused or had ended by then.
   */
  public Instant began(Instant now) {
    Instant began = startsAt == null || startsAt.isBefore(openedAt) ? openedAt : startsAt;
    boolean open = Stream.of(pausedAt, closesAt).filter(Objects::nonNull).allMatch(began::isBefore);
    return began.isAfter(now) || !open ? null : began;
  }

  /** The goal as answers have it: one, or none named. */
  public List<Long> thresholds() {
    return goal == 0 ? List.of() : List.of(goal);
  }

  public LocalizedText title() {
    return text.title();
  }
}

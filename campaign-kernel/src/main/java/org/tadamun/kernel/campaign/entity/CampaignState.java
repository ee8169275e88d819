package org.tadamun.kernel.campaign.entity;

import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** The states of a campaign; each knows which states may follow. */
@Worded("kernel.campaign.state")
public enum CampaignState {
  DRAFT,
  LIVE,
  PAUSED,
  WON,
  PARTLY_WON,
  LOST,
  ARCHIVED;

  /**
   * Condition on a campaign {@code c}: it has been over since before {@code :before}; {@code
   * :archived} is the state of that name.
   *
   * <p>An archived draft has no outcome. In the archive only a change of its visibility counts as a
   * change, texts do not, so its last change is when it was archived, or later (docs/adr/153).
   */
  public static final String OVER =
      "(c.outcome.decidedAt < :before or"
          + " (c.outcome.decidedAt is null and c.state = :archived and c.modifiedAt < :before))";

  private static final Set<CampaignState> OUTCOMES = EnumSet.of(WON, PARTLY_WON, LOST);

  public boolean mayBecome(CampaignState next) {
    return switch (this) {
      case DRAFT -> next == LIVE || next == ARCHIVED;
      case LIVE -> next == PAUSED || OUTCOMES.contains(next);
      case PAUSED -> next == LIVE || OUTCOMES.contains(next);
      // A partial victory can be completed, and a lost case can still be won.
      case PARTLY_WON, LOST -> next == WON || next == ARCHIVED;
      case WON -> next == ARCHIVED;
      case ARCHIVED -> false;
    };
  }

  /**
   * Whether the public may see a campaign in this state.
   *
   * @param ended whether an outcome was ever declared; archived campaigns without one are drafts
   *     that were thrown away
   */
  public boolean isPublic(boolean ended) {
    return this == ARCHIVED ? ended : this != DRAFT;
  }

  /** Whether people may still sign and take part. */
  public boolean isRunning() {
    return this == LIVE;
  }

  /** Whether it is live or paused, and not ended: afterwards nobody is asked for anything. */
  public boolean isUnderWay() {
    return this == LIVE || this == PAUSED;
  }

  public boolean isOutcome() {
    return OUTCOMES.contains(this);
  }
}

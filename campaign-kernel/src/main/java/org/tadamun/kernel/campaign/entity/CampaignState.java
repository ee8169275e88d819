package org.tadamun.kernel.campaign.entity;

import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** The life of a campaign; each state knows which may follow. */
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
   * Of a campaign, {@code c} in a query: that it has been over since before {@code :before}; {@code
   * :archived} is the state of that name.
   *
   * <p>A draft that was thrown away has no outcome; in the archive only its visibility is a change,
   * and other words are none, so its last change is when it came there, or later (docs/adr/153).
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
      // A half victory can be completed, a lost case can still be won.
      case PARTLY_WON, LOST -> next == WON || next == ARCHIVED;
      case WON -> next == ARCHIVED;
      case ARCHIVED -> false;
    };
  }

  /**
   * Whether the public may see it at all.
   *
   * @param ended whether an outcome was ever declared: of what lies in the archive the rest are
   *     drafts that were thrown away, since nothing else comes there without one
   */
  public boolean isPublic(boolean ended) {
    return this == ARCHIVED ? ended : this != DRAFT;
  }

  /** Whether people may still sign, come and write. */
  public boolean isRunning() {
    return this == LIVE;
  }

  /** Whether it goes on, or will: nothing is asked of anybody once its outcome is declared. */
  public boolean isUnderWay() {
    return this == LIVE || this == PAUSED;
  }

  public boolean isOutcome() {
    return OUTCOMES.contains(this);
  }
}

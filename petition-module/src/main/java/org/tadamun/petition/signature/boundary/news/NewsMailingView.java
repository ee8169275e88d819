package org.tadamun.petition.signature.boundary.news;

import java.time.Instant;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/**
 * A mailing as the console shows it.
 *
 * @param updateId of the news
 * @param organisation its slug
 * @param orderedBy as the audit trail names the person
 * @param estimated how many were to get it when it was ordered
 * @param mailed how many of its mails were put into the outbox so far
 * @param finishedAt when the last one was, or it was cancelled; null before
 * @param known whether it was stopped, and all mailboxes that have it are known
 */
public record NewsMailingView(
    String id,
    String updateId,
    String organisation,
    NewsMailingState state,
    String orderedBy,
    Instant startsAt,
    long estimated,
    long mailed,
    Instant finishedAt,
    boolean known,
    int version) {

  static NewsMailingView of(NewsMailing mailing, boolean known) {
    return new NewsMailingView(
        mailing.publicId(),
        mailing.updateId(),
        mailing.organisation(),
        mailing.state(),
        mailing.orderedBy(),
        mailing.startsAt(),
        mailing.estimated(),
        mailing.mailed(),
        mailing.finishedAt(),
        known,
        mailing.version());
  }

  /** Whether it is ordered and not ended, so that it can be cancelled. */
  public boolean isUnderWay() {
    return state == NewsMailingState.ORDERED;
  }

  /** Whether it can be resumed: stopped when some had it, not too long ago, and these are known. */
  public boolean isResumable(Instant now) {
    return state == NewsMailingState.CANCELLED
        && mailed > 0
        && known
        && now.isBefore(finishedAt.plus(NewsMailing.RESUMABLE));
  }

  /** Whether it can be ordered again: it was cancelled before anybody got it. */
  public boolean isOrderable() {
    return state == NewsMailingState.CANCELLED && mailed == 0;
  }
}

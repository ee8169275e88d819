package org.tadamun.petition.signature.entity.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * One piece of news on its way to all who agreed that one organisation sends it to them. Its mark
 * moves in the transaction that puts the mails into the outbox: after a crash it goes on where it
 * was, and nobody gets it twice.
 */
@Entity
@Table(name = "petition_news_mailing")
public class NewsMailing extends DomainEntity {

  /** What is sent cannot be called back: so long the order can, before anything is. */
  public static final Duration RESPITE = Duration.ofMinutes(5);

  /** So long what was stopped can go on; it is known meanwhile which mailboxes have it. */
  public static final Duration RESUMABLE = Duration.ofDays(7);

  @Column(name = "update_id", nullable = false, updatable = false, length = 22)
  private String updateId;

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Column(name = "organisation", nullable = false, updatable = false, length = 80)
  private String organisation;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 10)
  private NewsMailingState state;

  @Column(name = "ordered_by", nullable = false, length = ACTOR_MAX)
  private String orderedBy;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "last_petition", nullable = false)
  private long lastPetition;

  @Column(name = "last_signature", nullable = false)
  private long lastSignature;

  @Column(name = "estimated", nullable = false)
  private long estimated;

  @Column(name = "mailed", nullable = false)
  private long mailed;

  @Column(name = "first_mail")
  private Long firstMail;

  protected NewsMailing() {}

  /**
   * @param updateId the public id of the news
   * @param organisation its slug, as consents name it
   */
  public NewsMailing(String updateId, long campaignId, String organisation, Instant now) {
    super(now);
    this.updateId = updateId;
    this.campaignId = campaignId;
    this.organisation = organisation;
  }

  /**
   * Again where it was taken back before anybody got it: else it could never be sent any more.
   *
   * @param by as the audit trail names him
   * @param people how many get it as far as is known
   * @throws NotMailed where it was ordered before
   */
  public void order(String by, long people, Instant now) {
    if (state != null && (state != NewsMailingState.CANCELLED || mailed > 0)) {
      throw NotMailed.already();
    }
    begin(by, people, now);
  }

  /**
   * Goes on after it was stopped, from the first signature: what waited in the outbox was called
   * back, and is behind the mark. Who has it is known by his mailbox.
   *
   * @param by as of {@link #order}
   * @param boxes how many mailboxes are known to have it
   * @throws WrongState where it was not stopped
   * @throws NotMailed where that is too long ago, or it is not known any more who has it
   */
  public void resume(String by, long people, long boxes, Instant now) {
    if (state != NewsMailingState.CANCELLED) {
      throw new WrongState(state, "resume", NewsMailingState.ORDERED);
    }
    if (!now.isBefore(finishedAt.plus(RESUMABLE))) {
      throw NotMailed.tooLate();
    }
    if (boxes < mailed) {
      throw NotMailed.forgotten();
    }
    begin(by, Math.max(people, mailed), now);
  }

  private void begin(String by, long people, Instant now) {
    this.state = NewsMailingState.ORDERED;
    this.orderedBy = by;
    this.estimated = people;
    this.startsAt = now.plus(RESPITE);
    this.finishedAt = null;
    this.lastPetition = 0;
    this.lastSignature = 0;
    touch(now);
  }

  /** Whether it has been stopped and begins once more, so that some may have it. */
  public boolean beginsAgain() {
    return lastPetition == 0 && mailed > 0;
  }

  /** So many of its mails were called back while it was stopped. */
  public void lost(int many) {
    this.mailed = Math.max(0, mailed - many);
  }

  /** One portion was mailed, up to this signature of this petition. */
  public void advance(long petition, long signature, int many, Instant now) {
    this.lastSignature = petition == lastPetition ? Math.max(lastSignature, signature) : signature;
    this.lastPetition = Math.max(lastPetition, petition);
    this.mailed += many;
    touch(now);
  }

  /** One of its mails has this number; two nodes do not give theirs in order. */
  public void hasMail(long number) {
    this.firstMail = firstMail == null ? number : Math.min(firstMail, number);
  }

  public void cancel(Instant now) {
    become(NewsMailingState.CANCELLED, "cancel", now);
  }

  public void finish(Instant now) {
    become(NewsMailingState.FINISHED, "finish", now);
  }

  private void become(NewsMailingState next, String verb, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, verb, next);
    }
    this.state = next;
    this.finishedAt = now;
    touch(now);
  }

  public boolean isDue(Instant now) {
    return state == NewsMailingState.ORDERED && !now.isBefore(startsAt);
  }

  /** The number of the last signature of this petition that had its turn. */
  public long lastOf(long petition) {
    return petition == lastPetition ? lastSignature : 0;
  }

  public String updateId() {
    return updateId;
  }

  public long campaignId() {
    return campaignId;
  }

  public String organisation() {
    return organisation;
  }

  public NewsMailingState state() {
    return state;
  }

  public String orderedBy() {
    return orderedBy;
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** When the last one was put into the outbox, or it was taken back; null before. */
  public Instant finishedAt() {
    return finishedAt;
  }

  /** The petition that had its turn last. */
  public long lastPetition() {
    return lastPetition;
  }

  public long estimated() {
    return estimated;
  }

  public long mailed() {
    return mailed;
  }

  /** None of its mails has a lower number; null where it has none. */
  public Long firstMail() {
    return firstMail;
  }
}

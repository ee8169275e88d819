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
 * One piece of news on its way to all signers who agreed that one organisation sends it. Its mark
 * (petition and signature) moves in the transaction that puts the mails into the outbox: after a
 * crash it continues there, and nobody gets the news twice.
 */
@Entity
@Table(name = "petition_news_mailing")
public class NewsMailing extends DomainEntity {

  /** How long it waits before the first mail, so that the order can still be cancelled. */
  public static final Duration RESPITE = Duration.ofMinutes(5);

  /**
   * How long it can be resumed after it was stopped; so long it is known which mailboxes got it.
   */
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
   * A mailing that is not ordered yet.
   *
   * @param updateId the public id of the news
   * @param organisation the slug, as consents name it
   */
  public NewsMailing(String updateId, long campaignId, String organisation, Instant now) {
    super(now);
    this.updateId = updateId;
    this.campaignId = campaignId;
    this.organisation = organisation;
  }

  /**
   * Orders it; again only where it was cancelled before anybody got it, since it could never be
   * sent otherwise.
   *
   * @param by as the audit trail names the person
   * @param people the expected number of recipients
   * @throws NotMailed where it was ordered before
   */
  public void order(String by, long people, Instant now) {
    if (state != null && (state != NewsMailingState.CANCELLED || mailed > 0)) {
      throw NotMailed.already();
    }
    begin(by, people, now);
  }

  /**
   * Resumes it after it was stopped, from the first signature. The mails that waited in the outbox
   * were called back, and their signatures lie before the mark. Recipients who have it are known by
   * their mailboxes.
   *
   * @param by as in {@link #order}
   * @param boxes how many mailboxes are known to have it
   * @throws WrongState where it was not stopped
   * @throws NotMailed where that is too long ago, or the mailboxes that have it are not known
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

  /** Whether it starts again after it was stopped, so that some recipients may have it. */
  public boolean beginsAgain() {
    return lastPetition == 0 && mailed > 0;
  }

  /** Subtracts mails that were called back while it was stopped. */
  public void lost(int many) {
    this.mailed = Math.max(0, mailed - many);
  }

  /** Moves the mark to this signature of this petition, after one portion was mailed. */
  public void advance(long petition, long signature, int many, Instant now) {
    this.lastSignature = petition == lastPetition ? Math.max(lastSignature, signature) : signature;
    this.lastPetition = Math.max(lastPetition, petition);
    this.mailed += many;
    touch(now);
  }

  /** Notes the number of one of its mails; the nodes do not give numbers in order. */
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

  /** The id of the last signature of this petition that was handled; 0 where none was. */
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

  /** When the last mail was put into the outbox, or it was cancelled; null before that. */
  public Instant finishedAt() {
    return finishedAt;
  }

  /** The petition that was handled last. */
  public long lastPetition() {
    return lastPetition;
  }

  public long estimated() {
    return estimated;
  }

  public long mailed() {
    return mailed;
  }

  /** The lowest number among its mails, or lower; null where it has none. */
  public Long firstMail() {
    return firstMail;
  }
}

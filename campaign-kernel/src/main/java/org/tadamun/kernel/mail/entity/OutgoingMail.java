package org.tadamun.kernel.mail.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.PublicId;

/**
 * A mail that is to go out. It keeps cause and parameters, not the text, which is made at sending.
 * Recipient and parameters are encrypted, and deleted once the mail is sent.
 */
@Entity
@Table(name = "kernel_mail")
public class OutgoingMail {

  public static final int CAUSE_MAX = 40;
  public static final int ABOUT_MAX = 43;
  public static final int SECRET_MAX = 8000;
  public static final int FAILURE_MAX = 400;

  @Id
  @SequenceGenerator(
      name = "kernel_mail_seq",
      sequenceName = "kernel_mail_seq",
      allocationSize = 500)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kernel_mail_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "public_id", nullable = false, updatable = false, length = PublicId.LENGTH)
  private String publicId;

  @Column(name = "cause", nullable = false, updatable = false, length = CAUSE_MAX)
  private String cause;

  @Column(name = "language", nullable = false, updatable = false, length = 35)
  private String language;

  @Column(name = "campaign_id", updatable = false)
  private Long campaignId;

  /** What it is about, in the terms of the part that ordered it; opaque here. */
  @Column(name = "about", updatable = false, length = ABOUT_MAX)
  private String about;

  @Column(name = "secret", length = SECRET_MAX)
  private String secret;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private MailState state;

  @Column(name = "attempts", nullable = false)
  private int attempts;

  /** How many attempts had no answer since staff last retried it; each may have delivered it. */
  @Column(name = "unanswered", nullable = false)
  private int unanswered;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "claimed_by", length = PublicId.LENGTH)
  private String claimedBy;

  @Column(name = "failure", length = FAILURE_MAX)
  private String failure;

  /** Whether an attempt may have delivered it; stays true until that is known. */
  @Column(name = "in_doubt", nullable = false)
  private boolean inDoubt;

  protected OutgoingMail() {}

  public OutgoingMail(String cause, String language, Long campaignId, String secret, Instant now) {
    this(cause, language, campaignId, null, secret, now);
  }

  public OutgoingMail(
      String cause, String language, Long campaignId, String about, String secret, Instant now) {
    this.publicId = PublicId.next();
    this.cause = cause;
    this.language = language;
    this.campaignId = campaignId;
    this.about = about;
    this.secret = secret;
    this.state = MailState.WAITING;
    this.createdAt = now;
    this.dueAt = now;
  }

  /** Lets it wait until then at least. */
  public void notBefore(Instant when) {
    refuseUnless(state == MailState.WAITING, "be put off");
    this.dueAt = when;
  }

  /** Marks that the server took it, and deletes recipient and parameters. */
  public void sent(Instant now) {
    end(MailState.SENT, null, "be sent");
    this.sentAt = now;
    this.secret = null;
  }

  /** Lets it wait after an attempt that may succeed later. */
  public void tryAgainAt(Instant when, String reason) {
    end(MailState.WAITING, reason, "wait");
    this.dueAt = when;
  }

  /** As {@link #tryAgainAt}, if the server may have taken it and has not said so. */
  public void tryAgainUnanswered(Instant when, String reason) {
    tryAgainAt(when, reason);
    this.unanswered++;
  }

  public void giveUp(String reason) {
    end(MailState.FAILED, reason, "fail");
  }

  /** Marks that it came back, or was refused for its address; deletes recipient and parameters. */
  public void bounce(String reason) {
    if (state == MailState.SENDING) {
      end(MailState.BOUNCED, reason, "bounce");
    } else {
      refuseUnless(mayBounce(), "bounce");
      this.state = MailState.BOUNCED;
      say(reason);
    }
    this.secret = null;
  }

  /** Whether it was sent, as far as we know, or may have been though it was given up. */
  public boolean mayBounce() {
    boolean silent = state == MailState.FAILED && inDoubt;
    return silent || state == MailState.SENT || state == MailState.UNCERTAIN;
  }

  /** Marks that it may have gone out, and must not go out twice. */
  public void doubt(String reason) {
    end(MailState.UNCERTAIN, reason, "be doubted");
  }

  /** Lets it wait without counting an attempt: it was not its turn yet. */
  public void postpone(Instant when) {
    refuseUnless(state == MailState.SENDING, "be postponed");
    this.state = MailState.WAITING;
    this.dueAt = when;
    this.claimedBy = null;
  }

  /** As {@link #postpone(Instant)}, for a reason that staff should see. */
  public void postpone(Instant when, String reason) {
    postpone(when);
    say(reason);
  }

  /** As {@link #postpone(Instant)}, while what it leads to is closed; it holds up no other mail. */
  public void waitUntilOpen(Instant when) {
    postpone(when, MailFailure.EARLY.name());
  }

  private void end(MailState next, String reason, String verb) {
    refuseUnless(state == MailState.SENDING, verb);
    this.state = next;
    this.attempts++;
    say(reason);
    this.claimedBy = null;
  }

  private void say(String reason) {
    this.inDoubt = MailFailure.leavesInDoubt(inDoubt, reason);
    this.failure = MailFailure.cut(reason);
  }

  /** Tries it again at the wish of staff: due at once, and with no attempts counted. */
  public void retry(Instant now) {
    refuseUnless(state.isInHand(), "retry");
    this.state = MailState.WAITING;
    this.attempts = 0;
    this.unanswered = 0;
    this.failure = MailFailure.UNANSWERED.name().equals(failure) ? null : failure;
    this.dueAt = now;
  }

  /** Gives it to one sender alone, until then. */
  public void claim(String mark, Instant until) {
    refuseUnless(state == MailState.WAITING, "be claimed");
    this.state = MailState.SENDING;
    this.failure = MailFailure.EARLY.name().equals(failure) ? null : failure;
    this.claimedBy = mark;
    this.dueAt = until;
  }

  public boolean isClaimedBy(String mark) {
    return state == MailState.SENDING && mark.equals(claimedBy);
  }

  /** Ends it, with no other in its place, and deletes recipient and parameters. */
  public void cancel() {
    refuseUnless(state.isInHand(), "cancel");
    this.state = MailState.CANCELLED;
    this.failure = MailFailure.BY_HAND.name();
    this.secret = null;
  }

  public boolean mayBeCalledBack() {
    return state.isInHand() || state == MailState.SENDING;
  }

  /** As {@link #cancel}, by the part that ordered it; possible also while it is being sent. */
  public void callBack() {
    refuseUnless(mayBeCalledBack(), "call back");
    this.state = MailState.CANCELLED;
    this.secret = null;
    this.claimedBy = null;
  }

  private void refuseUnless(boolean possible, String verb) {
    if (!possible) {
      throw new WrongState(state, verb);
    }
  }

  public long id() {
    return id;
  }

  public String publicId() {
    return publicId;
  }

  public String cause() {
    return cause;
  }

  public String language() {
    return language;
  }

  public Long campaignId() {
    return campaignId;
  }

  /** Null if nobody needs to hear what became of it. */
  public String about() {
    return about;
  }

  public String secret() {
    return secret;
  }

  public MailState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public int unanswered() {
    return unanswered;
  }

  public boolean isInDoubt() {
    return inDoubt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String failure() {
    return failure;
  }
}

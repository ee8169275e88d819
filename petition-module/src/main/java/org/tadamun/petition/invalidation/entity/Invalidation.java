package org.tadamun.petition.invalidation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.correction.entity.InvalidationReason;

/**
 * A rule for many signatures: it invalidates them, proposed by one person and approved by another,
 * or holds or releases them. It runs in portions and can be stopped and undone. It applies only to
 * what was signed before it was proposed, so that what is approved is what was previewed.
 */
@Entity
@Table(name = "petition_invalidation")
public class Invalidation extends DomainEntity {

  public static final int NOTE_MAX = 500;
  private static final int PAST_OWN = -1;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 10)
  private InvalidationState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "verb", nullable = false, updatable = false, length = 10)
  private RuleVerb verb;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason", updatable = false, length = 20)
  private InvalidationReason reason;

  @Column(name = "note", length = NOTE_MAX)
  private String note;

  @Column(name = "rule_text", nullable = false, length = 6000)
  private String rule;

  @Column(name = "proposed_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String proposedBy;

  @Column(name = "approved_by", length = ACTOR_MAX)
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "expected", nullable = false, updatable = false)
  private long expected;

  @Column(name = "invalidated", nullable = false)
  private long invalidated;

  @Column(name = "unconfirmed")
  private Long unconfirmed;

  @Column(name = "reverted", nullable = false)
  private long reverted;

  /** Index of the state that is being read; -1 in the second part of undoing a hold. */
  @Column(name = "pass_no", nullable = false)
  private int pass;

  /** The last signature of this pass that was handled. */
  @Column(name = "position_id", nullable = false)
  private long position;

  @Column(name = "ended_by", length = ACTOR_MAX)
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "words_ended_at")
  private Instant wordsEndedAt;

  @Column(name = "words_due", nullable = false)
  private boolean wordsDue;

  protected Invalidation() {}

  /** Begins at once without a second person; {@code expected} is the preview's number. */
  public Invalidation(
      long petitionId,
      RuleVerb verb,
      InvalidationRule rule,
      InvalidationReason reason,
      String note,
      String proposedBy,
      long expected,
      Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.verb = verb;
    this.rule = RuleText.of(rule);
    this.reason = reason;
    this.note = note;
    this.proposedBy = proposedBy;
    this.expected = expected;
    this.unconfirmed = 0L;
    this.state = verb.needsSecond() ? InvalidationState.PROPOSED : InvalidationState.RUNNING;
  }

  /**
   * @throws SecondPersonNeeded when the actor proposed it
   */
  public void approve(ActingPerson actor, Instant now) {
    require(InvalidationState.PROPOSED, "approve");
    actor.requireOther(proposedBy, "petition.error.own-proposal");
    become(InvalidationState.RUNNING, "approve", now);
    this.approvedBy = actor.name();
    this.approvedAt = now;
  }

  /**
   * Ends a proposal, or stops a run: what it has taken out stays out until it is undone. The actor
   * is null where nobody decided a proposal in time.
   */
  public void cancel(String actor, Instant now) {
    become(InvalidationState.CANCELLED, "cancel", now);
    ended(actor, now);
  }

  public void revert(String actor, Instant now) {
    if (invalidated == 0) {
      throw new WrongState(state, "revert");
    }
    become(InvalidationState.REVERTING, "revert", now);
    ended(actor, now);
    this.position = 0;
  }

  private void ended(String actor, Instant now) {
    this.endedBy = actor;
    this.endedAt = now;
  }

  /** Notes a portion: {@code more} signatures, of which {@code waiting} were unconfirmed. */
  public void passed(long upTo, int more, int waiting, Instant now) {
    require(InvalidationState.RUNNING, "go on");
    this.position = upTo;
    this.invalidated += more;
    this.unconfirmed = unconfirmed == null ? null : unconfirmed + waiting;
    touch(now);
  }

  /** Begins the next pass, or ends the run after the last one. */
  public void nextPass(int passes, Instant now) {
    require(InvalidationState.RUNNING, "go on");
    this.pass++;
    this.position = 0;
    if (pass == passes) {
      become(InvalidationState.DONE, "finish", now);
    }
  }

  /** Notes a portion of undoing: up to which signature, and how many came back. */
  public void broughtBack(long upTo, int more, Instant now) {
    require(InvalidationState.REVERTING, "bring back");
    this.position = upTo;
    this.reverted += more;
    touch(now);
  }

  /** Begins the second part of undoing a hold: what another rule has invalidated since. */
  public void passedOwn(Instant now) {
    broughtBack(0, 0, now);
    this.pass = PAST_OWN;
  }

  public boolean isPastOwn() {
    return pass == PAST_OWN;
  }

  public void allBroughtBack(Instant now) {
    become(InvalidationState.REVERTED, "finish", now);
  }

  /**
   * Removes names, places and the note; what was done, how often, when and why stays. While the
   * rule is still needed it waits: without these words it would match more people.
   */
  public void forgetWords(Instant now) {
    if (state.needsRule()) {
      this.wordsDue = true;
    } else if (wordsEndedAt == null) {
      this.rule = RuleText.of(rule().withoutPersons());
      this.note = null;
      this.wordsDue = false;
      this.wordsEndedAt = now;
    }
  }

  private void require(InvalidationState expectedState, String step) {
    if (state != expectedState) {
      throw new WrongState(state, step);
    }
  }

  private void become(InvalidationState next, String step, Instant now) {
    if (!state.mayBecome(next)) {
      throw new WrongState(state, step);
    }
    this.state = next;
    touch(now);
    if (wordsDue) {
      forgetWords(now);
    }
  }

  /** Its state, reason and this number, for the audit trail. */
  public String told(Object count) {
    return state + (reason == null ? " " : " " + reason + " ") + count;
  }

  public long petitionId() {
    return petitionId;
  }

  public InvalidationState state() {
    return state;
  }

  public RuleVerb verb() {
    return verb;
  }

  /** Null where it does not invalidate. */
  public InvalidationReason reason() {
    return reason;
  }

  public String note() {
    return note;
  }

  public InvalidationRule rule() {
    return RuleText.parse(rule);
  }

  public String proposedBy() {
    return proposedBy;
  }

  public String approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  public long expected() {
    return expected;
  }

  public long invalidated() {
    return invalidated;
  }

  /** How many of them were unconfirmed; null in rows from before that was counted. */
  public Long unconfirmed() {
    return unconfirmed;
  }

  public long reverted() {
    return reverted;
  }

  /** Who cancelled it, or had it undone; null where nobody did, and in older rows. */
  public String endedBy() {
    return endedBy;
  }

  public Instant endedAt() {
    return endedAt;
  }

  /** When names, places and the note were removed; null while they are kept. */
  public Instant wordsEndedAt() {
    return wordsEndedAt;
  }

  public int pass() {
    return pass;
  }

  public long position() {
    return position;
  }
}

package org.tadamun.endorsements.endorsement.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.Proofs;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.problem.boundary.WrongState;

/**
 * One endorser's support in one capacity and one form.
 *
 * <p>It is invited, promised, received, proved, approved and published; each verb also adds an
 * entry to the log. {@link #isShownAt} alone decides whether the public can read it.
 */
@Entity
@Table(name = "endorsements_endorsement")
public class Endorsement extends EndorsementContent {

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private EndorsementState state;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawnOn;

  @Column(name = "forgotten_at")
  private Instant forgottenAt;

  @ElementCollection
  @CollectionTable(name = "endorsements_event", joinColumns = @JoinColumn(name = "endorsement_id"))
  @OrderColumn(name = "pos")
  private List<EndorsementEvent.Row> events = new ArrayList<>();

  protected Endorsement() {}

  /** Creates an invitation; callers run further verbs if it is promised or received already. */
  public Endorsement(
      long campaignId, Endorser endorser, EndorsementDetails details, boolean sample, Step step) {
    super(campaignId, endorser, details, sample, step.at());
    this.state = EndorsementState.INVITED;
    events.add(new EndorsementEvent.Row("invite", null, state, step));
  }

  /**
   * Replaces the content. Refused while it is published and after its end. An approval is taken
   * back, and whether the proofs and the consent still cover the new content is decided anew.
   */
  public void describe(EndorsementDetails details, Step step) {
    if (!state.isEditable()) {
      throw new WrongState(state, "edit");
    }
    rewrite(details);
    become(provedOrNot(), "edit", step);
  }

  /** An edit of the form can leave too little proof, or make the proof sufficient. */
  private EndorsementState provedOrNot() {
    return switch (state) {
      case VERIFYING, VERIFIED, APPROVED ->
          isProved() ? EndorsementState.VERIFIED : EndorsementState.VERIFYING;
      default -> state;
    };
  }

  private boolean isProved() {
    return proofs().prove(kind().needsOpenProof());
  }

  /** Records a promise, with its day and the staff member who asks after it. */
  public void pledge(LocalDate by, String responsible, Step step) {
    promise(EndorsementCommand.PLEDGE, by, responsible, step);
  }

  /** Undoes a mistaken arrival: a promise again; null keeps the day or the owner on record. */
  public void notReceived(LocalDate by, String responsible, Step step) {
    LocalDate day = by == null ? promisedBy() : by;
    String who = responsible == null ? owner() : responsible;
    promise(EndorsementCommand.NOT_RECEIVED, day, who, step);
    received(null);
  }

  private void promise(EndorsementCommand how, LocalDate by, String responsible, Step step) {
    refuseUnlessPossible(how);
    new Violations().required("promisedBy", by).required("owner", responsible).throwIfAny();
    promised(by, responsible, state == EndorsementState.PLEDGED, step);
    run(how, step);
  }

  public void decline(Step step) {
    run(EndorsementCommand.DECLINE, step);
  }

  /** Records the arrival. A null day is unknown, and keeps the day on record. */
  public void receive(LocalDate on, Step step) {
    refuseUnlessPossible(EndorsementCommand.RECEIVE);
    new Violations().day("receivedOn", on).throwIfAny();
    Violations wrong = new Violations().past("receivedOn", on, step.at());
    EndorsementDetails.judgeOrder(details().sentOn(), on, wrong);
    wrong.throwIfAny();
    if (on != null) {
      received(on);
    }
    run(EndorsementCommand.RECEIVE, step);
  }

  public void lapse(Step step) {
    refuseUnlessPossible(EndorsementCommand.LAPSE);
    if (!state.isLate(promisedBy(), step.today())) {
      throw new Refused.PromiseStillOpen();
    }
    run(EndorsementCommand.LAPSE, step);
  }

  public void requestProof(Step step) {
    run(EndorsementCommand.REQUEST_PROOF, step);
  }

  /** Adds a proof, and verifies the endorsement if it suffices now; the note goes to the proof. */
  public void addEvidence(EvidenceKind how, String url, Step step) {
    refuseUnlessPossible(EndorsementCommand.ADD_EVIDENCE);
    EndorsementEvidence added = EndorsementEvidence.by(step, how, url);
    added.check();
    prove(added);
    boolean waits = state == EndorsementState.VERIFYING;
    become(waits ? provedOrNot() : state, EndorsementCommand.ADD_EVIDENCE.verb(), step);
  }

  /** Refused to the person on whose word alone the proof rests: {@link SecondPersonNeeded}. */
  public void approve(Step step) {
    refuseUnlessPossible(EndorsementCommand.APPROVE);
    refuseUnlessProved();
    boolean ownWord = proofs().areOwnWordOf(step.actor());
    if (needsSecondPerson() && ownWord && !step.actor().equals(Permission.SYSTEM)) {
      throw new SecondPersonNeeded("endorsements.error.second-person");
    }
    run(EndorsementCommand.APPROVE, step);
  }

  public void reject(Step step) {
    refuseUnlessPossible(EndorsementCommand.REJECT);
    new Violations().required("reason", step.note()).throwIfAny();
    run(EndorsementCommand.REJECT, step);
  }

  /** Publishes on grounds that {@code MayPublish} has found sufficient; there is the whole rule. */
  public void publish(Grounds on, Source reportedBy, Step step) {
    refuseUnlessPossible(EndorsementCommand.PUBLISH);
    ground(on, reportedBy);
    this.publishedAt = step.at();
    run(EndorsementCommand.PUBLISH, step);
  }

  /** Takes it back. What an embargo has hidden until now was never published for anybody. */
  public void unpublish(Step step) {
    boolean seen = isShownAt(step.at()) || EndorsementEvent.wasShown(events(), embargoUntil());
    run(EndorsementCommand.UNPUBLISH, step);
    this.publishedAt = seen ? publishedAt : null;
  }

  /**
   * Withdraws for good and deletes the quotes. The row stays, so that the endorser is not published
   * again without a new consent.
   */
  public void withdraw(Step step) {
    run(EndorsementCommand.WITHDRAW, step);
    this.withdrawnOn = step.today();
    silence();
  }

  /**
   * Erases names, words, notes and addresses of an ended endorsement for good. Outcome, form,
   * country and times stay, so no figure changes.
   *
   * @param nobody supplies the nameless record that owns it from now on; called after all checks
   */
  public void forget(Supplier<Endorser> nobody, Step step) {
    if (isForgotten()) {
      throw new WrongState(state, EndorsementCommand.FORGET.verb());
    }
    refuseUnlessPossible(EndorsementCommand.FORGET);
    empty(nobody.get());
    loseNotes();
    this.forgottenAt = step.at();
    become(state, EndorsementCommand.FORGET.verb(), step.silent());
  }

  /**
   * Erases the texts of proofs and notes for good; they no longer prove anything. An endorsement
   * that is not public must be proved anew, a public one only after it was taken back.
   */
  public void eraseProof(Step step) {
    refuseUnlessPossible(EndorsementCommand.ERASE_PROOF);
    loseNotes();
    become(provedOrNot(), EndorsementCommand.ERASE_PROOF.verb(), step.silent());
  }

  private void loseNotes() {
    silenceProofs();
    List<EndorsementEvent> log = events().stream().map(EndorsementEvent::withoutWords).toList();
    events.clear();
    log.forEach(event -> events.add(new EndorsementEvent.Row(event)));
  }

  /** Whether everybody may read it now; the JPQL of the public lists has the same condition. */
  public boolean isShownAt(Instant now) {
    return state == EndorsementState.PUBLISHED
        && (embargoUntil() == null || !embargoUntil().isAfter(now));
  }

  /** Whether one person's word is not enough: {@link Proofs#needSecondPerson}. */
  public boolean needsSecondPerson() {
    return proofs().needSecondPerson();
  }

  /** Refuses a command that the state does not allow; called before its parameters are checked. */
  public void refuseUnlessPossible(EndorsementCommand command) {
    if (!command.isPossibleIn(state)) {
      throw new WrongState(state, command.verb());
    }
  }

  /** The state alone is not trusted: endorsements older than this rule may lack proof. */
  public void refuseUnlessProved() {
    if (!isProved()) {
      throw proofs().all().isEmpty() ? new Refused.ProofErased() : new Refused.ProofWanting();
    }
  }

  private void run(EndorsementCommand command, Step step) {
    refuseUnlessPossible(command);
    become(command.target(), command.verb(), step);
  }

  private void become(EndorsementState next, String verb, Step step) {
    state.requireLeadsTo(next, verb);
    events.add(new EndorsementEvent.Row(verb, state, next, step));
    this.state = next;
    touch(step.at());
  }

  public EndorsementState state() {
    return state;
  }

  public EndorsementNotes noted() {
    return EndorsementNotes.of(this);
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  public Instant forgottenAt() {
    return forgottenAt;
  }

  public boolean isForgotten() {
    return forgottenAt != null;
  }

  public List<EndorsementEvent> events() {
    return events.stream().map(EndorsementEvent.Row::event).toList();
  }
}

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
 * <p>It is invited, promised, received, proved, approved and published, each step by a verb that
 * writes itself into the log. Only {@link #isShownAt} decides what the public reads.
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

  /** Begins as an invitation; what is already promised or at hand goes on from there. */
  public Endorsement(
      long campaignId, Endorser endorser, EndorsementDetails details, boolean sample, Step step) {
    super(campaignId, endorser, details, sample, step.at());
    this.state = EndorsementState.INVITED;
    events.add(new EndorsementEvent.Row("invite", null, state, step));
  }

  /**
   * Closed while it is published and after its end; takes an approval back. What was proved, and
   * what was agreed to, is asked again whether that holds for its new form.
   */
  public void describe(EndorsementDetails details, Step step) {
    if (!state.isEditable()) {
      throw new WrongState(state, "edit");
    }
    rewrite(details);
    become(provedOrNot(), "edit", step);
  }

  /** An edit that changes the form can leave too little proof, or enough at last. */
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

  /** A promise has a day and somebody who asks after it. */
  public void pledge(LocalDate by, String responsible, Step step) {
    promise(EndorsementCommand.PLEDGE, by, responsible, step);
  }

  /** It was booked as arrived by mistake: promised; null is the day or owner on record. */
  public void notReceived(LocalDate by, String responsible, Step step) {
    LocalDate day = by == null ? promisedBy() : by;
    String who = responsible == null ? owner() : responsible;
    promise(EndorsementCommand.NOT_RECEIVED, day, who, step);
    received(null);
  }

  private void promise(EndorsementCommand how, LocalDate by, String responsible, Step step) {
    refuseUnlessPossible(how);
    new Violations().required("promisedBy", by).required("owner", responsible).throwIfAny();
    boolean his = how == EndorsementCommand.PLEDGE && responsible.equals(owner());
    promised(by, responsible, his || step.isBy(responsible) ? step.today() : null);
    run(how, step);
  }

  public void decline(Step step) {
    run(EndorsementCommand.DECLINE, step);
  }

  /** The day is null where nobody knows it any more; one that was written down then stays. */
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

  /** Verified as soon as something proves it; the step's note is the evidence's. */
  public void addEvidence(EvidenceKind how, String url, Step step) {
    refuseUnlessPossible(EndorsementCommand.ADD_EVIDENCE);
    EndorsementEvidence added = EndorsementEvidence.by(step, how, url);
    added.check();
    prove(added);
    boolean waits = state == EndorsementState.VERIFYING;
    become(waits ? provedOrNot() : state, EndorsementCommand.ADD_EVIDENCE.verb(), step);
  }

  /** Not by whoever's own word it rests on alone: {@link SecondPersonNeeded}. */
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

  /**
   * Without grounds those on which it was published before hold again, with their source; neither a
   * consent to what stood there before it was edited, nor a source of that.
   */
  public void publish(Grounds on, Source reportedBy, Step step) {
    refuseUnlessPossible(EndorsementCommand.PUBLISH);
    refuseUnlessProved();
    boolean again = Grounds.areMissing(on);
    Grounds wanted = Grounds.wanted(on, grounds(), isConsentOutdated());
    Source named = Source.orNull(reportedBy);
    Source from = again && named == null && !isSourceOutdated() ? source() : named;
    Grounds.check(wanted, from, capacity().actsInPublic(), step.at());
    ground(wanted, from);
    this.publishedAt = step.at();
    run(EndorsementCommand.PUBLISH, step);
  }

  public void unpublish(Step step) {
    run(EndorsementCommand.UNPUBLISH, step);
  }

  /**
   * For good: the row stays, so that nobody publishes him again without his word; what was said
   * goes at once.
   */
  public void withdraw(Step step) {
    run(EndorsementCommand.WITHDRAW, step);
    this.withdrawnOn = step.today();
    silence();
  }

  /**
   * Names, words, notes and addresses of what has ended go for good; what came of it, of which form
   * and country, and when stays, so that no figure changes.
   *
   * @param nobody to whom it belongs from now on: a record without a name, asked for last
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
   * What proofs and notes say of anybody goes for good, and proves nothing any more: what is not
   * public has to be proved anew, what is public once it was taken back from there.
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

  /** Whether everybody may read it now; the public queries ask the database the same. */
  public boolean isShownAt(Instant now) {
    return state == EndorsementState.PUBLISHED
        && (embargoUntil() == null || !embargoUntil().isAfter(now));
  }

  /** Whether one person's own word is not enough: {@link Proofs#needSecondPerson}. */
  public boolean needsSecondPerson() {
    return proofs().needSecondPerson();
  }

  /** What does not fit is refused for that, before anything is said of what was sent with it. */
  public void refuseUnlessPossible(EndorsementCommand command) {
    if (!command.isPossibleIn(state)) {
      throw new WrongState(state, command.verb());
    }
  }

  /** States that are older than the rule say more than was proved. */
  private void refuseUnlessProved() {
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

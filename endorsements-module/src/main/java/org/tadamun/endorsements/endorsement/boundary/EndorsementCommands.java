package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.endorsement.control.EndorsementChanges;
import org.tadamun.endorsements.endorsement.control.EndorserRules;
import org.tadamun.endorsements.endorsement.control.Forgetting;
import org.tadamun.endorsements.endorsement.control.MayPublish;
import org.tadamun.endorsements.endorsement.control.PledgeTerms;
import org.tadamun.endorsements.endorsement.control.alike.NamesakeWishes;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementNotes;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Stale;

/**
 * The commands that change an endorsement's state, one method each. {@code version} is the version
 * that the caller saw; null where the caller relies on the state alone.
 */
@Stateless
public class EndorsementCommands {

  /** What the commands are told; each one reads only what it needs, and the rest may be null. */
  @OnlyKnown
  @Schema(name = "CommandParameters")
  public record Parameters(
      LocalDate promisedBy,
      @Schema(
              description =
                  "Who asks after the promise: an id of /campaigns/{slug}/endorsements/owners.")
          String owner,
      LocalDate receivedOn,
      EvidenceKind kind,
      String url,
      PublicationBasis basis,
      LocalDate consentOn,
      String consentText,
      Source source,
      String reason,
      String note) {

    static final Parameters NONE =
        new Parameters(null, null, null, null, null, null, null, null, null, null, null);

    Grounds grounds() {
      return new Grounds(basis, consentOn, consentText);
    }
  }

  @EJB private Access access;
  @Inject private EndorsementChanges changes;
  @Inject private Forgetting forgetting;
  @Inject private NamesakeWishes namesakes;
  @Inject private PledgeTerms promises;
  @Inject private EndorserRules rules;

  /** Runs the command of this name, for callers who have it from a user. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView run(
      String id, Integer version, EndorsementCommand command, Parameters with) {
    String note = with.note;
    return switch (command) {
      case PLEDGE -> pledge(id, version, with.promisedBy, with.owner, note);
      case DECLINE -> decline(id, version, note);
      case RECEIVE -> receive(id, version, with.receivedOn, note);
      case NOT_RECEIVED -> notReceived(id, version, with.promisedBy, with.owner, note);
      case LAPSE -> lapse(id, version, note);
      case REQUEST_PROOF -> requestProof(id, version, note);
      case ADD_EVIDENCE -> addEvidence(id, version, with.kind, with.url, note);
      case APPROVE -> approve(id, version, note);
      case REJECT -> reject(id, version, with.reason == null ? note : with.reason);
      case PUBLISH -> publish(id, version, with.grounds(), with.source, note);
      case UNPUBLISH -> unpublish(id, version, note);
      case WITHDRAW -> withdraw(id, version, note);
      case ERASE_PROOF -> eraseProof(id, version);
      case FORGET -> forget(id, version);
    };
  }

  /**
   * Records a promise, or gives an open promise another day or another owner.
   *
   * @param promisedBy the day for which it is promised
   * @param owner public id of the staff member who asks after it
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView pledge(
      String id, Integer version, LocalDate promisedBy, String owner, String note) {
    return change(
        id, version, note, "pledged", (e, step) -> promises.pledge(e, promisedBy, owner, step));
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView decline(String id, Integer version, String note) {
    return change(id, version, note, "declined", Endorsement::decline);
  }

  /**
   * Records that the endorsement arrived.
   *
   * @param on the day on which it arrived; null where nobody knows
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView receive(String id, Integer version, LocalDate on, String note) {
    return change(id, version, note, "received", (e, step) -> e.receive(on, step));
  }

  /**
   * Undoes {@link #receive}, which was a mistake: the endorsement is a promise again, without a day
   * of arrival.
   *
   * @param promisedBy the day for which it is promised; null keeps the day on record
   * @param owner public id of the staff member who asks after it; null keeps the owner on record
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView notReceived(
      String id, Integer version, LocalDate promisedBy, String owner, String note) {
    return change(
        id,
        version,
        note,
        "not-received",
        (e, step) -> promises.reopen(e, promisedBy, owner, step));
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView lapse(String id, Integer version, String note) {
    return change(id, version, note, "lapsed", Endorsement::lapse);
  }

  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView requestProof(String id, Integer version, String note) {
    return change(id, version, note, "proof-requested", Endorsement::requestProof);
  }

  /**
   * Records a proof.
   *
   * @param url where everybody can look at it
   * @param note what was seen or heard, for staff
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView addEvidence(
      String id, Integer version, EvidenceKind kind, String url, String note) {
    return change(id, version, note, "evidence-added", (e, step) -> e.addEvidence(kind, url, step));
  }

  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView approve(String id, Integer version, String note) {
    return change(id, version, note, "approved", Endorsement::approve);
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView reject(String id, Integer version, String reason) {
    return change(id, version, reason, "rejected", Endorsement::reject);
  }

  /**
   * Publishes the endorsement, if {@link MayPublish} finds nothing against it.
   *
   * @param grounds consent or public act; where it names neither, the grounds of the former
   *     publication apply
   * @param source where a public act is reported; or null
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorsementView publish(
      String id, Integer version, Grounds grounds, Source source, String note) {
    // Before the endorser's row is locked: this reads endorsements of others, and may wait for
    // locks.
    boolean doubtful = namesakes.exist(changes.require(id));
    return change(
        id,
        version,
        note,
        "published",
        (e, step) -> {
          MayPublish.Wishes wishes = new MayPublish.Wishes(rules.askedOff(e), doubtful);
          MayPublish on = MayPublish.on(e, grounds, source, wishes, step.at());
          e.publish(on.grounds(), on.source(), step);
        });
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView unpublish(String id, Integer version, String note) {
    return change(id, version, note, "unpublished", Endorsement::unpublish);
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView withdraw(String id, Integer version, String note) {
    return change(id, version, note, "withdrawn", rules::withdraw);
  }

  /**
   * Records that an endorser wants to be left out of this campaign. Used where the row that named
   * them is removed and can no longer show it. Has the effect of a withdrawal.
   *
   * @param endorser public id
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void askOff(long campaignId, String endorser) {
    access.require(Permission.ENDORSEMENT_WRITE, campaignId);
    rules.askOff(campaignId, endorser, changes.step(null));
  }

  /** Erases names and words, and the endorser's record too where no other row or wish needs it. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView forget(String id, Integer version) {
    return change(id, version, null, "forgotten", forgetting::forget);
  }

  /** Erases what proofs and notes say, while the endorsement itself stays. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorsementView eraseProof(String id, Integer version) {
    return change(id, version, null, "proof-erased", Endorsement::eraseProof);
  }

  private EndorsementView change(
      String id, Integer version, String note, String done, BiConsumer<Endorsement, Step> command) {
    Endorsement endorsement = changes.require(id);
    access.requireCountry(
        Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), endorsement.country());
    Stale.refuseUnless(version, endorsement.version());
    // First of all: the answer depends on the endorser's other endorsements, which this locks too.
    rules.lockEndorser(endorsement.endorser());
    EndorsementState before = endorsement.state();
    EndorsementNotes noted = endorsement.noted();
    command.accept(endorsement, changes.step(note));
    return changes.changed(endorsement, "endorsement." + done, before, noted);
  }
}

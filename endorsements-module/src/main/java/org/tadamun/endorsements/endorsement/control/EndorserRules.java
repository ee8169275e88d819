package org.tadamun.endorsements.endorsement.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementDetails;
import org.tadamun.endorsements.endorsement.entity.EndorsementEvent;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserWishes;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;

/**
 * Rules about all endorsements of one endorser. There is only one for each capacity and form, and a
 * wish to be taken off concerns the others too. Each rule reads the other endorsements, so every
 * use case that writes one locks the endorser's row first ({@link #lockEndorser}).
 */
@Dependent
public class EndorserRules {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private EndorserWishes endorserWishes;

  /**
   * Locks the endorser's row, so that two changes to endorsements of one endorser run one after the
   * other, across campaigns. To be called before anything is changed: the waiting transaction then
   * has no other locks, and the running one reads all endorsements without waiting. In the other
   * order two transactions on Derby waited for each other (docs/adr/198).
   */
  public void lockEndorser(Endorser endorser) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Refuses a second endorsement of the same capacity, form and addressee. A person may endorse for
   * themselves and for their union, but once each. Locks the endorser's row: of two at the same
   * time, only the second can see the first.
   *
   * @param self the endorsement that is edited; null for a new one
   */
  public void refuseDuplicate(
      long campaignId, Endorser endorser, EndorsementDetails details, Endorsement self) {
    lockEndorser(endorser);
    if (endorser.isForgotten()) {
      throw new InvalidInput("endorser", "kernel.error.choice");
    }
    boolean known =
        of(endorser)
            .filter(one -> one.campaignId() == campaignId && !isSame(one, self))
            .filter(one -> !one.state().hasEnded())
            .filter(one -> one.capacity() == details.capacity() && one.kind() == details.kind())
            .anyMatch(one -> Objects.equals(one.addresseeId(), details.addresseeId()));
    if (known) {
      throw new InvalidInput(self == null ? "endorser" : "kind", "endorsements.error.duplicate");
    }
  }

  /**
   * Returns the last day on which this endorser asked to be taken off this campaign; null if never
   * or if the endorser was erased. The day is that of UTC+14, so that a consent of an earlier day
   * was surely given before.
   *
   * @param endorser public id
   */
  public LocalDate askedOff(long campaignId, String endorser) {
    return lastAskedOff(campaignId, endorser).map(Violations::latestDay).orElse(null);
  }

  /** Returns the moment of {@link #askedOff(long, String)}, after locking the endorser's row. */
  public Optional<Instant> lastAskedOffLocked(long campaignId, String endorser) {
    find(endorser).ifPresent(this::lockEndorser);
    return lastAskedOff(campaignId, endorser);
  }

  private Optional<Instant> lastAskedOff(long campaignId, String endorser) {
    return find(endorser)
        .map(whose -> of(whose).filter(one -> one.campaignId() == campaignId))
        .flatMap(his -> lastAskedOff(his, endorserWishes.askedOff(endorser, campaignId)));
  }

  private Optional<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id);
  }

  /**
   * As {@link #askedOff(long, String)} for this endorsement's endorser, this endorsement left out.
   */
  public LocalDate askedOff(Endorsement endorsement) {
    String endorser = endorsement.endorser().publicId();
    List<Instant> wishes = endorserWishes.askedOff(endorser, endorsement.campaignId());
    return lastAskedOff(others(endorsement), wishes).map(Violations::latestDay).orElse(null);
  }

  private static Optional<Instant> lastAskedOff(
      Stream<Endorsement> endorsements, List<Instant> wishes) {
    Stream<Instant> withdrawn =
        endorsements
            .filter(one -> one.state() == EndorsementState.WITHDRAWN && !one.isForgotten())
            .flatMap(one -> one.events().stream())
            .filter(event -> event.verb().equals(EndorsementCommand.WITHDRAW.verb()))
            .map(EndorsementEvent::at);
    return Stream.concat(withdrawn, wishes.stream()).max(Comparator.naturalOrder());
  }

  private Stream<Endorsement> others(Endorsement endorsement) {
    return of(endorsement.endorser())
        .filter(one -> one.campaignId() == endorsement.campaignId())
        .filter(one -> !isSame(one, endorsement));
  }

  private static boolean isSame(Endorsement one, Endorsement other) {
    return other != null && one.id() == other.id();
  }

  /**
   * All endorsements of one endorser; there are few. The query names no campaign or state: Derby
   * would then use their indexes and wait for rows of other endorsers that others change
   * (docs/adr/198). It waits only for changed rows of this endorser, and who changes those has the
   * endorser's row locked.
   */
  private Stream<Endorsement> of(Endorser endorser) {
    return em
        .createQuery("select e from Endorsement e where e.endorser = :endorser", Endorsement.class)
        .setParameter("endorser", endorser)
        .getResultList()
        .stream();
  }

  /**
   * Withdraws, and takes back the endorser's other endorsements that an embargo still hides: they
   * would become public later without anybody being asked. Public ones stay. The caller has locked
   * the endorser's row.
   */
  public void withdraw(Endorsement endorsement, Step step) {
    endorsement.withdraw(step);
    takeBack(others(endorsement), step);
  }

  /**
   * Stores the wish to be left out of this campaign with the endorser, because the row that named
   * them is removed. Takes back what an embargo still hides, as {@link #withdraw} does.
   *
   * @param id public id of an endorser who is not erased
   */
  public void askOff(long campaignId, String id, Step step) {
    Endorser endorser = find(id).orElseThrow(NotFound::new);
    lockEndorser(endorser);
    endorserWishes.askOff(id, campaignId);
    takeBack(of(endorser).filter(one -> one.campaignId() == campaignId), step);
  }

  private void takeBack(Stream<Endorsement> endorsements, Step step) {
    List<Endorsement> hidden =
        endorsements
            .filter(one -> one.state() == EndorsementState.PUBLISHED && !one.isShownAt(step.at()))
            .filter(one -> !one.grounds().holdsAfter(Violations.latestDay(step.at())))
            .sorted(Comparator.comparing(Endorsement::id))
            .toList();
    for (Endorsement other : hidden) {
      String before = other.state().name();
      other.unpublish(step.silent());
      audit.record(
          "endorsement.unpublished",
          "endorsement",
          other.publicId(),
          other.campaignId(),
          before,
          other.state().name());
    }
  }
}

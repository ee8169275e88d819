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
import org.tadamun.endorsements.endorser.boundary.EndorserHolds;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;

/**
 * That an endorser stands in public once for each of his capacities, on grounds that bear it, and
 * never after he asked to be taken off. Each of the three is judged by his other endorsements, so
 * whoever writes one holds him first ({@link #hold}).
 */
@Dependent
public class Publishing {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private EndorserHolds holds;

  /**
   * Makes whoever is about to write an endorsement of his wait for whoever is writing another, in
   * whatever campaign. Called before anything of it is changed: whoever waits holds nothing, and
   * whoever goes on reads all of his without waiting. The other way round, on Derby, two who had
   * each changed one of his waited in each other's (docs/adr/198).
   */
  public void hold(Endorser endorser) {
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The same person may endorse for himself and for his union, but each of them once. He is held:
   * of two at once only the second can see that it is one too many.
   *
   * @param self the one that is edited; null for a new one
   */
  public void refuseDuplicate(
      long campaignId, Endorser endorser, EndorsementDetails details, Endorsement self) {
    hold(endorser);
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
   * The last day on which this endorser asked to be taken off in this campaign, as it was where
   * days begin first, so that whatever bears an earlier one was said before; null where he never
   * did. Who was forgotten is not known again.
   *
   * @param endorser public id
   */
  public LocalDate askedOff(long campaignId, String endorser) {
    return lastAskedOff(campaignId, endorser).map(Violations::latestDay).orElse(null);
  }

  /** The moment of it; he is held first. */
  public Optional<Instant> lastAskedOffHeld(long campaignId, String endorser) {
    find(endorser).ifPresent(this::hold);
    return lastAskedOff(campaignId, endorser);
  }

  private Optional<Instant> lastAskedOff(long campaignId, String endorser) {
    return find(endorser)
        .map(whose -> of(whose).filter(one -> one.campaignId() == campaignId))
        .flatMap(his -> lastAskedOff(his, holds.askedOff(endorser, campaignId)));
  }

  private Optional<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id);
  }

  /** The same by all but this one, of whoever gave it. */
  public LocalDate askedOff(Endorsement endorsement) {
    String endorser = endorsement.endorser().publicId();
    List<Instant> wishes = holds.askedOff(endorser, endorsement.campaignId());
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
   * All of one endorser; there are few. Asked for a campaign and a state too, Derby would go by
   * those, and wait for what others change of everybody's (docs/adr/198). Of his own it waits for
   * each that somebody changes: whoever has changed one holds him already.
   */
  private Stream<Endorsement> of(Endorser endorser) {
    return em
        .createQuery("select e from Endorsement e where e.endorser = :endorser", Endorsement.class)
        .setParameter("endorser", endorser)
        .getResultList()
        .stream();
  }

  /**
   * Published on these grounds, where they bear it and nobody asked not to be. The endorser is
   * held: whoever withdraws at this moment was waited for.
   */
  public void publish(Endorsement endorsement, Grounds grounds, Source source, Step step) {
    endorsement.publish(grounds, source, step);
    endorsement.grounds().respect(askedOff(endorsement));
  }

  /**
   * Withdrawn, and with it goes back what an embargo still hides of the same endorser: it would
   * come out by itself, and nobody would be asked. What is public already stays. The endorser is
   * held, as for publishing.
   */
  public void withdraw(Endorsement endorsement, Step step) {
    endorsement.withdraw(step);
    takeBack(others(endorsement), step);
  }

  /**
   * He asks not to stand in this campaign any more, and what told of him there keeps no trace of
   * it: that is remembered with him, and what an embargo still hides of him goes back.
   *
   * @param id public id of one who was not forgotten
   */
  public void askOff(long campaignId, String id, Step step) {
    Endorser endorser = find(id).orElseThrow(NotFound::new);
    hold(endorser);
    holds.askOff(id, campaignId);
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

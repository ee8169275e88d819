package org.tadamun.petition.recount.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.recount.control.RecountComparison.Difference;
import org.tadamun.petition.recount.entity.CorrectionRefused;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.SecondPersons;
import org.tadamun.petition.secondperson.entity.SecondKind;

/**
 * Corrects figures that a recount found wrong.
 *
 * <p>A figure and its signatures change in one commit, so the difference stays the same whoever
 * signs meanwhile. Only the difference is compared again and booked, so nobody has to wait.
 */
@Stateless
public class FigureRepair {

  static final String SUBJECT = "petition";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private RecountRun runs;
  @EJB private SecondPersons second;
  @Inject private CorrectionBooking booking;
  @Inject private FigureReader figures;
  @Inject private Clock clock;

  /** The correction that waits, else the last one. */
  @PermitAll
  public Optional<RecountCorrection> latest(long petitionId) {
    return first(ofPetition(petitionId));
  }

  private static Optional<RecountCorrection> first(List<RecountCorrection> newestFirst) {
    return newestFirst.stream()
        .filter(one -> one.state().waits())
        .findFirst()
        .or(() -> newestFirst.stream().findFirst());
  }

  /** All corrections of a petition; there are few. */
  private List<RecountCorrection> ofPetition(long petitionId) {
    return em.createNamedQuery(RecountCorrection.NEWEST_FIRST, RecountCorrection.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** As {@link #latest(long)}, for one recount. */
  @PermitAll
  public Optional<RecountCorrection> latest(long petitionId, String recount) {
    return first(
        ofPetition(petitionId).stream()
            .filter(one -> one.recount().publicId().equals(recount))
            .toList());
  }

  /** As {@link #latest(long, String)}, for each recount with a correction, by its public id. */
  @PermitAll
  public Map<String, RecountCorrection> ofRecounts(long petitionId) {
    Map<String, RecountCorrection> latest = new HashMap<>();
    ofPetition(petitionId).stream()
        .collect(Collectors.groupingBy(one -> one.recount().publicId()))
        .forEach((recount, all) -> first(all).ifPresent(one -> latest.put(recount, one)));
    return latest;
  }

  private RecountCorrection find(PetitionView petition, String recount) {
    return latest(petition.id(), recount).orElseThrow(NotFound::new);
  }

  /**
   * Proposes a correction. A petition has one at a time, since two would both book the same
   * difference.
   *
   * @param recount must be the last one
   */
  @PermitAll
  public void propose(PetitionView petition, String recount, String reason, String actor) {
    Petition row = PetitionRows.require(em, petition.id());
    // The lock makes the second of two simultaneous proposals find the first.
    em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    Recount last = runs.latest(petition.id()).orElseThrow(NotFound::new);
    if (!last.publicId().equals(recount)) {
      runs.one(petition.id(), recount).orElseThrow(NotFound::new);
      throw new CorrectionRefused.LaterRecount();
    }
    if (latest(petition.id()).filter(one -> one.state().waits()).isPresent()) {
      throw new CorrectionRefused.AnotherWaits();
    }
    RecountCorrection proposed = new RecountCorrection(last, reason, actor, clock.instant());
    em.persist(proposed);
    em.flush();
    audit.record(
        "petition.correction-proposed",
        SUBJECT,
        petition.slug(),
        petition.campaignId(),
        null,
        words(proposed));
    second.ask(SecondKind.CORRECTION, petition, Awaited.throughout(actor));
  }

  /**
   * Compares again, and books the differences into the present hour.
   *
   * @throws CorrectionRefused.Moved if a difference is no longer the proposed one, or its figure
   *     never stood still
   */
  @PermitAll
  public void approve(PetitionView petition, String recount, ActingPerson second) {
    RecountCorrection correction = find(petition, recount);
    correction.requireSecond(second);
    Map<RecountFigure, Difference> differences =
        new RecountComparison(
                () -> figures.tally(petition.id()), () -> figures.recount(petition.id()))
            .run()
            .differences();
    // Locked only now, so that readers and a rejection do not wait for the comparison.
    decide(correction, (one, now) -> one.approve(second, now));
    booking.book(petition, missing(correction, differences), correction.id(), clock.instant());
    audit.record(
        "petition.correction-approved",
        SUBJECT,
        petition.slug(),
        petition.campaignId(),
        null,
        words(correction));
  }

  @PermitAll
  public void reject(PetitionView petition, String recount, String actor) {
    RecountCorrection correction = find(petition, recount);
    decide(correction, (one, now) -> one.reject(actor, now));
    audit.record(
        "petition.correction-rejected",
        SUBJECT,
        petition.slug(),
        petition.campaignId(),
        null,
        words(correction));
  }

  /** Locks the correction, so that the second of two simultaneous decisions sees the first. */
  private void decide(RecountCorrection correction, BiConsumer<RecountCorrection, Instant> verb) {
    em.refresh(correction, LockModeType.PESSIMISTIC_WRITE);
    verb.accept(correction, clock.instant());
    em.flush();
  }

  private static SortedMap<RecountFigure, Long> missing(
      RecountCorrection correction, Map<RecountFigure, Difference> differences) {
    SortedMap<RecountFigure, Long> missing = new TreeMap<>();
    for (Finding finding : correction.figures()) {
      Difference found = differences.get(RecountFigure.of(finding));
      if (found == null || found.missing() != finding.missing()) {
        throw new CorrectionRefused.Moved();
      }
      missing.put(RecountFigure.of(finding), found.missing());
    }
    return missing;
  }

  /**
   * What the audit trail says: which figure changes by how much. The trail cuts long text, so it
   * begins with the recount, whose id leads to all figures in the API, and their number.
   */
  static String words(RecountCorrection correction) {
    String of = correction.recount().publicId();
    return correction.figures().stream()
        .map(
            one ->
                "%s %s %+d version %d"
                    .formatted(one.source(), one.country(), one.missing(), one.textVersion()))
        .collect(
            Collectors.joining(
                ", ", "recount %s (%d): ".formatted(of, correction.figures().size()), ""));
  }
}

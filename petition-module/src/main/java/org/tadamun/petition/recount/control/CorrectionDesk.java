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
import org.tadamun.petition.second.boundary.Awaited;
import org.tadamun.petition.second.boundary.SecondPersons;
import org.tadamun.petition.second.entity.SecondKind;

/**
 * Puts figures right that a recount has found wrong.
 *
 * <p>A figure and what it counts change in one commit, so by how much they differ stays the same
 * whoever signs meanwhile. That alone is compared anew and booked: nobody waits for it.
 */
@Stateless
public class CorrectionDesk {

  static final String SUBJECT = "petition";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private RecountRun runs;
  @EJB private SecondPersons second;
  @Inject private CorrectionBooking booking;
  @Inject private FigureReader figures;
  @Inject private Clock clock;

  /** The one that waits, else the last one. */
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

  /** There are few. */
  private List<RecountCorrection> ofPetition(long petitionId) {
    return em.createNamedQuery(RecountCorrection.NEWEST_FIRST, RecountCorrection.class)
        .setParameter("petition", petitionId)
        .getResultList();
  }

  /** As {@link #latest(long)}, of those of this recount. */
  @PermitAll
  public Optional<RecountCorrection> latest(long petitionId, String recount) {
    return first(
        ofPetition(petitionId).stream()
            .filter(one -> one.recount().publicId().equals(recount))
            .toList());
  }

  /** As {@link #latest(long, String)}, for each recount that has one, by its public id. */
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
   * One of a petition at a time: each is compared before it is booked, and of two at once neither
   * would see the other.
   *
   * @param recount has to be the last one
   */
  @PermitAll
  public void propose(PetitionView petition, String recount, String reason, String actor) {
    Petition row = PetitionRows.require(em, petition.id());
    // Of two who propose in the same moment, the second finds what the first has proposed.
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
   * Compares anew, and books what is missing into the present hour.
   *
   * @throws CorrectionRefused.Moved where a figure differs otherwise than was proposed, or never
   *     stood still
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
    // Locked only now: who looks at it, or ends it, does not wait for the comparison.
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

  /** Of two who decide at once, the second finds it decided. */
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
   * What the trail keeps: which figure is changed by how much. It cuts what is long; so first of
   * which recount, by whose id the API shows the rest, and how many they are.
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

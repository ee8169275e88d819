package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.alarm.entity.Comeback;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Ruling;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Carries a decision out: state, tally and public log in one transaction, so that none can be
 * without the others.
 *
 * <p>Signatures are locked by their ids in ascending order, then tallies by version and country,
 * then personal links, so that two who decide at once wait for each other instead of blocking each
 * other for good.
 */
@Stateless
public class Verdicts {

  private static final Duration DAY = Duration.ofDays(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CountryTally tally;
  @EJB private Corrections corrections;
  @EJB private Funnel funnel;
  @EJB private PersonalLinks personal;
  @EJB private Renewals renewals;
  @Inject private CountryWatch watch;
  @Inject private Clock clock;
  @Inject private Event<FiguresChanged> figures;

  /** What is booked together. */
  private record Cell(
      int version, String country, SignatureSource source, CorrectionKind kind, String reason)
      implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparingInt(Cell::version)
            .thenComparing(Cell::country)
            .thenComparing(Cell::source)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::reason);

    /** For those whom no alarm holds any more. */
    Cell released() {
      return new Cell(version, country, source, CorrectionKind.RELEASE, CorrectionKey.REVIEW);
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Leaves those alone whose state does not fit any more.
   *
   * @param run the rule-built invalidation that decides, null where a person does; an invalidation
   *     is undone by a run only where that run had made it
   * @return how many changed their state
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int apply(PetitionView petition, Collection<Long> ids, Decision decision, Long run) {
    Instant now = clock.instant();
    Map<Cell, Long> changes = new TreeMap<>();
    Map<Cell, Long> back = new TreeMap<>();
    List<Long> counting = new ArrayList<>();
    Map<String, Long> countries = new TreeMap<>();
    List<Long> done = new ArrayList<>();
    for (Long id : new TreeSet<>(ids)) {
      Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (isOf(petition, signature) && fits(signature, decision, run)) {
        Cell cell = cell(signature, decision);
        boolean known = isKnown(signature, now);
        long change = carryOut(signature, decision, run, now);
        changes.merge(cell, change, Long::sum);
        if (isForgotten(signature, decision)) {
          signature.release(now);
          changes.merge(cell.released(), 1L, Long::sum);
          change++;
        }
        if (known && change > 0 || isExpected(signature)) {
          back.merge(cell, change, Long::sum);
        }
        done.add(id);
        countries.merge(cell.country(), 1L, Long::sum);
        if (signature.state().counts()) {
          counting.add(id);
        }
      }
    }
    changes.forEach((cell, change) -> book(petition, cell, change, run, now));
    back.values().removeIf(change -> change == 0);
    back.forEach((cell, change) -> em.persist(comeback(petition, cell, change, now)));
    countries.forEach((country, times) -> pass(petition, country, times, decision));
    personal.counted(counting);
    if (decision.command() == ModerationCommand.INVALIDATE) {
      personal.forgetArrivals(done);
    }
    renewals.countNow(petition, counting);
    if (!done.isEmpty()) {
      figures.fire(new FiguresChanged(petition.campaignId(), "signatures"));
    }
    return done.size();
  }

  private void pass(PetitionView petition, String country, long times, Decision decision) {
    switch (decision.command()) {
      case HOLD -> funnel.passed(petition.id(), FunnelStage.HELD, country, times);
      case INVALIDATE -> funnel.passed(petition.id(), FunnelStage.INVALIDATED, country, times);
      case RELEASE, REVERT -> {
        // Back where it was: nothing new happened to it.
      }
    }
  }

  private static boolean isOf(PetitionView petition, Signature signature) {
    return signature != null && signature.petitionId() == petition.id();
  }

  private static boolean fits(Signature signature, Decision decision, Long run) {
    boolean itsOwn =
        run == null
            || decision.command() != ModerationCommand.REVERT
            || run.equals(signature.ruling().run());
    return decision.command().fits(signature.state()) && itsOwn;
  }

  private static Cell cell(Signature signature, Decision decision) {
    String reason =
        switch (decision.command()) {
          case HOLD, RELEASE -> CorrectionKey.REVIEW;
          case INVALIDATE -> decision.reason().name();
          case REVERT -> signature.ruling().reason().name();
        };
    return new Cell(
        signature.version(),
        signature.signer().country(),
        signature.source(),
        decision.command().kind(),
        reason);
  }

  /** Gives by how much the count changes. */
  private static long carryOut(Signature signature, Decision decision, Long run, Instant now) {
    int before = signature.state().counts() ? 1 : 0;
    switch (decision.command()) {
      case HOLD -> signature.hold(decision.noteOrNull(), now);
      case RELEASE -> signature.release(now);
      case INVALIDATE -> signature.invalidate(decision.reason(), decision.noteOrNull(), run, now);
      case REVERT -> signature.revert(now);
    }
    return (signature.state().counts() ? 1 : 0) - before;
  }

  /**
   * Whether it counted before, and signed longer ago than a day: if it counts again, nobody is new.
   * Whom an alarm held, and who confirmed while a person held him, has never counted.
   */
  private static boolean isKnown(Signature signature, Instant now) {
    Ruling ruling = signature.ruling();
    Instant confirmed = signature.confirmedAt();
    return signature.source() == SignatureSource.ONLINE
        && confirmed != null
        && confirmed.isBefore(now.minus(DAY))
        && ruling.at() != null
        && confirmed.isBefore(ruling.at())
        && !ruling.isAlarm();
  }

  /**
   * Came through an event pass: whenever it counts, it is nobody new, and whenever it ceases to, it
   * makes no room for others who are.
   */
  private static boolean isExpected(Signature signature) {
    return signature.source() == SignatureSource.ONLINE && signature.provenance().isByPass();
  }

  private static Comeback comeback(PetitionView petition, Cell cell, long change, Instant now) {
    return new Comeback(petition.id(), cell.version(), cell.country(), change, now);
  }

  /** While it was invalidated, the alarm that had held it was ended: nobody would look at it. */
  private boolean isForgotten(Signature signature, Decision decision) {
    return decision.command() == ModerationCommand.REVERT
        && signature.state() == SignatureState.HELD
        && signature.ruling().isAlarm()
        && !watch.isHolding(signature.petitionId(), signature.signer().country());
  }

  private void book(PetitionView petition, Cell cell, long change, Long run, Instant now) {
    if (change == 0) {
      return;
    }
    tally.book(petition.id(), cell.version(), cell.source(), cell.country(), now, change);
    CorrectionKey key =
        new CorrectionKey(
            petition.id(),
            cell.version(),
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            cell.country(),
            cell.kind(),
            cell.reason(),
            run == null || cell.kind() == CorrectionKind.RELEASE ? CorrectionKey.BY_HAND : run);
    corrections.book(key, now, Map.of(cell.source(), change));
  }
}

package org.tadamun.petition.booking.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.entity.AlarmCounterweight;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.RepeatBooking;

/**
 * Books everything that signatures change in the figures. That is done in the transaction that
 * changes the signatures' states, and in the one order in which all transactions lock these rows.
 * The caller locks signatures and deletes their links and consents before this, and gives or
 * deletes personal links of signers after it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FigureBooking {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CountryTally tally;
  @EJB private Corrections corrections;
  @EJB private Channels channels;
  @EJB private Funnel funnel;
  @EJB private PersonalLinks personal;
  @Inject private Event<FiguresChanged> figures;

  /** Books these changes. Does nothing where there are none. */
  @PermitAll
  public void book(FigureChanges all) {
    writeBeside(all);
    if (all.ofGroup) {
      tally.book(all.now(), all.cells());
    } else {
      tally.bookPortion(all.now(), all.cells());
    }
    bookAfter(all);
  }

  /**
   * As {@link #book}, for figures that differed from the signatures behind them although no
   * signature changed.
   */
  @PermitAll
  public void correct(long petitionId, FigureChanges all) {
    writeBeside(all);
    tally.correct(petitionId, all.now(), all.cells());
    bookAfter(all);
  }

  /**
   * Inserts on which nobody waits (on Derby only readers of the alarm levels do); written with the
   * next flush.
   */
  private void writeBeside(FigureChanges all) {
    all.known().forEach(one -> em.persist(counterweight(all, one)));
    all.late.sums().forEach(one -> em.persist(late(all, one)));
    all.past().forEach((hour, cells) -> cells.forEach(one -> em.persist(past(one, hour))));
    all.latePast().forEach((hour, cells) -> cells.forEach(one -> em.persist(latePast(one, hour))));
    all.onceMore.forEach(one -> em.persist(mark(one.change(), one.confirmed(), all.now())));
  }

  private static AlarmCounterweight counterweight(FigureChanges all, CountryChange one) {
    return new AlarmCounterweight(
        one.petitionId(), one.version(), one.country(), one.by(), all.now());
  }

  private static AlarmCounterweight late(FigureChanges all, CountryChange one) {
    return AlarmCounterweight.forPetitionOnly(
        one.petitionId(), one.version(), one.country(), one.by(), all.now());
  }

  private static AlarmCounterweight past(CountryChange one, Instant hour) {
    return AlarmCounterweight.forPastHour(
        one.petitionId(), one.version(), one.country(), one.by(), hour);
  }

  private static AlarmCounterweight latePast(CountryChange one, Instant hour) {
    return AlarmCounterweight.forPetitionPastOnly(
        one.petitionId(), one.version(), one.country(), -one.by(), hour);
  }

  private static RepeatBooking mark(CountryChange one, Instant confirmed, Instant now) {
    return one.by() > 0
        ? RepeatBooking.cameAgain(one.petitionId(), one.version(), one.source(), one.country(), now)
        : RepeatBooking.wentAgain(
            one.petitionId(), one.version(), one.source(), one.country(), confirmed, now);
  }

  private void bookAfter(FigureChanges all) {
    all.lines.forEach((line, bySource) -> corrections.book(line, all.now(), bySource));
    channels.confirmed(all.ways);
    channels.forget(all.gone);
    all.passages.forEach(
        (stage, passages) -> {
          if (all.ofGroup) {
            funnel.passed(stage, passages);
          } else {
            funnel.passedPortion(stage, passages);
          }
        });
    personal.counted(all.counted);
    all.campaigns.forEach(one -> figures.fire(new FiguresChanged(one, "signatures")));
  }
}

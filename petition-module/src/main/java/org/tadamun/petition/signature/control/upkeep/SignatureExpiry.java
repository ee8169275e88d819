package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Lets signatures that nobody confirmed expire, 14 days after their mail or their last change. This
 * includes those that were held, or held and invalidated. If a person closes the petition before
 * that, they expire up to 14 days after the closing, and if the closing is undone, up to 14 days
 * after that (ADR 226). None of them was ever counted, so no figure changes. How long they are kept
 * afterwards is a rule of the retention.
 *
 * <p>Runs hourly in small portions: many row locks at once would become a lock of the table.
 */
@Stateless
public class SignatureExpiry {

  private static final Logger LOG = System.getLogger(SignatureExpiry.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Funnel funnel;
  @EJB private LateMails late;
  @Inject private OldSignatures old;
  @Inject private Clock clock;

  /**
   * Returns the ids of the signatures that are due now, in one query. They stay due until they
   * expire, or until their owners sign again, which {@link #expire} checks.
   *
   * @param most the greatest number of ids to return
   */
  @PermitAll
  public List<Long> due(int most) {
    return old.numbers(clock.instant(), most);
  }

  /** Lets those of these signatures expire that are still due, in a transaction of its own. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void expire(List<Long> due) {
    Instant now = clock.instant();
    late.keepAwake(due, now);
    int expired =
        em.createQuery(
                "update Signature s set s.state = :expired, s.changedAt = :now"
                    + " where s.id in :ids and s.state in :unconfirmed and s.confirmedAt is null"
                    // A signer who signed again after the ids were read has just been sent a new
                    // link.
                    + " and s.changedAt < :before and s.petitionId not in :standing")
            .setParameter("before", now.minus(SignatureToken.LIFETIME))
            .setParameter("expired", SignatureState.EXPIRED)
            .setParameter("now", now)
            .setParameter("ids", due)
            .setParameter("unconfirmed", OldSignatures.UNCONFIRMED)
            .setParameter("standing", InList.ofNumbers(PetitionRows.standing(em, now)))
            .executeUpdate();
    book(due, now);
    LOG.log(Level.INFO, "Unconfirmed signatures: {0} expired", expired);
  }

  /** Counts in the funnel what expired now, always in the same order to avoid deadlocks. */
  private void book(List<Long> ids, Instant now) {
    em.createQuery(
            "select s.petitionId, s.country, count(s) from Signature s where s.id in :ids"
                + " and s.state = :expired and s.changedAt = :now"
                + " group by s.petitionId, s.country order by s.petitionId, s.country",
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("expired", SignatureState.EXPIRED)
        .setParameter("now", now)
        .getResultList()
        .forEach(
            row ->
                funnel.passed((Long) row[0], FunnelStage.EXPIRED, (String) row[1], (Long) row[2]));
  }
}

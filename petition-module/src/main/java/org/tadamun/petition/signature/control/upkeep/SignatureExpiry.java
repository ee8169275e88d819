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
 * Expires unconfirmed signatures 14 days after their mail, also those that are held or were held
 * and invalidated. Where the petition is closed before that, the time begins again with the
 * closing, and where that is undone, with the reopening (ADR 226). None has ever counted, so no
 * figure changes. The retention rules decide how long they are kept then.
 *
 * <p>In small portions each hour: many row locks would become a lock of the table.
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
   * The ids of those that are due now, read in one query. They stay due until they expire or are
   * signed again, which {@link #expire} checks.
   *
   * @param most how many at most
   */
  @PermitAll
  public List<Long> due(int most) {
    return old.numbers(clock.instant(), most);
  }

  /** Expires these in a transaction of its own. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void expire(List<Long> due) {
    Instant now = clock.instant();
    late.keepAwake(due, now);
    int expired =
        em.createQuery(
                "update Signature s set s.state = :expired, s.changedAt = :now"
                    + " where s.id in :ids and s.state in :unconfirmed and s.confirmedAt is null"
                    // One signed again since they were read has just got a new link.
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

  /** Books those of this portion that expired now, always in one order. */
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

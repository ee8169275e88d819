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
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Signatures that nobody confirmed expire 14 days after their mail, also those that were held
 * meanwhile, or held and taken out; where a person closes their petition before that, up to 14 days
 * after the closing, and where that is undone, up to 14 days after that (ADR 226), each time anew.
 * None has ever been counted, so that no figure changes. How long they are kept then is a rule of
 * the retention.
 *
 * <p>Done hourly in small portions: many row locks at once would become a table's lock.
 */
@Stateless
public class SignatureExpiry {

  static final int PORTION = 500;

  /** In bulk as one by one: what may expire is said by the state alone. */
  private static final List<SignatureState> UNCONFIRMED =
      Stream.of(SignatureState.values())
          .filter(state -> state.mayBecome(SignatureState.EXPIRED))
          .toList();

  private static final Logger LOG = System.getLogger(SignatureExpiry.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Funnel funnel;
  @Inject private LateMails late;
  @Inject private Clock clock;

  /**
   * One portion in a transaction of its own.
   *
   * @return how many were looked at; fewer than a full one when nothing is left
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int expire() {
    Instant now = clock.instant();
    Instant before = now.minus(SignatureToken.LIFETIME);
    List<Long> old = old(before, now);
    // Not both at once: whoever locks two portions does not lock in ascending order.
    if (late.keepAwake(old, now) > 0) {
      return PORTION;
    }
    if (old.isEmpty()) {
      return 0;
    }
    int expired =
        em.createQuery(
                "update Signature s set s.state = :expired, s.changedAt = :now"
                    + " where s.id in :ids and s.state in :unconfirmed and s.confirmedAt is null"
                    // Whoever has signed anew since they were read has just been sent a link.
                    + " and s.changedAt < :before")
            .setParameter("before", before)
            .setParameter("expired", SignatureState.EXPIRED)
            .setParameter("now", now)
            .setParameter("ids", old)
            .setParameter("unconfirmed", UNCONFIRMED)
            .executeUpdate();
    book(old, now);
    LOG.log(Level.INFO, "Unconfirmed signatures: {0} expired", expired);
    return old.size();
  }

  /** Those of this portion that did expire now, always in one order. */
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

  /**
   * Signing again, or anything else since, begins their time anew. It stands still while their
   * petition is closed and may be opened again, and who could not confirm in it has as long after
   * that.
   */
  private List<Long> old(Instant before, Instant now) {
    return em.createQuery(
            "select s.id from Signature s where s.state in :states and s.createdAt < :before"
                + " and s.changedAt < :before and s.confirmedAt is null"
                + " and s.petitionId not in :standing order by s.id",
            Long.class)
        .setParameter("standing", InList.ofNumbers(PetitionRows.standing(em, now)))
        .setParameter("states", UNCONFIRMED)
        .setParameter("before", before)
        .setMaxResults(PORTION)
        .getResultList();
  }
}

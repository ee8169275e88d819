package org.tadamun.petition.correction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.correction.control.CorrectionRows;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** The public log of what staff corrected in the figures. */
@Stateless
public class Corrections {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CorrectionRows rows;
  @EJB private Petitions petitions;
  @Inject private Clock clock;

  /** In the transaction of the tally, so that the log and the figures never disagree. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(CorrectionKey key, long change) {
    if (add(key, change) == 0) {
      rows.open(key);
      if (add(key, change) == 0) {
        throw new IllegalStateException("no line in the log of corrections for " + key);
      }
    }
  }

  /** Newest first. */
  @PermitAll
  public Page<CorrectionView> list(String petitionSlug, String cursor, int limit) {
    PetitionView petition = petitions.requirePublic(petitionSlug);
    LogPosition after = LogPosition.decode(cursor);
    TypedQuery<Correction> query =
        em.createQuery(
                "select c from Correction c where c.petitionId = :petition and c.change <> 0"
                    + (after == null ? "" : " and c.day <= :day and (c.day < :day or c.id < :id)")
                    + " order by c.day desc, c.id desc",
                Correction.class)
            .setParameter("petition", petition.id())
            .setMaxResults(limit + 1);
    if (after != null) {
      query.setParameter("day", after.day()).setParameter("id", after.id());
    }
    return Page.of(
        query.getResultList(),
        limit,
        CorrectionView::of,
        row -> new LogPosition(row.day(), row.id()).text());
  }

  private int add(CorrectionKey key, long change) {
    return em.createQuery(
            "update Correction c set c.change = c.change + :change, c.changedAt = :now"
                + " where c.petitionId = :petition and c.version = :version and c.day = :day"
                + " and c.country = :country and c.kind = :kind and c.reason = :reason"
                + " and c.run = :run")
        .setParameter("change", change)
        .setParameter("now", clock.instant())
        .setParameter("petition", key.petitionId())
        .setParameter("version", key.version())
        .setParameter("day", key.day())
        .setParameter("country", key.country())
        .setParameter("kind", key.kind())
        .setParameter("reason", key.reason())
        .setParameter("run", key.run())
        .executeUpdate();
  }
}

package org.tadamun.petition.funnel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.funnel.control.FunnelRows;
import org.tadamun.petition.funnel.entity.FunnelKey;
import org.tadamun.petition.funnel.entity.Stage;
import org.tadamun.petition.petition.boundary.Petitions;

/** Books what happens to signatures. */
@Stateless
public class Funnel {

  /** As the tally: whoever signs in one country would else queue for one row. */
  private static final int SHARDS = 8;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private FunnelRows rows;
  @EJB private Petitions petitions;
  @Inject private Clock clock;

  /** It happened now, so many times, to signatures of this country. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passed(long petitionId, Stage stage, String country, long times) {
    int shard = ThreadLocalRandom.current().nextInt(SHARDS);
    FunnelKey key = new FunnelKey(petitionId, clock.instant(), country, stage, shard);
    if (add(key, times) == 0) {
      rows.open(key);
      if (add(key, times) == 0) {
        throw new IllegalStateException("no row for " + stage);
      }
    }
  }

  /** The page of a petition was sent so many times; one that is unknown is left out. */
  @PermitAll
  public void seen(String petition, long times) {
    petitions
        .bySlug(petition)
        .ifPresent(known -> passed(known.id(), Stage.SEEN, Countries.UNKNOWN, times));
  }

  private int add(FunnelKey key, long times) {
    return em.createNativeQuery(
            "update petition_funnel set happened = happened + ?1 where petition_id = ?2"
                + " and quarter_start = ?3 and country = ?4 and stage = ?5 and shard = ?6")
        .setParameter(1, times)
        .setParameter(2, key.petitionId())
        .setParameter(3, Timestamp.from(key.quarter()))
        .setParameter(4, key.country())
        .setParameter(5, key.stage().name())
        .setParameter(6, key.shard())
        .executeUpdate();
  }
}

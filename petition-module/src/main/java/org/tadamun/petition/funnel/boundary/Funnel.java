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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.kernel.database.boundary.figure.FigureRows;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.funnel.entity.FunnelCount;
import org.tadamun.petition.funnel.entity.FunnelKey;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.Petitions;

/** Counts what happens to signatures, for the funnel. */
@Stateless
public class Funnel {

  /** The order in which rows are updated, so that transactions with several cannot deadlock. */
  private static final Comparator<FunnelKey> ORDER =
      Comparator.comparingLong(FunnelKey::petitionId).thenComparing(FunnelKey::country);

  private static final FigureRows<FunnelKey> TIMES =
      new FigureRows<>(
          "petition_funnel",
          "happened",
          List.of("petition_id", "quarter_start", "country", "stage", "shard"),
          Funnel::values);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private Clock clock;

  /** How often something happened in one country. */
  public record Passage(long petitionId, String country, long times) {}

  /** Counts for one country, at the present time. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passed(long petitionId, FunnelStage stage, String country, long times) {
    book(RowShard.ofOne(), stage, List.of(new Passage(petitionId, country, times)));
  }

  /** Counts for several countries in a transaction that writes for many signers of this node. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passed(FunnelStage stage, List<Passage> passages) {
    book(RowShard.ofGroup(), stage, passages);
  }

  /** Counts for several countries in any other transaction; uses shards that no group waits for. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passedPortion(FunnelStage stage, List<Passage> passages) {
    book(RowShard.ofOne(), stage, passages);
  }

  private void book(int shard, FunnelStage stage, List<Passage> passages) {
    Instant now = clock.instant();
    Map<FunnelKey, Long> times = new TreeMap<>(ORDER);
    for (Passage one : passages) {
      FunnelKey key = new FunnelKey(one.petitionId(), now, one.country(), stage, shard);
      times.merge(key, one.times(), Long::sum);
    }
    Map<FunnelKey, Long> missing = TIMES.add(em, times);
    missing.keySet().forEach(key -> NewRows.insertIfMissing(em, new FunnelCount(key)));
    if (!TIMES.add(em, missing).isEmpty()) {
      throw new IllegalStateException("no row for " + stage);
    }
  }

  /** Counts that the page of a petition was sent; an unknown petition is ignored. */
  @PermitAll
  public void seen(String petition, long times) {
    petitions
        .bySlug(petition)
        .ifPresent(known -> passed(known.id(), FunnelStage.SEEN, Countries.UNKNOWN, times));
  }

  private static Object[] values(FunnelKey key, Long times) {
    return new Object[] {
      times,
      key.petitionId(),
      Timestamp.from(key.quarter()),
      key.country(),
      key.stage().name(),
      key.shard()
    };
  }
}

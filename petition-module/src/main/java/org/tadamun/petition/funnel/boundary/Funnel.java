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
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.kernel.database.boundary.figure.FigureRows;
import org.tadamun.kernel.record.boundary.FirstRows;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.funnel.entity.FunnelCount;
import org.tadamun.petition.funnel.entity.FunnelKey;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.Petitions;

/** Books what happens to signatures. */
@Stateless
public class Funnel {

  /** Two who book several rows never wait for each other. */
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

  @EJB private FirstRows rows;
  @EJB private Petitions petitions;
  @Inject private Clock clock;

  /** How many of one country. */
  public record Passage(long petitionId, String country, long times) {}

  /** It happened now, so many times, to signatures of this country. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passed(long petitionId, FunnelStage stage, String country, long times) {
    book(RowShard.ofOne(), stage, List.of(new Passage(petitionId, country, times)));
  }

  /** The same for several countries, by whoever writes for all of this node. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void passed(FunnelStage stage, List<Passage> passages) {
    book(RowShard.ofGroup(), stage, passages);
  }

  /** The same for several countries, by everybody else: no group waits for his transaction. */
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
    missing.keySet().forEach(key -> rows.open(new FunnelCount(key)));
    if (!TIMES.add(em, missing).isEmpty()) {
      throw new IllegalStateException("no row for " + stage);
    }
  }

  /** The page of a petition was sent so many times; one that is unknown is left out. */
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

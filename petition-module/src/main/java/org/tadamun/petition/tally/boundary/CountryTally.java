package org.tadamun.petition.tally.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.kernel.database.boundary.figure.FigureRows;
import org.tadamun.petition.tally.control.PastBooked;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.tally.entity.Tally;
import org.tadamun.petition.tally.entity.TallyKey;

/**
 * Books changes of confirmed signatures, in the transaction that changes the signature's state.
 *
 * <p>A single row per country would be locked by each transaction until its commit, and the others
 * would wait. So there are several rows (shards), whose sum is the figure.
 */
@Stateless
public class CountryTally {

  private static final FigureRows<TallyKey> CHANGES =
      new FigureRows<>(
          "petition_tally",
          "change_by",
          List.of("petition_id", "version_no", "source", "country", "hour_start", "shard"),
          CountryTally::values);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Event<PastBooked> past;

  /**
   * Books one change.
   *
   * @param change +1 for a confirmation, −1 where one is taken out, more for batches
   * @param moment when it happens, never when the signature was first made
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant moment,
      long change) {
    book(
        RowShard.ofOne(),
        moment,
        List.of(new CountryChange(petitionId, version, source, country, change)));
  }

  /** The change of one tally cell. */
  public record CountryChange(
      long petitionId, int version, SignatureSource source, String country, long by) {

    /** Returns this cell with another number. */
    public CountryChange by(long number) {
      return new CountryChange(petitionId, version, source, country, number);
    }
  }

  /**
   * Books several changes, for the one writer of this node that writes for a group of callers.
   *
   * @param changes in the order in which all transactions book, each cell once
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(Instant moment, List<CountryChange> changes) {
    book(RowShard.ofGroup(), moment, changes);
  }

  /**
   * As {@link #book(Instant, List)}, for a portion of a large job such as an import. Its
   * transaction may be long, and groups do not wait for it, because it uses another shard.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bookPortion(Instant moment, List<CountryChange> changes) {
    book(RowShard.ofOne(), moment, changes);
  }

  /**
   * As {@link #bookPortion}, for the correction of figures after a recount. The error may have been
   * booked in any hour, also in one whose sum is cached.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void correct(long petitionId, Instant moment, List<CountryChange> changes) {
    book(RowShard.ofOne(), moment, changes);
    past.fire(new PastBooked(petitionId));
  }

  private void book(int shard, Instant moment, List<CountryChange> changes) {
    Map<TallyKey, Long> byKey = new LinkedHashMap<>();
    for (CountryChange one : changes) {
      TallyKey key =
          TallyKey.at(one.petitionId(), one.version(), one.source(), one.country(), moment, shard);
      byKey.merge(key, one.by(), Long::sum);
    }
    Map<TallyKey, Long> missing = CHANGES.add(em, byKey);
    missing.keySet().forEach(key -> NewRows.insertIfMissing(em, new Tally(key)));
    if (!CHANGES.add(em, missing).isEmpty()) {
      // Each row was just inserted or found there: the signature must not be lost.
      throw new IllegalStateException("no tally row for " + missing.keySet());
    }
  }

  /** The change of one country in one hour. */
  public record Booking(String country, Instant hour, long change) {}

  /**
   * Books many changes of past hours at once, for an import of sample data that is alone with its
   * petition. It reads the existing rows in one statement and writes the rest in batches.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bookAll(
      long petitionId, int version, SignatureSource source, Collection<Booking> bookings) {
    Instant first = bookings.stream().map(Booking::hour).min(Instant::compareTo).orElseThrow();
    Instant last = bookings.stream().map(Booking::hour).max(Instant::compareTo).orElseThrow();
    Map<TallyKey, Tally> present =
        em.createQuery(
                "select t from Tally t where t.id.petitionId = :petition"
                    + " and t.id.version = :version and t.id.hour between :first and :last",
                Tally.class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .setParameter("first", first)
            .setParameter("last", last)
            .getResultStream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    for (Booking booking : bookings) {
      TallyKey key = TallyKey.at(petitionId, version, source, booking.country(), booking.hour(), 0);
      present.computeIfAbsent(key, this::opened).add(booking.change());
    }
    past.fire(new PastBooked(petitionId));
  }

  private Tally opened(TallyKey key) {
    Tally tally = new Tally(key);
    em.persist(tally);
    return tally;
  }

  private static Object[] values(TallyKey key, Long change) {
    return new Object[] {
      change,
      key.petitionId(),
      key.version(),
      key.source().name(),
      key.country(),
      Timestamp.from(key.hour()),
      key.shard()
    };
  }
}

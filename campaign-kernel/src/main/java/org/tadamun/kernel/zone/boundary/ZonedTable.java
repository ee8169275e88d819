package org.tadamun.kernel.zone.boundary;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.record.entity.DomainEntity;

/** The rows of one entity: their numbers and they themselves are found by one condition. */
public abstract class ZonedTable<T extends DomainEntity> implements ZonedRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  private final Class<T> type;
  private final String name;
  private final String subject;
  private final String toCome;
  private final Map<String, Object> values;

  /**
   * @param name as {@link #name}
   * @param subject what one of them is to the trail
   * @param toCome whether {@code x} is still to come; {@code :now} is known
   * @param values what the condition needs besides
   */
  protected ZonedTable(
      Class<T> type, String name, String subject, String toCome, Map<String, Object> values) {
    this.type = type;
    this.name = name;
    this.subject = subject;
    this.toCome = toCome;
    this.values = Map.copyOf(values);
  }

  /** What the trail has of one that has another moment. */
  public record Moved(long campaignId, String to) {}

  /** Gives it the moments that it has by the rules of now; nothing where it had them. */
  protected abstract Optional<Moved> derive(T row, Instant now);

  /** What is read in one query with them, as {@code join fetch x.petition}. */
  protected String along() {
    return "";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Long> due(Instant now, long after) {
    return query("x.id", "", Long.class, now, after, Long.MAX_VALUE)
        .setMaxResults(PORTION)
        .getResultList();
  }

  @Override
  public int deriveAnew(Instant now, long first, long last) {
    return (int)
        query("x", along(), type, now, first - 1, last).getResultList().stream()
            .filter(row -> move(row, now))
            .count();
  }

  private <R> TypedQuery<R> query(
      String what, String along, Class<R> as, Instant now, long after, long last) {
    String rows = type.getSimpleName() + " x " + along;
    TypedQuery<R> query =
        em.createQuery(
                "select %s from %s where x.id > :after and x.id <= :last and (%s) order by x.id"
                    .formatted(what, rows, toCome),
                as)
            .setParameter("after", after)
            .setParameter("last", last)
            .setParameter("now", now);
    values.forEach(query::setParameter);
    return query;
  }

  private boolean move(T row, Instant now) {
    Optional<Moved> moved = derive(row, now);
    moved.ifPresent(
        one ->
            audit.recordOwn(
                subject + ".moment-derived", subject, row.publicId(), one.campaignId(), one.to()));
    return moved.isPresent();
  }
}

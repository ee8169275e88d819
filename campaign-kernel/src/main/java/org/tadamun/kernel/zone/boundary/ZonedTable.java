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

/** The rows of one entity that are still to come, selected by one condition. */
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
   * Describes the rows.
   *
   * @param name as {@link #name}
   * @param subject the subject in the audit trail
   * @param toCome JPQL condition that {@code x} is still to come; may use {@code :now}
   * @param values the values of further parameters
   */
  protected ZonedTable(
      Class<T> type, String name, String subject, String toCome, Map<String, Object> values) {
    this.type = type;
    this.name = name;
    this.subject = subject;
    this.toCome = toCome;
    this.values = Map.copyOf(values);
  }

  /** What the audit trail says of a row whose moment changed. */
  public record Moved(long campaignId, String to) {}

  /** Derives the moments by the present rules; empty where they do not change. */
  protected abstract Optional<Moved> derive(T row, Instant now);

  /** What is read along with the rows, such as {@code join fetch x.petition}. */
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

package org.tadamun.kernel.mail.control.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Deletes a portion of the mails that are over, state by state and the oldest first, which is the
 * order of their index. In order of number Derby would sort all that is left for each portion, and
 * one day may have a million. A run remembers no place among them, since all that is found is
 * deleted.
 */
public abstract class OverMails implements RetentionRule {

  private static final String DELETE = "delete from kernel_mail where id = ? and state = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  private final List<Part> parts;

  protected OverMails(Part... parts) {
    this.parts = List.of(parts);
  }

  /**
   * The mails of one state that are over.
   *
   * @param moment the field that the condition compares, such as {@code dueAt}
   * @param condition on the mail {@code x} and the moment {@code :before}
   * @param spared a further condition for mails that a run begun at {@code :began} leaves alone, as
   *     {@code and not …}; empty for none
   */
  protected record Part(MailState state, String moment, String condition, String spared) {

    Part(MailState state, String condition) {
      this(state, "dueAt", condition, "");
    }
  }

  /**
   * Deletes them in order of number, as everybody locks them; not those that somebody has sent
   * again since they were found.
   *
   * @param after how far the run has come: it goes on by as many as were found, and ends if none
   *     was
   */
  @Override
  public RetentionPortion apply(Instant now, long after) {
    SortedMap<Long, MailState> found = new TreeMap<>();
    for (Part part : parts) {
      int room = PORTION - found.size();
      if (room > 0) {
        oldest(part, now, room).forEach(id -> found.put(id, part.state()));
      }
    }
    if (found.isEmpty()) {
      return RetentionPortion.NONE;
    }
    List<Object[]> rows =
        found.entrySet().stream()
            .map(one -> new Object[] {one.getKey(), one.getValue().name()})
            .toList();
    int deleted = IntStream.of(RowBatch.execute(em, DELETE, rows)).sum();
    return new RetentionPortion(deleted, after + rows.size());
  }

  private List<Long> oldest(Part part, Instant now, int most) {
    TypedQuery<Long> query =
        em.createQuery(
                "select x.id from OutgoingMail x where x.state = :state and "
                    + part.condition()
                    + part.spared()
                    + " order by x.dueAt",
                Long.class)
            .setParameter("state", part.state())
            .setParameter("before", kept().since(now))
            .setMaxResults(most);
    if (!part.spared().isEmpty()) {
      query.setParameter("began", now);
    }
    return query.getResultList();
  }

  @Override
  public Forecast forecast(Instant now) {
    return sum(now, DueRows::forecast);
  }

  @Override
  public Forecast glance(Instant now) {
    return sum(now, DueRows::glance);
  }

  private Forecast sum(Instant now, Function<DueRows, Forecast> counted) {
    return parts.stream()
        .map(part -> counted.apply(rows(part, now)))
        .reduce(Forecast.NONE, Forecast::and);
  }

  private DueRows rows(Part part, Instant now) {
    return new DueRows(
        em,
        "OutgoingMail",
        part.moment(),
        "x.state = :state and " + part.condition(),
        Map.of("state", part.state(), "before", kept().since(now)));
  }
}

package org.tadamun.kernel.mail.control.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
final class OverMails {

  private static final String DELETE = "delete from kernel_mail where id = ? and state = ?";

  private final EntityManager em;
  private final Instant before;

  /** The mails found, by number, with the state in which each was found. */
  private final SortedMap<Long, MailState> found = new TreeMap<>();

  OverMails(EntityManager em, Instant before) {
    this.em = em;
    this.before = before;
  }

  /**
   * Those in this state, of which the index has the oldest first.
   *
   * @param moment {@code dueAt} or the field that the condition compares; since then it was over
   * @param condition as in {@link #add(MailState, String)}
   */
  static DueRows rows(
      EntityManager em, MailState state, String moment, String condition, Instant before) {
    return new DueRows(
        em,
        "OutgoingMail",
        moment,
        "x.state = :state and " + condition,
        Map.of("state", state, "before", before));
  }

  /** The sum over all states. */
  static Forecast sum(Stream<Forecast> states) {
    return states.reduce(Forecast.NONE, Forecast::and);
  }

  /**
   * Adds mails in this state, as many as there is room for.
   *
   * @param condition on the mail {@code x} and the moment {@code :before}
   */
  void add(MailState state, String condition) {
    add(state, condition, Map.of());
  }

  /**
   * As {@link #add(MailState, String)}.
   *
   * @param also the other parameters of the condition
   */
  void add(MailState state, String condition, Map<String, Object> also) {
    int room = RetentionRule.PORTION - found.size();
    if (room > 0) {
      TypedQuery<Long> query =
          em.createQuery(
                  "select x.id from OutgoingMail x where x.state = :state and "
                      + condition
                      + " order by x.dueAt",
                  Long.class)
              .setParameter("state", state)
              .setParameter("before", before)
              .setMaxResults(room);
      also.forEach((name, value) -> query.setParameter(name, value));
      query.getResultList().forEach(id -> found.put(id, state));
    }
  }

  /**
   * Deletes them in order of number, as everybody locks them; not those that somebody has sent
   * again since they were found.
   *
   * @param after how far the run has come: it goes on by as many as were found, and ends if none
   *     was
   */
  RetentionPortion delete(long after) {
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
}

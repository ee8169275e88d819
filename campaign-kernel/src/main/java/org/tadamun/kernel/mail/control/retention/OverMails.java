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
 * A portion of the mails that are over, state by state and the oldest first: in this order they lie
 * in their index. By their numbers, Derby would sort all that is left for each portion, and a
 * million have one day. A run needs no place among them, since all that is found is deleted.
 */
final class OverMails {

  private static final String DELETE = "delete from kernel_mail where id = ? and state = ?";

  private final EntityManager em;
  private final Instant before;

  /** In which state each was found. */
  private final SortedMap<Long, MailState> found = new TreeMap<>();

  OverMails(EntityManager em, Instant before) {
    this.em = em;
    this.before = before;
  }

  /**
   * Those in this state, of which the index has the oldest first.
   *
   * @param moment {@code dueAt}, where the condition is of that; it was over since then
   * @param condition as below
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

  /** All of them together. */
  static Forecast sum(Stream<Forecast> states) {
    return states.reduce(Forecast.NONE, Forecast::and);
  }

  /**
   * Adds those in this state, as many as there is room for.
   *
   * @param condition of the mail {@code x}, from before the moment {@code :before}
   */
  void add(MailState state, String condition) {
    add(state, condition, Map.of());
  }

  /**
   * The same.
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
   * By their numbers, as everybody locks them; not what somebody has sent again since it was found.
   *
   * @param after how far the run has come: it goes on by as many as were found, and ends where none
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

package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.reminder.boundary.ReminderPlan;
import org.tadamun.petition.reminder.boundary.Reminders;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Finds the signatures whose signers are due for a reminder. Native SQL for two reasons: Derby
 * needs an index hint, or for each portion it might read and sort all pending signatures; and with
 * the limit inside the statement PostgreSQL does not plan for all rows.
 */
@ApplicationScoped
public class DueReminders {

  private static final String DUE =
      "select s.id from petition_signature s"
          + " --DERBY-PROPERTIES index=PETITION_SIGNATURE_BY_STATE\n"
          + " where s.petition_id = ?1 and s.state = 'PENDING' and s.id > ?2"
          + " and s.created_at < ?3 and s.changed_at < ?3 and s.changed_at > ?4"
          + " and s.reminders = ?5 and s.address is not null and not exists"
          + " (select t.token_hash from petition_token t where t.signature_id = s.id"
          + " and t.created_at > ?6) and not exists"
          + " (select l.id from petition_signature l where l.petition_id = ?1"
          // The versions are listed one by one, so that each is one lookup in the index of the
          // addresses.
          + " and l.version_no in (%s) and l.version_no > s.version_no"
          + " and l.address_hmac = s.address_hmac and l.confirmed_at is not null"
          + " and l.state <> 'WITHDRAWN' and l.import_id is null)"
          + " order by s.id fetch first %d rows only";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Returns the ids of the next signatures that are due, ascending.
   *
   * @param number which reminder, counted from 0
   * @param after only signatures with a greater id; 0 for the first portion
   */
  List<Long> portion(
      PetitionView petition, int number, ReminderPlan plan, Instant now, long after) {
    String versions =
        IntStream.rangeClosed(1, petition.textVersion())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    Query query =
        em.createNativeQuery(DUE.formatted(versions, SignatureReminders.PORTION))
            .setParameter(1, petition.id())
            .setParameter(2, after)
            .setParameter(3, SqlMoments.toColumn(now.minus(plan.after().get(number))))
            .setParameter(4, SqlMoments.toColumn(late(petition, now)))
            .setParameter(5, number)
            .setParameter(6, SqlMoments.toColumn(now.minus(plan.gap(number))));
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Returns the earliest moment of the last change of a signature that is still worth a reminder.
   * What changed earlier has less than {@link Reminders#LEFT} to confirm. A petition that was
   * reopened sends no reminders while it is closed, and nothing in it expires in the 14 days after
   * reopening (ADR 226): in that time even the oldest are reminded.
   */
  private static Instant late(PetitionView petition, Instant now) {
    return petition.reopening().isRecent(now.plus(Reminders.LEFT))
        ? Instant.EPOCH
        : now.minus(SignatureToken.LIFETIME).plus(Reminders.LEFT);
  }
}

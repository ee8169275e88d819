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
 * Finds the signatures that are due for a reminder. In SQL, so that Derby can be told the index
 * that has a petition's rows in this order, and would not read and sort all unconfirmed ones for
 * each portion; and with the limit in the statement, since PostgreSQL would otherwise plan for all
 * rows.
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
          // A list of numbers, so that each is one step in the index of addresses.
          + " and l.version_no in (%s) and l.version_no > s.version_no"
          + " and l.address_hmac = s.address_hmac and l.confirmed_at is not null"
          + " and l.state <> 'WITHDRAWN' and l.import_id is null)"
          + " order by s.id fetch first %d rows only";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * The next due ones.
   *
   * @param number which reminder, from 0
   * @param after the last signature before; 0 for the first portion
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
   * The earliest moment since which a signature may have waited. Later, too little time is left.
   * After a reopening the limit is lifted: nobody was reminded while the petition was closed by
   * mistake, and no signature expires in the 14 days after (ADR 226).
   */
  private static Instant late(PetitionView petition, Instant now) {
    return petition.reopening().isRecent(now.plus(Reminders.LEFT))
        ? Instant.EPOCH
        : now.minus(SignatureToken.LIFETIME).plus(Reminders.LEFT);
  }
}

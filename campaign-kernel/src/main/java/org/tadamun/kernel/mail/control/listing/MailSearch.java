package org.tadamun.kernel.mail.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;

/**
 * Finds mails without reading all that were ever sent. An index by public id or by campaign would
 * cost something at each mail; the one by state has what lists and counts need. The states that
 * staff act upon have few mails. A page of a long list is found among the newest numbers, since
 * Derby cannot read an index backwards and would sort all.
 */
@Dependent
public class MailSearch {

  private static final long SHORTEST = 1_000;
  private static final int LONGER = 8;

  /** What can be sorted without being noticed: so many numbers, or so many whole rows. */
  private static final int SORTED_MOST = 20_000;

  private static final int SORTED_WHOLE = 2_000;

  /** The number, by which it is found, and the public id, which nobody can guess. */
  private static final Pattern ID = Pattern.compile("([1-9]\\d{0,17})-(.+)");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The id by which the console knows a mail; the public id alone is in no index. */
  public static String id(OutgoingMail mail) {
    return mail.id() + "-" + mail.publicId();
  }

  /**
   * @param id as {@link #id} made it
   * @throws NotFound if there is no such mail
   */
  public OutgoingMail require(String id) {
    Matcher parts = ID.matcher(id == null ? "" : id);
    if (!parts.matches()) {
      throw new NotFound();
    }
    OutgoingMail mail = em.find(OutgoingMail.class, Long.valueOf(parts.group(1)));
    if (mail == null || !mail.publicId().equals(parts.group(2))) {
      throw new NotFound();
    }
    return mail;
  }

  /** Returns the newest first; if there are few mails, which may be anywhere, they are sorted. */
  public List<OutgoingMail> newest(Long campaignId, MailState state, int first, int most) {
    List<Long> some =
        query("select m.id", campaignId, state, "", Long.class)
            .setMaxResults(SORTED_MOST + 1)
            .getResultList();
    if (some.size() <= SORTED_WHOLE) {
      return query("select m", campaignId, state, " order by m.id desc", OutgoingMail.class)
          .setFirstResult(first)
          .setMaxResults(most)
          .getResultList();
    }
    List<Long> ids =
        some.size() > SORTED_MOST
            ? walked(campaignId, state, first, most)
            : some.stream().sorted(Comparator.reverseOrder()).skip(first).limit(most).toList();
    // Each by its key: for a list Derby would read the whole table (docs/adr/198).
    return ids.stream()
        .map(id -> em.find(OutgoingMail.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Their numbers, by stretches of numbers from the highest on, each longer than the last, until
   * enough are found.
   */
  public List<Long> walked(Long campaignId, MailState state, int skipped, int most) {
    List<Long> found = new ArrayList<>();
    long low = bound("min");
    long end = bound("max") + 1;
    long width = SHORTEST;
    int skip = skipped;
    while (found.size() < most && end > low) {
      long from = Math.max(low, end - width);
      List<Long> within = within(campaignId, state, from, end);
      if (within.size() > SORTED_MOST && width > SHORTEST) {
        width /= LONGER;
      } else {
        within.reversed().stream().skip(skip).limit(most - found.size()).forEach(found::add);
        skip = Math.max(0, skip - within.size());
        end = from;
        width *= LONGER;
      }
    }
    return found;
  }

  /** The lowest or the highest number; 0 if there is none. */
  private long bound(String which) {
    Long number =
        em.createQuery("select " + which + "(m.id) from OutgoingMail m", Long.class)
            .getSingleResult();
    return number == null ? 0 : number;
  }

  /**
   * The numbers in a stretch, the lowest first, up to one more than are sorted. Only with this
   * order, and no other condition on the number, does Derby read this stretch of the key alone;
   * else it reads all mails.
   */
  private List<Long> within(Long campaignId, MailState state, long from, long end) {
    String order = " order by m.id";
    return query(
            "select m.id", "m.id >= :from and m.id < :end", campaignId, state, order, Long.class)
        .setParameter("from", from)
        .setParameter("end", end)
        .setMaxResults(SORTED_MOST + 1)
        .getResultList();
  }

  private <T> TypedQuery<T> query(
      String select, Long campaignId, MailState state, String end, Class<T> type) {
    return query(select, "m.id > 0", campaignId, state, end, type);
  }

  private <T> TypedQuery<T> query(
      String select, String stretch, Long campaignId, MailState state, String end, Class<T> type) {
    return new ListQuery<>(OutgoingMail.class, "m")
        .where(stretch)
        .where("m.campaignId = :campaign", "campaign", campaignId)
        .where("m.state = :state", "state", state)
        .query(em, select + " from OutgoingMail m", end, type);
  }
}

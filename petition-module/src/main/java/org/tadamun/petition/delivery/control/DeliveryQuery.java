package org.tadamun.petition.delivery.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.delivery.boundary.DeliveryFilter;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DueDay;

/** Turns a filter into a query, for lists and their counts alike, so that they cannot differ. */
public final class DeliveryQuery {

  private static final String WITH_PACK =
      "select d from Delivery d left join fetch d.snapshot s left join fetch s.petition";

  private final EntityManager em;
  private final ListQuery<Delivery> list = new ListQuery<>(Delivery.class, "d");
  private String countries;

  /**
   * Builds the query for these campaigns.
   *
   * @param campaigns at least one, grouped by their present day; time zones make some forty groups
   *     at most
   */
  public DeliveryQuery(EntityManager em, Map<DueDay, Set<Long>> campaigns, DeliveryFilter filter) {
    this.em = em;
    List<String> groups = new ArrayList<>();
    campaigns.forEach((today, own) -> groups.add(of(groups.size(), today, own, filter)));
    list.where("a.id = d.addresseeId")
        .where("(" + String.join(" or ", groups) + ")")
        .where("d.outcome = :outcome", "outcome", filter.outcome())
        .where("d.channel = :channel", "channel", filter.channel())
        .where("a.hostCountry = :country", "country", filter.country())
        .where("d.addresseeId = :addressee", "addressee", filter.addresseeId())
        .where("s.publicId = :pack", "pack", filter.snapshot());
    if (filter.incident()) {
      list.where(ListQuery.is("d.account.incident", true));
    }
  }

  /**
   * The condition for the campaigns of one group; if asked for, only attempts that are due. A
   * planned attempt is due when its day has come by the campaign's clock or by the addressee's:
   * east of the campaign it may be over before that day begins here.
   */
  private String of(int group, DueDay today, Set<Long> campaigns, DeliveryFilter filter) {
    list.bind("campaigns" + group, InList.of(campaigns));
    String own = "d.campaignId in :campaigns" + group;
    if (!filter.due()) {
      return own;
    }
    list.bind("today" + group, today.day())
        .bind("tomorrow" + group, today.day().plusDays(1).atStartOfDay())
        .bind("end" + group, today.end())
        .bind("planned", DeliveryOutcome.PLANNED);
    // An attempt that was taken back (see Delivery.isTakenBack) does not count as the next step.
    return "(%s and ((d.outcome = :planned and d.plannedLocal is not null".formatted(own)
        + " and (d.plannedLocal < :tomorrow%s or d.moment < :end%s))".formatted(group, group)
        + " or (d.account.nextDue <= :today%s and not exists".formatted(group)
        + " (select f.id from Delivery f where f.followsId = d.id and f.id not in"
        + " (select b.id from Delivery b join b.steps t"
        + " where b.outcome = :planned and t.outcome <> :planned)))))";
  }

  public static Optional<Delivery> find(EntityManager em, String id) {
    return em.createQuery(WITH_PACK + " where d.publicId = :id", Delivery.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * Locks and rereads the attempt, so that the second of two simultaneous reports sees the first.
   */
  public static Delivery lock(EntityManager em, Delivery delivery) {
    em.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
    return delivery;
  }

  /** Whether another attempt builds on this one; one that was taken back does not. */
  public static boolean isFollowed(EntityManager em, Delivery delivery) {
    return em.createQuery("select f from Delivery f where f.followsId = :id", Delivery.class)
        .setParameter("id", delivery.id())
        .getResultStream()
        .anyMatch(follower -> !follower.isTakenBack());
  }

  /** Sets the order of countries for sorting; null for alphabetical order of the codes. */
  public DeliveryQuery named(String codes) {
    countries = codes;
    return this;
  }

  /** One page by offset, for a pager with page numbers. */
  public List<Delivery> at(DeliveryFilter.Order order, boolean ascending, int first, int most) {
    return query(WITH_PACK, list.order(order.path(countries), ascending), Delivery.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** By keyset, newest first: what comes in meanwhile moves no row to another page. */
  public List<Delivery> before(Cursor.Moment last, int most) {
    list.before(last.at(), last.number());
    return query(WITH_PACK, list.newestFirst(), Delivery.class).setMaxResults(most).getResultList();
  }

  public long count() {
    return query("select count(d) from Delivery d left join d.snapshot s", "", Long.class)
        .getSingleResult();
  }

  /** Number of attempts by outcome, without zeros. */
  public List<Object[]> byOutcome() {
    return query(
            "select d.outcome, count(d) from Delivery d left join d.snapshot s",
            " group by d.outcome",
            Object[].class)
        .getResultList();
  }

  private <T> TypedQuery<T> query(String select, String end, Class<T> type) {
    return list.query(em, select + ", Addressee a", end, type);
  }
}

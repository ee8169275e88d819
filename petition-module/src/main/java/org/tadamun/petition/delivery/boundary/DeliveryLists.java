package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.delivery.control.DeliveryQuery;
import org.tadamun.petition.delivery.entity.Delivery;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DueDay;

/** Reads attempts. They name people, so reading needs {@code addressee:write}. */
@Stateless
public class DeliveryLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private DeliveryViews views;

  /**
   * A pack to choose from for an attempt.
   *
   * @param petition slug of the petition whose figures it has
   */
  public record Choice(String id, String petition, Instant asOf, long total) {}

  /**
   * Lists attempts, newest first.
   *
   * @param campaigns each must be in the caller's reach
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public Page<DeliveryView> page(
      List<CampaignView> campaigns, DeliveryFilter filter, String cursor, int limit) {
    Cursor.Moment last = Cursor.decodeMoment(cursor);
    LongPredicate reach = access.reach(Permission.ADDRESSEE_WRITE);
    if (!campaigns.stream().allMatch(campaign -> reach.test(campaign.id()))) {
      throw new Forbidden();
    }
    String pack = filter.snapshot();
    Set<Long> ids = campaigns.stream().map(CampaignView::id).collect(Collectors.toSet());
    if (pack != null && addressed(ids, pack).isEmpty()) {
      throw new InvalidInput("snapshot", "kernel.error.choice");
    }
    if (ids.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<Delivery> rows = query(campaigns, filter).before(last, limit + 1);
    Page<Delivery> page =
        Page.of(
            rows, limit, row -> row, row -> new Cursor.Moment(row.createdAt(), row.id()).text());
    return new Page<>(views.of(page.items()), page.next());
  }

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public List<DeliveryView> at(
      long campaignId,
      DeliveryFilter filter,
      DeliveryFilter.Order order,
      boolean ascending,
      int first,
      int most) {
    return at(campaignId, filter, order, Languages.FALLBACK, ascending, first, most);
  }

  /**
   * One page by offset.
   *
   * @param reader the language whose country names give the order, if sorted by country
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public List<DeliveryView> at(
      long campaignId,
      DeliveryFilter filter,
      DeliveryFilter.Order order,
      Locale reader,
      boolean ascending,
      int first,
      int most) {
    return views.of(
        query(campaignId, filter)
            .named(countries.codes(reader))
            .at(order, ascending, first, Math.min(most, Page.MOST)));
  }

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public long count(long campaignId, DeliveryFilter filter) {
    return query(campaignId, filter).count();
  }

  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView one(String id) {
    return views.of(find(id));
  }

  /**
   * Returns the attempt if it belongs to this campaign; else {@link NotFound}, since a campaign's
   * pages show nothing of other campaigns.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public DeliveryView of(long campaignId, String id) {
    Delivery delivery = find(id);
    if (delivery.to().campaignId() != campaignId) {
      throw new NotFound();
    }
    return views.of(delivery);
  }

  /** Number of attempts by outcome, zeros included. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public Map<DeliveryOutcome, Long> figures(long campaignId, DeliveryFilter filter) {
    Map<DeliveryOutcome, Long> figures = new EnumMap<>(DeliveryOutcome.class);
    for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
      figures.put(outcome, 0L);
    }
    figures.putAll(counted(query(campaignId, filter)));
    return figures;
  }

  /**
   * Number of attempts that have happened, by outcome. Numbers only; the caller must have checked
   * that the campaign is public.
   */
  @PermitAll
  public Map<DeliveryOutcome, Long> publicFigures(long campaignId) {
    DueDay any = DueDay.of(ZoneOffset.UTC, clock.instant());
    Map<DueDay, Set<Long>> campaign = Map.of(any, Set.of(campaignId));
    Map<DeliveryOutcome, Long> figures =
        counted(new DeliveryQuery(em, campaign, DeliveryFilter.ALL));
    figures.keySet().removeIf(outcome -> !outcome.hasHappened());
    return figures;
  }

  /** The packs that were frozen for this addressee, newest first, up to one page. */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public List<Choice> packs(long campaignId, String addressee) {
    access.require(Permission.ADDRESSEE_WRITE, campaignId);
    return em.createQuery(
            "select s.publicId, s.petition.slug, s.asOf, s.total from Snapshot s, Addressee a"
                + " where s.addresseeId = a.id and a.publicId = :addressee"
                + " and a.campaignId = :campaign order by s.asOf desc, s.id desc",
            Object[].class)
        .setParameter("addressee", addressee)
        .setParameter("campaign", campaignId)
        .setMaxResults(Page.DEFAULT_LIMIT)
        .getResultStream()
        .map(row -> new Choice((String) row[0], (String) row[1], (Instant) row[2], (Long) row[3]))
        .toList();
  }

  /**
   * Public id of the addressee for whom a pack was frozen.
   *
   * @throws NotFound if the pack belongs to no petition of this campaign
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public String addresseeOf(long campaignId, String pack) {
    access.require(Permission.ADDRESSEE_WRITE, campaignId);
    return addressed(Set.of(campaignId), pack).orElseThrow(NotFound::new);
  }

  private Optional<String> addressed(Set<Long> campaignIds, String pack) {
    return em.createQuery(
            "select a.publicId, a.campaignId from Snapshot s, Addressee a"
                + " where s.addresseeId = a.id and s.publicId = :pack",
            Object[].class)
        .setParameter("pack", pack)
        .getResultStream()
        .filter(row -> campaignIds.contains((Long) row[1]))
        .map(row -> (String) row[0])
        .findFirst();
  }

  private static Map<DeliveryOutcome, Long> counted(DeliveryQuery query) {
    Map<DeliveryOutcome, Long> figures = new EnumMap<>(DeliveryOutcome.class);
    query.byOutcome().forEach(row -> figures.put((DeliveryOutcome) row[0], (Long) row[1]));
    return figures;
  }

  private DeliveryQuery query(long campaignId, DeliveryFilter filter) {
    access.require(Permission.ADDRESSEE_WRITE, campaignId);
    return query(List.of(campaign(campaignId)), filter);
  }

  private DeliveryQuery query(List<CampaignView> campaigns, DeliveryFilter filter) {
    Instant now = clock.instant();
    Map<DueDay, Set<Long>> byDay =
        campaigns.stream()
            .collect(
                Collectors.groupingBy(
                    campaign -> DueDay.of(campaign.zone(), now),
                    TreeMap::new,
                    Collectors.mapping(CampaignView::id, Collectors.toSet())));
    return new DeliveryQuery(em, byDay, filter);
  }

  private CampaignView campaign(long id) {
    return campaigns.byId(id).orElseThrow(NotFound::new);
  }

  private Delivery find(String id) {
    Delivery delivery = DeliveryQuery.find(em, id).orElseThrow(NotFound::new);
    access.require(Permission.ADDRESSEE_WRITE, delivery.to().campaignId());
    return delivery;
  }
}

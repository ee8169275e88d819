package org.tadamun.kernel.access.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.refusal.KeyOutside;
import org.tadamun.kernel.access.boundary.refusal.OtherCountry;
import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * The fine half of every permission check: the container knows that somebody may write actions
 * somewhere, this class knows whether it is in this campaign and this country.
 *
 * <p>Refuses with {@link Forbidden}. Called first in each boundary method that touches a campaign.
 * Asks the database each time, also whether somebody was shut out or a key revoked since the
 * request began: a file of a million rows is on its way for minutes.
 */
@Stateless
public class Access {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /** In this campaign, in at least one country. */
  @PermitAll
  public void require(String permission, long campaignId) {
    if (!may(permission, campaignId)) {
      throw refusal(permission);
    }
  }

  /** In this campaign, for things of this country; null for what concerns all of its countries. */
  @PermitAll
  public void requireCountry(String permission, long campaignId, String country) {
    if (!mayIn(permission, campaignId, country)) {
      throw refusal(permission);
    }
  }

  /**
   * As the other, of what was typed in this field.
   *
   * @throws OtherCountry to who may for other countries
   */
  @PermitAll
  public void requireCountry(String permission, long campaignId, String country, String field) {
    if (!mayIn(permission, campaignId, country)) {
      throw may(permission, campaignId) ? new OtherCountry(permission, field) : refusal(permission);
    }
  }

  /**
   * The countries of this campaign for which alone the permission is given; none where it is given
   * for all. For what is listed by country: each list has to be narrowed to them.
   */
  @PermitAll
  public SortedSet<String> requireLimits(String permission, long campaignId) {
    require(permission, campaignId);
    if (!actor.name().startsWith(CurrentActor.STAFF_PREFIX)) {
      return new TreeSet<>();
    }
    List<String> countries =
        given(actor.name()).stream()
            .filter(reach -> reach.gives(permission))
            .filter(reach -> reach.covers(campaignId))
            .map(Reach::country)
            .toList();
    return countries.contains(null) ? new TreeSet<>() : new TreeSet<>(countries);
  }

  /** In this campaign, at least one of these. */
  @PermitAll
  public void requireAny(long campaignId, String... permissions) {
    for (String permission : permissions) {
      if (may(permission, campaignId)) {
        return;
      }
    }
    throw refusal(permissions);
  }

  /** In a campaign: a key that has a scope is told that it is not for want of one. */
  private Forbidden refusal(String... permissions) {
    return Stream.of(permissions)
        .filter(this::isKeyWith)
        .findFirst()
        .<Forbidden>map(KeyOutside::elsewhere)
        .orElseGet(() -> new Forbidden(List.of(permissions)));
  }

  private boolean isKeyWith(String permission) {
    return actor.isKey() && actor.has(permission);
  }

  /**
   * In any campaign, for things of this country that belong to no single campaign.
   *
   * @throws KeyOutside to a key whose organisation is in none
   */
  @PermitAll
  public void requireSomewhere(String permission, String country) {
    if (!maySomewhere(permission, country)) {
      throw isKeyWith(permission) ? outside(permission) : new Forbidden(permission);
    }
  }

  /**
   * As the other, of what was typed in this field.
   *
   * @throws OtherCountry to who may for other countries
   */
  @PermitAll
  public void requireSomewhere(String permission, String country, String field) {
    if (!actor.isKey() && !maySomewhere(permission, country) && actor.has(permission)) {
      throw new OtherCountry(permission, field);
    }
    requireSomewhere(permission, country);
  }

  private KeyOutside outside(String permission) {
    return isNewcomer(actor.name())
        ? KeyOutside.newcomer(permission)
        : KeyOutside.putOut(permission);
  }

  /**
   * For what a key may begin though its organisation is in no campaign yet: not where it had to
   * leave one. Who was put out of all would else come in again by himself.
   *
   * @throws KeyOutside to such a key
   */
  @PermitAll
  public void requireNotPutOut(String permission) {
    if (actor.isKey() && !maySomewhere(permission, null) && !isNewcomer(actor.name())) {
      throw KeyOutside.putOut(permission);
    }
  }

  /** For the whole installation, not for one campaign alone. */
  @PermitAll
  public void requireEverywhere(String permission) {
    if (!mayEverywhere(permission)) {
      throw new Forbidden(permission);
    }
  }

  @PermitAll
  public boolean may(String permission, long campaignId) {
    return allows(permission, reach -> reach.covers(campaignId), of -> of.contains(campaignId));
  }

  /** In this campaign, for things of this country; null for what concerns all of its countries. */
  @PermitAll
  public boolean mayIn(String permission, long campaignId, String country) {
    return allows(
        permission, reach -> reach.covers(campaignId, country), of -> of.contains(campaignId));
  }

  /** As {@link #requireSomewhere}; no key whose organisation is in no campaign. */
  @PermitAll
  public boolean maySomewhere(String permission, String country) {
    return allows(permission, reach -> reach.reaches(country), of -> !of.isEmpty());
  }

  /**
   * Whether a key calls whose organisation is not in this campaign. Nobody tells it even that there
   * is such a one, as long as it is for its own people alone: a slug can be the name of somebody
   * for whom it is being prepared.
   */
  @PermitAll
  public boolean isOutside(long campaignId) {
    return actor.isKey() && !campaignsOf(actor.name()).contains(campaignId);
  }

  /** In this campaign, for what concerns all of its countries. */
  @PermitAll
  public boolean mayThroughout(String permission, long campaignId) {
    return mayIn(permission, campaignId, null);
  }

  /** For the whole installation, not for one campaign alone; a key by its scope alone. */
  @PermitAll
  public boolean mayEverywhere(String permission) {
    return allows(permission, Reach::isEverywhere, of -> true);
  }

  /** Which campaigns a permission reaches, asked once for a whole list of them. */
  @PermitAll
  public LongPredicate reach(String permission) {
    return reached(permission).<LongPredicate>map(ids -> ids::contains).orElse(id -> true);
  }

  /** The ids of the campaigns that a permission reaches; absent where it reaches every one. */
  @PermitAll
  public Optional<Set<Long>> reached(String permission) {
    String name = actor.name();
    if (name.equals(Permission.SYSTEM)) {
      return Optional.empty();
    }
    if (!actor.has(permission)) {
      return Optional.of(Set.of());
    }
    if (name.startsWith(CurrentActor.KEY_PREFIX)) {
      return Optional.of(Set.copyOf(campaignsOf(name)));
    }
    Set<Long> own =
        given(name).stream()
            .filter(reach -> reach.gives(permission))
            .map(Reach::campaignId)
            .collect(Collectors.toSet());
    return own.contains(null) ? Optional.empty() : Optional.of(own);
  }

  /** The slug of the organisation whose key is calling; empty where it is no key that calls. */
  @PermitAll
  public Optional<String> organisationOfKey() {
    String name = actor.name();
    return name.startsWith(CurrentActor.KEY_PREFIX)
        ? em.createQuery(
                "select o.slug from ApiKey k, Organisation o"
                    + " where k.publicId = :key and o.id = k.organisationId",
                String.class)
            .setParameter("key", name.substring(CurrentActor.KEY_PREFIX.length()))
            .getResultStream()
            .findFirst()
        : Optional.empty();
  }

  /**
   * @param ofKey of the campaigns that a key reaches: whether it may
   */
  private boolean allows(String permission, Predicate<Reach> covers, Predicate<List<Long>> ofKey) {
    String name = actor.name();
    if (name.equals(Permission.SYSTEM)) {
      return true;
    }
    if (!actor.has(permission)) {
      return false;
    }
    if (name.startsWith(CurrentActor.KEY_PREFIX)) {
      return ofKey.test(campaignsOf(name));
    }
    return given(name).stream().anyMatch(reach -> reach.gives(permission) && covers.test(reach));
  }

  /** None for who is shut out. */
  private List<Reach> given(String name) {
    return em.createQuery(
            "select a.role, a.campaignId, a.country from RoleAssignment a"
                + " where a.staff.publicId = :publicId and a.staff.active = true",
            Object[].class)
        .setParameter("publicId", name.substring(CurrentActor.STAFF_PREFIX.length()))
        .getResultStream()
        .map(row -> new Reach((Role) row[0], (Long) row[1], (String) row[2]))
        .toList();
  }

  /** A key in force, whose organisation never had to leave a campaign. */
  private boolean isNewcomer(String name) {
    return !em.createQuery(
            "select o.id from ApiKey k, Organisation o"
                + " where k.publicId = :key and o.id = k.organisationId and o.putOutAt is null"
                + " and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now)",
            Long.class)
        .setParameter("key", name.substring(CurrentActor.KEY_PREFIX.length()))
        .setParameter("now", clock.instant())
        .getResultList()
        .isEmpty();
  }

  /** A key in force reaches the campaigns that its organisation owns or has joined. */
  private List<Long> campaignsOf(String name) {
    return em.createQuery(
            "select c.id from ApiKey k, Campaign c join c.organisations o"
                + " where k.publicId = :key and o.id = k.organisationId and k.revokedAt is null"
                + " and (k.expiresAt is null or k.expiresAt > :now)",
            Long.class)
        .setParameter("key", name.substring(CurrentActor.KEY_PREFIX.length()))
        .setParameter("now", clock.instant())
        .getResultList();
  }
}

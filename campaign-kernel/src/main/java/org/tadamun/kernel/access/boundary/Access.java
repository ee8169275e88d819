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
 * The fine half of every permission check. The container knows that the caller may write actions
 * somewhere; this class knows whether that holds for this campaign and country.
 *
 * <p>Refuses with {@link Forbidden}. Called first in each boundary method that touches a campaign.
 * Reads the roles and keys at each call, because a staff member can be shut out or a key revoked
 * while a request still runs: sending a file of a million rows takes minutes.
 */
@Stateless
public class Access {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /** Requires the permission in this campaign, for at least one country. */
  @PermitAll
  public void require(String permission, long campaignId) {
    if (!may(permission, campaignId)) {
      throw refusal(permission);
    }
  }

  /** Requires the permission in this campaign for this country; null means all its countries. */
  @PermitAll
  public void requireCountry(String permission, long campaignId, String country) {
    if (!mayIn(permission, campaignId, country)) {
      throw refusal(permission);
    }
  }

  /**
   * Like {@link #requireCountry(String, long, String)}; the refusal names the field with the
   * country.
   *
   * @throws OtherCountry if the caller has the permission for other countries only
   */
  @PermitAll
  public void requireCountry(String permission, long campaignId, String country, String field) {
    if (!mayIn(permission, campaignId, country)) {
      throw may(permission, campaignId) ? new OtherCountry(permission, field) : refusal(permission);
    }
  }

  /**
   * Requires the permission in this campaign and returns the countries to which the caller's roles
   * limit it; empty if there is no limit. Lists by country must be narrowed to them.
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

  /** Requires at least one of these permissions in this campaign. */
  @PermitAll
  public void requireAny(long campaignId, String... permissions) {
    for (String permission : permissions) {
      if (may(permission, campaignId)) {
        return;
      }
    }
    throw refusal(permissions);
  }

  /** A key that has the scope is told that only its reach is missing, not the scope. */
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
   * Requires the permission in any campaign, for things of this country that belong to no single
   * campaign.
   *
   * @throws KeyOutside to a key with this scope whose organisation is in no campaign
   */
  @PermitAll
  public void requireSomewhere(String permission, String country) {
    if (!maySomewhere(permission, country)) {
      throw isKeyWith(permission) ? outside(permission) : new Forbidden(permission);
    }
  }

  /**
   * Like {@link #requireSomewhere(String, String)}; the refusal names the field with the country.
   *
   * @throws OtherCountry if the caller has the permission for other countries only
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
   * Refuses a key whose organisation had to leave all its campaigns, and could otherwise come back
   * in by itself. For what a key may begin before its organisation is in any.
   *
   * @throws KeyOutside to a key of an organisation that had to leave
   */
  @PermitAll
  public void requireNotPutOut(String permission) {
    if (actor.isKey() && !maySomewhere(permission, null) && !isNewcomer(actor.name())) {
      throw KeyOutside.putOut(permission);
    }
  }

  /** Requires the permission for the whole installation, not for one campaign only. */
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

  /** Whether the caller may in this campaign and country; null means all its countries. */
  @PermitAll
  public boolean mayIn(String permission, long campaignId, String country) {
    return allows(
        permission, reach -> reach.covers(campaignId, country), of -> of.contains(campaignId));
  }

  /** As in {@link #requireSomewhere}; false for a key whose organisation is in no campaign. */
  @PermitAll
  public boolean maySomewhere(String permission, String country) {
    return allows(permission, reach -> reach.reaches(country), of -> !of.isEmpty());
  }

  /**
   * Whether the caller is a key whose organisation is not in this campaign. As long as the campaign
   * is not public, such a key must not learn that it exists: the slug can be the name of the person
   * for whom it is being prepared.
   */
  @PermitAll
  public boolean isOutside(long campaignId) {
    return actor.isKey() && !campaignsOf(actor.name()).contains(campaignId);
  }

  /** Whether the caller may in this campaign for all of its countries. */
  @PermitAll
  public boolean mayThroughout(String permission, long campaignId) {
    return mayIn(permission, campaignId, null);
  }

  /** Whether the caller may in the whole installation; for a key its scope is enough. */
  @PermitAll
  public boolean mayEverywhere(String permission) {
    return allows(permission, Reach::isEverywhere, of -> true);
  }

  /** Returns which campaigns a permission reaches, read once for a whole list of them. */
  @PermitAll
  public LongPredicate reach(String permission) {
    return reached(permission).<LongPredicate>map(ids -> ids::contains).orElse(id -> true);
  }

  /** The ids of the campaigns that a permission reaches; empty if it reaches all of them. */
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

  /** The slug of the organisation whose key is calling; empty if the caller is no key. */
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
   * @param ofKey decides for a key, from the ids of the campaigns that it reaches
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

  /** The roles of this staff member; none if the staff member is shut out. */
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

  /** Whether the key is in force and its organisation never had to leave a campaign. */
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

  /** The campaigns that the key's organisation owns or joined; none if it is not in force. */
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

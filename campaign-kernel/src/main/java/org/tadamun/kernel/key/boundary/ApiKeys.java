package org.tadamun.kernel.key.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Scopes;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.key.entity.ApiKey;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The keys with which other systems call the API. */
@Stateless
public class ApiKeys {

  /** The beginning of every key, by which scanners for leaked secrets can recognise it. */
  public static final String PREFIX = "tadamun_";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Organisations organisations;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * What is entered for a new key.
   *
   * @param organisation its slug
   * @param expiresAt when the key stops working; null for never
   */
  public record Draft(String organisation, String name, List<String> scopes, Instant expiresAt) {}

  /** A new key; its secret cannot be read again later. */
  public record Made(String publicId, String secret) {}

  @RolesAllowed(Permission.KEY_WRITE)
  public List<String> scopes() {
    return Permission.all().stream().filter(Scopes::isOffered).toList();
  }

  @RolesAllowed(Permission.KEY_WRITE)
  public List<ApiKeyView> all() {
    access.requireEverywhere(Permission.KEY_WRITE);
    return em.createQuery(
            "select k from ApiKey k order by k.createdAt desc, k.id desc", ApiKey.class)
        .getResultStream()
        .map(key -> ApiKeyView.of(key, clock.instant()))
        .toList();
  }

  @RolesAllowed({Permission.KEY_WRITE, Permission.SYSTEM})
  public Made make(Draft draft) {
    access.requireEverywhere(Permission.KEY_WRITE);
    check(draft).throwIfAny();
    OrganisationView organisation =
        organisations
            .bySlug(draft.organisation())
            .orElseThrow(() -> new InvalidInput("organisation", "kernel.error.choice"));
    String secret = PREFIX + secrets.newToken();
    ApiKey key =
        new ApiKey(
            actor.name(),
            organisation.id(),
            draft.name().strip(),
            draft.scopes(),
            Secrets.tokenHash(secret),
            draft.expiresAt(),
            clock.instant());
    em.persist(key);
    audit.record(
        "key.made", "key", key.publicId(), null, null, draft.organisation() + " " + key.scopes());
    return new Made(key.publicId(), secret);
  }

  private Violations check(Draft draft) {
    Violations violations =
        new Violations()
            .required("name", draft.name())
            .line("name", draft.name(), ApiKey.NAME_MAX)
            .required("organisation", draft.organisation())
            .moment("expiresOn", draft.expiresAt());
    List<String> scopes = draft.scopes();
    if (scopes == null || scopes.isEmpty()) {
      violations.add("scopes", "kernel.error.required");
    } else if (!scopes.stream().allMatch(Scopes::isAllowed)) {
      violations.add("scopes", "kernel.error.choice");
    }
    if (draft.expiresAt() != null && !draft.expiresAt().isAfter(clock.instant())) {
      violations.add("expiresOn", "kernel.error.future");
    }
    return violations;
  }

  /** Ends a key for good, even while it is in use. */
  @RolesAllowed(Permission.KEY_WRITE)
  public void revoke(String publicId) {
    access.requireEverywhere(Permission.KEY_WRITE);
    ApiKey key = Records.require(em, ApiKey.class, publicId);
    em.refresh(key, LockModeType.PESSIMISTIC_WRITE);
    key.revoke(clock.instant());
    audit.record("key.revoked", "key", publicId, null, null, null);
  }

  /**
   * Erases its name for good, whether the key is in use or not. The audit trail never had the name;
   * it knows the key by its id.
   */
  @RolesAllowed(Permission.KEY_WRITE)
  public void eraseName(String publicId) {
    access.requireEverywhere(Permission.KEY_WRITE);
    ApiKey key = Records.require(em, ApiKey.class, publicId);
    em.refresh(key, LockModeType.PESSIMISTIC_WRITE);
    if (ApiKeyView.of(key, clock.instant()).isNamed()) {
      key.eraseName(clock.instant());
      audit.record("key.name-erased", "key", publicId, null, null, null);
    }
  }

  /** Finds the key with this secret if it is in force, at each call; notes that it was used. */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<ApiKeyView> identify(String secret) {
    return em.createNamedQuery(ApiKey.BY_HASH, ApiKey.class)
        .setParameter("hash", Secrets.tokenHash(secret))
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(this::used);
  }

  /**
   * Needs no particular version, so that calls at the same time do not refuse each other. It raises
   * the version, so use cases that change a key must lock it first.
   */
  private ApiKeyView used(ApiKey key) {
    if (key.isUseNews(clock.instant())) {
      em.createQuery("update ApiKey k set k.lastUsedAt = :now where k.id = :id")
          .setParameter("now", clock.instant())
          .setParameter("id", key.id())
          .executeUpdate();
    }
    return ApiKeyView.of(key, clock.instant());
  }
}

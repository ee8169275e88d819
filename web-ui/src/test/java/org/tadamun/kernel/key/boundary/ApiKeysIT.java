package org.tadamun.kernel.key.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("API keys")
class ApiKeysIT {

  private static final List<String> SCOPES = List.of(Permission.SIGNATURE_READ);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private ApiKeys keys;
  @Inject private KeyNames names;
  @Inject private Tables tables;
  @Inject private World world;
  @Inject private AsSystem system;

  private static ApiKeys.Draft draft(String organisation, String name, List<String> scopes) {
    return new ApiKeys.Draft(organisation, name, scopes, null);
  }

  private Person administrator() {
    return world.person(Role.ADMINISTRATOR, null, null);
  }

  private ApiKeys.Made make(String organisation) throws Exception {
    return Acting.as(administrator(), () -> keys.make(draft(organisation, " Our site ", SCOPES)));
  }

  private Optional<ApiKeyView> identify(String secret) {
    return system.run(() -> keys.identify(secret));
  }

  private ApiKeyView listed(String publicId) throws Exception {
    return Acting.as(administrator(), () -> keys.all()).stream()
        .filter(key -> key.publicId().equals(publicId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "R1 R2: a key knows its organisation and its scopes, and its secret is shown only once")
  void made() throws Exception {
    CampaignView campaign = world.liveCampaign();
    ApiKeys.Made made = make(campaign.owner().slug());
    assertTrue(made.secret().startsWith(ApiKeys.PREFIX), "a scanner of secrets knows it");
    ApiKeyView key = identify(made.secret()).orElseThrow();
    assertEquals(campaign.owner().id(), key.organisationId());
    assertEquals("Our site", key.name());
    assertEquals(Set.copyOf(SCOPES), key.scopes());
    assertFalse(listed(made.publicId()).toString().contains(made.secret()));
    List<AuditEntry> trail = world.audit("key", made.publicId());
    assertEquals("key.made", trail.getFirst().action());
    assertFalse(trail.getFirst().to().contains(made.secret()));
  }

  @Test
  @DisplayName("A key shows when it was last used")
  void lastUsed() throws Exception {
    ApiKeys.Made made = make(world.campaign().owner().slug());
    assertNull(listed(made.publicId()).lastUsedAt());
    identify(made.secret());
    assertNotNull(listed(made.publicId()).lastUsedAt());
  }

  /** The update of the open transaction is the one that each use of a key makes. */
  @Test
  @Timeout(120)
  @DisplayName("R3: a key that is in use at the same moment can be revoked")
  void revokedInUse() throws Exception {
    ApiKeys.Made made = make(world.campaign().owner().slug());
    Person admin = administrator();
    Future<?> revocation;
    transaction.begin();
    try {
      em.createQuery("update ApiKey k set k.lastUsedAt = :now where k.publicId = :key")
          .setParameter("now", Instant.now())
          .setParameter("key", made.publicId())
          .executeUpdate();
      revocation = threads.submit(() -> revoke(admin, made.publicId()));
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    revocation.get();
    assertTrue(identify(made.secret()).isEmpty());
    assertNotNull(listed(made.publicId()).lastUsedAt());
  }

  private Void revoke(Person who, String publicId) throws Exception {
    return Acting.as(
        who,
        () -> {
          keys.revoke(publicId);
          return null;
        });
  }

  @Test
  @DisplayName("R3: a revoked key is refused at once and for ever; its name can still be looked up")
  void revoked() throws Exception {
    ApiKeys.Made made = make(world.campaign().owner().slug());
    Person administrator = administrator();
    Api integrator = Api.anonymous().withKey(made.secret());
    integrator.get("/campaigns").require(200);
    Acting.does(administrator, () -> keys.revoke(made.publicId()));
    integrator.get("/campaigns").requireProblem(ProblemType.UNAUTHENTICATED);
    assertTrue(identify(made.secret()).isEmpty());
    assertTrue(listed(made.publicId()).isRevoked());
    Person reader = world.person(Role.READER, world.campaign().id(), null);
    Set<String> asked = Set.of(made.publicId(), "unknown");
    Map<String, KeyNames.Named> named = Acting.as(reader, () -> names.of(asked));
    assertEquals(Set.of(made.publicId()), named.keySet(), "the trail speaks of it still");
    assertEquals("Our site", named.get(made.publicId()).name());
    assertEquals("A union", named.get(made.publicId()).organisation().in("en"));
    assertEquals(Map.of(), Acting.as(reader, () -> names.of(Set.of())));
    WrongState again =
        Acting.refused(administrator, WrongState.class, () -> keys.revoke(made.publicId()));
    assertEquals("REVOKED", again.state());
    assertEquals(
        List.of("key.made", "key.revoked"),
        world.audit("key", made.publicId()).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("R6: a key without its name works as before and is shown by its id")
  void nameErased() throws Exception {
    ApiKeys.Made made = make(world.campaign().owner().slug());
    assertTrue(listed(made.publicId()).isNamed());
    Person administrator = administrator();
    eraseName(administrator, made.publicId());
    ApiKeyView key = identify(made.secret()).orElseThrow();
    assertFalse(key.isNamed());
    assertEquals(made.publicId(), listed(made.publicId()).name());
    Person reader = world.person(Role.READER, world.campaign().id(), null);
    Set<String> asked = Set.of(made.publicId());
    assertEquals(
        made.publicId(), Acting.as(reader, () -> names.of(asked)).get(made.publicId()).name());
    AuditEntry told = world.audit("key", made.publicId()).getLast();
    assertEquals("key.name-erased", told.action());
    assertEquals(administrator.name(), told.actor());
    assertNull(told.from());
    assertNull(told.to());
    int lines = world.audit("key", made.publicId()).size();
    eraseName(administrator, made.publicId());
    assertEquals(lines, world.audit("key", made.publicId()).size(), "nothing is left");
    assertThrows(NotFound.class, () -> eraseName(administrator, "unknown"));
    Person here = world.person(Role.ADMINISTRATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> eraseName(here, made.publicId()));
    assertThrows(EJBAccessException.class, () -> eraseName(reader, made.publicId()));
  }

  private Void eraseName(Person who, String publicId) throws Exception {
    return Acting.as(
        who,
        () -> {
          keys.eraseName(publicId);
          return null;
        });
  }

  @Test
  @DisplayName("An unknown key, an empty one and another scheme than Bearer are refused")
  void unknown() {
    assertTrue(identify(ApiKeys.PREFIX + "nothing").isEmpty());
    assertTrue(identify("").isEmpty());
    Api.anonymous().withKey("wrong").get("/campaigns").requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous()
        .with("Authorization", "Basic dXNlcjpwYXNz")
        .get("/campaigns")
        .requireProblem(ProblemType.UNAUTHENTICATED);
  }

  @Test
  @DisplayName(
      "R2: a key cannot have a scope of staff affairs or an unknown one; each wrong field is named")
  void scopes() throws Exception {
    String owner = world.campaign().owner().slug();
    for (String scope : List.of(Permission.STAFF_WRITE, Permission.KEY_WRITE, "all:write")) {
      requireFields(() -> keys.make(draft(owner, "Key", List.of(scope))), "scopes");
    }
    requireFields(() -> keys.make(draft(owner, "Key", List.of())), "scopes");
    requireFields(() -> keys.make(draft(owner, "", SCOPES)), "name");
    Instant past = Instant.parse("2020-11-20T08:00:00Z");
    requireFields(() -> keys.make(new ApiKeys.Draft(owner, "Key", SCOPES, past)), "expiresOn");
    requireFields(() -> keys.make(draft("nobody", "Key", SCOPES)), "organisation");
    List<String> offered = Acting.as(administrator(), () -> keys.scopes());
    assertTrue(offered.contains(Permission.SIGNATURE_READ));
    assertFalse(offered.contains(Permission.AUDIT_READ));
    assertFalse(offered.contains(Permission.INCIDENT_READ), "nothing is opened by it");
  }

  private void requireFields(Acting.Deed attempt, String... fields) {
    InvalidInput refusal = Acting.refused(administrator(), InvalidInput.class, attempt);
    assertEquals(
        List.of(fields), refusal.errors().stream().map(FieldError::field).distinct().toList());
  }

  @Test
  @DisplayName("Only an administrator of the whole installation makes, lists and revokes keys")
  void closed() throws Exception {
    CampaignView campaign = world.campaign();
    String owner = campaign.owner().slug();
    Person here = world.person(Role.ADMINISTRATOR, campaign.id(), null);
    Acting.refused(here, Forbidden.class, () -> keys.all());
    Acting.refused(here, Forbidden.class, () -> keys.make(draft(owner, "Key", SCOPES)));
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    Acting.refused(coordinator, EJBAccessException.class, () -> keys.all());
    assertThrows(EJBAccessException.class, () -> keys.revoke("x"));
    assertThrows(EJBAccessException.class, () -> names.of(Set.of("x")));
    assertThrows(EJBAccessException.class, () -> keys.identify("x"));
    Acting.refused(administrator(), NotFound.class, () -> keys.revoke("unknown"));
  }
}

package org.tadamun.kernel.retention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.kernel.retention.entity.RetentionReport;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Retention in the API")
class RetentionApiIT {

  private static final int RULES = 16;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private RetentionRun run;
  @Inject private Keys keys;
  @Inject private Retention retention;
  @Inject private TimeMachine timeMachine;
  @Inject private World world;

  private CampaignView campaign;
  private Api api;

  /** Ends a run that another test may have left unfinished. */
  @BeforeEach
  void rest() {
    run.run();
    campaign = world.campaign();
    api = keys.of(campaign, Permission.RETENTION_READ);
  }

  private JsonArray reports(String query) {
    return api.get("/retention/reports" + query).require(200).json().getJsonArray("items");
  }

  @Test
  @DisplayName("R2: the API lists how much is due by each rule, and changes nothing")
  void dryRun() {
    JsonArray rules = api.get("/retention").require(200).json().getJsonArray("items");
    assertEquals(RULES, rules.size());
    JsonObject first = rules.getJsonObject(0);
    assertEquals("addresses", first.getString("name"));
    assertEquals("tadamun.retention.addresses", first.getString("key"));
    assertEquals(365, first.getInt("days"));
    assertTrue(first.getInt("due") >= 0);
    assertEquals(rules, api.get("/retention").require(200).json().getJsonArray("items"));
  }

  @Test
  @DisplayName("R2: the rules are read in pages, as every list is")
  void rulesInPages() {
    List<String> names = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonObject page = api.get("/retention?limit=7" + next).require(200).json();
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(rule -> rule.getString("name"))
          .forEach(names::add);
      next = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(RULES, names.size());
    assertEquals(RULES, Set.copyOf(names).size());
    api.get("/retention?limit=0").requireMistake("limit", null);
  }

  @Test
  @DisplayName(
      "R4: the reports are listed by pages, newest first, and a new run does not move a page")
  void reports() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String older = Acting.as(administrator, () -> retention.start()).id();
    run.run();
    String newer = Acting.as(administrator, () -> retention.start()).id();
    run.run();
    JsonObject page = api.get("/retention/reports?limit=1").require(200).json();
    JsonObject shown = page.getJsonArray("items").getJsonObject(0);
    assertEquals(newer, shown.getString("id"));
    assertEquals(RULES, shown.getJsonArray("lines").size());
    assertFalse(shown.isNull("finishedAt"));
    assertFalse(shown.getJsonArray("lines").getJsonObject(0).isNull("due"));
    String cursor = "?limit=1&cursor=" + page.getString("next");
    assertEquals(older, reports(cursor).getJsonObject(0).getString("id"));
    Acting.as(administrator, () -> retention.start());
    run.run();
    assertEquals(
        older, reports(cursor).getJsonObject(0).getString("id"), "another run moves nothing");
    api.get("/retention/reports?limit=0").requireMistake("limit", null);
    api.get("/retention/reports?cursor=LTU").requireMistake("cursor", null);
  }

  @Test
  @DisplayName("R4: reports without an ordinal are listed after all others, each once")
  void early() {
    List<String> early = new ArrayList<>();
    timeMachine.inTransaction(
        () -> {
          early.addFirst(withoutOrdinal(-1));
          early.addFirst(withoutOrdinal(-2));
        });
    List<String> told = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = api.get("/retention/reports?limit=1" + cursor).require(200).json();
      told.add(page.getJsonArray("items").getJsonObject(0).getString("id"));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(told.size(), told.stream().distinct().count());
    assertEquals(early, told.stream().filter(early::contains).toList());
    assertEquals(reports("?limit=200").size(), told.size());
  }

  /**
   * A report without an ordinal, as an earlier release wrote it.
   *
   * @param meanwhile an ordinal that no run has, used until it is removed
   */
  private String withoutOrdinal(long meanwhile) {
    Instant now = Instant.now();
    RetentionReport report = new RetentionReport(meanwhile, "test", now);
    report.finish(now);
    em.persist(report);
    em.flush();
    em.createNativeQuery("update kernel_retention_report set run_no = null where run_no = ?1")
        .setParameter(1, meanwhile)
        .executeUpdate();
    return report.publicId();
  }

  @Test
  @DisplayName("Retention needs its own scope to be read, and no key can start a run")
  void scopes() throws Exception {
    Api weak = keys.of(campaign, Permission.PETITION_MODERATE);
    for (String path : new String[] {"/retention", "/retention/reports"}) {
      weak.get(path).requireProblem(ProblemType.FORBIDDEN);
      Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
      api.post(path, "{}").requireProblem(ProblemType.NOT_ALLOWED);
    }
    Person key = keys.caller(campaign, Permission.RETENTION_READ);
    Acting.refused(key, EJBAccessException.class, () -> retention.start());
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> keys.of(campaign, Permission.RETENTION_WRITE));
    assertEquals("scopes", refused.errors().getFirst().field());
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.refused(coordinator, EJBAccessException.class, () -> retention.dryRun());
  }
}

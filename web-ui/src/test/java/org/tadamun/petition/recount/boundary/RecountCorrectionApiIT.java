package org.tadamun.petition.recount.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.recount.entity.CorrectionRefused;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Permission to correct figures after a recount")
class RecountCorrectionApiIT extends FourEyes {

  private static final String WHY = "Somebody changed the table by hand";

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;

  private static JsonObject body() {
    return Json.createObjectBuilder().add("reason", WHY).build();
  }

  private RecountView recount() throws Exception {
    return Acting.as(anna, () -> recounts.run(petition.slug()));
  }

  private RecountView propose(RecountView found) throws Exception {
    return Acting.as(anna, () -> corrections.propose(petition.slug(), found.id(), WHY));
  }

  private RecountView approve(Person who, RecountView found) throws Exception {
    return Acting.as(who, () -> corrections.approve(petition.slug(), found.id()));
  }

  /** A recount: one has signed, and three are counted. */
  private RecountView drifted() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    return recount();
  }

  private List<String> acts() {
    return world.audit("petition", petition.slug()).stream()
        .map(AuditEntry::action)
        .filter(action -> action.startsWith("petition.correction"))
        .toList();
  }

  private String path(RecountView found) {
    return "/petitions/" + petition.slug() + "/recounts/" + found.id() + "/correction";
  }

  private Api moderator() {
    return moderationWorld.with(petition, Permission.PETITION_MODERATE);
  }

  private static String state(Answer answer) {
    return answer.require(200).json().getJsonObject("correction").getString("state");
  }

  @Test
  @DisplayName("R6 R7: R8: one key of the owner proposes and may reject, and another key approves")
  void systems() throws Exception {
    RecountView found = drifted();
    Api first = moderator();
    assertEquals("PROPOSED", state(first.post(path(found), body())));
    first.post(path(found), body()).requireProblem(ProblemType.WRONG_STATE);
    first.post(path(found) + "/approval", "").requireProblem(ProblemType.FORBIDDEN);
    assertEquals("REJECTED", state(first.post(path(found) + "/rejection", "")));
    moderator().post(path(found) + "/approval", "").requireProblem(ProblemType.WRONG_STATE);
    assertEquals("PROPOSED", state(first.post(path(found), body())));
    tallyWorld.drift(petition, "ONLINE", "SE", +1);
    moderator().post(path(found) + "/approval", "").requireProblem(ProblemType.STALE);
    tallyWorld.drift(petition, "ONLINE", "SE", -1);
    Answer approved = moderator().post(path(found) + "/approval", "");
    assertEquals("APPROVED", state(approved));
    assertTrue(approved.json().getJsonArray("findings").isEmpty());
    first.post(path(found), body()).requireProblem(ProblemType.STALE);
    assertEquals(
        List.of(
            "petition.correction-proposed",
            "petition.correction-rejected",
            "petition.correction-proposed",
            "petition.correction-approved"),
        acts());
  }

  @Test
  @DisplayName(
      "R6: two keys of a partner are one person, and keys without the permission are refused")
  void keysOfOthers() throws Exception {
    RecountView found = drifted();
    String partner = world.partner(campaigns.byId(petition.campaignId()).orElseThrow());
    Api first = keys.ofOrganisation(partner, Permission.PETITION_MODERATE);
    Api second = keys.ofOrganisation(partner, Permission.PETITION_MODERATE);
    for (Api other :
        new Api[] {
          moderationWorld.with(petition, Permission.PETITION_WRITE),
          keys.of(world.campaign(), Permission.PETITION_MODERATE)
        }) {
      other.post(path(found), body()).requireProblem(ProblemType.FORBIDDEN);
      other.post(path(found) + "/approval", "").requireProblem(ProblemType.FORBIDDEN);
      other.post(path(found) + "/rejection", "").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().post(path(found), body()).requireProblem(ProblemType.UNAUTHENTICATED);
    first.post(path(found), body()).require(200);
    Answer refused = second.post(path(found) + "/approval", "");
    refused.requireProblem(ProblemType.FORBIDDEN);
    String detail = refused.json().getString("detail");
    assertTrue(detail.contains("count as one person"), detail);
    assertEquals("APPROVED", state(moderator().post(path(found) + "/approval", "")));
  }

  @Test
  @DisplayName("R6: a proposal needs the last recount, a difference and a reason")
  void refusals() throws Exception {
    String slug = petition.slug();
    RecountView nothing = recount();
    assertNull(nothing.correction());
    assertThrows(CorrectionRefused.NothingDiffers.class, () -> propose(nothing));
    RecountView found = drifted();
    assertThrows(CorrectionRefused.LaterRecount.class, () -> propose(nothing));
    for (String why : new String[] {null, " ", "x".repeat(501)}) {
      Acting.refused(anna, InvalidInput.class, () -> corrections.propose(slug, found.id(), why));
    }
    assertThrows(NotFound.class, () -> approve(bilal, found), "nobody has proposed it");
    Acting.refused(anna, NotFound.class, () -> corrections.propose(slug, "none", WHY));
    assertEquals(List.of(), acts());
  }

  @Test
  @DisplayName("R6: only moderators of all countries of the petition propose, approve and reject")
  void permissions() throws Exception {
    String slug = petition.slug();
    RecountView found = drifted();
    Person swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    for (Person other : List.of(swede, elsewhere)) {
      Acting.refused(other, Forbidden.class, () -> corrections.propose(slug, found.id(), WHY));
    }
    Acting.refused(
        reader, EJBAccessException.class, () -> corrections.propose(slug, found.id(), WHY));
    propose(found);
    for (Person other : List.of(swede, elsewhere)) {
      assertThrows(Forbidden.class, () -> approve(other, found));
      Acting.refused(other, Forbidden.class, () -> corrections.reject(slug, found.id()));
    }
    assertThrows(EJBAccessException.class, () -> approve(reader, found));
    Acting.refused(reader, EJBAccessException.class, () -> corrections.reject(slug, found.id()));
    RecountView seen = Acting.as(reader, () -> recounts.latest(slug)).orElseThrow();
    assertEquals(CorrectionState.PROPOSED, seen.correction().state());
  }
}

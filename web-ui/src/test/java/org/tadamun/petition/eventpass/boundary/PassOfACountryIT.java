package org.tadamun.petition.eventpass.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.eventpass.entity.PassState;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;

/** This server has the default rate limit: 30 in five minutes. */
@InServer
@DisplayName("Event pass for one country")
class PassOfACountryIT extends FourEyes {

  private static final int RATE = 30;
  private static final int MOST = 50;

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private EventPasses passes;
  @Inject private PassWorld passWorld;

  private EventPassView make(Person who, String country) throws Exception {
    return Acting.as(who, () -> passes.make(petition.slug(), passWorld.valid(MOST, country)));
  }

  private int used(EventPassView pass) throws Exception {
    return Acting.as(anna, () -> passes.one(pass.id())).used();
  }

  private Answer sign(String address, String pass, String country) {
    return Api.anonymous()
        .with("X-Forwarded-For", address)
        .post("/petitions/" + petition.slug() + "/signatures", PassWorld.signature(pass, country));
  }

  private Signature newest() {
    return petitionWorld.rows(petition.id()).getLast();
  }

  @Test
  @DisplayName(
      "R5: only signers from the country come through the pass, for others the rate limit applies")
  void ofThereAlone() throws Exception {
    EventPassView pass = make(anna, "LU");
    assertEquals("LU", pass.country());
    String hall = PassWorld.address();
    for (int i = 0; i < RATE; i++) {
      sign(hall, pass.code(), "VA").require(202);
    }
    assertEquals(0, used(pass));
    assertTrue(petitionWorld.rows(petition.id()).stream().noneMatch(PassOfACountryIT::isExpected));
    sign(hall, pass.code(), "VA").requireProblem(ProblemType.TOO_MANY);
    sign(hall, pass.code(), "LU").require(202);
    assertTrue(isExpected(newest()));
    assertEquals(1, used(pass));
  }

  /** Whether the signature came by a pass, so that the country's alarm does not count it. */
  private static boolean isExpected(Signature one) {
    return one.provenance().isByPass();
  }

  @Test
  @DisplayName("R5: a form with an unknown country is refused, and is not counted by the pass")
  void noCountry() throws Exception {
    EventPassView pass = make(anna, "LU");
    for (String odd : List.of("XQ", "lu", "L\u0000", "")) {
      sign(PassWorld.address(), pass.code(), odd).requireMistake("country", null);
    }
    assertEquals(0, used(pass));
  }

  @Test
  @DisplayName("R6: staff who may write for one country make passes for that country only")
  void organisers() throws Exception {
    Person organiser = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "LU");
    assertThrows(Forbidden.class, () -> make(organiser, "VA"));
    assertThrows(Forbidden.class, () -> make(organiser, null));
    make(organiser, "LU");
    assertEquals(1, Acting.as(organiser, () -> passes.ofPetition(petition.slug())).size());
  }

  @Test
  @DisplayName(
      "R6 R8: staff of one country read and revoke its passes and those for all, no others")
  void foreign() throws Exception {
    Person organiser = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "LU");
    EventPassView there = make(anna, "VA");
    EventPassView open = make(anna, null);
    EventPassView own = make(anna, "LU");
    assertEquals(
        List.of(own.code(), open.code()),
        Acting.as(organiser, () -> passes.ofPetition(petition.slug())).stream()
            .map(EventPassView::code)
            .toList());
    Acting.refused(organiser, Forbidden.class, () -> passes.one(there.id()));
    Acting.refused(organiser, Forbidden.class, () -> passes.revoke(there.id()));
    Acting.refused(organiser, Forbidden.class, () -> passes.eraseName(there.id()));
    assertTrue(Acting.as(anna, () -> passes.one(there.id())).isNamed());
    assertFalse(Acting.as(organiser, () -> passes.eraseName(own.id())).isNamed());
    assertEquals(PassState.VALID, Acting.as(anna, () -> passes.one(there.id())).state());
    for (EventPassView hers : List.of(own, open)) {
      assertEquals(hers.code(), Acting.as(organiser, () -> passes.one(hers.id())).code());
      assertEquals(PassState.REVOKED, Acting.as(organiser, () -> passes.revoke(hers.id())).state());
    }
    assertEquals(3, Acting.as(anna, () -> passes.ofPetition(petition.slug())).size());
  }

  @Test
  @DisplayName("R6: the audit trail has the country of a pass, or * for all countries")
  void trail() throws Exception {
    for (String country : new String[] {"LU", null}) {
      String to = world.audit("event-pass", make(anna, country).id()).getFirst().to();
      String of = country == null ? "*" : country;
      assertEquals("%s %d %s".formatted(petition.slug(), MOST, of), to);
    }
  }

  @Test
  @DisplayName(
      "R1: the API makes a pass for a known country, or for all countries if none is named")
  void api() {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Api api = keys.of(campaign, Permission.PETITION_WRITE);
    String list = "/petitions/" + petition.slug() + "/event-passes";
    JsonObject plain = passWorld.json(MOST);
    assertTrue(api.post(list, plain).require(201).json().isNull("country"));
    assertEquals("LU", api.post(list, of("LU")).require(201).json().getString("country"));
    api.post(list, of("XQ")).requireMistake("country", null);
  }

  private JsonObject of(String country) {
    return Json.createObjectBuilder(passWorld.json(MOST)).add("country", country).build();
  }
}

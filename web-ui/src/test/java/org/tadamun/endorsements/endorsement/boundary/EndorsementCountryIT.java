package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Country of an endorsement")
class EndorsementCountryIT extends AtTheDesk {

  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;
  @Inject private Visitors visitors;

  private EndorsementView made;

  @BeforeEach
  void begin() throws Exception {
    EndorserView union = endorsementWorld.add(EndorsementDrafts.union("Weavers", "CA"));
    made = endorsementWorld.invited(desk, union.id(), EndorsementDrafts.letter());
    anna(
        () ->
            endorsers.edit(union.id(), union.version(), EndorsementDrafts.union("Weavers", "FR")));
  }

  private EndorsementView read() throws Exception {
    return anna(() -> endorsements.one(made.id()));
  }

  private EndorsementView edited(String country) throws Exception {
    EndorsementView present = read();
    EndorsementDraft wanted = EndorsementDrafts.in(country, present.draft());
    return anna(() -> endorsements.edit(made.id(), present.version(), wanted));
  }

  @Test
  @DisplayName("The country stays when that of the endorser changes, and a correction is audited")
  void corrected() throws Exception {
    assertEquals("CA FR", read().country() + " " + read().endorser().country());
    assertEquals("FR", edited("FR").country());
    AuditEntry told = world.audit("endorsement", made.id()).getLast();
    assertTrue(told.from().contains("country=CA"), told.from());
    assertTrue(told.to().contains("country=FR"), told.to());
    edited("CA");
    assertEquals("FR", edited(null).country(), "emptied it is that of the record");
  }

  @Test
  @DisplayName(
      "The country must exist; a country organiser can change it neither from nor to another one")
  void refused() throws Exception {
    InvalidInput unknown = assertThrows(InvalidInput.class, () -> edited("XQ"));
    assertEquals(List.of("country"), unknown.errors().stream().map(FieldError::field).toList());
    Person canadian = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "CA");
    EndorsementDraft french = EndorsementDrafts.in("FR", read().draft());
    Acting.refused(
        canadian, Forbidden.class, () -> endorsements.edit(made.id(), made.version(), french));
    EndorsementDraft quoted = EndorsementDrafts.in("CA", EndorsementDrafts.letter("Free him."));
    EndorsementView mended =
        Acting.as(canadian, () -> endorsements.edit(made.id(), made.version(), quoted));
    assertEquals("CA", mended.country(), "another edit carries nothing along");
    EndorsementView abroad = edited("FR");
    EndorsementDraft pulled = EndorsementDrafts.in("CA", abroad.draft());
    Acting.refused(
        canadian, Forbidden.class, () -> endorsements.edit(made.id(), abroad.version(), pulled));
    assertEquals("FR", read().country());
  }

  @Test
  @DisplayName("An endorser may have no single country, and the list of the console finds it")
  void none() throws Exception {
    String name = World.unique("international");
    String query = "?campaign=" + desk.campaign().slug();
    Page form = visitors.of(desk.anna()).open("endorsers/edit" + query).require(200);
    form.type("kind", "ORGANISATION").type("name_en", name).type("country", "ZZ");
    form.press("save").requireNotice("Saved.");
    String found = "endorsers/list" + query + "&country=ZZ&words=" + name;
    visitors.of(desk.anna()).open(found).requireWords(name, "No single country");
  }

  @Test
  @DisplayName("The console shows and corrects the country, and the public figures follow")
  void console() throws Exception {
    String query = "?campaign=" + desk.campaign().slug() + "&id=" + made.id();
    visitors.of(desk.anna()).open("endorsements/view" + query).requireWords("Canada", "France");
    Page form = visitors.of(desk.anna()).open("endorsements/edit" + query).require(200);
    assertEquals("CA", form.value("country"));
    form.type("country", "FR").press("save").requireNotice("The changes are saved.");
    endorsementWorld.bring(desk, read(), EndorsementState.PUBLISHED);
    JsonObject figures =
        Api.anonymous()
            .get("/campaigns/" + desk.campaign().slug() + "/stats")
            .require(200)
            .json()
            .getJsonObject("endorsements");
    assertEquals("{\"FR\":1}", figures.getJsonObject("byCountry").toString());
  }
}

package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Country for which an addressee speaks")
class AddresseeCountriesIT extends LiveCampaign {

  @Inject private Addressees addressees;
  @Inject private Keys keys;

  private Person coordinator;

  @BeforeEach
  void open() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private static AddresseeDetails speaking(AddresseeKind kind, String country) {
    return new AddresseeDetails(
        kind,
        LocalizedText.of("en", "An office"),
        country,
        "DE",
        "Berlin",
        "Europe/Berlin",
        null,
        null,
        null,
        null);
  }

  @Test
  @DisplayName(
      "R4: an embassy or a consulate cannot speak for the country in which it sits; a ministry can")
  void ofItsHost() throws Exception {
    for (AddresseeKind kind : List.of(AddresseeKind.EMBASSY, AddresseeKind.CONSULATE)) {
      requireMistake(
          "kernel.error.mission-of-host",
          () ->
              Acting.as(
                  coordinator, () -> addressees.add(campaign.id(), speaking(kind, "DE"), false)));
    }
    AddresseeDetails ministry = speaking(AddresseeKind.MINISTRY, "DE");
    Acting.as(coordinator, () -> addressees.add(campaign.id(), ministry, false));
    assertEquals(1, Acting.as(coordinator, () -> addressees.ofCampaign(campaign.id())).size());
  }

  private static void requireMistake(String word, Callable<?> attempt) {
    InvalidInput refusal = assertThrows(InvalidInput.class, attempt::call);
    assertEquals(
        List.of("country " + word),
        refusal.errors().stream().map(one -> one.field() + " " + one.messageKey()).toList());
  }

  private AddresseeView speaks(Person who, String id, String country) throws Exception {
    return Acting.as(
        who,
        () ->
            addressees.edit(
                id, addressees.one(id).version(), speaking(AddresseeKind.EMBASSY, country), false));
  }

  @Test
  @DisplayName(
      "R7: only a coordinator of all countries may change the target country to another one")
  void leavesTarget() throws Exception {
    AddresseeDetails embassy = speaking(AddresseeKind.EMBASSY, "PK");
    String id =
        Acting.as(coordinator, () -> addressees.add(campaign.id(), embassy, false)).publicId();
    for (Person other :
        List.of(
            world.person(Role.COUNTRY_ORGANISER, campaign.id(), "DE"),
            world.person(Role.COORDINATOR, campaign.id(), "DE"),
            // A role from before each country organiser had a country (docs/adr/163).
            world.person(Role.COUNTRY_ORGANISER, campaign.id(), null),
            keys.caller(campaign, Permission.ADDRESSEE_WRITE))) {
      requireMistake("kernel.error.leaves-target", () -> speaks(other, id, "NO"));
      speaks(other, id, null);
      requireMistake("kernel.error.leaves-target", () -> speaks(other, id, "NO"));
      assertEquals("PK", speaks(other, id, "PK").details().country());
    }
    assertEquals("NO", speaks(coordinator, id, "NO").details().country());
  }
}

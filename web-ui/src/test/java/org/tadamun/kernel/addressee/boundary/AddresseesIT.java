package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.entity.Role;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Addressees")
class AddresseesIT {

  @Inject private Addressees addressees;
  @Inject private World world;

  @Test
  @DisplayName("R2: a country organiser adds those of his country, and no others")
  void countryOrganiser() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person organiser = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "DE");
    AddresseeView added =
        Acting.as(
            organiser, () -> addressees.add(campaign.id(), embassy("DE", "Europe/Berlin"), false));
    Acting.as(
        organiser,
        () ->
            assertThrows(
                Forbidden.class,
                () -> addressees.add(campaign.id(), embassy("FR", "Europe/Paris"), false)));

    AddresseeView found = addressees.byPublicId(added.publicId()).orElseThrow();
    assertEquals("Embassy", found.name().in("en"));
    assertEquals("DE", found.details().hostCountry());
    assertEquals(1, world.audit("addressee", added.publicId()).size());
  }

  @Test
  @DisplayName("name every field that is wrong, and keep nothing")
  void wrongInput() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    InvalidInput refusal =
        Acting.as(
            coordinator,
            () ->
                assertThrows(
                    InvalidInput.class,
                    () -> addressees.add(campaign.id(), embassy("QQ", "Nowhere/City"), false)));
    List<String> fields = refusal.errors().stream().map(FieldError::field).toList();
    assertTrue(fields.containsAll(List.of("hostCountry", "zone")), fields::toString);
    List<AddresseeView> kept = Acting.as(coordinator, () -> addressees.ofCampaign(campaign.id()));
    assertEquals(List.of(), kept);
  }

  private static AddresseeDetails embassy(String host, String zone) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", "Embassy"),
        "PK",
        host,
        "Berlin",
        zone,
        null,
        null,
        null,
        null);
  }
}

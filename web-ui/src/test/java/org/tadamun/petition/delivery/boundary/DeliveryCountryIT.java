package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.entity.Role;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Deliveries and the country of their addressee")
class DeliveryCountryIT extends FourEyes {

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private SnapshotWorld snapshotWorld;

  private AddresseeView embassy;

  @BeforeEach
  void address() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
  }

  @Test
  @DisplayName("R5 are asked for by who may before anything is said of a pack or of other mistakes")
  void permissionFirst() throws Exception {
    SnapshotView pack = snapshotWorld.freeze(anna, petition, embassy, "en");
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person abroad = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "CA");
    for (Person other : List.of(stranger, abroad)) {
      for (String one : List.of(pack.id(), "none")) {
        DeliveryDraft draft = DeliveryWorld.draft(embassy.publicId(), one, "none", null);
        assertThrows(Forbidden.class, () -> deliveryWorld.plan(other, draft));
      }
    }
    DeliveryDraft wrong =
        DeliveryWorld.draft(embassy.publicId(), "none", null, DeliveryChannel.POST);
    assertThrows(InvalidInput.class, () -> deliveryWorld.plan(anna, wrong));
  }
}

package org.tadamun.web.console.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Rights on the pages of embassy packs")
class PackRightsIT extends FourEyes {

  private static final List<Integer> CLOSED = List.of(403, 404);

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private PetitionAddress address;
  @Inject private Staff staff;
  @Inject private Visitors visitors;

  private AddresseeView embassy;

  @BeforeEach
  void enter() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
  }

  /** The form that freezes a pack, with its addressee chosen. */
  private Page form(Visitor who) {
    Page form = who.open("petition/snapshot-edit" + address.of(petition)).require(200);
    return form.type("addressee", embassy.publicId());
  }

  private int packs(Visitor who) {
    Page list = who.open("petition/snapshots" + address.of(petition)).require(200);
    return list.links("EMBASSY").size();
  }

  @Test
  @DisplayName("a pack and its files are closed to readers and to staff of another campaign")
  void files() {
    Visitor coordinator = visitors.of(anna);
    Page pack = form(coordinator).press("freeze").requireAt("petition/snapshot");
    String file =
        pack.links("").stream().filter(one -> one.contains("form=")).findFirst().orElseThrow();
    assertEquals(200, coordinator.open(file).status());
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    Visitor foreign = visitors.coordinator(world.liveCampaign());
    for (String path : List.of(pack.location(), file)) {
      for (Visitor stranger : List.of(reader, foreign)) {
        int status = stranger.open(path).status();
        assertTrue(CLOSED.contains(status), () -> path + " answers " + status);
      }
    }
  }

  /** Makes the coordinator a mere reader of the campaign. */
  private void demote(Person coordinator) throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String id = coordinator.publicId();
    RoleRequest reading = new RoleRequest(Role.READER, petition.campaignId(), null);
    Acting.does(administrator, () -> staff.grant(id, reading));
    String coordinating =
        Acting.as(administrator, () -> staff.byPublicId(id)).assignments().stream()
            .filter(given -> given.role() == Role.COORDINATOR)
            .findFirst()
            .orElseThrow()
            .publicId();
    Acting.does(administrator, () -> staff.revokeRole(id, coordinating));
  }

  @Test
  @DisplayName("a reader cannot freeze a pack, not even by a form opened as a coordinator")
  void reader() throws Exception {
    Visitor visitor = visitors.of(anna);
    Page form = form(visitor);
    demote(anna);
    form.press("freeze").requireNoWords("The pack is frozen.");
    Page again = visitor.open("petition/snapshot-edit" + address.of(petition));
    assertFalse(again.isOpen() && again.offers("freeze"), "a reader may not freeze");
    Visitor colleague = visitors.of(bilal);
    assertEquals(0, packs(colleague));
    form(colleague).press("freeze").requireNotice("The pack is frozen.");
    assertEquals(1, packs(colleague));
  }
}

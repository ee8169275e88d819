package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The form that freezes a pack, sent again")
class FrozenOnceIT extends FourEyes {

  @Inject private SnapshotLists lists;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Snapshots snapshots;
  @Inject private TallyWorld tallyWorld;
  @Resource private UserTransaction transaction;

  private AddresseeView embassy;
  private String form;

  @BeforeEach
  void embassy() {
    embassy = snapshotWorld.embassy(petition.campaignId());
    form = World.unique("form");
    tallyWorld.sign(petition, "SE");
  }

  private SnapshotRequest request(String... languages) {
    return new SnapshotRequest(embassy.publicId(), List.of(languages), false, false, null, null);
  }

  private Snapshots.Made freeze(Person who, SnapshotRequest request) throws Exception {
    return Acting.as(who, () -> snapshots.freezeOnce(petition.slug(), request, form));
  }

  private long packs() throws Exception {
    return Acting.as(anna, () -> lists.count(petition.slug(), null));
  }

  @Test
  @DisplayName("R10: the same form returns the pack that it made, with the figures of that moment")
  void sentAgain() throws Exception {
    Snapshots.Made first = freeze(anna, request("en"));
    tallyWorld.sign(petition, "GB");
    Snapshots.Made second = freeze(anna, request("en"));
    assertFalse(first.already());
    assertTrue(second.already());
    assertEquals(first.pack().id(), second.pack().id());
    assertEquals(1, second.pack().total());
    assertEquals(1, packs());
  }

  @Test
  @DisplayName("a changed request, or a new form, makes another pack")
  void anotherPack() throws Exception {
    Snapshots.Made first = freeze(anna, request("en"));
    Snapshots.Made other = freeze(anna, request("en", "ar"));
    assertNotEquals(first.pack().id(), other.pack().id());
    form = World.unique("form");
    assertFalse(freeze(anna, request("en")).already());
    assertEquals(3, packs());
  }

  @Test
  @DisplayName("R10: one form that is sent twice at the same moment makes one pack")
  void atOnce() throws Exception {
    Callable<Snapshots.Made> press = () -> freeze(anna, request("en", "ar"));
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Snapshots.Made> first = both.submit(press);
      Future<Snapshots.Made> second = both.submit(press);
      assertEquals(first.get().pack().id(), second.get().pack().id());
      assertNotEquals(first.get().already(), second.get().already());
    }
    assertEquals(1, packs());
  }

  @Test
  @DisplayName("R10: a pack is kept although the caller's transaction is rolled back")
  void ownTransaction() throws Exception {
    transaction.begin();
    try {
      freeze(anna, request("en"));
    } finally {
      transaction.rollback();
    }
    assertEquals(1, packs());
    assertTrue(freeze(anna, request("en")).already());
  }

  @Test
  @DisplayName(
      "R10: a version that the form did not show is not frozen; a pack made before is returned")
  void anotherText() throws Exception {
    SnapshotRequest seen = seen(petition.textVersion());
    SnapshotView pack = freeze(anna, seen).pack();
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    assertEquals(pack.id(), freeze(anna, seen).pack().id());
    form = World.unique("form");
    assertThrows(Stale.class, () -> freeze(anna, seen));
    assertThrows(Stale.class, () -> Acting.as(anna, () -> snapshots.freeze(petition.slug(), seen)));
    assertEquals(1, packs());
    assertFalse(freeze(anna, seen(petition.textVersion() + 1)).already());
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> freeze(stranger, seen));
  }

  private SnapshotRequest seen(int version) {
    return seen(version, null);
  }

  private SnapshotRequest seen(int version, Integer revision) {
    return new SnapshotRequest(embassy.publicId(), List.of("en"), false, false, version, revision);
  }

  @Test
  @DisplayName("R10: a wording of the same version that the form did not show is not frozen")
  void otherWords() throws Exception {
    SnapshotRequest seen = seen(petition.textVersion(), 1);
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MINOR);
    assertThrows(Stale.class, () -> freeze(anna, seen));
    assertEquals(0, packs());
    assertEquals(2, freeze(anna, seen(petition.textVersion(), 2)).pack().revision());
    form = World.unique("form");
    assertFalse(freeze(anna, seen(petition.textVersion())).already(), "which it did not name");
  }

  @Test
  @DisplayName("a form that was refused keeps nothing and may be sent again")
  void refused() throws Exception {
    SnapshotRequest nobody = new SnapshotRequest(null, List.of("en"), false, false, null, null);
    assertThrows(InvalidInput.class, () -> freeze(anna, nobody));
    assertThrows(InvalidInput.class, () -> freeze(anna, nobody));
    assertEquals(0, packs());
    assertFalse(freeze(anna, request("en")).already());
  }

  @Test
  @DisplayName("a coordinator of another campaign is refused the pack of a form")
  void strangers() throws Exception {
    freeze(anna, request("en"));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> freeze(stranger, request("en")));
  }
}

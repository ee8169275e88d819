package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryRefused;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Receipts of deliveries")
class ReceiptsIT extends FourEyes {

  @Inject private Deliveries deliveries;
  @Inject private DeliveryLists lists;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Forgetting forgetting;
  @Inject private Receipts receipts;

  private DeliveryView posted;

  @BeforeEach
  void post() throws Exception {
    AddresseeView embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    posted =
        deliveryWorld.made(
            anna,
            DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.POST),
            DeliveryWorld.report(DeliveryOutcome.POSTED));
  }

  private DeliveryView add(FileUpload file) throws Exception {
    return Acting.as(anna, () -> receipts.add(posted.id(), null, file));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  @Test
  @DisplayName(
      "R7: a receipt is kept encrypted and without its place, with the hashes of both files")
  void kept() throws Exception {
    FileUpload photo = DeliveryWorld.photograph();
    assertTrue(text(photo.content()).contains(DeliveryWorld.SECRET_PLACE));
    DeliveryView.Receipt mark = add(photo).receipt();
    assertEquals("IMG_1.jpg", mark.fileName());
    assertEquals(Sha256.hex(photo.content()), mark.sentSha256());
    assertNotEquals(mark.sentSha256(), mark.sha256());
    FileContent read = Acting.as(anna, () -> receipts.read(posted.id()));
    assertEquals(mark.sha256(), Sha256.hex(read.content()));
    assertEquals("image/jpeg", read.mediaType());
    assertFalse(text(read.content()).contains("GPS"));
    String piece = deliveryWorld.pieces(posted.id()).getFirst().toString();
    assertFalse(piece.contains(Base64.getEncoder().encodeToString(read.content()).substring(0, 9)));
    assertEquals("delivery.receipt-read", world.audit("delivery", posted.id()).getLast().action());
  }

  @Test
  @DisplayName("R7: a receipt is sent with its report; if the file is wrong nothing is recorded")
  void withReport() throws Exception {
    FileUpload page = new FileUpload("a.jpg", "<html>".getBytes());
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                Acting.as(
                    anna,
                    () ->
                        deliveries.report(
                            posted.id(),
                            null,
                            DeliveryWorld.report(DeliveryOutcome.ACCEPTED),
                            page)));
    assertEquals("receipt", refusal.errors().getFirst().field());
    DeliveryView still = Acting.as(anna, () -> lists.one(posted.id()));
    assertEquals(DeliveryOutcome.POSTED, still.outcome());
    assertEquals(2, still.steps().size());
    DeliveryView done =
        Acting.as(
            anna,
            () ->
                deliveries.report(
                    posted.id(),
                    null,
                    DeliveryWorld.report(DeliveryOutcome.ACCEPTED),
                    DeliveryWorld.photograph()));
    assertEquals("IMG_1.jpg", done.receipt().fileName());
  }

  @Test
  @DisplayName(
      "A receipt is never overwritten: it is removed first, and its hash stays in the trail")
  void removed() throws Exception {
    String hash = add(DeliveryWorld.photograph()).receipt().sha256();
    assertThrows(DeliveryRefused.ReceiptKept.class, () -> add(DeliveryWorld.photograph()));
    assertNull(Acting.as(anna, () -> receipts.remove(posted.id(), null)).receipt());
    assertEquals(List.of(), deliveryWorld.pieces(posted.id()));
    assertEquals(hash, world.audit("delivery", posted.id()).getLast().from());
    assertThrows(NotFound.class, () -> Acting.as(anna, () -> receipts.read(posted.id())));
    assertThrows(NotFound.class, () -> Acting.as(anna, () -> receipts.remove(posted.id(), null)));
    assertEquals(hash, add(DeliveryWorld.photograph()).receipt().sha256());
  }

  @Test
  @DisplayName("R3: a receipt stays when the accepted pack comes back")
  void cameBack() throws Exception {
    String hash = add(DeliveryWorld.photograph()).receipt().sha256();
    DeliveryView last = posted;
    for (DeliveryOutcome told :
        List.of(DeliveryOutcome.NO_ANSWER, DeliveryOutcome.ACCEPTED, DeliveryOutcome.RETURNED)) {
      last =
          Acting.as(
              anna, () -> deliveries.report(posted.id(), null, DeliveryWorld.report(told), null));
    }
    assertEquals(
        List.of("PLANNED", "POSTED", "NO_ANSWER", "ACCEPTED", "RETURNED"),
        last.steps().stream().map(step -> step.outcome().name()).toList());
    assertEquals(hash, last.receipt().sha256());
    assertTrue(last.possible().isEmpty());
  }

  @Test
  @DisplayName(
      "R3: a receipt is deleted with the outcome that is taken back; its hash stays in the trail")
  void takenBack() throws Exception {
    String hash = add(DeliveryWorld.photograph()).receipt().sha256();
    DeliveryView back =
        Acting.as(anna, () -> deliveries.takeBack(posted.id(), null, "It was the wrong embassy"));
    assertNull(back.receipt());
    assertEquals(List.of(), deliveryWorld.pieces(posted.id()));
    List<AuditEntry> trail = world.audit("delivery", posted.id());
    assertEquals("delivery.taken-back", trail.getLast().action());
    AuditEntry removed = trail.get(trail.size() - 2);
    assertEquals("delivery.receipt-removed", removed.action());
    assertEquals(hash, removed.from());
    DeliveryView told =
        Acting.as(
            anna,
            () ->
                deliveries.report(
                    posted.id(),
                    null,
                    DeliveryWorld.report(DeliveryOutcome.POSTED),
                    DeliveryWorld.photograph()));
    assertEquals(hash, told.receipt().sha256());
  }

  @Test
  @DisplayName("R3: a receipt stays if a later outcome is taken back, and goes with its own")
  void ofTheOutcomeBefore() throws Exception {
    String hash = report(DeliveryOutcome.ACCEPTED, DeliveryWorld.photograph()).receipt().sha256();
    report(DeliveryOutcome.RETURNED, null);
    DeliveryView accepted = takenBack("It was the row below");
    assertEquals(DeliveryOutcome.ACCEPTED, accepted.outcome());
    assertEquals(DeliveryWorld.NOON, accepted.happenedLocal());
    assertEquals(hash, accepted.receipt().sha256());
    assertNotEquals(List.of(), deliveryWorld.pieces(posted.id()));
    AuditEntry told = world.audit("delivery", posted.id()).getLast();
    assertEquals("delivery.taken-back", told.action());
    assertEquals("RETURNED POST", told.from());
    assertEquals("ACCEPTED POST", told.to());
    DeliveryView before = takenBack("It was another letter");
    assertEquals(DeliveryOutcome.POSTED, before.outcome());
    assertNull(before.receipt());
    assertEquals(List.of(), deliveryWorld.pieces(posted.id()));
  }

  private DeliveryView report(DeliveryOutcome outcome, FileUpload file) throws Exception {
    return Acting.as(
        anna, () -> deliveries.report(posted.id(), null, DeliveryWorld.report(outcome), file));
  }

  private DeliveryView takenBack(String why) throws Exception {
    return Acting.as(anna, () -> deliveries.takeBack(posted.id(), null, why));
  }

  @Test
  @DisplayName("R6: the receipt and its file are deleted when the people of an attempt are erased")
  void forgotten() throws Exception {
    add(DeliveryWorld.photograph());
    assertNull(forgotten(null).receipt());
    assertEquals(List.of(), deliveryWorld.pieces(posted.id()));
  }

  @Test
  @DisplayName("R6: a second erasure changes nothing, unless a receipt was added since the first")
  void once() throws Exception {
    DeliveryView left = forgotten(null);
    assertFalse(left.isErasable());
    int lines = world.audit("delivery", posted.id()).size();
    assertEquals(left.version(), forgotten(left.version()).version());
    assertEquals(lines, world.audit("delivery", posted.id()).size());
    assertThrows(Stale.class, () -> forgotten(posted.version()));
    assertTrue(add(DeliveryWorld.photograph()).isErasable());
    assertFalse(forgotten(null).isErasable());
    AuditEntry last = world.audit("delivery", posted.id()).getLast();
    assertEquals("delivery.people-forgotten", last.action());
    assertEquals("POSTED POST", last.to());
  }

  private DeliveryView forgotten(Integer version) throws Exception {
    return Acting.as(anna, () -> deliveries.forgetPeople(posted.id(), version));
  }

  @Test
  @DisplayName("R5: a receipt is refused to staff of other countries, and for a plan")
  void refusals() throws Exception {
    Person abroad = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "CA");
    FileUpload photo = DeliveryWorld.photograph();
    assertThrows(
        Forbidden.class, () -> Acting.as(abroad, () -> receipts.add(posted.id(), null, photo)));
    add(photo);
    assertThrows(Forbidden.class, () -> Acting.as(abroad, () -> receipts.read(posted.id())));
    DeliveryView planned =
        deliveryWorld.plan(
            anna,
            DeliveryWorld.draft(posted.addressee().id(), null, null, DeliveryChannel.BY_HAND));
    assertThrows(
        WrongState.class, () -> Acting.as(anna, () -> receipts.add(planned.id(), null, photo)));
  }

  @Test
  @DisplayName("A receipt is deleted after five years, and its attempt stays")
  void ended() throws Exception {
    add(DeliveryWorld.photograph());
    long receipt = deliveryWorld.receipt(posted.id());
    forgetting.made("petition_receipt", "id", receipt, Duration.ofDays(1824));
    forgetting.apply("receipts");
    assertNotNull(Acting.as(anna, () -> receipts.read(posted.id())));
    forgetting.made("petition_receipt", "id", receipt, Duration.ofDays(1826));
    assertTrue(forgetting.forecast("receipts").due() > 0);
    forgetting.apply("receipts");
    assertThrows(NotFound.class, () -> Acting.as(anna, () -> receipts.read(posted.id())));
    DeliveryView left = Acting.as(anna, () -> lists.one(posted.id()));
    assertNull(left.receipt());
    assertEquals(DeliveryOutcome.POSTED, left.outcome());
  }
}

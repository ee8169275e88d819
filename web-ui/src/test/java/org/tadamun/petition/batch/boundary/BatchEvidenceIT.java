package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Evidence of a batch")
class BatchEvidenceIT extends FourEyes {

  private static final int MEGABYTE = 1024 * 1024;

  @Inject private Batches batches;
  @Inject private BatchLists lists;
  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private EvidenceErasure erasure;
  @Inject private Forgetting forgetting;

  private BatchView submit(FileUpload file) throws Exception {
    BatchDetails details = BatchWorld.paper("GB", 340).with(null);
    return Acting.as(anna, () -> batches.submit(petition.slug(), details, file));
  }

  private static void refused(org.junit.jupiter.api.function.Executable deed) {
    assertEquals("evidence", assertThrows(InvalidInput.class, deed).errors().getFirst().field());
  }

  @Test
  @DisplayName("R8: a kept file is read back byte by byte, and is encrypted in the database")
  void kept() throws Exception {
    FileUpload pdf = BatchWorld.pdf(FileUpload.BYTES_MAX);
    BatchView batch = submit(pdf);
    assertTrue(batch.evidence().kept());
    assertEquals("leeds.pdf", batch.evidence().fileName());
    assertEquals(pdf.sha256(), batch.evidence().sha256());
    FileContent read = Acting.as(anna, () -> batches.evidence(batch.id()));
    assertArrayEquals(pdf.content(), read.content());
    assertEquals("application/pdf", read.mediaType());
    List<?> pieces = batchWorld.pieces(batch.id());
    assertTrue(pieces.size() > 400, () -> pieces.size() + " pieces");
    // The first bytes of a PDF, in base64.
    assertFalse(pieces.getFirst().toString().contains("JVBERi"));
  }

  @Test
  @DisplayName("R8: a file of which the last piece is missing is not given out")
  void cut() throws Exception {
    BatchView batch = submit(BatchWorld.pdf(100_000));
    assertEquals(5, batchWorld.pieces(batch.id()).size());
    batchWorld.keepPieces(batch.id(), 4);
    assertEquals(4, batchWorld.pieces(batch.id()).size());
    Acting.refused(anna, EJBException.class, () -> batches.evidence(batch.id()));
  }

  @Test
  @DisplayName("R8: reading a file is recorded in the audit trail")
  void traced() throws Exception {
    BatchView batch = submit(BatchWorld.pdf(100));
    Acting.as(anna, () -> batches.evidence(batch.id()));
    AuditEntry last = world.audit("batch", batch.id()).getLast();
    assertEquals("batch.evidence-read", last.action());
    assertEquals(anna.name(), last.actor());
  }

  @Test
  @DisplayName("R8: a file that is too large, neither picture nor PDF, or missing is refused")
  void refusals() {
    refused(() -> submit(BatchWorld.pdf(FileUpload.BYTES_MAX + 1)));
    refused(() -> submit(new FileUpload("a.pdf", "<html>".getBytes())));
    refused(() -> submit(null));
  }

  @Test
  @DisplayName("R8: a file added later must match the hash that was named, and is added once")
  void later() throws Exception {
    FileUpload pdf = BatchWorld.pdf(MEGABYTE);
    BatchDetails details = BatchWorld.paper("GB", 340).with(BatchWorld.evidence(pdf));
    BatchView batch = batchWorld.submit(anna, petition, details);
    assertFalse(batch.evidence().kept());
    Acting.refused(anna, NotFound.class, () -> batches.evidence(batch.id()));
    refused(() -> Acting.as(anna, () -> batches.addEvidence(batch.id(), BatchWorld.pdf(MEGABYTE))));
    refused(() -> Acting.as(anna, () -> batches.addEvidence(batch.id(), null)));
    assertTrue(Acting.as(anna, () -> batches.addEvidence(batch.id(), pdf)).evidence().kept());
    assertEquals("batch.evidence-added", world.audit("batch", batch.id()).getLast().action());
    assertArrayEquals(pdf.content(), Acting.as(anna, () -> batches.evidence(batch.id())).content());
    InvalidInput again =
        Acting.refused(anna, InvalidInput.class, () -> batches.addEvidence(batch.id(), pdf));
    assertEquals("batch.error.kept", again.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("A file cannot be added to a batch that was withdrawn")
  void ended() throws Exception {
    FileUpload pdf = BatchWorld.pdf(100);
    BatchDetails details = BatchWorld.paper("GB", 340).with(BatchWorld.evidence(pdf));
    BatchView batch = batchWorld.submit(anna, petition, details);
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Wrong sheets"));
    Acting.refused(anna, WrongState.class, () -> batches.addEvidence(batch.id(), pdf));
  }

  @Test
  @DisplayName("R12: erasing the evidence removes file and names for good; the batch still counts")
  void erased() throws Exception {
    FileUpload pdf = BatchWorld.pdf(100);
    BatchView batch = submit(pdf);
    Acting.as(bilal, () -> batches.check(batch.id(), null));
    assertTrue(batch.isErasable());
    BatchView left = Acting.as(anna, () -> erasure.erase(batch.id(), null));
    assertEquals(new BatchView.Proof("", pdf.sha256(), false), left.evidence());
    assertEquals("", left.countedBy());
    assertEquals(BatchState.CHECKED, left.state());
    assertEquals(List.of(), batchWorld.pieces(batch.id()));
    assertEquals(Map.of("PAPER GB", 340L), batchWorld.tally(petition.id()));
    AuditEntry last = world.audit("batch", batch.id()).getLast();
    assertEquals("batch.evidence-erased", last.action());
    assertEquals(anna.name(), last.actor());
    assertEquals(pdf.sha256(), last.from());
    Acting.refused(anna, NotFound.class, () -> batches.evidence(batch.id()));
    refused(() -> Acting.as(anna, () -> batches.addEvidence(batch.id(), pdf)));
  }

  @Test
  @DisplayName("R12: a second erasure changes nothing, unless a reason was written since the first")
  void once() throws Exception {
    BatchView batch = submit(BatchWorld.pdf(100));
    BatchView left = Acting.as(anna, () -> erasure.erase(batch.id(), null));
    assertFalse(left.isErasable());
    int lines = world.audit("batch", batch.id()).size();
    BatchView again = Acting.as(bilal, () -> erasure.erase(batch.id(), left.version()));
    assertEquals(left.version(), again.version());
    assertEquals(lines, world.audit("batch", batch.id()).size());
    Acting.refused(anna, Stale.class, () -> erasure.erase(batch.id(), 99));
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Zara Khan was wrong"));
    BatchView ended = Acting.as(anna, () -> lists.one(batch.id()));
    assertTrue(ended.isErasable());
    assertNull(Acting.as(anna, () -> erasure.erase(batch.id(), ended.version())).reason());
    assertEquals("batch.evidence-erased", world.audit("batch", batch.id()).getLast().action());
  }

  @Test
  @DisplayName(
      "R12: the evidence cannot be erased from other campaigns or countries or an old page")
  void notErased() throws Exception {
    BatchView batch = submit(BatchWorld.pdf(100));
    Person foreign = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Person swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    for (Person other : List.of(foreign, swede)) {
      Acting.refused(other, Forbidden.class, () -> erasure.erase(batch.id(), null));
    }
    Acting.refused(anna, Stale.class, () -> erasure.erase(batch.id(), 99));
    Acting.refused(anna, NotFound.class, () -> erasure.erase("none", null));
    assertFalse(batchWorld.pieces(batch.id()).isEmpty());
  }

  @Test
  @DisplayName(
      "R12: the file of a rejected or withdrawn batch is deleted after 30 days, its words are not")
  void ofEnded() throws Exception {
    BatchView counts = submit(BatchWorld.pdf(100));
    Acting.as(bilal, () -> batches.check(counts.id(), null));
    BatchView rejected = submit(BatchWorld.pdf(100));
    Acting.as(bilal, () -> batches.reject(rejected.id(), null, "Wrong sheets"));
    BatchView withdrawn = submit(BatchWorld.pdf(100));
    Acting.as(anna, () -> batches.withdraw(withdrawn.id(), null, "Wrong sheets"));
    Instant now = clock.instant();
    forgetting.apply("evidence", now.plus(Duration.ofDays(29)));
    assertFalse(batchWorld.pieces(rejected.id()).isEmpty(), "a day before");
    forgetting.apply("evidence", now.plus(Duration.ofDays(31)));
    for (BatchView ended : List.of(rejected, withdrawn)) {
      assertEquals(List.of(), batchWorld.pieces(ended.id()));
      BatchView left = Acting.as(anna, () -> lists.one(ended.id()));
      String sha256 = ended.evidence().sha256();
      assertEquals(new BatchView.Proof("leeds.pdf", sha256, false), left.evidence());
      assertEquals("Wrong sheets", left.reason());
      assertEquals("Zara Khan", left.countedBy());
    }
    assertFalse(batchWorld.pieces(counts.id()).isEmpty(), "the petition goes on");
  }

  @Test
  @DisplayName(
      "R12: a reason written after the erasure is deleted five years after the petition's end")
  void wordsSince() throws Exception {
    BatchView batch = submit(BatchWorld.pdf(100));
    Acting.as(anna, () -> erasure.erase(batch.id(), null));
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Zara Khan was wrong"));
    forgetting.over(petition.id(), Duration.ofDays(1826));
    forgetting.apply("evidence");
    assertNull(Acting.as(anna, () -> lists.one(batch.id())).reason());
  }
}

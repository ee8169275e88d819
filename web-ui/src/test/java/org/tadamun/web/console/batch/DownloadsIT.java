package org.tadamun.web.console.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.boundary.Receipts;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.imports.boundary.ImportUpload;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The download of a file that staff uploaded")
class DownloadsIT extends FourEyes {

  @Inject private Batches batches;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Imports imports;
  @Inject private Receipts receipts;
  @Inject private Visitors visitors;

  private Api browser;

  @BeforeEach
  void enter() {
    browser = TestEntrance.enter(visitors.of(anna).person());
  }

  /** Requires an attachment, so that no file is ever shown as a page of the console. */
  private Answer requireDownload(String path, String type, String name) {
    Answer file = browser.get("/" + path).require(200);
    assertEquals("attachment; filename*=UTF-8''" + name, file.header("Content-Disposition"));
    assertEquals(type, file.header("Content-Type"));
    assertEquals("nosniff", file.header("X-Content-Type-Options"));
    assertEquals("no-store", file.header("Cache-Control"));
    return file;
  }

  @Test
  @DisplayName("R8: evidence downloads with the ending of its real type")
  void evidence() throws Exception {
    FileUpload pdf = BatchWorld.pdf(100);
    FileUpload page = new FileUpload("sheet ١.hta", pdf.content());
    BatchDetails details = BatchWorld.paper("GB", 340).with(null);
    BatchView sent = Acting.as(anna, () -> batches.submit(petition.slug(), details, page));
    assertEquals("sheet ١.hta.pdf", sent.evidence().fileName());
    String name = "sheet%20%D9%A1.hta.pdf";
    requireDownload("/console/petition/evidence?id=" + sent.id(), "application/pdf", name);
  }

  @Test
  @DisplayName(
      "R8: evidence whose name was entered before the file came downloads with its real ending")
  void promised() throws Exception {
    FileUpload pdf = BatchWorld.pdf(101);
    BatchDetails named =
        BatchWorld.paper("GB", 340).with(new BatchEvidence("sheet.hta", pdf.sha256()));
    BatchView sent = Acting.as(anna, () -> batches.submit(petition.slug(), named, null));
    Acting.as(anna, () -> batches.addEvidence(sent.id(), pdf));
    String path = "/console/petition/evidence?id=" + sent.id();
    requireDownload(path, "application/pdf", "sheet.hta.pdf");
  }

  @Test
  @DisplayName("the photograph of a receipt downloads with the ending of its real type")
  void receipt() throws Exception {
    DeliveryView posted =
        deliveryWorld.made(
            anna,
            DeliveryWorld.draft(
                deliveryWorld.embassy(petition.campaignId(), "GB").publicId(),
                null,
                null,
                DeliveryChannel.POST),
            DeliveryWorld.report(DeliveryOutcome.POSTED));
    FileUpload photo = new FileUpload("stamp.html", DeliveryWorld.photograph().content());
    Acting.as(anna, () -> receipts.add(posted.id(), null, photo));
    requireDownload(
        "/console/deliveries/receipt?id=" + posted.id(), "image/jpeg", "stamp.html.jpg");
  }

  @Test
  @DisplayName("the table of an import downloads as CSV with its length")
  void table() throws Exception {
    byte[] rows = "name,email\nAda,ada@example.org\n".getBytes(StandardCharsets.UTF_8);
    ImportUpload upload =
        new ImportUpload(
            BatchSource.PAPER,
            "LabourStart",
            null,
            "list.hta",
            new ByteArrayInputStream(rows),
            false,
            "en");
    String id = Acting.as(anna, () -> imports.upload(petition.slug(), upload)).id();
    Answer file =
        requireDownload(
            "/console/petition/import-file?id=" + id, "application/octet-stream", "list.hta.csv");
    assertEquals(
        Integer.toString(rows.length),
        file.header("Content-Length"),
        "where it breaks off is seen");
  }
}

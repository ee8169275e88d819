package org.tadamun.petition.batch.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.file.boundary.FileUpload;

@DisplayName("File of evidence uploaded later")
class EvidenceRulesTest {

  private static final FileUpload PDF = file("%PDF-1.7");
  private static final BatchEvidence NAMED = new BatchEvidence(PDF.shownName(), PDF.sha256());

  private static FileUpload file(String content) {
    return new FileUpload("sheets.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String refused(FileUpload file) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> EvidenceRules.requirePromised(file, NAMED));
    assertEquals(1, refusal.errors().size());
    assertEquals("evidence", refusal.errors().getFirst().field());
    return refusal.errors().getFirst().messageKey();
  }

  @Test
  @DisplayName("R8: only the file whose hash was named with the batch is accepted")
  void later() {
    assertDoesNotThrow(() -> EvidenceRules.requirePromised(PDF, NAMED));
    assertEquals("batch.error.other-file", refused(file("%PDF-1.6")));
    assertEquals("kernel.error.required", refused(null));
    assertEquals("batch.error.kind", refused(file("PK")));
  }
}

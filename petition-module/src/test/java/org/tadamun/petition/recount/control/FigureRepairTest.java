package org.tadamun.petition.recount.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Words about a correction in the audit trail")
class FigureRepairTest {

  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  private static RecountCorrection of(List<Finding> findings) {
    return new RecountCorrection(new Recount(7, findings, 0, NOW), "Why", "staff:anna", NOW);
  }

  @Test
  @DisplayName("The words name the recount, and the change of each figure")
  void words() {
    RecountCorrection one = of(List.of(new Finding(1, SignatureSource.ONLINE, "SE", 3, 1)));
    String recount = one.recount().publicId();
    String words = "recount " + recount + " (1): ONLINE SE -2 version 1";
    assertEquals(words, FigureRepair.words(one));
  }

  @Test
  @DisplayName("Words that are cut still begin with the recount and the number of figures")
  void many() {
    List<Finding> all =
        IntStream.range(0, 300)
            .mapToObj(i -> new Finding(1 + i, SignatureSource.PAPER, "GB", 0, 340))
            .toList();
    RecountCorrection many = of(all);
    String words = FigureRepair.words(many);
    String begin = "recount " + many.recount().publicId() + " (300): PAPER GB +340";
    assertTrue(words.length() > AuditEntry.TEXT_MAX, "it is cut");
    assertTrue(words.substring(0, AuditEntry.TEXT_MAX).startsWith(begin), words);
  }
}

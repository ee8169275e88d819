package org.tadamun.system.petition;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Faults that veraPDF finds against PDF/UA-1 (ISO 14289-1), as far as a program can judge it. */
final class PdfInspection {

  private static final int MOST = 50;

  private PdfInspection() {}

  /**
   * One line per fault: clause, test, message, place; at most fifty, since a fault often repeats.
   */
  static List<String> faults(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFUA_1, MOST, false, false, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(PdfInspection::line)
          .toList();
    }
  }

  private static String line(TestAssertion failed) {
    return "%s-%d: %s at %s"
        .formatted(
            failed.getRuleId().getClause(),
            failed.getRuleId().getTestNumber(),
            failed.getMessage(),
            failed.getLocation().getContext());
  }
}

package org.tadamun.web.console.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("The filter of the list of signatures in the URL")
class LinkedSignatureFilterTest {

  private static LinkedSignatureFilter of(String from, String to) {
    LinkedSignatureFilter asked = new LinkedSignatureFilter();
    asked.setFrom(from);
    asked.setTo(to);
    return asked;
  }

  @ParameterizedTest
  @CsvSource({"2020-07-02, 2020-07-01", "2020-07-01, 2020-07-01", "2020-07-01, 2020-07-02"})
  @DisplayName("a time is read even if its end is before its begin")
  void bounds(String from, String to) {
    LinkedSignatureFilter asked = of(from, to);
    assertEquals(Instant.parse(from + "T00:00:00Z"), asked.getSince());
    assertEquals(Instant.parse(to + "T00:00:00Z"), asked.of(null, null, null).signed().to());
    assertTrue(asked.isAsked());
  }

  @Test
  @DisplayName("a malformed time is ignored, and the other end is still read")
  void malformed() {
    assertFalse(of("yesterday", "").isAsked());
    assertNull(of("yesterday", "2020-07-02").getSince());
    assertEquals(Instant.parse("2020-07-02T00:00:00Z"), of("x", "2020-07-02").getUntil());
  }

  @Test
  @DisplayName("an import is kept as long as the reader may list it")
  void ofImport() {
    LinkedSignatureFilter asked = new LinkedSignatureFilter();
    asked.setImportId("-Hk3v0XbQf6mY2rT8wLzAq");
    asked.keepImport(id -> true);
    assertEquals("-Hk3v0XbQf6mY2rT8wLzAq", asked.of(null, null, null).imported().importId());
    assertTrue(asked.isAsked());
    asked.keepImport(id -> false);
    assertNull(asked.getImportId());
    assertFalse(asked.isAsked());
    asked.setImportId("<b>");
    asked.keepImport(id -> true);
    assertNull(asked.getImportId());
  }

  @Test
  @DisplayName("a withdrawn import leaves an empty list; any other mistake is thrown")
  void withdrawnMeanwhile() {
    LinkedSignatureFilter asked = new LinkedSignatureFilter();
    Supplier<List<String>> gone = failing(ImportFilter.unknown());
    assertThrows(InvalidInput.class, () -> asked.read(gone), "no import is asked for");
    asked.setImportId("-Hk3v0XbQf6mY2rT8wLzAq");
    assertEquals(List.of(), asked.read(gone));
    assertEquals(List.of("Zara"), asked.read(() -> List.of("Zara")));
    Supplier<List<String>> other = failing(new InvalidInput("state", "kernel.error.choice"));
    assertThrows(InvalidInput.class, () -> asked.read(other));
  }

  private static Supplier<List<String>> failing(InvalidInput mistake) {
    return () -> {
      throw mistake;
    };
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a known source filters held signatures only; an unknown one is ignored")
  void ofSource(SignatureSource source) {
    LinkedSignatureFilter asked = new LinkedSignatureFilter();
    asked.setSource(source.name());
    assertEquals(source.name(), asked.getSource());
    SignatureFilter filter = asked.of(SignatureState.CONFIRMED, null, null);
    assertEquals(source, filter.traits().source());
    assertEquals(SignatureState.HELD, filter.state());
    assertFalse(asked.isAsked(), "it is chosen above the list, and no number has sent him");
    asked.setOrganisation("Dockers");
    assertTrue(asked.isAsked());
    asked.setOrganisation(null);
    asked.setSource("MAIL");
    assertNull(asked.getSource());
    assertFalse(asked.isAsked());
  }
}

package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R7: Names in files for staff")
class ExportNamesIT extends FourEyes {

  private static final List<String> HIDDEN = List.of("Nobodya", "Hiddentown", "Secret Union");
  private static final List<String> SHOWN = List.of("Zara", "Opentown", "Open Union");

  @Inject private Exports exports;
  @Inject private PetitionAddress address;
  @Inject private SignatureList list;
  @Inject private Signatures signatures;
  @Inject private Visitors visitors;

  @BeforeEach
  void sign() {
    sign(HIDDEN, Visibility.ANONYMOUS);
    sign(SHOWN, Visibility.ADDRESSEE);
  }

  private void sign(List<String> words, Visibility visibility) {
    String email = World.unique("signer") + "@example.org";
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            words.get(0),
            "Khan",
            email,
            "SE",
            words.get(1),
            words.get(2),
            "en",
            visibility,
            null,
            null,
            null),
        "127.0.0.1");
    signatures.confirm(petitionWorld.token(email));
  }

  private byte[] file(ExportFormat format) throws Exception {
    return Acting.as(
        anna,
        () -> {
          ExportView one = exports.signatures(petition.slug(), SignatureFilter.ALL, format);
          assertEquals(2, one.expected());
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.file(one.id(), Locale.ENGLISH).content().write(out);
          return out.toByteArray();
        });
  }

  private static void requireHidden(String text) {
    SHOWN.forEach(word -> assertTrue(text.contains(word), text));
    HIDDEN.forEach(word -> assertFalse(text.contains(word), text));
    assertTrue(text.contains("ANONYMOUS"), "his row is there");
  }

  @Test
  @DisplayName("An anonymous signer has a row without name, town and organisation")
  void withoutName() throws Exception {
    String csv = new String(file(ExportFormat.CSV), StandardCharsets.UTF_8);
    assertEquals(1 + 2, csv.lines().count());
    requireHidden(csv);
    requireHidden(ExportsIT.sheet(file(ExportFormat.XLSX)));
  }

  @Test
  @DisplayName(
      "The export page says that fields of anonymous signers are empty; the list shows all names")
  void list() throws Exception {
    List<SignatureRow> rows =
        Acting.as(anna, () -> list.at(petition.slug(), SignatureFilter.ALL, 0, 10));
    assertEquals(
        Set.of("Nobodya Khan", "Zara Khan"),
        rows.stream().map(SignatureRow::name).collect(Collectors.toSet()));
    Page page = visitors.of(anna).open("petition/signatures" + address.of(petition));
    page.requireWords("Nobodya Khan").press("csv").requireWords("are left empty");
    Page countries = visitors.of(anna).open("petition/countries" + address.of(petition));
    countries.press("csv").requireAt("petition/export").requireNoWords("are left empty");
  }
}

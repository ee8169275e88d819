package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.signature.boundary.imported.CheckedSigner;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;
import org.tadamun.petition.signature.boundary.imported.ImportCheckers;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.version.entity.CollectedVersion;

@DisplayName("Reading a row of a file as a signature")
class RowMappingTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 20);
  private static final ZoneId LAHORE = ZoneId.of("Asia/Karachi");
  private static final CellWords WORDS = new CellWords(new Countries(), List.of(Locale.ENGLISH));

  private static final List<ImportField> ORDER =
      List.of(
          ImportField.GIVEN_NAME,
          ImportField.FAMILY_NAME,
          ImportField.EMAIL,
          ImportField.COUNTRY,
          ImportField.LOCALITY,
          ImportField.ORGANISATION,
          ImportField.SIGNED_ON,
          ImportField.LANGUAGE,
          ImportField.VISIBILITY,
          ImportField.NEWS,
          ImportField.TARGET);

  private static final CollectedVersion FIRST = new CollectedVersion(1, null);

  @TempDir private Path folder;
  private ImportChecker checker;

  @BeforeEach
  void checker() throws IOException {
    checker = ImportCheckers.open(folder);
  }

  private static ImportSetup setup(List<ImportField> order, String country) {
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    order.forEach(field -> columns.put(field, columns.size()));
    return new ImportSetup(
        new SheetForm(StandardCharsets.UTF_8, ',', false),
        columns,
        DateOrder.DAY_MONTH_YEAR,
        country,
        "en",
        "unite",
        "Yes, news.",
        "Yes, there too.");
  }

  private RowReader.Portion read(ImportSetup setup, String text) throws IOException {
    return read(setup, FIRST, text);
  }

  private RowReader.Portion read(ImportSetup setup, CollectedVersion under, String text)
      throws IOException {
    RowMapping mapping = new RowMapping(setup, WORDS, "ptudc", LAHORE, under);
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    try (RowReader reader =
        new RowReader(new ByteArrayInputStream(file), setup, mapping, checker)) {
      return reader.next(100, TODAY);
    }
  }

  private RowReader.Portion read(String text) throws IOException {
    return read(setup(ORDER, null), text);
  }

  private static List<String> told(RowReader.Portion portion) {
    return portion.faults().stream()
        .map(fault -> fault.line() + " " + fault.field() + " " + fault.messageKey())
        .toList();
  }

  @Test
  @DisplayName("A complete row becomes a request with all its fields")
  void whole() throws IOException {
    CheckedSigner signer =
        read("Zara, Khan ,Zara.Khan@Example.org,pak,Lahore,Unite,18.11.2020,ur_PK,yes,yes,no\n")
            .signers()
            .getFirst();
    SignatureRequest request = signer.request();
    assertEquals("Zara", request.givenName());
    assertEquals("Khan", request.familyName());
    assertEquals("PK", request.country());
    assertEquals("Lahore", request.locality());
    assertEquals("Unite", request.organisation());
    assertEquals("ur-PK", request.language());
    assertEquals(Visibility.PUBLIC, request.visibility());
    assertEquals(
        List.of(
            new SignatureRequest.ConsentGiven("unite", "NEWS", true),
            new SignatureRequest.ConsentGiven("ptudc", "TARGET", false)),
        request.consents());
    assertEquals(Instant.parse("2020-11-18T07:00:00Z"), signer.signedAt());
    assertEquals("Zara.Khan@example.org", signer.written());
  }

  @Test
  @DisplayName("Empty cells get the defaults of the setup, and are no consent")
  void empty() throws IOException {
    CheckedSigner signer = read("Zara,,zara@example.org,,,,,,,,\n").signers().getFirst();
    assertEquals("ZZ", signer.request().country());
    assertEquals("en", signer.request().language());
    assertEquals(Visibility.ANONYMOUS, signer.request().visibility());
    assertTrue(signer.request().consents().isEmpty());
    assertNull(signer.request().familyName());
    assertNull(signer.signedAt());
    CheckedSigner swede = read(setup(ORDER, "SE"), "Zara,,zara@example.org\n").signers().getFirst();
    assertEquals("SE", swede.request().country());
  }

  @Test
  @DisplayName("A whole name is split into given name and family name")
  void wholeName() throws IOException {
    ImportSetup setup = setup(List.of(ImportField.NAME, ImportField.EMAIL), null);
    List<CheckedSigner> signers =
        read(setup, "Zara Noor Khan,a@example.org\nSukarno,b@example.org\n").signers();
    assertEquals("Zara", signers.getFirst().request().givenName());
    assertEquals("Noor Khan", signers.getFirst().request().familyName());
    assertEquals("Sukarno", signers.getLast().request().givenName());
    assertNull(signers.getLast().request().familyName());
  }

  @Test
  @DisplayName("R2 R3: every mistake is reported by line and field, and its row is left out")
  void mistakes() throws IOException {
    RowReader.Portion portion =
        read(
            "Zara,Khan,zara@example.org,PK,,,,,,,\n"
                + ",,nowhere,PK,,,,,,,\n"
                + "Zara,=1+1,zara@example.org,Atlantis,,,40.11.2020,en,perhaps,maybe,\n"
                + "http://x.org,Khan,zara@example.org,PK,,,,,,,\n"
                + "Zara,Khan,zara@example.org,PK,,,21.11.2020,,,,\n"
                + "12345,,zara@example.org,PK,,,,no tongue,,,\n"
                + "Za\uFFFDra,Khan,zara@example.org,PK,,,,,,,\n");
    assertEquals(7, portion.rows());
    assertEquals(6, portion.faultyRows());
    assertEquals(1, portion.signers().size());
    assertEquals(
        List.of(
            "2 GIVEN_NAME kernel.error.required",
            "2 EMAIL kernel.error.email",
            "3 COUNTRY imports.error.country",
            "3 VISIBILITY imports.error.answer",
            "3 NEWS imports.error.answer",
            "3 SIGNED_ON kernel.error.date",
            "3 FAMILY_NAME kernel.error.spreadsheet-start",
            "4 GIVEN_NAME kernel.error.link",
            "5 SIGNED_ON kernel.error.past",
            "6 LANGUAGE kernel.error.language",
            "6 GIVEN_NAME kernel.error.no-letter",
            "7 GIVEN_NAME imports.error.encoding"),
        told(portion));
  }

  @Test
  @DisplayName("R2: an unreadable field is reported once, and hides no mistake of another field")
  void together() throws IOException {
    RowReader.Portion portion =
        read(",,notmail,XX,,,,,,,\n" + ",,zara@example.org,DE,,,,no tongue,,,\n");
    assertEquals(
        List.of(
            "1 COUNTRY imports.error.country",
            "1 GIVEN_NAME kernel.error.required",
            "1 EMAIL kernel.error.email",
            "2 LANGUAGE kernel.error.language",
            "2 GIVEN_NAME kernel.error.required"),
        told(portion));
    assertEquals(2, portion.faultyRows());
    assertTrue(portion.signers().isEmpty());
  }

  @Test
  @DisplayName(
      "R2: a text that is too long is reported with the allowed length, never with its content")
  void argument() throws IOException {
    RowReader.Portion portion = read("x".repeat(81) + ",,zara@example.org,,,,,,,,\n");
    assertEquals("80", portion.faults().getFirst().argument());
    assertFalse(portion.faults().toString().contains("xxx"));
  }

  @Test
  @DisplayName("R4: different spellings of one address have the same fingerprint")
  void fingerprint() throws IOException {
    List<CheckedSigner> signers =
        read("Zara,,Zara.K+x@GoogleMail.com\nZara,,zarak@gmail.com\nAda,,ada@gmail.com\n")
            .signers();
    assertEquals(signers.get(0).fingerprint(), signers.get(1).fingerprint());
    assertFalse(signers.get(0).fingerprint().equals(signers.get(2).fingerprint()));
    assertEquals(
        ImportCheckers.fingerprint(folder, "zarak@gmail.com"), signers.get(1).fingerprint());
  }

  @Test
  @DisplayName("A day before 1900 is refused")
  void century() throws IOException {
    ImportSetup setup = setup(List.of(ImportField.EMAIL, ImportField.SIGNED_ON), null);
    assertEquals(
        List.of("1 SIGNED_ON kernel.error.date"),
        told(read(setup, "a@example.org,31.12.1899\n")).subList(0, 1));
    assertFalse(told(read(setup, "a@example.org,1.1.1900\n")).toString().contains("SIGNED_ON"));
  }

  @Test
  @DisplayName("A day before the version could be signed is refused, a missing day is not")
  void beforeVersion() throws IOException {
    List<ImportField> order = List.of(ImportField.NAME, ImportField.EMAIL, ImportField.SIGNED_ON);
    ImportSetup setup = setup(order, null);
    CollectedVersion second = new CollectedVersion(2, TODAY.minusDays(2));
    RowReader.Portion portion =
        read(
            setup,
            second,
            "A,a@example.org,17.11.2020\nB,b@example.org,18.11.2020\nC,c@example.org,\n");
    assertEquals(List.of("1 SIGNED_ON batch.error.before-version"), told(portion));
    assertEquals("2", portion.faults().getFirst().argument());
    assertEquals(2, portion.signers().size());
  }

  @Test
  @DisplayName("R5: a portion has a number of rows, and tells its first and last line")
  void portions() throws IOException {
    ImportSetup setup = setup(List.of(ImportField.NAME, ImportField.EMAIL), null);
    byte[] file =
        "A,a@example.org\n\nB,b@example.org\nC,c@example.org\n".getBytes(StandardCharsets.UTF_8);
    RowMapping mapping = new RowMapping(setup, WORDS, "ptudc", LAHORE, FIRST);
    try (RowReader reader =
        new RowReader(new ByteArrayInputStream(file), setup, mapping, checker)) {
      RowReader.Portion two = reader.next(2, TODAY);
      assertEquals(2, two.rows());
      assertEquals(1, two.firstLine());
      assertEquals(3, two.lastLine());
      RowReader.Portion last = reader.next(2, TODAY);
      assertEquals(1, last.rows());
      assertEquals(4, last.firstLine());
      assertEquals(4, last.lastLine());
    }
  }

  @Test
  @DisplayName("R5: rows already dealt with are skipped, those with mistakes included")
  void skips() throws IOException {
    ImportSetup setup = setup(List.of(ImportField.NAME, ImportField.EMAIL), null);
    byte[] file =
        "A,a@example.org\nB,nowhere\n\nC,c@example.org\n".getBytes(StandardCharsets.UTF_8);
    RowMapping mapping = new RowMapping(setup, WORDS, "ptudc", LAHORE, FIRST);
    try (RowReader reader =
        new RowReader(new ByteArrayInputStream(file), setup, mapping, checker)) {
      reader.skip(2);
      RowReader.Portion portion = reader.next(100, TODAY);
      assertEquals("C", portion.signers().getFirst().request().givenName());
      assertEquals(2, portion.before());
      assertEquals(1, portion.rows());
      assertFalse(portion.isEmpty());
      RowReader.Portion nothing = reader.next(100, TODAY);
      assertTrue(nothing.isEmpty());
      assertEquals(3, nothing.before());
    }
  }
}

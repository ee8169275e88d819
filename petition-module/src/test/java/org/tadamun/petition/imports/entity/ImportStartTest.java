package org.tadamun.petition.imports.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Start of an import")
class ImportStartTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";
  private static final ActingPerson CHEN = ActingPerson.alone("staff:chen");
  private static final ActingPerson KEY = ActingPerson.alone("key:other");

  private static final ImportSetup SETUP =
      new ImportSetup(
          new SheetForm(StandardCharsets.UTF_8, ';', true),
          Map.of(ImportField.EMAIL, 2, ImportField.NAME, 0),
          DateOrder.DAY_MONTH_YEAR,
          "GB",
          "en",
          null,
          null,
          null);

  /** A ready import sent by one person, whose columns another one named. */
  private static SignatureImport ready(String brought, String told, ImportCounts.Found found) {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    Petition petition =
        new Petition(7, "release", "key", new PetitionText(words, words, List.of()), NOW);
    ImportFile file = new ImportFile("list.csv", BatchSource.PAPER);
    SignatureImport one =
        new SignatureImport(petition, 1, "LabourStart", null, file, false, brought, NOW);
    one.arrived("0f".repeat(32), 4_000, 1, SETUP, NOW);
    one.check(SETUP, told, NOW);
    one.found(found, false, NOW);
    one.checked(NOW);
    return one;
  }

  private static ImportCounts.Found found(long fresh, long known, long faulty) {
    return new ImportCounts.Found(fresh + known + faulty, fresh, known, 0, faulty);
  }

  @Test
  @DisplayName("R1: the person who sent the file or named its columns cannot start the import")
  void secondPerson() {
    SignatureImport own = ready(ANNA, BILAL, found(90, 5, 5));
    for (String name : List.of(ANNA, BILAL)) {
      ActingPerson one = ActingPerson.alone(name);
      var refusal = assertThrows(SecondPersonNeeded.class, () -> own.start(one, NOW));
      assertEquals("imports.error.second-person", refusal.messageKey());
    }
    own.start(CHEN, NOW);
    assertEquals("staff:chen", own.story().startedBy());
    assertEquals(ANNA, own.story().enteredBy());
    assertEquals(BILAL, own.story().preparedBy());
  }

  @Test
  @DisplayName("R1: another key of the same organisation cannot start the import")
  void oneOrganisation() {
    ActingPerson partner = new ActingPerson("key:b", Set.of("key:a", "key:b"));
    SignatureImport brought = ready("key:a", BILAL, found(90, 5, 5));
    assertThrows(OneOrganisation.class, () -> brought.start(partner, NOW));
    SignatureImport prepared = ready(ANNA, "key:a", found(90, 5, 5));
    assertThrows(OneOrganisation.class, () -> prepared.start(partner, NOW));
    assertEquals(ImportState.READY, prepared.state());
    prepared.start(KEY, NOW);
    assertEquals(ImportState.RUNNING, prepared.state());
  }

  @Test
  @DisplayName("An import without new people is refused to staff")
  void nothingNew() {
    SignatureImport one = ready(ANNA, ANNA, found(0, 9, 1));
    assertThrows(ImportRefused.NothingNew.class, () -> one.start(CHEN, NOW));
  }

  @Test
  @DisplayName(
      "R2: a key can start an import without new people, but not one without any acceptable row")
  void secret() {
    SignatureImport known = ready(ANNA, ANNA, found(0, 1, 0));
    known.start(KEY, NOW);
    assertEquals(ImportState.RUNNING, known.state());
    SignatureImport wrong = ready(ANNA, ANNA, found(0, 0, 3));
    assertThrows(ImportRefused.NothingNew.class, () -> wrong.start(KEY, NOW));
  }
}

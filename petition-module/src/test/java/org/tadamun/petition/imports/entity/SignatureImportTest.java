package org.tadamun.petition.imports.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Import of signatures")
class SignatureImportTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String ANNA = "staff:anna";
  private static final ActingPerson SECOND = ActingPerson.alone("staff:bilal");

  private static final ImportSetup SETUP =
      new ImportSetup(
          new SheetForm(StandardCharsets.UTF_8, ';', true),
          Map.of(ImportField.EMAIL, 2, ImportField.NAME, 0),
          DateOrder.DAY_MONTH_YEAR,
          "GB",
          "en",
          "labourstart",
          "Yes, news.",
          null);

  private static final ImportCounts.Found FOUND = new ImportCounts.Found(100, 90, 5, 2, 3);

  private static ImportCounts.Entered portion(
      long rows, long imported, long skipped, long first, long last) {
    return new ImportCounts.Entered(rows, imported, skipped, first, last, false);
  }

  private static SignatureImport uploading() {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    Petition petition =
        new Petition(7, "release", "key", new PetitionText(words, words, List.of()), THEN);
    return new SignatureImport(
        petition,
        1,
        "LabourStart",
        "By mail",
        new ImportFile("list.csv", BatchSource.PAPER),
        false,
        ANNA,
        THEN);
  }

  @Test
  @DisplayName("The name of the file ends with .csv or .txt, whatever it was sent as")
  void fileName() {
    for (String fits : List.of("list.csv", "LIST.CSV", "list.txt")) {
      assertEquals(fits, new ImportFile(fits, BatchSource.PAPER).name());
    }
    assertEquals("list.hta.csv", new ImportFile("list.hta", BatchSource.PAPER).name());
    assertEquals("signatures.csv", new ImportFile("signatures", BatchSource.PAPER).name());
  }

  /** How each state is reached: by an import without trouble, stopped, or discarded. */
  private static final Map<ImportState, Consumer<SignatureImport>> WAYS = ways();

  private static Map<ImportState, Consumer<SignatureImport>> ways() {
    Map<ImportState, Consumer<SignatureImport>> ways = new EnumMap<>(ImportState.class);
    Consumer<SignatureImport> draft = one -> one.arrived("0f".repeat(32), 4_000, 1, SETUP, THEN);
    Consumer<SignatureImport> checking = draft.andThen(one -> one.check(SETUP, ANNA, THEN));
    Consumer<SignatureImport> ready =
        checking.andThen(one -> one.found(FOUND, false, THEN)).andThen(one -> one.checked(THEN));
    Consumer<SignatureImport> running = ready.andThen(one -> one.start(SECOND, THEN));
    Consumer<SignatureImport> done =
        running
            .andThen(one -> one.entered(portion(100, 90, 0, 501, 700), THEN))
            .andThen(one -> one.finish(THEN));
    Consumer<SignatureImport> withdrawing = done.andThen(one -> one.withdraw(ANNA, "Wrong", THEN));
    ways.put(ImportState.UPLOADING, one -> {});
    ways.put(ImportState.DRAFT, draft);
    ways.put(ImportState.CHECKING, checking);
    ways.put(ImportState.READY, ready);
    ways.put(ImportState.RUNNING, running);
    ways.put(ImportState.DONE, done);
    ways.put(ImportState.STOPPED, running.andThen(one -> one.stop(ANNA, THEN)));
    ways.put(ImportState.WITHDRAWING, withdrawing);
    ways.put(ImportState.WITHDRAWN, withdrawing.andThen(one -> one.allRemoved(THEN)));
    ways.put(ImportState.DISCARDED, draft.andThen(one -> one.discard(ANNA, THEN)));
    return ways;
  }

  private static SignatureImport in(ImportState state) {
    SignatureImport one = uploading();
    WAYS.get(state).accept(one);
    assertEquals(state, one.state());
    return one;
  }

  /** A verb, and the states in which it is allowed. */
  private record Verb(String name, List<ImportState> from, Consumer<SignatureImport> deed) {}

  private static final List<Verb> VERBS =
      List.of(
          new Verb(
              "receive",
              List.of(ImportState.UPLOADING),
              one -> one.arrived("0f".repeat(32), 1, 1, SETUP, NOW)),
          new Verb("check", List.of(ImportState.DRAFT), one -> one.check(SETUP, ANNA, NOW)),
          new Verb(
              "change", List.of(ImportState.CHECKING, ImportState.READY), one -> one.change(NOW)),
          new Verb(
              "look through", List.of(ImportState.CHECKING), one -> one.found(FOUND, false, NOW)),
          new Verb("start", List.of(ImportState.READY), one -> one.start(SECOND, NOW)),
          new Verb(
              "go on",
              List.of(ImportState.RUNNING),
              one -> one.entered(portion(1, 1, 0, 5, 5), NOW)),
          new Verb("finish", List.of(ImportState.RUNNING), one -> one.finish(NOW)),
          new Verb("stop", List.of(ImportState.RUNNING), one -> one.stop(ANNA, NOW)),
          new Verb(
              "discard",
              List.of(
                  ImportState.UPLOADING,
                  ImportState.DRAFT,
                  ImportState.CHECKING,
                  ImportState.READY),
              one -> one.discard(ANNA, NOW)),
          new Verb(
              "withdraw",
              List.of(ImportState.DONE, ImportState.STOPPED),
              one -> one.withdraw(ANNA, "Wrong", NOW)),
          new Verb("take out", List.of(ImportState.WITHDRAWING), one -> one.removed(1, 600, NOW)));

  static Stream<Arguments> everyVerbInEveryState() {
    return Stream.of(ImportState.values())
        .flatMap(state -> VERBS.stream().map(verb -> Arguments.of(state, verb.name(), verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyVerbInEveryState")
  @DisplayName("Each verb works in the states that allow it, else the refusal names state and verb")
  void verbs(ImportState state, String name, Verb verb) {
    SignatureImport one = in(state);
    if (verb.from().contains(state)) {
      verb.deed().accept(one);
      assertEquals(NOW, one.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.deed().accept(one));
      assertEquals(state.name(), refusal.state());
      assertEquals(name, refusal.verb());
      assertEquals(state, one.state());
    }
  }

  @Test
  @DisplayName("R2: a dry run that begins again counts from zero")
  void counts() {
    SignatureImport one = in(ImportState.CHECKING);
    one.found(FOUND, false, NOW);
    one.found(new ImportCounts.Found(10, 10, 0, 0, 0), false, NOW);
    assertEquals(110, one.counts().rows());
    assertEquals(100, one.counts().fresh());
    one.beginCheck();
    assertEquals(0, one.counts().rows());
    one.found(FOUND, false, NOW);
    assertEquals(100, one.counts().rows());
    assertEquals(5, one.counts().known());
    assertEquals(2, one.counts().repeated());
    assertEquals(3, one.counts().faulty());
  }

  @Test
  @DisplayName("R5: each portion updates the figures, and the range of ids of the entered rows")
  void portions() {
    SignatureImport one = in(ImportState.RUNNING);
    one.entered(portion(50, 0, 40, 0, 0), NOW);
    assertEquals(0, one.firstId());
    one.entered(portion(30, 30, 0, 1_501, 1_530), NOW);
    one.entered(portion(20, 10, 10, 900, 910), NOW);
    assertEquals(900, one.firstId());
    assertEquals(1_530, one.lastId());
    one.entered(portion(0, 0, 0, 0, 0), NOW);
    assertEquals(900, one.firstId());
    assertEquals(100, one.counts().done());
    assertEquals(40, one.counts().imported());
    assertEquals(50, one.counts().skipped());
    assertEquals(10, one.counts().refused());
  }

  @Test
  @DisplayName("An import belongs to one node until that node is silent for too long")
  void claims() {
    SignatureImport one = in(ImportState.RUNNING);
    assertTrue(one.claim("a", NOW));
    assertTrue(one.claim("a", NOW.plusSeconds(1)));
    assertFalse(one.claim("b", NOW.plusSeconds(2)));
    Instant later = NOW.plusSeconds(1).plus(SignatureImport.CLAIM).plusMillis(1);
    assertTrue(one.claim("b", later));
    assertFalse(one.claim("a", later));
    assertFalse(in(ImportState.DONE).claim("a", NOW));
    assertFalse(in(ImportState.READY).claim("a", NOW));
  }

  @Test
  @DisplayName(
      "R5: an import that its node gives back is free at once; other nodes cannot give it back")
  void givenBack() {
    SignatureImport one = in(ImportState.RUNNING);
    assertTrue(one.claim("a", NOW));
    one.giveBack("b");
    assertFalse(one.claim("b", NOW));
    one.giveBack("a");
    assertTrue(one.claim("b", NOW));
    one.giveBack("a");
    assertFalse(one.claim("a", NOW), "taken over by then");
  }

  @Test
  @DisplayName("R5: an import is free for any node after a stop and a withdrawal")
  void freeAfterEach() {
    SignatureImport one = in(ImportState.RUNNING);
    assertTrue(one.claim("a", NOW));
    one.stop(ANNA, NOW);
    one.withdraw(ANNA, "Wrong", NOW);
    assertTrue(one.claim("b", NOW));
  }

  @Test
  @DisplayName("The setup survives being stored, whatever characters it has")
  void setup() {
    assertEquals(SETUP, in(ImportState.DRAFT).setup());
    assertNull(uploading().setup());
    ImportSetup bare =
        new ImportSetup(
            new SheetForm(StandardCharsets.UTF_16LE, '\t', false),
            Map.of(),
            DateOrder.YEAR_MONTH_DAY,
            null,
            "ur",
            null,
            null,
            "\"ہاں\"\n{0}");
    assertEquals(bare, ImportSetup.parse(bare.toText()));
  }

  @Test
  @DisplayName("R9: forgetting the file deletes its headings and keeps the mapping of columns")
  void headingsForgotten() {
    SignatureImport one = in(ImportState.DRAFT);
    one.check(SETUP.called(List.of("Name", "", "Email")), "staff:b", NOW);
    one.fileForgotten();
    assertEquals(SETUP, one.setup());
    SignatureImport failed = uploading();
    failed.fileForgotten();
    assertNull(failed.setup());
  }

  @Test
  @DisplayName("R9: a file that is forgotten keeps its hash; one that did not arrive has none")
  void file() {
    SignatureImport one = in(ImportState.DONE);
    assertEquals(1, one.file().pieces());
    one.fileForgotten();
    assertEquals(0, one.file().pieces());
    assertEquals("0f".repeat(32), one.file().sha256());
    SignatureImport failed = uploading();
    failed.failed(3, NOW);
    assertEquals(ImportState.DISCARDED, failed.state());
    assertNull(failed.file().sha256());
    assertEquals(3, failed.file().pieces());
  }

  @Test
  @DisplayName("R8: a withdrawal stores its reason, and continues after the last id taken out")
  void withdrawal() {
    SignatureImport one = in(ImportState.WITHDRAWING);
    assertEquals("Wrong", one.story().reason());
    assertEquals(501, one.firstId());
    one.removed(50, 560, NOW);
    assertEquals(561, one.firstId());
    assertEquals(50, one.counts().removed());
  }
}

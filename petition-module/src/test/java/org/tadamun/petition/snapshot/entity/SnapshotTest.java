package org.tadamun.petition.snapshot.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Snapshot")
class SnapshotTest {

  private static final Instant NOW = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Words");

  private static Petition draft() {
    return new Petition(7, "free", "key", new PetitionText(WORDS, WORDS, List.of()), NOW);
  }

  private static Snapshot of(Petition petition) {
    Snapshot.For embassy = new Snapshot.For(9, WORDS, "GB", "London");
    return new Snapshot(petition, embassy, List.of("en", "ur"), "staff:anna", NOW);
  }

  private static Snapshot open() {
    Petition petition = draft();
    petition.open(NOW);
    return of(petition);
  }

  @Test
  @DisplayName(
      "R1: a petition that was never open cannot be frozen, and the refusal names state and verb")
  void draftsAreNotFrozen() {
    WrongState refused = assertThrows(WrongState.class, () -> of(draft()));
    assertEquals("DRAFT", refused.state());
    assertEquals("freeze", refused.verb());
  }

  @Test
  @DisplayName("R1: an archived draft cannot be frozen")
  void archivedDraftsAreNotFrozen() {
    Petition petition = draft();
    petition.archive(NOW);
    assertEquals("ARCHIVED", assertThrows(WrongState.class, () -> of(petition)).state());
  }

  @Test
  @DisplayName(
      "R2: a snapshot has the moment at which its figures were read, fixed once it has a file")
  void read() {
    Snapshot snapshot = open();
    Instant later = NOW.plusSeconds(4);
    snapshot.read(later);
    assertEquals(later, snapshot.asOf());
    assertEquals(NOW, snapshot.createdAt());
    snapshot.add(SnapshotForm.JSON, null, "a.json", new byte[] {1});
    WrongState refused = assertThrows(WrongState.class, () -> snapshot.read(later.plusSeconds(1)));
    assertArrayEquals(new Object[] {"FILLED", "read"}, refused.arguments());
  }

  @Test
  @DisplayName("R7: values stated beside the figures are stored by subject")
  void stated() {
    Snapshot snapshot = open();
    StatedValue one = new StatedValue("a", List.of("2020-11-18", "", "x"));
    snapshot.add("actions", List.of(one));
    snapshot.add("acts", List.of());
    assertEquals(Map.of("actions", List.of(one)), snapshot.stated());
  }

  @Test
  @DisplayName(
      "R1: a snapshot has the text, its wording, the languages and the addressee at that moment")
  void facts() {
    Snapshot snapshot = open();
    assertEquals(1, snapshot.textVersion());
    assertEquals(1, snapshot.revision());
    assertEquals(snapshot.petition().current().hash(), snapshot.textHash());
    assertEquals(List.of("en", "ur"), snapshot.languages());
    assertEquals("London", snapshot.addressee().city());
    assertEquals(NOW, snapshot.asOf());
    assertEquals("staff:anna", snapshot.frozenBy());
  }

  @Test
  @DisplayName("R3: only add, read and seal change a snapshot, and no column is updatable")
  void nothingChanges() {
    Set<String> verbs = new TreeSet<>();
    for (Class<?> type : new Class<?>[] {Snapshot.class, SnapshotFile.class}) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == void.class && Modifier.isPublic(method.getModifiers())) {
          verbs.add(method.getName());
        }
      }
      List<Field> columns =
          Arrays.stream(type.getDeclaredFields())
              .filter(
                  field ->
                      field.isAnnotationPresent(Column.class)
                          || field.isAnnotationPresent(JoinColumn.class))
              .collect(Collectors.toList());
      assertFalse(columns.isEmpty());
      columns.forEach(field -> assertFalse(isUpdatable(field), field::toString));
    }
    assertEquals(Set.of("add", "read", "seal"), verbs);
    assertThrows(UnsupportedOperationException.class, () -> open().files().clear());
  }

  private static boolean isUpdatable(Field field) {
    return field.isAnnotationPresent(Column.class)
        ? field.getAnnotation(Column.class).updatable()
        : field.getAnnotation(JoinColumn.class).updatable();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 23_999, 24_000, 24_001, 100_000})
  @DisplayName("R3: a file is read back exactly, whatever its length")
  void bytes(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    Snapshot snapshot = open();
    snapshot.add(SnapshotForm.CSV, "en", "table.csv", content);
    SnapshotFile file = snapshot.file(SnapshotForm.CSV, "en").orElseThrow();
    assertArrayEquals(content, file.content());
    assertEquals(length, file.length());
    assertEquals(Sha256.hex(content), file.sha256());
    assertTrue(snapshot.file(SnapshotForm.CSV, "ur").isEmpty());
    assertTrue(snapshot.file(SnapshotForm.HTML, "en").isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each form has a media type and an extension of its own")
  void forms(SnapshotForm form) {
    assertTrue(form.mediaType().contains("/"));
    assertEquals(
        1,
        Arrays.stream(SnapshotForm.values()).filter(f -> f.ending().equals(form.ending())).count());
  }
}

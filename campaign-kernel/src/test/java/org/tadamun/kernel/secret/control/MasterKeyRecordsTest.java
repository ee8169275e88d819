package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.secret.boundary.KeyRefused;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.time.boundary.ToldClock;

@DisplayName("Master keys in the database")
class MasterKeyRecordsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String FIRST = "B".repeat(42) + "A";
  private static final String OURS = "C".repeat(42) + "A";
  private static final String OTHER = "D".repeat(42) + "A";

  @TempDir private Path folder;
  private Path file;

  private final KeyRows rows = new KeyRows();

  /** The time of the clock that all nodes share. */
  private Instant shown = NOW;

  @BeforeEach
  void first() throws IOException {
    file = folder.resolve("secrets.properties");
    write(OURS);
    row(1, new Secrets(file).keyCheck(1));
  }

  /** Writes keys 1 and 2 to the file. */
  private void write(String second) throws IOException {
    write(file, second);
  }

  private static void write(Path to, String second) throws IOException {
    Files.writeString(to, "master-key=" + FIRST + "\nmaster-key.2=" + second + "\n");
  }

  private String check(String second) throws IOException {
    Path copy = folder.resolve("copy.properties");
    write(copy, second);
    return new Secrets(copy).keyCheck(2);
  }

  private void row(int number, String check) {
    MasterKey key = new MasterKey(number, check, true, NOW);
    rows.keys.put(number, key);
  }

  private MasterKeyRecords book(Secrets secrets) {
    AuditTrail audit =
        new AuditTrail() {
          @Override
          public void recordOwn(
              String action, String subjectType, String subjectId, Long campaignId, String to) {
            rows.deeds.add(action + " " + subjectId);
          }
        };
    return new MasterKeyRecords(rows.database(), audit, secrets, new ToldClock(() -> shown));
  }

  private boolean isBehind(MasterKeyRecords book, Instant at) {
    shown = at;
    return book.isBehind();
  }

  @Test
  @DisplayName(
      "R4: a node reads the key from a file that was copied to it, whatever it had read before")
  void copied() throws IOException {
    Secrets secrets = new Secrets(file);
    write(OTHER);
    row(2, check(OTHER));
    assertEquals(2, book(secrets).lockCurrent().number());
    assertEquals(check(OTHER), secrets.keyCheck(2));
  }

  @Test
  @DisplayName("R4: a node at rest reads the copied key too")
  void copiedAtRest() throws IOException {
    Secrets secrets = new Secrets(file);
    write(OTHER);
    row(2, check(OTHER));
    assertTrue(new RotationSteps(rows.database(), book(secrets), secrets, null).isAtRest(NOW));
    assertEquals(check(OTHER), secrets.keyCheck(2));
  }

  @Test
  @DisplayName(
      "R4: ten minutes after a key is made renewal begins, and a node without the key is behind")
  void timeToCopy() throws IOException {
    rows.keys.put(2, new MasterKey(2, check(OTHER), false, NOW));
    Secrets secrets = new Secrets(file);
    MasterKeyRecords book = book(secrets);
    RotationSteps steps = new RotationSteps(rows.database(), book, secrets, null);
    Instant late = NOW.plus(Duration.ofMinutes(10));
    for (Instant early : List.of(NOW, late.minusSeconds(1))) {
      assertTrue(steps.isAtRest(early));
      assertFalse(isBehind(book, early));
    }
    assertFalse(steps.isAtRest(late));
    assertTrue(isBehind(book, late));
    write(OTHER);
    assertFalse(isBehind(book, late), "it is there");
    assertEquals(List.of(), steps.unfinished(late.minusSeconds(1)));
    assertEquals(SealedStore.Next.NONE, steps.step("mail", late.minusSeconds(1)), "nor begun");
    assertFalse(steps.finish(late.minusSeconds(1)));
  }

  @Test
  @DisplayName("R4: an unreadable file counts as behind after ten minutes, not before")
  void unreadable() throws IOException {
    rows.keys.put(2, new MasterKey(2, check(OTHER), false, NOW));
    MasterKeyRecords book = book(new Secrets(file));
    Instant late = NOW.plus(Duration.ofMinutes(10));
    for (String half : List.of("", "master-key=" + FIRST + "\nmaster-key.2=D")) {
      Files.writeString(file, half);
      assertFalse(isBehind(book, late.minusSeconds(1)));
      assertTrue(isBehind(book, late));
      assertThrows(KeyRefused.class, book::lockCurrent);
    }
    write(OTHER);
    assertFalse(isBehind(book, late));
  }

  @Test
  @DisplayName("R4: a node to which the file was not copied refuses, with the missing key's number")
  void notCopied() throws IOException {
    row(2, check(OURS));
    row(3, check(OTHER));
    assertRefused("not-copied", 3, book(new Secrets(file)));
  }

  @Test
  @DisplayName(
      "R4: a node whose key differs from the one of that number refuses with another message")
  void another() throws IOException {
    row(2, check(OTHER));
    assertRefused("another", 2, book(new Secrets(file)));
    row(3, check(OTHER));
    assertRefused("another", 2, book(new Secrets(file)));
  }

  /** Checks that the refusal tells the operator which case it is, and the number of the key. */
  private static void assertRefused(String why, int key, MasterKeyRecords book) {
    KeyRefused refusal = assertThrows(KeyRefused.class, book::lockCurrent);
    assertEquals("kernel.master-key." + why, refusal.messageKey());
    assertEquals(key, refusal.arguments()[0]);
  }

  @Test
  @DisplayName(
      "R4: a key that is only in the file is stored, while the row of the key before is locked")
  void written() {
    MasterKey key = book(new Secrets(file)).lockCurrent();
    assertEquals(2, key.number());
    assertFalse(key.isFinished());
    assertEquals(List.of("lock 1", "persist 2", "master-key.made 2", "lock 2"), rows.deeds);
  }

  @Test
  @DisplayName("R6: the signing key that was begun with a key is recorded with it, and no other")
  void signing() {
    Secrets secrets = new Secrets(file);
    secrets.addSigningKey(NOW);
    book(secrets).lockCurrent();
    assertEquals(
        List.of("persist 3", "master-key.made 3", "signing-key.changed 3", "lock 3"),
        rows.deeds.subList(3, rows.deeds.size()));
  }

  @Test
  @DisplayName("R6: a node signs only while all nodes know its key, or will know it")
  void maySign() throws IOException {
    Secrets secrets = new Secrets(file);
    MasterKeyRecords book = book(secrets);
    assertFalse(book.maySign(), "key 2 is in this file alone");
    book.lockCurrent();
    assertTrue(book.maySign());
    row(3, check(OTHER));
    assertTrue(book.maySign(), "the file may yet be copied");
    shown = NOW.plus(Duration.ofMinutes(10));
    assertFalse(book.maySign(), "it should be here");
    shown = NOW;
    secrets.addKey();
    assertFalse(book.maySign(), "with another key of that number");
  }

  @Test
  @DisplayName("R4: a key that another node stored meanwhile is kept")
  void madeMeanwhile() throws IOException {
    String others = check(OTHER);
    rows.meanwhile = () -> row(2, others);
    assertRefused("another", 2, book(new Secrets(file)));
    assertFalse(rows.deeds.contains("persist 2"), rows.deeds.toString());
    assertEquals(others, rows.keys.get(2).check());
  }

  @Test
  @DisplayName("the query for readiness has a timeout of two seconds")
  void inTime() {
    assertFalse(isBehind(book(new Secrets(file)), NOW));
    assertEquals(List.of("jakarta.persistence.query.timeout 2000"), rows.deeds);
  }

  @Test
  @DisplayName("the first key is stored as finished without waiting")
  void begun() throws IOException {
    rows.keys.clear();
    Files.writeString(file, "master-key=" + FIRST + "\n");
    assertTrue(book(new Secrets(file)).lockCurrent().isFinished());
    assertEquals(List.of("persist 1", "lock 1"), rows.deeds);
  }

  @Test
  @DisplayName("R4: a key is known even if another thread replaces the keys during the check")
  void replaced() {
    Secrets secrets =
        new Secrets(file) {
          @Override
          public NavigableSet<Integer> keyNumbers() {
            NavigableSet<Integer> before = super.keyNumbers();
            forgetOldKeys();
            return before;
          }
        };
    assertTrue(book(secrets).isKnown(rows.keys.get(1)));
    secrets.forgetOldKeys();
    assertFalse(book(secrets).isKnown(rows.keys.get(1)));
  }
}

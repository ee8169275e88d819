package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@DisplayName("The empty database that the build makes")
class EmptyDatabaseTest {

  private static final String USER = "tadamun";

  @TempDir private Path folder;

  private Path made;
  private Path database;

  @BeforeEach
  void make() throws IOException {
    made = folder.resolve("made");
    database = folder.resolve("data/database");
    Files.createDirectories(made.resolve("seg0"));
    Files.createDirectories(database.getParent());
    Files.writeString(made.resolve("service.properties"), "service");
    Files.writeString(made.resolve("seg0/c10.dat"), "pages");
  }

  @Test
  @DisplayName("is copied whole at a first start, and only its owner can read the copy")
  void copied() throws IOException {
    copyFor(url(";create=true"), USER);
    assertEquals("service", Files.readString(database.resolve("service.properties")));
    assertEquals("pages", Files.readString(database.resolve("seg0/c10.dat")));
    assertEquals("rwx------", mode(database));
    assertEquals("rw-------", mode(database.resolve("seg0/c10.dat")));
    assertEquals(List.of(database), inDataFolder());
  }

  @Test
  @DisplayName("replaces what an interrupted copy left")
  void interrupted() throws IOException {
    Path draft = Files.createDirectories(folder.resolve("data/database.new"));
    Files.writeString(draft.resolve("half"), "of it");
    copyFor(url(";create=true"), USER);
    assertFalse(Files.exists(database.resolve("half")));
    assertEquals(List.of(database), inDataFolder());
  }

  @ParameterizedTest(name = "{0} of the user {1}")
  @CsvSource({
    // whose files depend on a key or a collation
    ";create=true;dataEncryption=true;bootPassword=secret, tadamun",
    ";territory=sv_SE;create=true, tadamun",
    // whose tables would belong to another user
    ";create=true, somebody",
    // that must not be created
    "'', tadamun"
  })
  @DisplayName("is not copied for a database")
  void otherwise(String attributes, String user) throws IOException {
    copyFor(url(attributes), user);
    assertEquals(List.of(), inDataFolder());
  }

  @Test
  @DisplayName("is not copied for PostgreSQL, a missing folder, or a database in memory")
  void elsewhere() throws IOException {
    copyFor("jdbc:postgresql://localhost/tadamun;create=true", USER);
    copyFor("jdbc:derby:" + folder + "/nowhere/database;create=true", USER);
    copyFor("jdbc:derby:a-name-alone;create=true", USER);
    copyFor("jdbc:derby:memory:a-name;create=true", USER);
    assertEquals(List.of(), inDataFolder());
    assertFalse(Files.exists(folder.resolve("nowhere")));
    assertFalse(Files.exists(Path.of("a-name-alone")));
  }

  @Test
  @DisplayName("is not copied at all if one of its files cannot be read")
  void unreadable() throws IOException {
    Files.createSymbolicLink(made.resolve("seg0/c20.dat"), folder.resolve("lost"));
    copyFor(url(";create=true"), USER);
    assertEquals(List.of(), inDataFolder());
  }

  @Test
  @DisplayName("never changes an existing database")
  void there() throws IOException {
    Files.createDirectories(database);
    Files.writeString(database.resolve("service.properties"), "mine");
    copyFor(url(";create=true"), USER);
    assertEquals("mine", Files.readString(database.resolve("service.properties")));
    assertFalse(Files.exists(database.resolve("seg0")));
  }

  @Test
  @DisplayName("may be missing")
  void missing() throws IOException {
    new EmptyDatabase(folder.resolve("not-made")).copyFor(url(";create=true"), USER);
    assertEquals(List.of(), inDataFolder());
  }

  private void copyFor(String url, String user) throws IOException {
    new EmptyDatabase(made).copyFor(url, user);
  }

  private String url(String attributes) {
    return "jdbc:derby:" + database + attributes;
  }

  private List<Path> inDataFolder() throws IOException {
    try (Stream<Path> entries = Files.list(database.getParent())) {
      return entries.toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

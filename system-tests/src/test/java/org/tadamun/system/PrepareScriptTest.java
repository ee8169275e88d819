package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with JDKs that record the arguments of their Java, in a clone with an empty build. */
@DisplayName("The command ./tadamun prepare in a clone that is built")
class PrepareScriptTest {

  private static final Path ROOT = Path.of(System.getProperty("tadamun.root", ".."));

  @TempDir private Path folder;
  private Path server;

  @BeforeEach
  void build() throws Exception {
    Files.copy(ROOT.resolve("tadamun"), folder.resolve("tadamun"));
    server = folder.resolve("web-ui/target/server");
    Files.createDirectories(server.resolve("root"));
    for (String jar : List.of("root/launch-micro", "tadamun-server", "tadamun-preflight")) {
      Files.createFile(server.resolve(jar + ".jar"));
    }
    Files.createFile(server.resolve("server-patches"));
    Path app = Files.createDirectories(folder.resolve("web-ui/target/web-ui-1/WEB-INF"));
    Files.createFile(app.resolve("web.xml"));
  }

  @Test
  @DisplayName("starts nothing with a JDK 24, and removes the archive with which it would crash")
  void older() throws Exception {
    Path archive = Files.createFile(server.resolve("server.jsa"));
    Files.createFile(server.resolve("jdk.release"));
    Files.createFile(server.resolve("rehearsed.place"));
    String said = prepare(24);
    assertTrue(said.contains("rehearsed with a JDK 25 or newer; with this JDK 24"), said);
    assertFalse(Files.exists(archive));
    assertFalse(Files.exists(server.resolve("jdk.release")), "each start would ask for it anew");
    assertFalse(Files.exists(server.resolve("rehearsed.place")));
    assertFalse(Files.exists(folder.resolve("asked")), "Java was started");
  }

  @Test
  @DisplayName("rehearses a start with a JDK 25, and reports a failure")
  void newer() throws Exception {
    String said = prepare(25);
    assertTrue(said.contains("It did not work out"), said);
    String asked = Files.readString(folder.resolve("asked"));
    assertTrue(asked.contains("org.tadamun.web.launch.preflight.Preflight"), asked);
  }

  @Test
  @DisplayName("makes a cache for its own place: a moved clone starts without it")
  void moved() throws Exception {
    prepare(25);
    Files.createFile(server.resolve("preflight.aot"));
    assertTrue(askedAtStart(folder).contains("-XX:AOTCache=" + server.resolve("preflight.aot")));
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectory(elsewhere);
    for (String part : List.of("tadamun", "web-ui")) {
      Files.move(folder.resolve(part), elsewhere.resolve(part));
    }
    String asked = askedAtStart(elsewhere);
    assertTrue(asked.contains(elsewhere + "/web-ui/target/server/tadamun-preflight.jar"), asked);
    assertFalse(asked.contains("AOTCache"), asked);
  }

  /** The arguments of Java; that Java itself fails does not matter. */
  private String askedAtStart(Path clone) throws Exception {
    Path asked = folder.resolve("asked");
    Files.deleteIfExists(asked);
    Process process = script(clone, "start").start();
    process.getInputStream().readAllBytes();
    assertEquals(1, process.waitFor());
    return Files.readString(asked);
  }

  private ProcessBuilder script(Path clone, String command) {
    ProcessBuilder builder = new ProcessBuilder("sh", clone.resolve("tadamun") + "", command);
    String jdk = folder.resolve("jdk").toString();
    builder.environment().put("JAVA_HOME", jdk);
    builder.environment().put("TADAMUN_JDK_SEARCH", jdk);
    return builder.redirectErrorStream(true);
  }

  private String prepare(int version) throws Exception {
    Path jdk = folder.resolve("jdk");
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%d.0.1\"\n".formatted(version));
    String script = "#!/bin/sh\necho \"$@\" >> '%s'\nexit 1\n".formatted(folder.resolve("asked"));
    for (String name : List.of("java", "javac")) {
      Path program = Files.writeString(bin.resolve(name), script);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Process process = script(folder, "prepare").start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}

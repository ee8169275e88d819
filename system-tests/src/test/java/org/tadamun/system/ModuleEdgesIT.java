package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own rule about modules, checked on copies of the build files, one of them wrong. */
@DisplayName("The build")
class ModuleEdgesIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES =
      List.of(
          ".",
          "campaign-kernel",
          "petition-module",
          "actions-module",
          "endorsements-module",
          "web-ui",
          "system-tests");
  private static final String WRONG =
      """
      <dependencies>
          <dependency>
            <groupId>org.tadamun</groupId>
            <artifactId>actions-module</artifactId>
            <version>${project.version}</version>
          </dependency>""";

  @TempDir private Path copy;

  private record Outcome(int code, String output) {}

  @BeforeEach
  void copyBuildFiles() throws IOException {
    for (String module : MODULES) {
      Files.createDirectories(copy.resolve(module));
      Files.copy(ROOT.resolve(module).resolve("pom.xml"), copy.resolve(module).resolve("pom.xml"));
    }
  }

  @Test
  @DisplayName("accepts the modules as they are")
  void accepted() throws Exception {
    Outcome outcome = validate();
    assertEquals(0, outcome.code(), outcome::output);
  }

  @Test
  @DisplayName(
      "refuses a module that depends on another subject's module, and names docs/architecture.md")
  void refused() throws Exception {
    Path petition = copy.resolve("petition-module/pom.xml");
    Files.writeString(petition, Files.readString(petition).replace("<dependencies>", WRONG));
    Outcome outcome = validate();
    assertTrue(outcome.code() != 0, outcome::output);
    assertTrue(outcome.output().contains("docs/architecture.md"), outcome::output);
    assertTrue(outcome.output().contains("org.tadamun:actions-module"), outcome::output);
  }

  /** Runs Maven offline: the build that runs this test has fetched the plugins. */
  private Outcome validate() throws Exception {
    Path output = copy.resolve("output.txt");
    Process maven =
        new ProcessBuilder("mvn", "-o", "-q", "-B", "-pl", "petition-module", "-am", "validate")
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!maven.waitFor(3, TimeUnit.MINUTES)) {
      maven.destroyForcibly().waitFor();
      throw new IllegalStateException("Maven did not end: " + Files.readString(output));
    }
    return new Outcome(maven.exitValue(), Files.readString(output));
  }
}

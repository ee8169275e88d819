package org.tadamun.web.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Builds the only archive: the WAR as it was built, with every test class that may run inside the
 * server. No class is listed, so a new one needs no edit here.
 */
final class TadamunArchive {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path TESTS = TARGET.resolve("test-classes");

  /** What stays outside: plain tests, the rules with their samples, and the start of the server. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "org/tadamun/(architecture|wrong|web/testing/server)/.*|.*Test(\\$.*)?\\.class");

  private TadamunArchive() {}

  static WebArchive build() {
    WebArchive archive =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(built().toFile())
            .as(WebArchive.class);
    testFiles()
        .forEach(
            file -> archive.addAsWebInfResource(TESTS.resolve(file).toFile(), "classes/" + file));
    return archive;
  }

  private static Path built() {
    return walk(TARGET, 1)
        .filter(file -> file.toString().endsWith(".war"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no WAR in target: run mvn verify"));
  }

  private static List<String> testFiles() {
    Predicate<String> inside = OUTSIDE.asMatchPredicate().negate();
    return walk(TESTS.resolve("org"), Integer.MAX_VALUE)
        .filter(Files::isRegularFile)
        .map(file -> TESTS.relativize(file).toString().replace('\\', '/'))
        .filter(inside)
        .toList();
  }

  private static Stream<Path> walk(Path folder, int depth) {
    try {
      return Files.walk(folder, depth);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

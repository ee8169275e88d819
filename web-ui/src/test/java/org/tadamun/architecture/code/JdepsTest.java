package org.tadamun.architecture.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/**
 * Reads the uses of packages from the class files with the JDK's jdeps, independent of ArchUnit.
 */
@Tag("slow")
@DisplayName("Edges between packages as jdeps sees them")
class JdepsTest {

  private static final Pattern EDGE = Pattern.compile("(?m)^ +(org\\.tadamun\\S*) +-> (\\S+)");

  private record Edge(String from, String to) {}

  @Test
  @DisplayName("A module uses only the kernel and the web uses all")
  void onlyAllowedEdges() {
    List<Edge> edges = edges(Workspace.compiled());
    assertFalse(edges.isEmpty(), "jdeps found no packages");
    assertEquals(List.of(), forbidden(edges, "org.tadamun"));
  }

  @Test
  @DisplayName("The sample that breaks the rule is reported")
  void samplesAreReported() {
    List<Edge> wrong = forbidden(edges(List.of(Workspace.compiledSamples())), "org.tadamun.wrong");
    assertTrue(
        wrong.contains(
            new Edge(
                "org.tadamun.wrong.petition.signature.boundary",
                "org.tadamun.wrong.actions.protest.boundary")),
        () -> "reported were " + wrong);
  }

  private static List<Edge> forbidden(List<Edge> edges, String root) {
    ModuleEdges allowed = new ModuleEdges(root);
    return edges.stream().filter(e -> !allowed.allows(e.from(), e.to())).distinct().toList();
  }

  private static List<Edge> edges(List<Path> folders) {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter out = new StringWriter();
    String[] arguments =
        Stream.concat(
                Stream.of("-verbose:package", "-filter:none"), folders.stream().map(Path::toString))
            .toArray(String[]::new);
    int exit = jdeps.run(new PrintWriter(out), new PrintWriter(out), arguments);
    assertEquals(0, exit, out::toString);
    return EDGE.matcher(out.toString())
        .results()
        .map((MatchResult line) -> new Edge(line.group(1), line.group(2)))
        .toList();
  }
}

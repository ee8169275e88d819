package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The exit codes")
class ExitCodeTest {

  private static final Set<Integer> OF_THE_SCRIPT = Set.of(2, 4, 16);
  private static final int OUT_OF_MEMORY = 3;
  private static final Set<Integer> OF_THE_JVM = Set.of(1, OUT_OF_MEMORY);

  /** Runs out of memory, in a JVM of its own. */
  static final class Glutton {

    private Glutton() {}

    public static void main(String[] words) {
      List<byte[]> kept = new ArrayList<>();
      while (kept.size() < Integer.MAX_VALUE) {
        kept.add(new byte[1 << 20]);
      }
    }
  }

  @Test
  @DisplayName("R2 are those of the table in docs/operations.md")
  void table() throws IOException {
    Set<Integer> ours =
        Arrays.stream(ExitCode.values())
            .map(ExitCode::number)
            .collect(Collectors.toCollection(TreeSet::new));
    ours.addAll(OF_THE_SCRIPT);
    ours.addAll(OF_THE_JVM);
    assertEquals(ours, found("../docs/operations.md", "(?m)^\\| (\\d+) \\|"));
    assertEquals(OF_THE_SCRIPT, found("../tadamun", "\\bfail (\\d+) "));
  }

  @Test
  @DisplayName("R2 after which systemd lets the server lie are refusals that nobody takes back")
  void service() throws IOException {
    String unit = Files.readString(Path.of("../docs/operations.md"));
    String listed = unit.replaceFirst("(?s).*RestartPreventExitStatus=([0-9 ]+).*", "$1");
    Set<Integer> lying =
        Arrays.stream(listed.split(" "))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(2, 4, 5, 7, 10, 11, 12, 16), lying);
  }

  @Test
  @DisplayName("R2 leave 3 to a JVM whose memory is used up, so that it is started again")
  void outOfMemory() throws Exception {
    String options =
        Files.readString(
            Path.of("src/main/java/org/tadamun/web/launch/preflight/JavaOptions.java"));
    String option = "-XX:+ExitOnOutOfMemoryError";
    assertTrue(options.contains('"' + option + '"'));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-Xmx16m",
                "-cp",
                Path.of(
                        ExitCodeTest.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString(),
                Glutton.class.getName())
            .redirectErrorStream(true)
            .start();
    java.getInputStream().readAllBytes();
    assertEquals(OUT_OF_MEMORY, java.waitFor());
  }

  private static Set<Integer> found(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

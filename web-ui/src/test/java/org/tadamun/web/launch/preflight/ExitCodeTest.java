package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@DisplayName("The exit codes")
class ExitCodeTest {

  private static final Set<Integer> OF_THE_SCRIPT = Set.of(2, 4, 16);
  private static final int OUT_OF_MEMORY = 3;
  private static final Set<Integer> OF_THE_JVM = Set.of(1, OUT_OF_MEMORY);

  /** Fills the memory of a JVM of its own. */
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
  @DisplayName("R2: are those of the table in docs/operations.md")
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
  @DisplayName("R2: after which systemd does not restart the server are refusals that do not pass")
  void service() throws IOException {
    Set<Integer> lying = lying(unit("tadamun.service"));
    assertEquals(Set.of(2, 4, 5, 7, 10, 11, 12, 16, 19), lying);
    assertFalse(lying.contains(ExitCode.NO_ROOM.number()), "it passes");
    assertFalse(lying.contains(ExitCode.DATABASE.number()), "it passes");
    String half = "else it starts on the empty database that is made to restore into";
    assertTrue(lying.contains(ExitCode.HALF_RESTORED.number()), half);
  }

  @Test
  @DisplayName("are not caused by a start before the network, the clock or the disk is ready")
  void order() throws IOException {
    String unit = unit("tadamun.service");
    List<String> wanted = words(unit, "Wants");
    for (String before : words(unit, "After")) {
      // A target alone does not start the services that it stands for.
      assertEquals(before.endsWith(".target"), wanted.contains(before), before);
    }
    assertEquals(List.of("/var/lib/tadamun"), words(unit, "RequiresMountsFor"));
  }

  @Test
  @DisplayName("R2: of a dump and a restore come from the first step that fails")
  void whole() throws IOException {
    String dump = unit("tadamun-backup.service, with PostgreSQL");
    List<Integer> steps =
        Stream.of("pg_dump -Fc", "pg_restore -f /dev/null", "from kernel_master_key", "mv ")
            .map(dump::indexOf)
            .toList();
    assertTrue(steps.getFirst() > 0, dump);
    assertEquals(steps.stream().sorted().toList(), steps, dump);
    assertTrue(dump.contains("/bin/sh -ec"), "the first that fails is the last");
    String guide = Files.readString(Path.of("../docs/operations.md"));
    List<String> restores =
        guide.lines().filter(line -> line.contains("pg_restore") && line.contains(" -d ")).toList();
    assertFalse(restores.isEmpty());
    String before = guide.split(" dropdb --if-exists", 2)[0];
    assertTrue(before.contains("\n   sudo systemctl stop tadamun\n"), "it is tried again");
    for (String restore : restores) {
      assertTrue(restore.contains("--single-transaction --exit-on-error"), restore);
      assertTrue(restore.strip().startsWith("sudo -u tadamun "), "the dumps are his alone");
      assertTrue(restore.contains("--no-acl"), "else one right given to others is its end");
    }
  }

  @Test
  @DisplayName("are all that is left of a crash: no core file, and no file that others may read")
  void noMemory() throws IOException {
    String unit = unit("tadamun.service");
    assertEquals(List.of("0"), words(unit, "LimitCORE"));
    assertEquals(List.of("0077"), words(unit, "UMask"));
    assertEquals(List.of("0"), words(unit, "MemorySwapMax"));
    assertEquals(List.of("0077"), words(unit("tadamun-backup.service, with Derby"), "UMask"));
  }

  private static List<String> words(String unit, String key) {
    return Pattern.compile("(?m)^" + key + "=(.*)$")
        .matcher(unit)
        .results()
        .flatMap(found -> Arrays.stream(found.group(1).split(" ")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"Derby, tadamun backup", "PostgreSQL, pg_dump"})
  @DisplayName("R2: of a nightly backup make systemd try again, but only a limited number of times")
  void backup(String database, String command) throws IOException {
    String unit = unit("tadamun-backup.service, with " + database);
    assertTrue(unit.contains(command), unit);
    assertTrue(unit.contains("Restart=on-failure\n"), unit);
    long tries = Long.parseLong(value(unit, "StartLimitBurst", ""));
    long pause = Long.parseLong(value(unit, "RestartSec", "min"));
    // If the tries took longer than this interval, systemd would restart the unit for ever and
    // never report it as failed.
    long within = 60 * Long.parseLong(value(unit, "StartLimitIntervalSec", "h"));
    assertTrue(tries * pause < within, tries + " times " + pause + " minutes");
    if (command.startsWith("tadamun")) {
      Set<Integer> refusals = lying(unit);
      assertTrue(refusals.contains(ExitCode.BACKUP.number()), refusals::toString);
      assertFalse(refusals.contains(ExitCode.NO_SERVER.number()), refusals::toString);
    }
  }

  /** The unit file as docs/operations.md shows it. */
  private static String unit(String name) throws IOException {
    String text = Files.readString(Path.of("../docs/operations.md"));
    String begin = "# /etc/systemd/system/" + name + "\n";
    assertTrue(text.contains(begin), name);
    return text.substring(text.indexOf(begin)).split("```", 2)[0];
  }

  private static String value(String unit, String key, String ofUnit) {
    return Pattern.compile("(?m)^" + key + "=(\\d+)" + ofUnit + "$")
        .matcher(unit)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " in " + unit));
  }

  private static Set<Integer> lying(String unit) {
    String listed = unit.replaceFirst("(?s).*RestartPreventExitStatus=([0-9 ]+).*", "$1");
    return Arrays.stream(listed.split(" "))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("R2: leave 3 to a JVM that is out of memory, so that it is started again")
  void outOfMemory() throws Exception {
    String options =
        Files.readString(Path.of("src/main/java/org/tadamun/web/launch/jvm/JavaOptions.java"));
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

package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.architecture.Workspace;
import org.tadamun.petition.signature.control.log.TakenBackLog;

/** What a backup brings back may endanger people: every way back must lead through these steps. */
@DisplayName("Restore guide in docs/operations.md")
class RestoreGuideTest {

  private static final String GUIDE = DocPage.of("operations.md").text();

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String petition() {
    return Workspace.read(
        Workspace.root().resolve("petition-module/src/main/resources/i18n/petition/en.properties"));
  }

  @Test
  @DisplayName("The way back from an upgrade refers to the restore sections")
  void wayBack() {
    int begin = GUIDE.indexOf("The way back is the backup");
    assertTrue(begin > GUIDE.indexOf("\n## Upgrade\n"), "the upgrade has no way back");
    String way = oneLine(GUIDE.substring(begin, GUIDE.indexOf("\n## ", begin)));
    for (String section : List.of("Backup and restore", "What comes back with an older backup")) {
      assertTrue(way.contains("*" + section + "*"), way);
      assertTrue(GUIDE.matches("(?s).*\n##+ " + section + "\n.*"), section);
    }
    assertTrue(way.contains("`restore.conf`"), way);
  }

  @Test
  @DisplayName("The guide tells how to pass an extension that the server's user may not create")
  void extensions() {
    String steps = oneLine(GUIDE.substring(GUIDE.indexOf("\n## Backup and restore\n")));
    int stops = steps.indexOf("`permission denied to create extension`");
    assertTrue(stops > steps.indexOf("pg_restore --no-owner --no-acl"), "no message of PostgreSQL");
    int made = steps.indexOf("-c 'CREATE EXTENSION …'", stops);
    assertTrue(made > stops && steps.indexOf("`--no-comments`", made) > made, steps);
  }

  @Test
  @DisplayName("The guide tells what becomes of later signatures and of copies at partners")
  void lost() {
    String back =
        GUIDE.split("\n### What comes back with an older backup\n")[1].split("\n##", 2)[0];
    int lost = back.indexOf("\n- signatures given since the backup are lost");
    int partners = back.indexOf("\n- partners who copy signatures by a key have to delete");
    assertTrue(lost > 0 && partners > lost, back);
    assertTrue(oneLine(back).contains("to confirm says that signing once more brings a new one"));
    assertTrue(
        petition().contains("\npetition.confirm.expired.new=Sign once more and you get a new"));
  }

  /** Commands in a unit are run by systemd. */
  @Test
  @DisplayName("Commands are given as an administrator, because the server's folders are closed")
  void commands() {
    String bare =
        "(?m)(^ *|`|&& )((systemctl (enable|start|stop|restart|reload|reset-failed)|install -d|cd"
            + " DIR)\\b.*)$";
    // Certbot runs its hook as root.
    String typed = GUIDE.replaceAll("--deploy-hook '[^']+'", "");
    assertEquals(
        List.of(), Pattern.compile(bare).matcher(typed).results().map(MatchResult::group).toList());
    assertTrue(GUIDE.contains("`sudo -u tadamun sh -c 'cd DIR && sha256sum -c SHA256SUMS'`"));
    String steps =
        """
           sudo systemctl stop tadamun
           sudo mv /var/lib/tadamun/database /var/lib/tadamun/database.old
           sudo cp -r DIR/database /var/lib/tadamun/
           sudo chown -R tadamun: /var/lib/tadamun
        """;
    assertTrue(GUIDE.contains(steps), "new files would lie over old ones, or belong to root");
    for (String step :
        List.of(
            "chown tadamun: FILE` and `sudo chmod 600 FILE",
            "chown root:tadamun /etc/tadamun.properties` and `sudo chmod 640")) {
      assertTrue(GUIDE.contains("`sudo " + step), step);
    }
  }

  /** Takes the command as systemd hands it to the shell. */
  @Test
  @DisplayName("Both backups copy the log of each night, and the guide's command reads it")
  void copiedLog(@TempDir Path machine) throws Exception {
    List<String> copies =
        Pattern.compile("(?ms)^ExecStartPost=find [^\n]+\nExecStartPost=/bin/sh -ec '([^']+)'\n")
            .matcher(GUIDE)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(2, copies.size());
    assertEquals(1, Set.copyOf(copies).size());
    Path logs = Files.createDirectories(machine.resolve("var/lib/tadamun/logs"));
    Path backups = Files.createDirectories(machine.resolve("var/backups/tadamun"));
    String line = "Taken back: signature 4711 of release-amar-fayaz, erased\n";
    Files.writeString(logs.resolve("tadamun.0.log"), line);
    Files.writeString(logs.resolve("hs_err_1.log"), "parts of stacks");
    String copy =
        copies
            .getFirst()
            .replace("\\\n", "")
            .replace("$$", "$")
            .replace("%%", "%")
            .replace("%H", "one")
            .replace("/var/", machine + "/var/");
    assertEquals("", shell("set -e; " + copy));
    String nowhere = copy.replace("/logs;", "/nowhere;");
    assertNotEquals(0, began("set -e; " + nowhere).waitFor(), "a missing folder must be a failure");
    Matcher read = Pattern.compile("`sudo sh -c '(for f in .+; done)' \\|").matcher(GUIDE);
    assertTrue(read.find(), "the guide does not say how to read them");
    assertEquals(line, shell(read.group(1).replace("/var/", machine + "/var/")));
    try (Stream<Path> made = Files.list(backups)) {
      String name = made.findFirst().orElseThrow().getFileName().toString();
      assertTrue(name.matches("20..-..-..\\.one\\.logs\\.tar\\.gz"), name);
    }
  }

  private static Process began(String command) throws Exception {
    return new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true).start();
  }

  private static String shell(String command) throws Exception {
    Process process = began(command);
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  @DisplayName("The guide shows the log line of a signature that was taken back after the backup")
  void takenBack() {
    String line = "Taken back: signature 4711 of release-amar-fayaz, erased";
    assertTrue(GUIDE.contains(" INFO " + TakenBackLog.class.getName() + ": " + line + "\n"));
    String begun = "`sudo -u tadamun pg_restore -l FILE` prints first (`Archive created at`";
    assertTrue(oneLine(GUIDE).contains(begun), "the moment of the dump is not explained");
    for (String word : List.of("erased", "withdrawn", "narrowed")) {
      assertTrue(GUIDE.contains("`" + word + "`"), word);
    }
    String choice = petition().replaceFirst("(?s).*\npetition\\.erasure\\.asked\\.RESTORED=", "");
    String shown = choice.lines().findFirst().orElseThrow().strip();
    assertTrue(
        oneLine(GUIDE).toLowerCase(Locale.ROOT).contains(shown.toLowerCase(Locale.ROOT)), shown);
  }
}

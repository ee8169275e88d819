package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;
import org.tadamun.petition.signature.control.log.TakenBackLog;

/** What a backup brings back puts people in danger: no way back may pass by the steps for that. */
@DisplayName("The restore of docs/operations.md")
class RestoreGuideTest {

  private static final String GUIDE = DocPage.of("operations.md").text();

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  @DisplayName("is that of the way back from an upgrade, too")
  void wayBack() {
    int begin = GUIDE.indexOf("The way back is the backup");
    assertTrue(begin > GUIDE.indexOf("\n## Upgrade\n"), "no way back");
    String way = oneLine(GUIDE.substring(begin, GUIDE.indexOf("\n## ", begin)));
    for (String section : List.of("Backup and restore", "What comes back with an older backup")) {
      assertTrue(way.contains("*" + section + "*"), way);
      assertTrue(GUIDE.matches("(?s).*\n##+ " + section + "\n.*"), section);
    }
    assertTrue(way.contains("`restore.conf`"), way);
  }

  @Test
  @DisplayName("passes by an extension in the dump, which the user of the server may not make")
  void extensions() {
    String steps = oneLine(GUIDE.substring(GUIDE.indexOf("\n## Backup and restore\n")));
    int stops = steps.indexOf("`permission denied to create extension`");
    assertTrue(stops > steps.indexOf("pg_restore --no-owner --no-acl"), "as PostgreSQL says it");
    int made = steps.indexOf("-c 'CREATE EXTENSION …'", stops);
    assertTrue(made > stops && steps.indexOf("`--no-comments`", made) > made, steps);
  }

  @Test
  @DisplayName("reads in the log, as it is written, who took something back since")
  void takenBack() {
    String line = "Taken back: signature 4711 of release-amar-fayaz, erased";
    assertTrue(GUIDE.contains(" INFO " + TakenBackLog.class.getName() + ": " + line + "\n"));
    for (String word : List.of("erased", "withdrawn", "narrowed")) {
      assertTrue(GUIDE.contains("`" + word + "`"), word);
    }
    String bundle =
        Workspace.read(
            Workspace.root()
                .resolve("petition-module/src/main/resources/i18n/petition/en.properties"));
    String choice = bundle.replaceFirst("(?s).*\npetition\\.erasure\\.asked\\.RESTORED=", "");
    String shown = choice.lines().findFirst().orElseThrow().strip();
    assertTrue(
        oneLine(GUIDE).toLowerCase(Locale.ROOT).contains(shown.toLowerCase(Locale.ROOT)), shown);
  }
}

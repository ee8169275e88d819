package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/**
 * Checks, from the migrations alone, that each index named by a statement exists. Derby refuses a
 * statement with a hint to an unknown index; PostgreSQL ignores the hint and reads the whole table,
 * which nobody would notice.
 */
@Tag("slow")
@DisplayName("Indexes that statements name")
class HintedIndexesTest {

  private static final Pattern CHANGE =
      Pattern.compile(
          "\\bcreate\\s+(?:unique\\s+)?index\\s+(\\w+)\\s+on\\s+(\\w+)|\\bdrop\\s+index\\s+(\\w+)");

  /** The columns in one or several string literals, the table and the index. */
  private static final Pattern LOOKUP =
      Pattern.compile(
          "\\bkeylookup(?:\\.ofnumbers)?\\(\\s*\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*,"
              + "\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

  private static final Pattern HINT = Pattern.compile("\\bindex=(\\w+)[\\\\\"]");

  private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"");

  @Test
  @DisplayName(
      "Each index named in the code exists after all migrations, on the table of the statement")
  void isThere() {
    List<String> migrations =
        Workspace.files("src/main/resources/db/migration", ".sql").stream()
            // By their stamps, across the modules.
            .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()))
            .map(Workspace::read)
            .toList();
    List<String> sources =
        Workspace.files("src/main/java", ".java").stream().map(Workspace::read).toList();
    assertTrue(sources.stream().mapToLong(HintedIndexesTest::named).sum() >= 5);
    assertEquals(Set.of(), missing(migrations, sources));
  }

  @Test
  @DisplayName("An index that was dropped, never made, or made on another table is reported")
  void sample() {
    List<String> migrations =
        List.of(
            "CREATE INDEX a_by_x ON a (x);\nCREATE UNIQUE INDEX b_once\n  ON b (y);",
            "DROP INDEX a_by_x;\nDROP INDEX b_once;\nCREATE UNIQUE INDEX b_once ON b (y, z);");
    assertEquals(
        Set.of("a_by_x", "a_by_y", "b_once of c"),
        missing(
            migrations,
            List.of(
                "new KeyLookup(\"id\", \"a\", \"a_by_x\", \"\", \"x\")",
                "KeyLookup.ofNumbers(\n \"id,\"\n + \" y\", \"b\", \"B_ONCE\", \"\", \"y\")",
                "new KeyLookup(\"id\", \"c\", \"b_once\", \"\", \"y\")",
                "new KeyLookup(\"id\", \"a\", \"\", \"\", \"id\")",
                "\" --DERBY-PROPERTIES index=a_by_y\\n\"")));
    assertEquals(
        Set.of("a_by_x"), missing(migrations, List.of("return \"a_by_x\";")), "put in elsewhere");
  }

  private static long named(String source) {
    return LOOKUP.matcher(source.toLowerCase(Locale.ROOT)).results().count();
  }

  private static Set<String> missing(List<String> migrations, List<String> sources) {
    Map<String, String> tables = new HashMap<>();
    Set<String> dropped = new TreeSet<>();
    for (String migration : migrations) {
      Matcher change = CHANGE.matcher(migration.toLowerCase(Locale.ROOT));
      while (change.find()) {
        if (change.group(3) == null) {
          tables.put(change.group(1), change.group(2));
        } else {
          tables.remove(change.group(3));
          dropped.add(change.group(3));
        }
      }
    }
    dropped.removeAll(tables.keySet());
    Set<String> missing = new TreeSet<>();
    for (String source : sources) {
      missing.addAll(missing(tables, dropped, source.toLowerCase(Locale.ROOT)));
    }
    return missing;
  }

  private static List<String> missing(
      Map<String, String> tables, Set<String> dropped, String source) {
    List<String> missing = new ArrayList<>();
    LOOKUP
        .matcher(source)
        .results()
        .filter(one -> !one.group(1).equals(tables.get(one.group(2))))
        .map(one -> one.group(2) + (tables.containsKey(one.group(2)) ? " of " + one.group(1) : ""))
        .forEach(missing::add);
    HINT.matcher(source)
        .results()
        .map(one -> one.group(1))
        .filter(index -> !tables.containsKey(index))
        .forEach(missing::add);
    TEXT.matcher(source)
        .results()
        .map(one -> one.group(1))
        .filter(dropped::contains)
        .forEach(missing::add);
    return missing;
  }
}

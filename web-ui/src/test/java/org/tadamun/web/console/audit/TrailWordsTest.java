package org.tadamun.web.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;
import org.tadamun.petition.invalidation.entity.RuleVerb;

/**
 * The words of the audit trail: each recorded act has a text, so that staff need not know its key.
 */
@DisplayName("The words of the audit trail")
class TrailWordsTest {

  private static final List<String> MODULES =
      List.of("campaign-kernel", "petition-module", "actions-module", "endorsements-module");
  private static final Pattern RECORDED =
      Pattern.compile(
          "(?:audit\\.record|recorded|changed)\\(\\s*(?:\\w+,\\s*)?\"([a-z-]+\\.[a-z-]+)\"");

  private static Properties words() throws IOException {
    Properties words = new Properties();
    try (var in = AuditLine.class.getResourceAsStream("/i18n/trail/en.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void everyActOfRulesHasWords() throws IOException {
    Properties words = words();
    for (RuleVerb verb : RuleVerb.values()) {
      String first = verb.needsSecond() ? "proposed" : "begun";
      for (String act : List.of(first, "done", "cancelled", "reverted", "restored")) {
        assertTrue(words.containsKey("trail." + verb.act(act)), verb.act(act));
      }
    }
    assertTrue(words.containsKey("trail." + RuleVerb.INVALIDATE.act("approved")));
  }

  @Test
  void everyActThatIsRecordedByNameHasWords() throws IOException {
    Properties words = words();
    var recorded = new TreeSet<String>();
    Workspace.files("src/main/java", ".java").stream()
        .filter(file -> MODULES.stream().anyMatch(Workspace.name(file)::startsWith))
        .map(Workspace::read)
        .flatMap(source -> RECORDED.matcher(source).results())
        .forEach(one -> recorded.add(one.group(1)));
    assertFalse(recorded.isEmpty());
    recorded.removeIf(action -> words.containsKey("trail." + action));
    assertEquals(new TreeSet<String>(), recorded);
  }
}

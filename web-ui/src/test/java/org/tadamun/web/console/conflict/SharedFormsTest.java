package org.tadamun.web.console.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("The pages that send the version which they showed")
class SharedFormsTest {

  /**
   * Pages without typed fields, or whose version belongs to the signed text. For outcomes of
   * petitions, acts and deliveries, their common base page calls SharedEdit.
   */
  private static final Set<String> SILENT =
      Set.of(
          "ActPage.java",
          "CampaignOverviewView.java",
          "CorrectionListView.java",
          "DeliveryPage.java",
          "ImportMappingView.java",
          "OutcomePage.java",
          "ParliamentShowView.java",
          "SignatureListView.java",
          "UpdateMailView.java");

  private static final Pattern VERSION =
      Pattern.compile(
          "private (transient )?(int|Integer) (seenV|v)ersion;|(?<![.\\w])version\\(\\)[,)]");

  private static final Pattern ASKED =
      Pattern.compile("\\bsharedEdit(\\(\\))?\\s*\\.(save|add|decide)\\(");

  @Test
  @DisplayName("R7: each page asks SharedEdit when a colleague has saved, or is listed as silent")
  void everyFormAsksMeanwhile() {
    Set<String> silent =
        Workspace.files("src/main/java", ".java").stream()
            .filter(file -> file.toString().contains("/console/"))
            .filter(file -> isSilent(Workspace.read(file)))
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(SILENT), silent);
  }

  @Test
  @DisplayName("R7: a page that does not ask SharedEdit is found")
  void samples() {
    assertTrue(isSilent("private int version; feedback.attempt(() -> plans.edit(version))"));
    assertTrue(isSilent("import org.tadamun.web.console.conflict.Merge; private int version;"));
    assertTrue(isSilent("private Integer seenVersion; requireSeen(seenVersion)"));
    assertTrue(isSilent("feedback.attempt(() -> acts.edit(getId(), version(), form))"));
    assertFalse(isSilent("private int version; return sharedEdit\n  .save(this, work)"));
    assertFalse(isSilent("private transient int version; sharedEdit().decide(this, work)"));
    assertFalse(isSilent("private String version;"));
    assertFalse(isSilent("feedback.attempt(() -> acts.edit(id, act.version()))"));
  }

  private static boolean isSilent(String source) {
    return VERSION.matcher(source).find() && !ASKED.matcher(source).find();
  }
}

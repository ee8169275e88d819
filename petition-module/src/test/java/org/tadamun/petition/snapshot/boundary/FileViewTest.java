package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.snapshot.boundary.SnapshotView.FileView;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

@DisplayName("File of a pack")
class FileViewTest {

  private static List<String> tags(SnapshotForm form, String language) {
    return new FileView("pack", form, language, 1, "hash").tags();
  }

  @Test
  @DisplayName("A file has no language, one, or two side by side")
  void tags() {
    assertEquals(List.of(), tags(SnapshotForm.JSON, null));
    assertEquals(List.of("pt-BR"), tags(SnapshotForm.CSV, "pt-BR"));
    assertEquals(List.of("ur", "en"), tags(SnapshotForm.PDF, "ur,en"));
  }
}

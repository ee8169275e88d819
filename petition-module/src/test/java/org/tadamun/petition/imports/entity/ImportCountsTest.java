package org.tadamun.petition.imports.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures of an import")
class ImportCountsTest {

  private static final ImportCounts.Found FOUND = new ImportCounts.Found(10, 5, 1, 1, 3);

  @Test
  @DisplayName("R2: the mark that mistakes were cut off stays until the dry run begins again")
  void cut() {
    ImportCounts counts = new ImportCounts();
    counts.found(FOUND, false);
    assertFalse(counts.areFaultsCut());
    counts.found(FOUND, true);
    counts.found(FOUND, false);
    assertTrue(counts.areFaultsCut());
    counts.forget();
    assertFalse(counts.areFaultsCut());
    counts.entered(new ImportCounts.Entered(10, 7, 1, 5, 12, true));
    counts.entered(new ImportCounts.Entered(10, 10, 0, 13, 22, false));
    assertTrue(counts.areFaultsCut());
  }

  @Test
  @DisplayName("R2: for a key the number to enter includes known people")
  void toEnter() {
    ImportCounts counts = new ImportCounts();
    counts.found(FOUND, false);
    assertEquals(5, counts.toEnter(false));
    assertEquals(6, counts.toEnter(true));
  }

  @Test
  @DisplayName("R5: rows that were done are imported, skipped or refused")
  void refused() {
    ImportCounts counts = new ImportCounts();
    counts.entered(new ImportCounts.Entered(10, 7, 1, 5, 12, false));
    assertEquals(2, counts.refused());
    counts.entered(new ImportCounts.Entered(10, 10, 0, 13, 22, false));
    assertEquals(2, counts.refused());
    counts.removed(17);
    assertEquals(2, counts.refused());
    assertEquals(counts.done(), counts.imported() + counts.skipped() + counts.refused());
  }
}

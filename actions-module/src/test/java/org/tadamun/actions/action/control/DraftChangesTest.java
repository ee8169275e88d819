package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.PlaceDraft;

class DraftChangesTest {

  private static final PlaceDraft TORONTO =
      new PlaceDraft(null, null, "Toronto", "CA", false, null, null);

  /** As a draft: a record in a record. */
  record Outer(String title, PlaceDraft place) {}

  @Test
  @DisplayName("only what changed is told, at its path, before and after")
  void changed() {
    PlaceDraft hidden = new PlaceDraft("Hall 2", null, "Toronto", "CA", true, null, null);
    DraftChanges changes =
        DraftChanges.between(new Outer("Vigil", TORONTO), new Outer("Protest", hidden));
    assertEquals("title=Vigil; place.venue=; place.addressHidden=false", changes.from());
    assertEquals("title=Protest; place.venue=Hall 2; place.addressHidden=true", changes.to());
  }

  @Test
  @DisplayName("where nothing changed nothing is told")
  void unchanged() {
    DraftChanges changes =
        DraftChanges.between(new Outer("Vigil", TORONTO), new Outer("Vigil", TORONTO));
    assertEquals("", changes.from() + changes.to());
  }
}

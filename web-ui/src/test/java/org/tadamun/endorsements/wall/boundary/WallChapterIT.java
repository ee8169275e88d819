package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Endorsements in the documents about a campaign")
class WallChapterIT extends AtTheDesk {

  @Inject @Any private Instance<CampaignChapter> chapters;

  private ShortTable wall(boolean target) {
    return chapters.stream()
        .flatMap(chapter -> chapter.of(desk.campaign().id(), target).stream())
        .filter(table -> table.name().equals("endorsements"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("Only published endorsements are in the document")
  void published() throws Exception {
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    endorsementWorld.in(desk, EndorsementState.PLEDGED);
    endorsementWorld.in(desk, EndorsementState.APPROVED);
    assertEquals(1, wall(false).total());
    assertEquals(1, wall(false).rows().size());
    assertTrue(wall(false).toString().contains("Union of Weavers"));
  }

  @Test
  @DisplayName("A person who consented to the wall is not named to the target country")
  void persons() throws Exception {
    String person =
        endorsementWorld.add(EndorsementDrafts.person("Member Of Parliament", "CA")).id();
    endorsementWorld.published(desk, person, EndorsementDrafts.letter());
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    assertTrue(wall(false).toString().contains("Member Of Parliament"));
    ShortTable toTarget = wall(true);
    assertEquals(2, toTarget.total());
    assertFalse(toTarget.toString().contains("Member Of Parliament"));
    assertTrue(toTarget.toString().contains("endorsements.chapter.unnamed"));
    assertTrue(toTarget.toString().contains("Union of Weavers"));
  }
}

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
@DisplayName("What the wall adds to a document")
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
  @DisplayName("is what is published, and nothing that is only promised")
  void published() throws Exception {
    endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    endorsementWorld.in(desk, EndorsementState.PLEDGED);
    endorsementWorld.in(desk, EndorsementState.APPROVED);
    assertEquals(1, wall(false).total());
    assertEquals(1, wall(false).rows().size());
    assertTrue(wall(false).toString().contains("Union of Weavers"));
  }

  @Test
  @DisplayName("names a person who consented to the wall not to the country that is addressed")
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

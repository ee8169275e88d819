package org.tadamun.petition.petition.boundary.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("R9: Main petition of a campaign")
class MainPetitionTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final PetitionText TEXT =
      new PetitionText(LocalizedText.of("en", "Free him"), LocalizedText.of("en", "x"), List.of());

  private static final Consumer<Petition> DRAFT = petition -> {};
  private static final Consumer<Petition> ASIDE = petition -> petition.archive(NOW);
  private static final Consumer<Petition> OPEN = petition -> petition.open(NOW);
  private static final Consumer<Petition> CLOSED = OPEN.andThen(petition -> petition.close(NOW));

  /** Drafts in the order of creation; their slugs are their positions. */
  @SafeVarargs
  private static List<PetitionView> made(Consumer<Petition>... ways) {
    int[] place = {0};
    return Arrays.stream(ways)
        .map(
            way -> {
              Petition petition = new Petition(7, "p" + place[0]++, "wrapped", TEXT, NOW);
              way.accept(petition);
              return PetitionView.of(petition);
            })
        .toList();
  }

  @SafeVarargs
  private static String main(Consumer<Petition>... ways) {
    return MainPetition.of(made(ways), NOW).map(PetitionView::slug).orElse(null);
  }

  @Test
  @DisplayName("The main petition is the first one that can be signed")
  void signable() {
    assertEquals("p3", main(ASIDE, DRAFT, CLOSED, OPEN, OPEN));
  }

  @Test
  @DisplayName("If no petition can be signed, the main petition is the first public one")
  void shown() {
    assertEquals("p2", main(ASIDE, DRAFT, CLOSED, CLOSED.andThen(ASIDE)));
  }

  @Test
  @DisplayName(
      "If no petition is public, the main one is the first draft that was not archived, or none")
  void draft() {
    assertEquals("p1", main(ASIDE, DRAFT, DRAFT));
    assertNull(main(ASIDE));
    assertNull(main());
  }

  @Test
  @DisplayName("Petitions that can be signed come first, then public ones, drafts, archived drafts")
  void order() {
    assertEquals(
        List.of("p3", "p2", "p4", "p1", "p0"),
        MainPetition.first(made(ASIDE, DRAFT, CLOSED, OPEN, CLOSED), NOW).stream()
            .map(PetitionView::slug)
            .toList());
  }
}

package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page that corrects the outcome of a petition")
class OutcomeCorrectionPagesIT {

  private static final String LINK = "Correct the record";

  @Inject private Clock clock;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor coordinator;
  private String slug;

  @BeforeEach
  void closed() {
    // A time zone without changes of clocks, so that each typed time is one moment.
    campaign = world.liveCampaign("Asia/Karachi");
    coordinator = visitors.coordinator(campaign);
    slug = World.unique("petition");
    Page fresh = coordinator.open("petition/edit?campaign=" + campaign.slug());
    fresh.type("slug", slug).type("body_en", "We demand that he is released.").press("save");
    open("edit").press("open");
    open("edit").press("close");
  }

  private Page open(String page) {
    String of = "?campaign=" + campaign.slug() + "&petition=" + slug;
    return coordinator.open("petition/" + page + of).require(200);
  }

  private PetitionView stored() {
    return petitions.bySlug(slug).orElseThrow();
  }

  private String now() {
    return LocalDateTime.ofInstant(clock.instant(), campaign.zone())
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  @Test
  @DisplayName(
      "the page is empty before the hand-over, and the page of the petition has no link to it")
  void isEmptyBeforeHandover() {
    open("outcome-correct").requireWords("nothing to record here");
    open("edit").requireNoWords(LINK);
  }

  @Test
  @DisplayName(
      "the words of a hand-over can be corrected, but neither they nor the time be emptied")
  void handover() {
    open("outcome")
        .type("deliveredAt", now())
        .type("deliveredTo_en", "The embasy")
        .press("deliver")
        .requireNotice("Hand-over recorded");
    Page empty = open("outcome-correct").requireNoWords("Answered on").type("deliveredTo_en", "");
    empty.press("save").requireMistakeAt("deliveredTo_en");
    Instant delivered = stored().outcome().deliveredAt();
    Page undated = open("outcome-correct").type("deliveredAt", "").type("deliveredTo_en", "Us");
    undated.press("save").requireMistakeAt("deliveredAt");
    assertEquals(delivered, stored().outcome().deliveredAt());
    assertEquals("The embasy", stored().outcome().deliveredTo().in("en"));
    Page form = open("edit").follow(LINK);
    form.type("deliveredTo_en", "The embassy").press("save").requireNotice("Correction saved");
    assertEquals("The embassy", stored().outcome().deliveredTo().in("en"));
    assertEquals(PetitionState.DELIVERED, stored().state());
  }

  @Test
  @DisplayName("an answer gets another language; its time stays and cannot be emptied")
  void answer() {
    open("outcome")
        .type("deliveredAt", now())
        .type("deliveredTo_en", "The embassy")
        .press("deliver");
    open("outcome")
        .type("answeredAt", now())
        .type("answeredBy_en", "The consul")
        .type("answer_en", "Noted.")
        .press("send")
        .requireNotice("Answer recorded");
    Instant answered = stored().outcome().answeredAt();
    open("outcome-correct").requireWords("where several have answered, all of it is written here");
    Page undated = open("outcome-correct").type("answeredAt", "").press("save");
    undated.requireMistakeAt("answeredAt");
    Page form = open("outcome-correct").type("answer_ar", "أُخذ به علمًا.");
    form.press("save").requireNotice("Correction saved");
    assertEquals("أُخذ به علمًا.", stored().outcome().answer().in("ar"));
    assertEquals(answered, stored().outcome().answeredAt());
    assertEquals(PetitionState.ANSWERED, stored().state());
  }

  @Test
  @DisplayName("R12: the words of a hand-over can be corrected in the archive")
  void archived() {
    open("outcome")
        .type("deliveredAt", now())
        .type("deliveredTo_en", "Amal Khan, clerk")
        .press("deliver");
    open("edit").press("archive").requireNotice("The petition is archived");
    Page form = open("edit").follow(LINK).requireNoWords("Answered on");
    form.type("deliveredTo_en", "A clerk").press("save").requireNotice("Correction saved");
    assertEquals("A clerk", stored().outcome().deliveredTo().in("en"));
    assertEquals(PetitionState.ARCHIVED, stored().state());
  }

  @Test
  @DisplayName("corrections in two languages are both stored; a second hand-over is not")
  void sharedEdit() {
    Page second = open("outcome").type("deliveredAt", now()).type("deliveredTo_en", "The office");
    Page first = open("outcome").type("deliveredAt", now()).type("deliveredTo_en", "The embassy");
    first.press("deliver").requireNotice("Hand-over recorded");
    assertEquals("The office", second.press("deliver").value("deliveredTo_en"));
    assertEquals("The embassy", stored().outcome().deliveredTo().in("en"));
    Page old = open("outcome-correct");
    Page arabic = open("outcome-correct").type("deliveredTo_ar", "السفارة");
    arabic.press("save").requireNotice("Correction saved");
    Page saved = old.type("deliveredTo_en", "The high commission").press("save");
    saved.requireNotice("Correction saved");
    assertEquals("The high commission", stored().outcome().deliveredTo().in("en"));
    assertEquals("السفارة", stored().outcome().deliveredTo().in("ar"));
    Page late = open("outcome-correct").type("deliveredTo_en", "The consulate");
    open("outcome-correct").type("deliveredTo_en", "The ministry").press("save");
    late.press("save").requireWords("The ministry").requireMistakeAt("deliveredTo_en");
    assertEquals("The ministry", stored().outcome().deliveredTo().in("en"));
  }
}

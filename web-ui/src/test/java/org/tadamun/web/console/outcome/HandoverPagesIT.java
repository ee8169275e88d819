package org.tadamun.web.console.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R11: The hand-over of a petition and its embassy pack")
class HandoverPagesIT extends FourEyes {

  /** A time zone without changes of clocks, as is the campaign's: each time there is one moment. */
  private static final String PLACE = "America/Regina";

  @Inject private PetitionAddress address;
  @Inject private Clock clock;
  @Inject private Petitions petitions;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private SnapshotView empty;
  private SnapshotView pack;

  @Override
  protected PetitionView ownPetition() throws Exception {
    return petitionWorld.open(world.liveCampaign("Asia/Karachi"));
  }

  @BeforeEach
  void close() throws Exception {
    empty = freeze();
    tallyWorld.sign(petition, "GB");
    pack = freeze();
    Acting.as(
        anna,
        () -> {
          int version = petitions.bySlug(petition.slug()).orElseThrow().version();
          return petitions.close(petition.slug(), version);
        });
  }

  private SnapshotView freeze() throws Exception {
    return snapshotWorld.freeze(anna, petition, snapshotWorld.embassy(petition.campaignId()), "en");
  }

  private Page open(String page) {
    return visitors.of(anna).open("petition/" + page + address.of(petition)).require(200);
  }

  private PetitionOutcome stored() {
    return petitions.bySlug(petition.slug()).orElseThrow().outcome();
  }

  /** The present time in the zone. */
  private LocalDateTime there(String zone) {
    return LocalDateTime.ofInstant(clock.instant(), ZoneId.of(zone))
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant moment(LocalDateTime local, String zone) {
    return local.atZone(ZoneId.of(zone)).toInstant();
  }

  @Test
  @DisplayName("the time is read on the clock of the place, and the number is that of the pack")
  void handover() {
    LocalDateTime local = there(PLACE);
    Page form = open("outcome").type("deliveredTo_en", "High Commission, Regina");
    assertTrue(form.html().contains(pack.id()));
    assertFalse(form.html().contains(empty.id()), "nobody had signed it");
    form.type("deliveredAt", local.toString()).type("deliveredTimeZone", "America/Ottawa");
    form.press("deliver").requireMistakeAt("deliveredTimeZone");
    assertNull(stored().deliveredAt());
    form.type("deliveredTimeZone", PLACE).type("signaturesAsOf", pack.id());
    form.press("deliver").requireNotice("Hand-over recorded");
    assertEquals(moment(local, PLACE), stored().deliveredAt());
    assertEquals(PLACE, stored().deliveredTimeZone());
    assertEquals(pack.total(), stored().deliveredSignatures());
    assertEquals(
        pack.asOf().truncatedTo(ChronoUnit.MILLIS),
        stored().signaturesAsOf().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  @DisplayName("a correction shows and reads that clock, and can name a pack afterwards")
  void corrected() {
    String campaign = open("outcome").value("deliveredTimeZone");
    LocalDateTime local = there(campaign);
    Page form = open("outcome").type("deliveredTo_en", "High Commission, Regina");
    form.type("deliveredAt", local.toString()).press("deliver");
    assertEquals(campaign, stored().deliveredTimeZone(), "it is proposed");
    assertNull(stored().deliveredSignatures());
    LocalDateTime right = there(PLACE);
    Page correction = open("outcome-correct").type("deliveredTimeZone", PLACE);
    correction.type("deliveredAt", right.toString()).type("signaturesAsOf", pack.id());
    correction.press("save").requireNotice("Correction saved");
    assertEquals(moment(right, PLACE), stored().deliveredAt());
    assertEquals(pack.total(), stored().deliveredSignatures());
    Page again = open("outcome-correct");
    assertEquals(PLACE, again.value("deliveredTimeZone"));
    assertEquals(right.toString(), again.value("deliveredAt"));
    again.type("deliveredTo_en", "High Commission").press("save");
    assertEquals(pack.total(), stored().deliveredSignatures(), "who chooses none leaves it");
  }

  @Test
  @DisplayName("a correction to a letter removes the pack and keeps all else")
  void letter() {
    LocalDateTime local = there(PLACE);
    Page form = open("outcome").type("deliveredTo_en", "High Commission, Regina");
    assertEquals(1, letters(form));
    form.type("deliveredAt", local.toString()).type("deliveredTimeZone", PLACE);
    form.type("signaturesAsOf", pack.id()).press("deliver");
    assertEquals(pack.total(), stored().deliveredSignatures());
    Page correction = open("outcome-correct");
    assertEquals(1, letters(correction), "beside what is recorded");
    correction.type("signaturesAsOf", "none").type("deliveredTo_en", "");
    correction.press("save").requireMistakeAt("deliveredTo_en");
    assertEquals(pack.total(), stored().deliveredSignatures());
    correction = open("outcome-correct").type("signaturesAsOf", "none");
    correction.press("save").requireNotice("Correction saved");
    assertNull(stored().deliveredSignatures());
    assertNull(stored().signaturesAsOf());
    assertEquals(moment(local, PLACE), stored().deliveredAt());
    assertEquals(PLACE, stored().deliveredTimeZone());
    Page again = open("outcome-correct");
    assertEquals(1, letters(again), "it is what is recorded");
    again.type("signaturesAsOf", pack.id()).press("save").requireNotice("Correction saved");
    assertEquals(pack.total(), stored().deliveredSignatures());
  }

  private static int letters(Page page) {
    return page.html().split("None, a letter", -1).length - 1;
  }

  @Test
  @DisplayName(
      "a correction to a letter removes the pack although a colleague corrected words meanwhile")
  void letterRemovesPackAfterColleague() {
    Page form = open("outcome").type("deliveredTo_en", "High Commission, Regina");
    form.type("deliveredAt", there(PLACE).toString()).type("deliveredTimeZone", PLACE);
    form.type("signaturesAsOf", pack.id()).press("deliver");
    // All pages in one session, since signing in again ends the earlier ones.
    Visitor visitor = visitors.of(anna);
    String correction = "petition/outcome-correct" + address.of(petition);
    Page old = visitor.open(correction).type("signaturesAsOf", "none");
    Page same = visitor.open(correction).type("signaturesAsOf", "none");
    visitor.open(correction).type("deliveredTo_en", "High Commission").press("save");
    old.press("save").requireNotice("Correction saved");
    assertNull(stored().deliveredSignatures());
    assertEquals("High Commission", stored().deliveredTo().in("en"));
    same.press("save").requireNotice("Correction saved");
    assertNull(stored().deliveredSignatures());
  }

  @Test
  @DisplayName("an empty time zone is refused")
  void emptied() {
    Page form = open("outcome").type("deliveredTo_en", "High Commission, Regina");
    form.type("deliveredAt", there(PLACE).toString()).type("deliveredTimeZone", "");
    form.press("deliver").requireMistakeAt("deliveredTimeZone");
    assertNull(stored().deliveredAt());
  }
}

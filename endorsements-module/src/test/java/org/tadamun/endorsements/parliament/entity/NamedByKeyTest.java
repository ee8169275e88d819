package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R13: Sponsors of a parliamentary act named by an API key")
class NamedByKeyTest {

  private static final String PAGE = "https://house.example.org/paper";
  private static final LocalizedText TITLE = LocalizedText.of("en", "x");
  private static final Source NAMED = new Source(TITLE, null);

  private static ActDetails details(Source source) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        null,
        null,
        null,
        source);
  }

  private static ParliamentaryAct act(ActState state, Source source) {
    return new ParliamentaryAct(7, state, details(source), false, ANNA);
  }

  private static ParliamentaryAct named(ActState state, Source source) {
    ParliamentaryAct act = act(state, source);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, NOW);
    act.nameByKey();
    return act;
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PREPARATION", "RAISED", "TABLED", "SCHEDULED"})
  @DisplayName("the act is public only if its source has a web address")
  void address(ActState state) {
    assertFalse(named(state, NAMED).isShown());
    assertTrue(named(state, new Source(null, PAGE)).isShown());
    assertFalse(named(state, null).isShown(), "a plan has no source");
  }

  @Test
  @DisplayName("the address of an entry makes the act public, until the entry is taken back")
  void entry() {
    ParliamentaryAct act = named(ActState.TABLED, NAMED);
    act.record(ActState.DEBATED, TODAY, null, " ", ANNA);
    assertFalse(act.isShown());
    act.record(null, TODAY, TITLE, PAGE, ANNA);
    assertTrue(act.isShown());
    act.takeBack(NOW);
    assertFalse(act.isShown());
  }

  @Test
  @DisplayName("the act is public once staff vouched for it, until a key names sponsors again")
  void vouched() {
    ParliamentaryAct act = named(ActState.TABLED, NAMED);
    act.vouch();
    assertTrue(act.isShown());
    act.withdrawSponsor(act.sponsors().getFirst(), null, ANNA);
    assertTrue(act.isShown());
    act.nameByKey();
    assertFalse(act.isShown());
    act.describe(details(new Source(TITLE, PAGE)), NOW);
    assertTrue(act.isShown());
    act.describe(details(NAMED), NOW);
    assertFalse(act.isShown(), "the address was taken away");
  }

  @Test
  @DisplayName("without sponsors the act is public, and no longer counts as named by a key")
  void publicWithoutSponsors() {
    ParliamentaryAct act = act(ActState.TABLED, NAMED);
    act.nameByKey();
    assertTrue(act.isShown());
    assertFalse(act.isNamedByKey());
    ParliamentaryAct left = named(ActState.TABLED, NAMED);
    left.removeSponsor(left.sponsors().getFirst(), NOW);
    assertTrue(left.isShown());
    left.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, NOW);
    assertTrue(left.isShown(), "entered by staff");
    assertEquals(1, left.sponsors().size());
  }
}

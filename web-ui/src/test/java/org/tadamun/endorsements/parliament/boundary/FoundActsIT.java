package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R12: Search of parliamentary acts")
class FoundActsIT extends AtTheDesk {

  @Inject private ActLists lists;
  @Inject private Endorsers endorsers;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;

  private String weavers;
  private String question;

  @BeforeEach
  void open() throws Exception {
    weavers = act(ActKind.MOTION, "Freedom for the weavers of Montréal", "EDM 1149");
    question = act(ActKind.WRITTEN_QUESTION, "What is done?", null);
  }

  private String act(ActKind kind, String title, String number) throws Exception {
    ActDetails draft =
        new ActDetails(
            kind,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", title).with("ar", "الحرية"),
            number,
            null,
            null,
            null);
    return anna(() -> acts.create(desk.campaign().id(), draft, null, false)).id();
  }

  @Test
  @DisplayName(
      "An act is found by its title in any language and by its number, with blanks or without")
  void itself() throws Exception {
    assertEquals(List.of(weavers), found("montreal"));
    assertEquals(List.of(weavers, question), found("الحرية"));
    assertEquals(List.of(weavers), found("EDM 1149"));
    assertEquals(List.of(weavers), found("edm1149"));
    assertEquals(List.of(), found("edm 115"));
    assertEquals(List.of(), found("%"));
    assertEquals(List.of(weavers, question), found(" "));
    LocalDate day = LocalDate.of(2020, 11, 20);
    EventDraft tabled = new EventDraft(ActState.TABLED, day, null, null, "EDM 77");
    anna(() -> acts.record(question, null, tabled));
    assertEquals(List.of(question), found("77"));
    assertEquals(List.of(), of(new ActFilter(null, null, "CA", null, null, "montreal")));
  }

  @Test
  @DisplayName("An act is found by the name of a sponsor as written there and as it is now")
  void sponsored() throws Exception {
    EndorserView zoe = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "GB"));
    SponsorDraft lead = new SponsorDraft(zoe.id(), SponsorRole.LEAD, null);
    ActView put = anna(() -> sponsors.add(question, null, lead));
    assertEquals(List.of(question), found("zoe d"));
    anna(() -> endorsers.edit(zoe.id(), zoe.version(), EndorsementDrafts.person("Ann Roe", "GB")));
    assertEquals(List.of(question), found("zoe"));
    assertEquals(List.of(question), found("ann roe"));
    String sponsor = put.sponsors().getFirst().id();
    LocalizedText other = LocalizedText.of("en", "Łucja");
    SponsorCorrection typed = new SponsorCorrection(other, null, SponsorRole.LEAD);
    anna(() -> sponsors.correct(question, put.version(), sponsor, typed));
    assertEquals(List.of(), found("zoe"));
    assertEquals(List.of(question), found("łucja"));
    anna(() -> sponsors.remove(question, null, sponsor));
    assertEquals(List.of(), found("łucja"));
  }

  @Test
  @DisplayName("An act is found in any spelling, but not by words of two names together")
  void spelled() throws Exception {
    String lucja = endorsementWorld.add(EndorsementDrafts.person("Łucja  O’Brien", "GB")).id();
    anna(() -> sponsors.add(question, null, new SponsorDraft(lucja, SponsorRole.LEAD, null)));
    for (String typed : List.of("lucja", "obrien", " ŁUCJA o'brien")) {
      assertEquals(List.of(question), found(typed), typed);
    }
    assertEquals(List.of(weavers, question), found("الحریه"));
    assertEquals(List.of(), found("EDM 1149 edm1149"));
  }

  private List<String> found(String text) throws Exception {
    return of(new ActFilter(null, null, null, null, null, text));
  }

  /** The ids that the list finds, whose number the count must equal. */
  private List<String> of(ActFilter filter) throws Exception {
    long campaign = desk.campaign().id();
    List<String> found =
        anna(() -> lists.rows(campaign, filter, ActFilter.Order.KIND, true, 0, 9)).stream()
            .map(ActView::id)
            .toList();
    assertEquals(found.size(), anna(() -> lists.count(campaign, filter)).intValue());
    return found;
  }
}

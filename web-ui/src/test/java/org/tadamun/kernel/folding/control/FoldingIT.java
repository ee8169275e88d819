package org.tadamun.kernel.folding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Search words folded by an older rule")
class FoldingIT {

  private static final String ENDORSER = "endorsements_endorser";
  private static final String ENDORSEMENT = "endorsements_endorsement";
  private static final String ACT = "endorsements_act";
  private static final String SPONSOR = "endorsements_sponsor";
  private static final String ACTION = "actions_action";
  private static final String SEARCH = "search_text";
  private static final String SORT = "sort_key";

  @EJB private FoldingSteps steps;
  @Inject private Actions actions;
  @Inject private ParliamentaryActs acts;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Endorsers endorsers;
  @Inject private Folding folding;
  @Inject private OldWords old;
  @Inject private Sponsors sponsors;
  @Inject private AsSystem system;
  @Inject @Any private Instance<FoldedTable> tables;

  private String word;
  private EndorserView union;
  private String letter;
  private String act;
  private String sponsor;
  private String action;

  @BeforeEach
  void before() throws Exception {
    Desk desk = endorsementWorld.desk();
    word = World.unique("x");
    union = endorsementWorld.add(EndorsementDrafts.union("Łódź " + word, "PL"));
    EndorsementDraft named = EndorsementDrafts.named("کراچی " + word, EndorsementDrafts.letter());
    letter = endorsementWorld.invited(desk, union.id(), named).id();
    action =
        system.run(
            () ->
                actions
                    .create(
                        desk.campaign().id(),
                        null,
                        Drafts.in("PL", "Łódź " + word, Drafts.FUTURE),
                        false)
                    .id());
    ActDetails motion =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "Sejm"), "PL"),
            LocalizedText.of("en", "Łódź " + word),
            "EDM 1149",
            null,
            null,
            null);
    act = system.run(() -> acts.create(desk.campaign().id(), motion, null, false)).id();
    String person = endorsementWorld.add(EndorsementDrafts.person("Łucja " + word, "PL")).id();
    SponsorDraft lead = new SponsorDraft(person, SponsorRole.LEAD, null);
    sponsor =
        Acting.as(desk.anna(), () -> sponsors.add(act, null, lead)).sponsors().getFirst().id();
    old.write(ACT, act, SEARCH, "edm 1149 {\"en\":\"łódź\"}");
    old.write(SPONSOR, sponsor, SEARCH, "{\"en\":\"łucja\"}");
    old.write(ENDORSER, union.id(), SEARCH, "łodz " + word);
    old.write(ENDORSER, union.id(), SORT, "");
    old.write(ENDORSEMENT, letter, SEARCH, "{\"en\":\"کراچی " + word + "\"}");
    old.write(ACTION, action, SEARCH, "łodz " + word);
  }

  @AfterEach
  void after() {
    old.foldedBy(Folded.RULE);
  }

  @Test
  @DisplayName(
      "R1: the next start folds all words again without a new version, and searches find them")
  void anew() {
    String version = version(ENDORSER, union.id(), SORT);
    assertEquals(0, found("lodz " + word));
    old.foldedBy(0);
    folding.run();
    assertEquals(1, found("lodz " + word));
    String name = "lodz " + word;
    assertEquals(name + "\n" + name + " " + version, old.read(ENDORSER, union.id(), SEARCH));
    assertEquals(name + " " + version, old.read(ENDORSER, union.id(), SORT));
    assertEquals(Folded.of("كراچي " + word), words(ENDORSEMENT, letter));
    assertEquals(
        "protest in " + name + "\nوقفه احتجاجيه\n" + name + "\nconsulate", words(ACTION, action));
    assertEquals(name + "\nedm 1149\nedm1149", words(ACT, act));
    assertEquals("lucja " + word, words(SPONSOR, sponsor));
    assertEquals(Folded.RULE, steps.rule());
  }

  @Test
  @DisplayName("R1: a start with the same or a newer rule leaves the words as they are")
  void once() {
    for (int rule : List.of(Folded.RULE, Folded.RULE + 1)) {
      old.foldedBy(rule);
      folding.run();
      assertEquals("łodz " + word, words(ACTION, action));
      assertEquals(rule, steps.rule());
    }
  }

  @Test
  @DisplayName("Every table that a list searches is folded, to its last row")
  void everywhere() {
    assertEquals(
        List.of(ACTION, ACT, ENDORSEMENT, ENDORSER, SPONSOR),
        tables.stream().map(FoldedTable::name).sorted().toList(),
        "who adds a column for a search adds its table");
    for (FoldedTable table : tables) {
      assertNull(steps.fold(table, Long.MAX_VALUE));
    }
  }

  private String words(String table, String id) {
    return old.read(table, id, SEARCH).replaceAll(" \\d+$", "");
  }

  private String version(String table, String id, String column) {
    return old.read(table, id, column).replaceAll(".* ", "");
  }

  private long found(String typed) {
    return system.run(() -> endorsers.count(new EndorserFilter(null, "PL", typed)));
  }
}

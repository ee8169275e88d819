package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.Imports;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R4: The task for a second person on the dashboard")
class SecondPersonIT extends FourEyes {

  private static final String WAITING = "Waiting for a second person";
  private static final String CORRECTION = WAITING + ": a correction of figures";
  private static final String RULE = WAITING + ": 1 invalidation by a rule";
  private static final String IMPORT = WAITING + ": 1 import of signatures";

  @Inject private ImportWorld importWorld;
  @Inject private Imports imports;
  @Inject private Invalidations invalidations;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private Page dashboard(Person who) {
    return visitors.of(who).open("dashboard" + address.campaignOf(petition)).require(200);
  }

  /**
   * Checks that the line exists, and that its link leads to the page of the decision.
   *
   * @param there words on that page
   */
  private void assertTold(Person who, String line, String there) {
    List<String> links = dashboard(who).requireWords(line).links(line);
    assertEquals(1, links.size(), links::toString);
    Visitor visitor = visitors.of(who);
    visitor.open(links.getFirst()).require(200).requireWords(there);
  }

  private Person of(Role role, String country) {
    return world.person(role, petition.campaignId(), country);
  }

  @Test
  @DisplayName("is a correction of figures, for a moderator of all countries, until it is decided")
  void correction() throws Exception {
    String slug = petition.slug();
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    RecountView found = Acting.as(anna, () -> recounts.run(slug));
    dashboard(bilal).requireNoWords(WAITING);
    Acting.as(anna, () -> corrections.propose(slug, found.id(), "Somebody changed the table"));
    assertTold(bilal, CORRECTION, WAITING);
    for (Person other : List.of(anna, of(Role.COORDINATOR, "SE"), of(Role.READER, null))) {
      dashboard(other).requireNoWords(WAITING);
    }
    Acting.as(bilal, () -> corrections.approve(slug, found.id()));
    dashboard(bilal).requireNoWords(WAITING);
  }

  @Test
  @DisplayName("is an invalidation by a rule, for moderators of its country, until it is decided")
  void rule() throws Exception {
    tallyWorld.sign(petition, "SE");
    InvalidationDraft draft = draft();
    InvalidationView before = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    Acting.as(bilal, () -> invalidations.cancel(before.id()));
    InvalidationView one = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    assertTold(bilal, RULE, "Entered by a machine");
    Page waiting = dashboard(bilal).follow(RULE).requireAt("petition/invalidations");
    assertTrue(waiting.location().contains("state=PROPOSED"), waiting::location);
    waiting.requireWords("All 2", WAITING + " 1", "Cancelled 1");
    assertEquals(1, waiting.words().split("Entered by a machine", -1).length - 1, waiting::words);
    dashboard(of(Role.COORDINATOR, "SE")).requireWords(RULE);
    for (Person other : List.of(anna, of(Role.COORDINATOR, "GB"), of(Role.READER, null))) {
      dashboard(other).requireNoWords(WAITING);
    }
    Acting.as(bilal, () -> invalidations.cancel(one.id()));
    dashboard(bilal).requireNoWords(WAITING);
  }

  private static InvalidationDraft draft() {
    InvalidationRule rule = InvalidationRule.of(Map.of("countries", "SE"));
    return new InvalidationDraft(null, rule, InvalidationReason.AUTOMATED, null);
  }

  @Test
  @DisplayName("counts only rules that others proposed, and its list has only those")
  void ruleOfOthers() throws Exception {
    tallyWorld.sign(petition, "SE");
    for (Person one : List.of(anna, bilal)) {
      Acting.as(one, () -> invalidations.propose(petition.slug(), draft()));
    }
    Page list = dashboard(bilal).requireWords(RULE).follow(RULE).requireWords("All 1");
    list.requireWords(WAITING + " 1", "Without those that you proposed yourself");
    assertEquals(1, list.words().split("Entered by a machine", -1).length - 1, list::words);
    Page all = visitors.of(bilal).open("petition/invalidations" + address.of(petition));
    all.requireWords("All 2", WAITING + " 2").requireNoWords("Without those");
  }

  @Test
  @DisplayName("is an import, for staff who write the petition, until it is started")
  void importing() throws Exception {
    ImportView ready = importWorld.ready(anna, petition, ImportWorld.people(1, "SE"));
    assertTold(bilal, IMPORT, "LabourStart");
    dashboard(of(Role.READER, null)).requireNoWords(WAITING);
    dashboard(anna).requireNoWords(WAITING);
    Acting.as(bilal, () -> imports.start(ready.id(), null));
    importWorld.settled(anna, ready);
    dashboard(bilal).requireNoWords(WAITING);
  }

  @Test
  @DisplayName("is an import neither for the staff member who uploaded it nor who prepared it")
  void prepared() throws Exception {
    ImportView received = importWorld.received(anna, petition, ImportWorld.people(1, "SE"));
    importWorld.ready(bilal, received);
    dashboard(anna).requireNoWords(WAITING);
    dashboard(bilal).requireNoWords(WAITING);
    dashboard(of(Role.COORDINATOR, null)).requireWords(IMPORT);
  }

  @Test
  @DisplayName("is no import once the petition is closed")
  void closed() throws Exception {
    importWorld.ready(anna, petition, ImportWorld.people(1, "SE"));
    dashboard(bilal).requireWords(IMPORT);
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    dashboard(bilal).requireNoWords(WAITING);
  }
}

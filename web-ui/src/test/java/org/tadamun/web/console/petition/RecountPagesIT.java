package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of figures that differ from a recount")
class RecountPagesIT extends FourEyes {

  private static final String WHY = "Somebody changed the table by hand";
  private static final Duration OLD = Duration.ofDays(366);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private PetitionAddress address;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine timeMachine;
  @Inject private Visitors visitors;

  /** One signature exists, but three are counted. */
  @BeforeEach
  void drift() {
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
  }

  private Page opened(Person who) {
    return visitors.of(who).open("petition/countries" + address.of(petition)).require(200);
  }

  private Page recounted() {
    return opened(anna).press("run").requireNotice("The figures have been recounted.");
  }

  private static Page proposed(Page page) {
    return page.type("reason", WHY)
        .press("propose")
        .requireNotice("The correction is waiting for a second person.");
  }

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  @Test
  @DisplayName(
      "a correction with its reason is proposed, and carried out when a second person approves")
  void putRight() {
    recounted().press("propose").requireMistakeAt("reason");
    Page own = proposed(opened(anna)).requireWords(WHY, "Waiting for a second person");
    assertFalse(own.offers("approve"), "not by who proposed it");
    assertTrue(own.offers("reject"));
    assertFalse(own.offers("propose"), "one at a time");
    assertEquals(Map.of("ONLINE SE", 3L), tally());
    Page done = opened(bilal).press("approve");
    done.requireNotice("The figures were put right and have been recounted.");
    done.requireWords("the figures agree", "Put right", WHY);
    assertFalse(done.offers("propose") || done.offers("approve"));
    assertEquals(Map.of("ONLINE SE", 1L), tally());
    Page log = visitors.of(bilal).open("petition/corrections" + address.of(petition)).require(200);
    log.requireWords("Put right after a recount", "Sweden", "Recount").requireNoWords("???");
  }

  @Test
  @DisplayName("approving from an old page does not approve a later proposal")
  void olderPage() {
    proposed(recounted());
    Page older = opened(bilal);
    Page ended = opened(anna).press("reject");
    ended.requireNotice("The correction is rejected; no figure has changed.");
    tallyWorld.drift(petition, "ONLINE", "SE", +40);
    proposed(recounted());
    older.press("approve");
    assertEquals(Map.of("ONLINE SE", 43L), tally());
    opened(bilal).press("approve");
    assertEquals(Map.of("ONLINE SE", 1L), tally());
  }

  @Test
  @DisplayName("a step that a colleague has overtaken is refused with a message")
  void overtaken() {
    proposed(recounted());
    Visitor moderator = visitors.of(bilal);
    String countries = "petition/countries" + address.of(petition);
    Page approving = moderator.open(countries);
    Page rejecting = moderator.open(countries);
    opened(anna).press("reject");
    for (Page refused : List.of(approving.press("approve"), rejecting.press("reject"))) {
      assertEquals(1, refused.notices().size(), refused::html);
      assertTrue(refused.notices().getFirst().contains("Rejected"), refused::html);
    }
    Page proposing = moderator.open(countries);
    proposed(opened(anna));
    assertEquals(
        List.of("A correction of these figures is already waiting. Approve or reject it first."),
        proposing.type("reason", WHY).press("propose").notices());
    assertEquals(Map.of("ONLINE SE", 3L), tally());
  }

  @Test
  @DisplayName(
      "the page of a petition links to the figures and has no buttons for a recount itself")
  void besideTheText() {
    recounted();
    Page edit = visitors.of(anna).open("petition/edit" + address.of(petition)).require(200);
    assertFalse(edit.offers("run") || edit.offers("propose"));
    edit.requireWords("differ");
    Page there = edit.follow("Recount, or put figures right, on the page of signatures by country");
    assertTrue(there.requireAt("petition/countries").offers("propose"));
  }

  @Test
  @DisplayName("a recount of an earlier version returns to that version")
  void ofOneVersion() throws Exception {
    LocalizedText words = LocalizedText.of("en", "Free him and his colleagues");
    PetitionText text = new PetitionText(words, words, List.of());
    petitionWorld.publish(anna, petition.slug(), text, ChangeKind.MATERIAL);
    String first = "petition/countries" + address.of(petition) + "&version=1";
    Page page = visitors.of(anna).open(first).require(200).press("run");
    page.requireNotice("The figures have been recounted.");
    assertTrue(page.location().contains("version=1"), page.location());
    assertFalse(recounted().location().contains("version="));
  }

  @Test
  @DisplayName("findings of an earlier recount are shown once a later one agrees")
  void earlier() {
    String title = "Differences that earlier recounts found";
    recounted().requireNoWords(title);
    tallyWorld.drift(petition, "ONLINE", "SE", -2);
    Page agreed = recounted().requireWords("the figures agree", title);
    agreed.requireWords("Version 1, Online, Sweden: counter 3, recount 1");
  }

  @Test
  @DisplayName("an earlier recount is shown with its own findings, without those of before")
  void earlierItself() {
    Finding stands = new Finding(1, SignatureSource.ONLINE, "MT", 5, 4).again();
    Finding found = new Finding(1, SignatureSource.ONLINE, "GB", 9, 8);
    Instant before = clock.instant().minus(Duration.ofHours(1));
    Recount recount = new Recount(petition.id(), List.of(found, stands), 1, before);
    timeMachine.inTransaction(() -> em.persist(recount));
    tallyWorld.drift(petition, "ONLINE", "SE", -2);
    Page agreed = recounted().requireWords("the figures agree");
    agreed.requireWords("Version 1, Online, United Kingdom: counter 9, recount 8");
    agreed.requireNoWords("Malta");
  }

  @Test
  @DisplayName("an erased reason is replaced by the reason for its erasure")
  void forgotten() {
    proposed(recounted());
    forgetReasons();
    opened(bilal)
        .requireNoWords(WHY)
        .requireWords("Erased: nobody had decided in time", "Rejected");
    proposed(recounted());
    opened(bilal).press("approve");
    forgetReasons();
    opened(bilal)
        .requireNoWords(WHY)
        .requireWords("Erased: it is kept only for a while after the decision", "Put right");
  }

  /** Lets more than a year pass for all reasons, and applies the retention rule. */
  private void forgetReasons() {
    em.createQuery(
            "select c.publicId from RecountCorrection c where c.recount.petitionId = :petition",
            String.class)
        .setParameter("petition", petition.id())
        .getResultList()
        .forEach(id -> forgetting.changed("petition_recount_correction", id, OLD));
    forgetting.apply("recounts");
  }

  @Test
  @DisplayName("an organiser of one country may neither propose nor decide")
  void oneCountry() {
    Person swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    recounted();
    assertFalse(opened(swede).offers("propose"));
    proposed(opened(anna));
    Page seen = opened(swede).requireWords(WHY);
    assertFalse(seen.offers("approve") || seen.offers("reject"));
  }
}

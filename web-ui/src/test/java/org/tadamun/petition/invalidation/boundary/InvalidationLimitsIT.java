package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.imports.testing.ImportWorld.people;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Rules for staff of some countries")
class InvalidationLimitsIT extends FourEyes {

  @Inject private Forgetting forgetting;
  @Inject private ImportWorld importWorld;
  @Inject private InvalidationRun run;
  @Inject private InvalidationLists lists;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;

  private Person swede;

  @BeforeEach
  void limited() {
    swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "VA");
  }

  private String proposed(Person who, Map<String, String> rule) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(null, InvalidationRule.of(rule), InvalidationReason.AUTOMATED, "odd");
    return Acting.as(who, () -> invalidations.propose(petition.slug(), draft)).id();
  }

  private List<String> pages(Person who, int limit) throws Exception {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      Page<InvalidationView> page =
          Acting.as(who, () -> lists.page(petition.slug(), null, null, from, limit));
      page.items().forEach(one -> seen.add(one.id()));
      cursor = page.next();
      assertEquals(cursor == null ? page.items().size() : limit, page.items().size(), "no gap");
    } while (cursor != null);
    return seen;
  }

  @Test
  @DisplayName("R10: staff of one country read its rules page by page, and no others")
  void list() throws Exception {
    String first = proposed(swede, Map.of("countries", "SE"));
    String of = proposed(anna, Map.of("countries", "VA", "nameContains", "khan"));
    String both = proposed(anna, Map.of("countries", "SE,VA"));
    String all = proposed(anna, Map.of("mailDomain", "example.org"));
    String second = proposed(anna, Map.of("countries", "SE"));
    assertEquals(List.of(second, first), pages(swede, 1));
    assertEquals(List.of(second, first), pages(swede, 20));
    assertEquals(List.of(second, all, both, of, first), pages(anna, 2));
    // As if another node had numbered it from a higher block.
    forgetting.made("petition_invalidation", "public_id", second, Duration.ofDays(1));
    assertEquals(List.of(all, both, of, first, second), pages(anna, 2));
    assertEquals(List.of(first, second), pages(swede, 1));
  }

  @Test
  @DisplayName("R10: for staff of one country, counts and filters by state have only its rules")
  void states() throws Exception {
    String first = proposed(swede, Map.of("countries", "SE"));
    String second = proposed(anna, Map.of("countries", "SE"));
    String other = proposed(anna, Map.of("countries", "VA"));
    Acting.as(anna, () -> invalidations.cancel(first));
    assertEquals(List.of(second), of(swede, InvalidationState.PROPOSED));
    assertEquals(List.of(other, second), of(anna, InvalidationState.PROPOSED));
    assertEquals(List.of(first), of(anna, InvalidationState.CANCELLED));
    assertEquals(List.of(), of(anna, InvalidationState.DONE));
    Map<InvalidationState, Long> his = Acting.as(swede, () -> lists.counts(petition.slug(), null));
    assertEquals(Set.of(InvalidationState.values()), his.keySet());
    assertEquals(2, his.values().stream().mapToLong(Long::longValue).sum());
    assertEquals(1, his.get(InvalidationState.PROPOSED));
    Map<InvalidationState, Long> all = Acting.as(anna, () -> lists.counts(petition.slug(), null));
    assertEquals(2, all.get(InvalidationState.PROPOSED));
    assertEquals(1, all.get(InvalidationState.CANCELLED));
    assertEquals(0, all.get(InvalidationState.DONE));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(
        Forbidden.class, () -> Acting.as(stranger, () -> lists.counts(petition.slug(), null)));
    assertThrows(Forbidden.class, () -> of(stranger, null));
  }

  private List<String> of(Person who, InvalidationState state) throws Exception {
    return Acting.as(who, () -> lists.page(petition.slug(), state, null, null, 20)).items().stream()
        .map(InvalidationView::id)
        .toList();
  }

  @Test
  @DisplayName("R10: staff of one country open, preview and approve only its rules")
  void one() throws Exception {
    String his = proposed(anna, Map.of("countries", "SE"));
    assertEquals("odd", Acting.as(swede, () -> invalidations.one(his)).note());
    for (Map<String, String> rule :
        List.of(
            Map.of("countries", "VA"),
            Map.of("countries", "SE,VA"),
            Map.of("mailDomain", "example.org"))) {
      String other = proposed(anna, rule);
      assertThrows(Forbidden.class, () -> Acting.as(swede, () -> invalidations.one(other)));
      assertThrows(Forbidden.class, () -> Acting.as(swede, () -> invalidations.preview(other)));
      assertThrows(Forbidden.class, () -> Acting.as(swede, () -> invalidations.approve(other)));
      assertNull(Acting.as(bilal, () -> invalidations.one(other)).approvedAt());
    }
  }

  @Test
  @DisplayName("R10: staff of other campaigns are refused before their rule is checked")
  void elsewhere() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Map<String, String> none = Map.of();
    for (Map<String, String> rule : List.of(none, Map.of("countries", "SE"))) {
      InvalidationDraft draft = new InvalidationDraft(null, InvalidationRule.of(rule), null, "<b>");
      String slug = petition.slug();
      assertThrows(
          Forbidden.class, () -> Acting.as(stranger, () -> invalidations.preview(slug, draft)));
      assertThrows(
          Forbidden.class, () -> Acting.as(stranger, () -> invalidations.propose(slug, draft)));
      assertThrows(
          InvalidInput.class, () -> Acting.as(swede, () -> invalidations.propose(slug, draft)));
    }
  }

  @Test
  @DisplayName("R10: no import is offered to staff of one country")
  void imports() throws Exception {
    importWorld.done(anna, bilal, petition, people(2, "SE"));
    assertEquals(1, Acting.as(anna, () -> lists.imports(petition.slug())).size());
    assertEquals(List.of(), Acting.as(swede, () -> lists.imports(petition.slug())));
  }

  @Test
  @DisplayName("R10 R14: staff of one country hold and release by its rules, and by no others")
  void alone() throws Exception {
    for (RuleVerb verb : List.of(RuleVerb.HOLD, RuleVerb.RELEASE)) {
      for (Map<String, String> rule :
          List.of(Map.of("countries", "VA"), Map.of("nameContains", "Zara"))) {
        InvalidationDraft draft =
            new InvalidationDraft(verb, InvalidationRule.of(rule), null, null);
        assertThrows(
            Forbidden.class,
            () -> Acting.as(swede, () -> invalidations.propose(petition.slug(), draft)));
      }
    }
    InvalidationRule own = InvalidationRule.of(Map.of("countries", "SE"));
    InvalidationDraft draft = new InvalidationDraft(RuleVerb.HOLD, own, null, null);
    InvalidationView begun = Acting.as(swede, () -> invalidations.propose(petition.slug(), draft));
    run.run();
    assertEquals(Map.of("VA", 1L), ModerationWorld.tallied(petition));
    Acting.as(swede, () -> invalidations.revert(begun.id()));
    run.run();
    assertEquals(Map.of("SE", 1L, "VA", 1L), ModerationWorld.tallied(petition));
  }
}

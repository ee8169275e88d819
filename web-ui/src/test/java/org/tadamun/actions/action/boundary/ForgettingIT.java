package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.StillToCome;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Erasure of what people wrote about an action")
class ForgettingIT extends LiveCampaign {

  private static final LocalizedText FIRST = LocalizedText.of("en", "Ordered by the polcie");
  private static final LocalizedText BETTER =
      LocalizedText.of("en", "Forbidden by the police").with("ar", "منعتها الشرطة");

  @Inject private Tables tables;
  @Inject private Actions actions;
  @Inject private ActionLists lists;

  private Person coordinator;

  @BeforeEach
  void campaign() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private ActionView approved(ActionDraft draft) throws Exception {
    return approved(null, draft);
  }

  private ActionView approved(String slug, ActionDraft draft) throws Exception {
    return Acting.as(
        coordinator,
        () -> {
          String id = actions.create(campaign.id(), slug, draft, false).id();
          return actions.approve(id, null);
        });
  }

  private ActionView read(String id) throws Exception {
    return Acting.as(coordinator, () -> lists.one(id));
  }

  private List<String> audit(String id) {
    return world.audit("action", id).stream()
        .map(entry -> entry.action() + " " + entry.from() + " " + entry.to())
        .toList();
  }

  @Test
  @DisplayName(
      "R10: a reason can be corrected and translated; the trail keeps each one, internal ones too")
  void reasons() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE)).id();
    LocalizedText internal = LocalizedText.of("en", "A provocation");
    Acting.as(
        coordinator,
        () -> {
          actions.postpone(id, null, FIRST);
          actions.postpone(id, null, BETTER);
          actions.cancel(id, null, FIRST);
          assertEquals(BETTER, actions.cancel(id, null, BETTER).reason());
          return actions.reject(id, null, internal);
        });
    assertEquals(internal, read(id).reason());
    assertEquals(
        List.of(
            "action.postponed APPROVED POSTPONED " + FIRST,
            "action.postponed POSTPONED " + FIRST + " POSTPONED " + BETTER,
            "action.cancelled POSTPONED " + BETTER + " CANCELLED " + FIRST,
            "action.cancelled CANCELLED " + FIRST + " CANCELLED " + BETTER,
            "action.rejected CANCELLED " + BETTER + " REJECTED " + internal),
        audit(id).subList(2, 7));
  }

  @Test
  @DisplayName(
      "R10: a cancellation keeps its reason and its newest version; a rejection keeps its reason")
  void refusals() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE)).id();
    int seen = Acting.as(coordinator, () -> actions.cancel(id, null, FIRST)).version();
    assertThrows(
        InvalidInput.class,
        () -> Acting.as(coordinator, () -> actions.cancel(id, null, LocalizedText.EMPTY)));
    Acting.as(coordinator, () -> actions.cancel(id, seen, BETTER));
    assertThrows(Stale.class, () -> Acting.as(coordinator, () -> actions.cancel(id, seen, FIRST)));
    Acting.as(coordinator, () -> actions.reject(id, null, FIRST));
    assertThrows(
        WrongState.class, () -> Acting.as(coordinator, () -> actions.reject(id, null, BETTER)));
    assertEquals(FIRST, read(id).reason());
  }

  @Test
  @DisplayName("R11: the words are erased from every column, also of the trail; the figures stay")
  void erased() throws Exception {
    String secret = World.unique("w").replaceAll("[^a-z0-9]", "");
    ActionDraft plain = Drafts.protest(Drafts.PAST);
    ActionView action = approved("at-" + secret, telling(plain, secret, true));
    String id = action.id();
    List<String> told = tables.columnsWith(secret);
    assertTrue(told.contains("actions_action.search_text"), told.toString());
    assertTrue(told.contains("actions_action.slug"), told.toString());
    Acting.as(
        coordinator,
        () -> {
          ActionView bare = actions.edit(id, action.version(), plain);
          actions.edit(id, bare.version(), telling(plain, secret, false));
          return actions.report(id, null, ActionReport.of(120, CountingMethod.COUNTED));
        });
    ActionView left = Acting.as(coordinator, () -> actions.forgetPeople(id, null));
    assertEquals(List.of(), tables.columnsWith(secret));
    assertEquals(left.draft(), read(id).draft());
    assertEquals(
        new PlaceDraft(null, null, "Toronto", "CA", true, null, null, null, null),
        left.draft().place());
    assertEquals(plain.title(), left.draft().title());
    assertEquals(120, left.headCount().count());
    assertEquals(ActionState.TOOK_PLACE, left.state());
    assertEquals("protest-toronto-2020-11-20", left.slug());
    assertEquals(
        "action.people-forgotten null TOOK_PLACE protest-toronto-2020-11-20", audit(id).getLast());
    String edited = audit(id).get(2);
    assertTrue(edited.contains("title=… (en)") && edited.contains("place.address=…"), edited);
  }

  @Test
  @DisplayName(
      "R11: a slug of kind, town and day stays and is not audited; any other slug is replaced")
  void madeSlug() throws Exception {
    approved(Drafts.protest(Drafts.PAST));
    ActionView second = approved(Drafts.protest(Drafts.PAST));
    assertEquals("protest-toronto-2020-11-20-2", second.slug());
    ActionView left = Acting.as(coordinator, () -> actions.forgetPeople(second.id(), null));
    assertEquals(second.slug(), left.slug());
    assertEquals("action.people-forgotten null APPROVED", audit(second.id()).getLast());
    ActionView chosen = approved("at-the-corner", Drafts.protest(Drafts.PAST));
    ActionView third = Acting.as(coordinator, () -> actions.forgetPeople(chosen.id(), null));
    assertEquals("protest-toronto-2020-11-20-3", third.slug());
    assertEquals(3, audit(chosen.id()).size());
    ActionView again = Acting.as(coordinator, () -> actions.forgetPeople(chosen.id(), null));
    assertEquals(third.slug(), again.slug());
    assertEquals(3, audit(chosen.id()).size());
  }

  @Test
  @DisplayName("R11: a second erasure changes nothing unless new words were written since")
  void once() throws Exception {
    String id = approved(Drafts.protest(Drafts.PAST)).id();
    ActionView left = Acting.as(coordinator, () -> actions.forgetPeople(id, null));
    assertFalse(left.isErasable());
    List<String> trail = audit(id);
    ActionView again = Acting.as(coordinator, () -> actions.forgetPeople(id, left.version()));
    assertEquals(left.version(), again.version());
    assertEquals(left.sequence(), again.sequence());
    assertEquals(trail, audit(id));
    int older = left.version() - 1;
    assertThrows(Stale.class, () -> Acting.as(coordinator, () -> actions.forgetPeople(id, older)));
    Person swede = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "SE");
    assertThrows(Forbidden.class, () -> Acting.as(swede, () -> actions.forgetPeople(id, null)));
    ActionView off = Acting.as(coordinator, () -> actions.cancel(id, left.version(), FIRST));
    assertTrue(off.isErasable());
    assertFalse(Acting.as(coordinator, () -> actions.forgetPeople(id, null)).isErasable());
    assertEquals("action.people-forgotten null CANCELLED", audit(id).getLast());
  }

  private static ActionDraft telling(ActionDraft plain, String secret, boolean inTitle) {
    return new ActionDraft(
        plain.kind(),
        inTitle ? LocalizedText.of("en", "At the house of " + secret) : plain.title(),
        LocalizedText.of("en", "Ring at " + secret),
        plain.visibility(),
        new PlaceDraft(
            "Garden of " + secret,
            "Flat of " + secret,
            plain.place().locality(),
            plain.place().country(),
            true,
            new BigDecimal("45.50169"),
            new BigDecimal("-73.56726"),
            null,
            "Ask " + secret),
        "https://example.org/" + secret,
        plain.localStart(),
        null,
        plain.timeZone(),
        null,
        null);
  }

  @Test
  @DisplayName(
      "R11: nothing is erased while people may still come, nor by staff who may not write it")
  void notYet() throws Exception {
    String ahead = approved(Drafts.protest(Drafts.FUTURE)).id();
    refuse(ahead);
    Acting.as(coordinator, () -> actions.cancel(ahead, null, FIRST));
    refuse(ahead);
    Acting.as(coordinator, () -> actions.reject(ahead, null, FIRST));
    Person swede = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "SE");
    assertThrows(Forbidden.class, () -> Acting.as(swede, () -> actions.forgetPeople(ahead, null)));
    assertThrows(Stale.class, () -> Acting.as(coordinator, () -> actions.forgetPeople(ahead, 0)));
    assertNull(Acting.as(coordinator, () -> actions.forgetPeople(ahead, null)).reason());
    String postponed = approved(Drafts.protest(Drafts.PAST)).id();
    Acting.as(coordinator, () -> actions.postpone(postponed, null, null));
    refuse(postponed);
  }

  private void refuse(String id) throws Exception {
    assertThrows(
        StillToCome.class, () -> Acting.as(coordinator, () -> actions.forgetPeople(id, null)));
    assertEquals("8810 Jane Street", read(id).draft().place().address());
  }
}

package org.tadamun.kernel.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Organisations")
class OrganisationsIT {

  @Inject private Organisations organisations;
  @Inject private World world;

  private static Organisations.Draft draft(String slug, String name) {
    return new Organisations.Draft(
        slug, LocalizedText.of("en", name), "U", OrganisationKind.UNION, "GB");
  }

  @Test
  @DisplayName("An added and an edited organisation are stored and audited")
  void life() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    String slug = World.unique("union");
    OrganisationView added =
        Acting.as(coordinator, () -> organisations.add(draft(slug, "A union"), false));
    OrganisationView edited =
        Acting.as(
            coordinator, () -> organisations.edit(slug, added.version(), draft(slug, "Our union")));
    assertEquals("Our union", edited.name().in("en"));
    assertTrue(edited.version() > added.version());
    assertEquals(edited, organisations.bySlug(slug).orElseThrow());
    assertTrue(organisations.all().stream().anyMatch(one -> one.slug().equals(slug)));
    List<AuditEntry> trail = world.audit("organisation", slug);
    assertEquals(
        List.of("organisation.added", "organisation.edited"),
        trail.stream().map(AuditEntry::action).toList());
    assertTrue(trail.getLast().from().contains("A union"));
    assertTrue(trail.getLast().to().contains("Our union"));
  }

  @Test
  @DisplayName("R2: the audit trail has the old and new acronym, kind and country of an edit")
  void told() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String slug = World.unique("union");
    OrganisationView added =
        Acting.as(administrator, () -> organisations.add(draft(slug, "A union"), false));
    Organisations.Draft other =
        new Organisations.Draft(
            slug, LocalizedText.of("en", "A union"), "V", OrganisationKind.PARTY, "FR");
    Acting.as(administrator, () -> organisations.edit(slug, added.version(), other));
    AuditEntry told = world.audit("organisation", slug).getLast();
    assertEquals("acronym=U; kind=UNION; country=GB", told.from());
    assertEquals("acronym=V; kind=PARTY; country=FR", told.to());
  }

  @Test
  @DisplayName("An edit without a change leaves version and audit trail as they are")
  void unchanged() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    String slug = World.unique("union");
    Organisations.Draft draft = draft(slug, "A union");
    Acting.as(coordinator, () -> organisations.add(draft, false));
    OrganisationView read = organisations.bySlug(slug).orElseThrow();
    Organisations.Draft same = draft("another slug, which is not asked", "A union");
    assertEquals(
        read, Acting.as(coordinator, () -> organisations.edit(slug, read.version(), same)));
    assertEquals(read, organisations.bySlug(slug).orElseThrow());
    assertEquals(1, world.audit("organisation", slug).size());
    Acting.refused(
        coordinator, Stale.class, () -> organisations.edit(slug, read.version() + 1, draft));
  }

  private void requireRefused(Person who, OrganisationView organisation) throws Exception {
    String slug = organisation.slug();
    Acting.as(
        who,
        () -> {
          assertFalse(organisations.mayEdit(slug));
          return assertThrows(
              Forbidden.class,
              () -> organisations.edit(slug, organisation.version(), draft(slug, "Mine now")));
        });
    assertEquals(organisation.name(), organisations.bySlug(slug).orElseThrow().name());
  }

  @Test
  @DisplayName("R3: only staff who may edit the owner's whole campaign rename an organisation")
  void whose() throws Exception {
    CampaignView campaign = world.liveCampaign();
    OrganisationView owner = campaign.owner();
    requireRefused(world.person(Role.COORDINATOR, world.campaign().id(), null), owner);
    requireRefused(world.person(Role.COORDINATOR, campaign.id(), "GB"), owner);
    requireRefused(world.person(Role.COORDINATOR, null, "GB"), owner);
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String joined = world.partner(campaign);
    requireRefused(coordinator, organisations.bySlug(joined).orElseThrow());
    OrganisationView edited =
        Acting.as(
            coordinator,
            () -> organisations.edit(owner.slug(), owner.version(), draft(owner.slug(), "Ours")));
    assertEquals("Ours", edited.name().in("en"));
  }

  @Test
  @DisplayName("A slug that is taken is refused at its field")
  void duplicate() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    String slug = World.unique("union");
    Acting.as(coordinator, () -> organisations.add(draft(slug, "A union"), false));
    InvalidInput refusal =
        Acting.refused(
            coordinator,
            InvalidInput.class,
            () -> organisations.add(draft(slug, "Another one"), false));
    assertEquals(List.of("slug"), refusal.errors().stream().map(FieldError::field).toList());
    assertEquals("A union", organisations.bySlug(slug).orElseThrow().name().in("en"));
    assertEquals(1, world.audit("organisation", slug).size());
  }

  @Test
  @DisplayName("A refusal names every wrong field")
  void invalid() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    Organisations.Draft wrong =
        new Organisations.Draft(
            "Not a slug", LocalizedText.of("en", "x".repeat(151)), "A\nB", null, "GB");
    InvalidInput refusal =
        Acting.refused(coordinator, InvalidInput.class, () -> organisations.add(wrong, false));
    List<String> fields = refusal.errors().stream().map(FieldError::field).toList();
    assertTrue(fields.containsAll(List.of("slug", "name.en", "acronym", "kind")), fields::toString);
  }

  @Test
  @DisplayName("A stale edit and an edit of an unknown organisation are refused")
  void stale() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    String slug = World.unique("union");
    OrganisationView added =
        Acting.as(coordinator, () -> organisations.add(draft(slug, "A union"), false));
    Acting.refused(
        coordinator,
        Stale.class,
        () -> organisations.edit(slug, added.version() + 1, draft(slug, "Other")));
    Acting.refused(
        coordinator, NotFound.class, () -> organisations.edit("none", 0, draft("none", "Other")));
    assertEquals("A union", organisations.bySlug(slug).orElseThrow().name().in("en"));
  }

  @Test
  @DisplayName("An anonymous caller and a reader cannot add an organisation")
  void closed() throws Exception {
    String slug = World.unique("union");
    assertThrows(EJBAccessException.class, () -> organisations.add(draft(slug, "A union"), false));
    Person reader = world.person(Role.READER, null, null);
    Acting.refused(
        reader, EJBAccessException.class, () -> organisations.add(draft(slug, "A"), false));
    assertTrue(organisations.bySlug(slug).isEmpty());
  }
}

package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.entity.Addressee;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
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
@DisplayName("Addressees")
class AddresseesIT {

  @Inject private Addressees addressees;
  @Inject private World world;

  @Test
  @DisplayName("R2: a country organiser adds addressees in their own country only")
  void countryOrganiser() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person organiser = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "DE");
    AddresseeView added =
        Acting.as(
            organiser, () -> addressees.add(campaign.id(), embassy("DE", "Europe/Berlin"), false));
    Acting.refused(
        organiser,
        Forbidden.class,
        () -> addressees.add(campaign.id(), embassy("FR", "Europe/Paris"), false));

    AddresseeView found = addressees.byPublicId(added.publicId()).orElseThrow();
    assertEquals("Embassy", found.name().in("en"));
    assertEquals("DE", found.details().hostCountry());
    assertEquals(1, world.audit("addressee", added.publicId()).size());
  }

  @Test
  @DisplayName("A refusal names every wrong field, and nothing is stored")
  void wrongInput() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    InvalidInput refusal =
        Acting.refused(
            coordinator,
            InvalidInput.class,
            () -> addressees.add(campaign.id(), embassy("QQ", "Nowhere/City"), false));
    List<String> fields = refusal.errors().stream().map(FieldError::field).toList();
    assertTrue(fields.containsAll(List.of("hostCountry", "zone")), fields::toString);
    List<AddresseeView> kept = Acting.as(coordinator, () -> addressees.ofCampaign(campaign.id()));
    assertEquals(List.of(), kept);
  }

  @Test
  @DisplayName(
      "The longest name in ten languages is stored, even if every character needs escaping")
  void tenLanguages() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    LocalizedText name = LocalizedText.EMPTY;
    for (String region : List.of("DE", "AT", "CH", "LI", "LU", "BE", "IT", "DK", "PL", "CZ")) {
      name =
          name.with("de-Latn-" + region + "-x-abcdefgh-abcdefgh", "\"".repeat(Addressee.NAME_MAX));
    }
    AddresseeDetails details = AddresseeDetailsOf.embassy(name, "DE", "Europe/Berlin");
    AddresseeView added =
        Acting.as(coordinator, () -> addressees.add(campaign.id(), details, false));
    assertEquals(details.name(), addressees.byPublicId(added.publicId()).orElseThrow().name());
  }

  @Test
  @DisplayName("An edit is recorded in the audit trail; an edit of an older version is refused")
  void edit() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeView added =
        Acting.as(
            coordinator,
            () -> addressees.add(campaign.id(), embassy("DE", "Europe/Berlin"), false));
    AddresseeDetails moved =
        AddresseeDetailsOf.embassy(LocalizedText.of("en", "Consulate"), "DE", "Europe/Berlin");
    AddresseeView edited =
        Acting.as(
            coordinator, () -> addressees.edit(added.publicId(), added.version(), moved, false));
    assertEquals("Consulate", edited.name().in("en"));
    Acting.refused(
        coordinator,
        Stale.class,
        () -> addressees.edit(added.publicId(), added.version(), moved, false));
    assertEquals(
        List.of("addressee.added", "addressee.edited"),
        world.audit("addressee", added.publicId()).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("R6: the audit trail has no name of an addressee that is a person")
  void persons() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeView member =
        Acting.as(
            coordinator, () -> addressees.add(campaign.id(), member("Jane Unforgotten"), false));
    String id = member.publicId();
    AddresseeView edited =
        Acting.as(
            coordinator,
            () -> addressees.edit(id, member.version(), member("Jane Unforgotten-Roe"), false));
    AddresseeDetails office = embassy("GB", "Europe/London");
    AddresseeView corrected =
        Acting.as(coordinator, () -> addressees.edit(id, edited.version(), office, false));
    Acting.as(
        coordinator, () -> addressees.edit(id, corrected.version(), member("Jane Again"), false));
    Acting.as(coordinator, () -> addressees.remove(id, null));
    List<AuditEntry> trail = world.audit("addressee", id);
    assertEquals(5, trail.size());
    assertEquals("MEMBER_OF_PARLIAMENT GB", trail.getFirst().to());
    assertEquals(
        List.of("name=… (en)", "name=… (en)"), List.of(trail.get(1).from(), trail.get(1).to()));
    assertEquals("MEMBER_OF_PARLIAMENT GB", trail.getLast().from());
    trail.forEach(
        entry -> assertFalse((entry.from() + entry.to()).contains("Jane"), entry::toString));
  }

  private static AddresseeDetails member(String name) {
    return new AddresseeDetails(
        AddresseeKind.MEMBER_OF_PARLIAMENT,
        LocalizedText.of("en", name),
        "GB",
        "GB",
        "London",
        "Europe/London",
        null,
        null,
        null,
        null);
  }

  @Test
  @DisplayName("An edit without a change leaves version and audit trail as they are")
  void unchanged() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeDetails details = reachable("office@example.org");
    String id =
        Acting.as(coordinator, () -> addressees.add(campaign.id(), details, false)).publicId();
    AddresseeView read = Acting.as(coordinator, () -> addressees.one(id));
    assertEquals(
        read, Acting.as(coordinator, () -> addressees.edit(id, read.version(), details, false)));
    assertEquals(read, Acting.as(coordinator, () -> addressees.one(id)));
    assertEquals(1, world.audit("addressee", id).size());
    Acting.refused(
        coordinator, Stale.class, () -> addressees.edit(id, read.version() + 1, details, false));
  }

  @Test
  @DisplayName("R3: translators and readers see addressees without contact details")
  void contacts() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeDetails details = reachable("office@example.org");
    AddresseeView added =
        Acting.as(coordinator, () -> addressees.add(campaign.id(), details, false));
    for (Role role : List.of(Role.TRANSLATOR, Role.READER, Role.LEGAL_OBSERVER)) {
      Person other = world.person(role, campaign.id(), null);
      List<AddresseeView> seen = Acting.as(other, () -> addressees.ofCampaign(campaign.id()));
      assertEquals(List.of(details.withoutContact()), List.of(seen.getFirst().details()));
      Acting.refused(other, EJBAccessException.class, () -> addressees.one(added.publicId()));
    }
    assertEquals(
        details.withoutContact(), addressees.byPublicId(added.publicId()).orElseThrow().details());
    assertEquals(details.withoutContact(), addressees.byId(added.id()).orElseThrow().details());
    assertEquals(
        details.withoutContact(), addressees.byIds(Set.of(added.id())).get(added.id()).details());
    assertEquals(details, Acting.as(coordinator, () -> addressees.one(added.publicId())).details());
    assertEquals(
        details,
        Acting.as(coordinator, () -> addressees.ofCampaign(campaign.id())).getFirst().details());
  }

  @Test
  @DisplayName("R3: the audit trail says that a contact detail changed, without its values")
  void contactsChange() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeView added =
        Acting.as(
            coordinator, () -> addressees.add(campaign.id(), reachable("old@example.org"), false));
    Acting.as(
        coordinator,
        () ->
            addressees.edit(
                added.publicId(), added.version(), reachable("new@example.org"), false));
    AuditEntry told = world.audit("addressee", added.publicId()).getLast();
    assertEquals("email=…", told.from());
    assertEquals("email=…", told.to());
  }

  private static AddresseeDetails reachable(String email) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", "Embassy"),
        "PK",
        "DE",
        "Berlin",
        "Europe/Berlin",
        "1 Street",
        email,
        "+49 30 1",
        "9 to 12");
  }

  @Test
  @DisplayName("Readers and country organisers of another country cannot edit an addressee")
  void othersEdit() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    AddresseeView added =
        Acting.as(
            coordinator,
            () -> addressees.add(campaign.id(), embassy("DE", "Europe/Berlin"), false));
    Person french = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "FR");
    Acting.refused(
        french,
        Forbidden.class,
        () -> addressees.edit(added.publicId(), 0, embassy("FR", "Europe/Paris"), false));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(
        reader,
        EJBAccessException.class,
        () -> addressees.edit(added.publicId(), 0, embassy("DE", "Europe/Berlin"), false));
    Acting.refused(
        coordinator,
        NotFound.class,
        () -> addressees.edit("unknown", 0, embassy("DE", "Europe/Berlin"), false));
  }

  @Test
  @DisplayName("A coordinator of another campaign and an anonymous caller cannot list addressees")
  void list() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> addressees.ofCampaign(campaign.id()));
    assertThrows(EJBAccessException.class, () -> addressees.ofCampaign(campaign.id()));
  }

  private static AddresseeDetails embassy(String host, String zone) {
    return AddresseeDetailsOf.embassy(host, zone);
  }
}

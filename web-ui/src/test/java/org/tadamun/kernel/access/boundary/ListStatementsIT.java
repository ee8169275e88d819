package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.addressee.boundary.AddresseeDetailsOf;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.audit.boundary.AuditFilter;
import org.tadamun.kernel.audit.boundary.AuditList;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.CampaignPetitionsResource;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Number of statements that a list takes")
class ListStatementsIT {

  private static final int FEW = 5;
  private static final int MANY = 50;

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private CampaignPetitionsResource writing;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Organisations organisations;
  @Inject private Addressees addressees;
  @Inject private Staff staff;
  @Inject private ApiKeys keys;
  @Inject private Mails mails;
  @Inject private ModerationWorld moderationWorld;
  @Inject private AuditList audit;
  @Inject private Actions actions;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;
  @Inject private DaysOfAction days;

  /** Makes some rows, counts the statements of the list, makes more rows, and counts again. */
  private void constant(Person reader, Callable<?> row, Callable<? extends Collection<?>> list)
      throws Exception {
    make(FEW, row);
    int before = rows(reader, list);
    int few = count(reader, list);
    make(MANY - FEW, row);
    assertTrue(rows(reader, list) >= before + MANY - FEW, "the list does not show the new rows");
    assertTrue(few > 0, "nothing was counted");
    assertEquals(few, count(reader, list));
  }

  private static void make(int count, Callable<?> row) throws Exception {
    for (int i = 0; i < count; i++) {
      row.call();
    }
  }

  private static int rows(Person reader, Callable<? extends Collection<?>> list) throws Exception {
    return Acting.as(reader, list).size();
  }

  private int count(Person reader, Callable<?> list) throws Exception {
    return Statements.of(factory, () -> Acting.as(reader, list));
  }

  private Person everywhere(Role role) {
    return world.person(role, null, null);
  }

  @Test
  @DisplayName(
      "Campaigns of a caller with all their parts: fifty rows take as many statements as five")
  void mine() throws Exception {
    constant(everywhere(Role.COORDINATOR), world::campaign, campaigns::mine);
  }

  @Test
  @DisplayName("Public campaigns: fifty rows take as many statements as five")
  void publicOnes() throws Exception {
    constant(everywhere(Role.READER), world::liveCampaign, campaigns::publicOnes);
  }

  @Test
  @DisplayName("Petitions with texts and addressees: fifty rows take as many statements as five")
  void petitions() throws Exception {
    CampaignView campaign = world.liveCampaign();
    constant(
        everywhere(Role.READER),
        () -> petitionWorld.open(campaign),
        () -> petitions.published(List.of(campaign.id()), Long.MAX_VALUE, 0, 2 * MANY));
  }

  @Test
  @DisplayName(
      "Petitions in any state, listed by the API: fifty rows take as many statements as five")
  void written() throws Exception {
    CampaignView campaign = world.liveCampaign();
    AddresseeDetails embassy = AddresseeDetailsOf.embassy("DE", "Europe/Berlin");
    String whom = system.run(() -> addressees.add(campaign.id(), embassy, false)).publicId();
    PetitionDraft draft =
        new PetitionDraft(PetitionWorld.text(), null, null, null, null, null, List.of(whom));
    constant(
        everywhere(Role.COORDINATOR),
        () -> system.run(() -> petitions.create(campaign.id(), World.unique("petition"), draft)),
        () -> writing.list(campaign.slug(), Integer.toString(2 * MANY), null).items());
  }

  @Test
  @DisplayName("Organisations: fifty rows take as many statements as five")
  void organisations() throws Exception {
    constant(everywhere(Role.COORDINATOR), world::campaign, organisations::all);
  }

  @Test
  @DisplayName("Addressees of a campaign: fifty rows take as many statements as five")
  void addressees() throws Exception {
    CampaignView campaign = world.campaign();
    constant(
        everywhere(Role.COORDINATOR),
        () ->
            system.run(
                () ->
                    addressees.add(
                        campaign.id(), AddresseeDetailsOf.embassy("DE", "Europe/Berlin"), false)),
        () -> addressees.ofCampaign(campaign.id()));
  }

  @Test
  @DisplayName("dayofaction R3: fifty places of a day of action take as many statements as five")
  void board() throws Exception {
    long campaign = world.liveCampaign().id();
    String day = World.unique("day");
    DayOfActionDraft call =
        new DayOfActionDraft(LocalizedText.of("en", "Day"), null, LocalDate.of(2020, 11, 28));
    system.run(() -> days.create(campaign, day, call, false));
    constant(
        everywhere(Role.COORDINATOR),
        () ->
            system.run(
                () -> actions.create(campaign, null, Drafts.on(day, World.unique("town")), false)),
        () -> days.board(day).places());
  }

  @Test
  @DisplayName("Staff with their roles: fifty rows take as many statements as five")
  void staff() throws Exception {
    constant(
        everywhere(Role.ADMINISTRATOR), () -> everywhere(Role.TRANSLATOR), () -> staff.visible());
  }

  @Test
  @DisplayName("API keys: fifty rows take as many statements as five")
  void keys() throws Exception {
    ApiKeys.Draft draft =
        new ApiKeys.Draft(
            world.campaign().owner().slug(), "Key", List.of(Permission.SIGNATURE_READ), null);
    constant(
        everywhere(Role.ADMINISTRATOR), () -> system.run(() -> keys.make(draft)), () -> keys.all());
  }

  @Test
  @DisplayName("Outbox: fifty rows take as many statements as five; so do its figures by state")
  void mails() throws Exception {
    Person administrator = everywhere(Role.ADMINISTRATOR);
    PetitionView petition = petitionWorld.open(world.liveCampaign());
    String omar = World.unique("omar");
    AtomicInteger number = new AtomicInteger();
    Callable<?> row =
        () ->
            moderationWorld.pending(
                petition, "Omar", omar + number.incrementAndGet() + "@example.org", "SE");
    // Only one campaign: with the mails of all tests the database may choose another plan.
    constant(administrator, row, () -> mails.rows(petition.campaignId(), null, 0, 2 * MANY));
    Callable<Map<?, ?>> figures = () -> mails.counts(null);
    int before = count(administrator, figures);
    make(FEW, row);
    assertEquals(before, count(administrator, figures));
  }

  @Test
  @DisplayName(
      "Recounts with a difference and its correction: 50 rows take as many statements as 5")
  void recounts() throws Exception {
    PetitionView petition = petitionWorld.open();
    Person reader = everywhere(Role.COORDINATOR);
    constant(
        reader,
        () -> {
          tallyWorld.drift(petition, "ONLINE", "SE", 1);
          return Acting.as(
              reader,
              () -> {
                String found = recounts.run(petition.slug()).id();
                corrections.propose(petition.slug(), found, "One twice.");
                return corrections.reject(petition.slug(), found);
              });
        },
        () -> recounts.differing(petition.slug(), null, Page.MOST).items());
  }

  @Test
  @DisplayName("Audit trail: fifty rows take as many statements as five")
  void audit() throws Exception {
    String first = world.campaign().slug();
    AuditFilter since =
        new AuditFilter(
            null, null, null, world.audit("campaign", first).getFirst().happenedAt(), null);
    constant(
        everywhere(Role.ADMINISTRATOR), world::campaign, () -> audit.rows(since, 0, Page.MOST));
  }
}

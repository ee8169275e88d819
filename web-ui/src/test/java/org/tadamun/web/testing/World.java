package org.tadamun.web.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.lock.Await;

/**
 * Makes the data that a test needs, each time under a unique name, so that tests can share one
 * server.
 */
@Stateless
@PermitAll
public class World {

  private static final String LONDON = "Europe/London";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Organisations organisations;
  @Inject private Clock clock;

  /** A unique word that begins with this stem. */
  public static String unique(String stem) {
    return stem + '-' + PublicId.next().replaceAll("[_-]", "x").toLowerCase(Locale.ROOT);
  }

  /** A draft of a campaign in English and Arabic, with an organisation of its own. */
  public CampaignView campaign() {
    return campaign(LONDON);
  }

  private CampaignView campaign(String zone) {
    String owner = unique("union");
    system.run(
        () ->
            organisations.add(
                new Organisations.Draft(
                    owner, LocalizedText.of("en", "A union"), null, OrganisationKind.UNION, "GB"),
                false));
    return campaign(zone, owner);
  }

  private CampaignView campaign(String zone, String owner) {
    return system.run(() -> campaigns.create(unique("campaign"), owner, draft(zone), false));
  }

  public CampaignView liveCampaign() {
    return liveCampaign(LONDON);
  }

  /** A live campaign in a time zone where no day begins or ends while a test runs. */
  public CampaignView campaignAmidTheDay() {
    int hour = clock.instant().atZone(ZoneId.of(LONDON)).getHour();
    return liveCampaign(hour > 0 && hour < 23 ? LONDON : "Asia/Tokyo");
  }

  /**
   * Waits if it is the last minute of an hour, so that a test does everything in one hour and on
   * one day.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void earlyEnough() {
    Await.untilTrue(
        "an hour that goes on", () -> clock.instant().atOffset(ZoneOffset.UTC).getMinute() < 59);
  }

  /** A live campaign in this time zone. */
  public CampaignView liveCampaign(String zone) {
    return live(campaign(zone));
  }

  /** A live campaign of an organisation that exists already. */
  public CampaignView liveCampaign(String zone, String owner) {
    return live(campaign(zone, owner));
  }

  private CampaignView live(CampaignView draft) {
    return system.run(() -> campaigns.goLive(draft.slug(), draft.version()));
  }

  /** Adds another organisation to the campaign; returns its slug. */
  public String partner(CampaignView campaign) {
    String slug = unique("partner");
    OrganisationView added =
        system.run(
            () ->
                organisations.add(
                    new Organisations.Draft(
                        slug,
                        LocalizedText.of("en", "A friend"),
                        null,
                        OrganisationKind.UNION,
                        "SE"),
                    false));
    em.find(Campaign.class, campaign.id())
        .join(em.find(Organisation.class, added.id()), clock.instant());
    return slug;
  }

  /** Makes the campaign the oldest of all, though its id is a later one. */
  public void madeFirst(CampaignView campaign) {
    em.createNativeQuery(
            "update kernel_campaign set created_at ="
                + " (select min(c.created_at) from kernel_campaign c) where id = ?1")
        .setParameter(1, campaign.id())
        .executeUpdate();
  }

  /** Sets a head-count directly, also one that a report would refuse. */
  public void heads(String action, int count) {
    em.createNativeQuery("update actions_action set head_count = ?1 where public_id = ?2")
        .setParameter(1, count)
        .setParameter(2, action)
        .executeUpdate();
  }

  /**
   * Sets when an action's address is shown as if it had been entered so. This records no change,
   * since that moment comes by itself.
   */
  public void opens(String action, Instant from) {
    em.createNativeQuery("update actions_action set address_from = ?1 where public_id = ?2")
        .setParameter(1, SqlMoments.toColumn(from))
        .setParameter(2, action)
        .executeUpdate();
  }

  public static CampaignDraft draft() {
    return draft(LONDON);
  }

  private static CampaignDraft draft(String zone) {
    return new CampaignDraft(
        new CampaignTexts(
            LocalizedText.of("en", "Free our colleague").with("ar", "الحرية لزميلنا"),
            LocalizedText.of("en", "He was taken at night."),
            null,
            List.of(LocalizedText.of("en", "Release him"))),
        "PK",
        "#Free",
        List.of("en", "ar"),
        zone,
        null,
        null);
  }

  /** Makes a staff member with this role; null campaign and country mean all. */
  public Person person(Role role, Long campaignId, String country) {
    StaffMember member =
        new StaffMember("Test", unique("test") + "@example.org", "en", "UTC", clock.instant());
    em.persist(member);
    em.persist(new RoleAssignment(member, role, campaignId, country, clock.instant()));
    return Person.with(member.publicId(), role);
  }

  /** Makes a country organiser of several countries. */
  public Person organiser(long campaignId, String... countries) {
    Role role = Role.COUNTRY_ORGANISER;
    StaffMember member =
        new StaffMember("Test", unique("test") + "@example.org", "en", "UTC", clock.instant());
    em.persist(member);
    for (String country : countries) {
      em.persist(new RoleAssignment(member, role, campaignId, country, clock.instant()));
    }
    return Person.with(member.publicId(), role);
  }

  /** The audit trail's entries about a subject, the oldest first. */
  public List<AuditEntry> audit(String subjectType, String subjectId) {
    return em.createQuery(
            "select a from AuditEntry a where a.subjectType = :type and a.subjectId = :id"
                + " order by a.id",
            AuditEntry.class)
        .setParameter("type", subjectType)
        .setParameter("id", subjectId)
        .getResultList();
  }
}

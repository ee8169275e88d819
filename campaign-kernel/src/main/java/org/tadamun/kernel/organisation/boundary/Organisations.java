package org.tadamun.kernel.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.NotForKeys;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The coalition's organisations. */
@Stateless
public class Organisations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Countries countries;

  /** What staff or an integrator enter about an organisation. */
  @Schema(name = "NewOrganisation")
  public record Draft(
      String slug, LocalizedText name, String acronym, OrganisationKind kind, String country) {

    public Draft {
      acronym = acronym == null || acronym.isBlank() ? null : acronym.strip();
      country = country == null || country.isBlank() ? null : country;
    }

    /** A copy with the present slug: an edit never changes it, whatever was sent. */
    Draft of(String present) {
      return new Draft(present, name, acronym, kind, country);
    }
  }

  @PermitAll
  public List<OrganisationView> all() {
    return em.createQuery("select o from Organisation o order by o.slug", Organisation.class)
        .getResultStream()
        .map(OrganisationView::of)
        .toList();
  }

  /**
   * Returns the oldest first, by keyset.
   *
   * @param after id of the last organisation of the page before, or null
   */
  @PermitAll
  public List<OrganisationView> page(Long after, int most) {
    return em.createQuery(
            "select o from Organisation o where o.id > :after order by o.id", Organisation.class)
        .setParameter("after", after == null ? 0L : after)
        .setMaxResults(most)
        .getResultStream()
        .map(OrganisationView::of)
        .toList();
  }

  @PermitAll
  public Optional<OrganisationView> bySlug(String slug) {
    return find(slug).map(OrganisationView::of);
  }

  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.SYSTEM})
  public OrganisationView add(Draft draft, boolean sample) {
    access.requireNotPutOut(Permission.CAMPAIGN_WRITE);
    Violations violations = check(draft);
    violations.required("slug", draft.slug()).slug("slug", draft.slug(), Organisation.SLUG_MAX);
    violations.throwIfAny();
    if (find(draft.slug()).isPresent()) {
      throw new InvalidInput("slug", "kernel.error.duplicate");
    }
    Instant now = clock.instant();
    Organisation organisation =
        new Organisation(draft.slug(), draft.name(), draft.kind(), sample, now);
    organisation.describe(draft.name(), draft.acronym(), draft.kind(), draft.country(), now);
    em.persist(organisation);
    UniqueViolation.refuseAt("slug", em::flush);
    audit.record(
        "organisation.added", "organisation", draft.slug(), null, null, draft.kind().name());
    return OrganisationView.of(organisation);
  }

  /** Signers give their consent to this name, so not everybody may change it (R3). */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public OrganisationView edit(String slug, int version, Draft draft) {
    if (!mayEdit(slug)) {
      throw access.organisationOfKey().isPresent() ? NotForKeys.ofAnother() : new Forbidden();
    }
    check(draft).throwIfAny();
    Organisation organisation = find(slug).orElseThrow(NotFound::new);
    Stale.refuseUnless(version, organisation.version());
    Changes told = Changes.between(draftOf(organisation), draft.of(slug));
    if (told.isEmpty()) {
      return OrganisationView.of(organisation);
    }
    organisation.describe(
        draft.name(), draft.acronym(), draft.kind(), draft.country(), clock.instant());
    audit.record("organisation.edited", "organisation", slug, null, told.from(), told.to());
    em.flush();
    return OrganisationView.of(organisation);
  }

  /**
   * Whether the caller may edit this organisation. A key may edit its own. Staff may edit all if
   * they write campaigns everywhere; else the owners of campaigns that they write for all
   * countries. Partners do not count, since staff could let any organisation join their campaign.
   */
  @PermitAll
  public boolean mayEdit(String slug) {
    Optional<String> own = access.organisationOfKey();
    if (own.isPresent()) {
      return own.get().equals(slug);
    }
    return access.mayEverywhere(Permission.CAMPAIGN_WRITE)
        || em.createQuery("select c.id from Campaign c where c.owner.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getResultStream()
            .anyMatch(owned -> access.mayThroughout(Permission.CAMPAIGN_WRITE, owned));
  }

  private static Draft draftOf(Organisation organisation) {
    return new Draft(
        organisation.slug(),
        organisation.name(),
        organisation.acronym(),
        organisation.kind(),
        organisation.country());
  }

  private Violations check(Draft draft) {
    Violations violations =
        new Violations()
            .required("name", draft.name())
            .texts("name", draft.name(), Organisation.NAME_MAX)
            .line("acronym", draft.acronym(), Organisation.ACRONYM_MAX)
            .required("kind", draft.kind());
    String country = draft.country();
    return country == null || countries.exists(country)
        ? violations
        : violations.add("country", "kernel.error.country");
  }

  private Optional<Organisation> find(String slug) {
    return Records.bySlug(em, Organisation.class, slug);
  }
}

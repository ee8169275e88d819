package org.tadamun.petition.imports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.imports.control.ImportAuditText;
import org.tadamun.petition.imports.control.RowReaders;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Reads imports and the mistakes in their files; needs {@code petition:write} for all countries.
 */
@Stateless
public class ImportLists {

  /**
   * Position of the last mistake of a page. Sorted by line first, since mistakes that are found
   * while rows are entered have greater numbers.
   */
  private record FaultPosition(long line, long id) {

    private static final FaultPosition START = new FaultPosition(0, 0);

    private static String after(ImportFault last) {
      return last.line() + " " + last.id();
    }

    private static FaultPosition of(String cursor) {
      FaultPosition given =
          Cursor.decode(
              cursor,
              2,
              parts -> new FaultPosition(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
      return given == null ? START : given;
    }
  }

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @Inject private RowReaders readers;
  @Inject private Texts texts;

  /**
   * One page by offset, newest first by creation time, since two nodes give out numbers from
   * different blocks. Imports whose file has not arrived are left out.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<ImportView> at(String petitionSlug, int first, int most) {
    return em
        .createQuery(
            "select i from SignatureImport i join fetch i.petition p where p.id = :petition"
                + " and i.file.sha256 is not null order by i.createdAt desc, i.id desc",
            SignatureImport.class)
        .setParameter("petition", petition(petitionSlug))
        .setFirstResult(first)
        .setMaxResults(Math.min(most, Page.MOST))
        .getResultList()
        .stream()
        .map(one -> ImportView.of(one, actor))
        .toList();
  }

  /**
   * As {@link #at}, by cursor; here a caller finds imports of others to start.
   *
   * @param state null for all states
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Page<ImportView> page(String petitionSlug, ImportState state, String cursor, int limit) {
    long petition = petition(petitionSlug);
    Cursor.Moment last = Cursor.decodeMoment(cursor);
    ListQuery<SignatureImport> list =
        new ListQuery<>(SignatureImport.class, "i")
            .where("i.petition.id = :petition", "petition", petition)
            .where("i.file.sha256 is not null")
            .where("i.state = :state", "state", state)
            .before(last.at(), last.number());
    List<SignatureImport> rows =
        list.query(
                em,
                "select i from SignatureImport i join fetch i.petition",
                list.newestFirst(),
                SignatureImport.class)
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(
        rows,
        limit,
        one -> ImportView.of(one, actor),
        one -> new Cursor.Moment(one.createdAt(), one.id()).text());
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public long count(String petitionSlug) {
    return em.createQuery(
            "select count(i) from SignatureImport i where i.petition.id = :petition"
                + " and i.file.sha256 is not null",
            Long.class)
        .setParameter("petition", petition(petitionSlug))
        .getSingleResult();
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView one(String id) {
    return ImportView.of(find(id), actor);
  }

  /**
   * Returns the import if it belongs to this campaign; else {@link NotFound}, since a campaign's
   * pages show nothing of other campaigns.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView of(long campaignId, String id) {
    SignatureImport one = find(id);
    if (one.petition().campaignId() != campaignId) {
      throw new NotFound();
    }
    return ImportView.of(one, actor);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportSetup setup(String id) {
    return find(id).setup();
  }

  /**
   * The first rows of the file, read in the given form.
   *
   * @param form null for the form that was stored last
   * @param again whether the caller has seen the rows before, and is in the audit trail already
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportPreview preview(String id, SheetForm form, boolean again) throws IOException {
    SignatureImport one = find(id);
    if (!one.state().needsFile() || one.state() == ImportState.UPLOADING) {
      throw new NotFound();
    }
    if (!again) {
      audit.record(
          "intake.file-previewed",
          "intake",
          one.publicId(),
          one.petition().campaignId(),
          null,
          ImportAuditText.of(one));
    }
    ImportSetup kept = one.setup();
    ImportSetup shown =
        new ImportSetup(
            form == null ? kept.form() : form,
            kept.columns(),
            kept.dates(),
            kept.country(),
            kept.language(),
            kept.consentTo(),
            kept.newsShown(),
            kept.targetShown());
    return ImportPreview.of(readers.head(one.id()), shown);
  }

  /** The mistakes, in the order of their lines. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Page<FaultView> faults(String id, Locale locale, String cursor, int limit) {
    FaultPosition after = FaultPosition.of(cursor);
    List<ImportFault> rows =
        em.createQuery(
                "select f from ImportFault f where f.importId = :import and"
                    + " (f.line > :line or f.line = :line and f.id > :id) order by f.line, f.id",
                ImportFault.class)
            .setParameter("import", find(id).id())
            .setParameter("line", after.line())
            .setParameter("id", after.id())
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(rows, limit, row -> view(row, locale), FaultPosition::after);
  }

  /** As {@link #faults}, by offset. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public List<FaultView> faultsAt(String id, Locale locale, int first, int most) {
    return em
        .createQuery(
            "select f from ImportFault f where f.importId = :import order by f.line, f.id",
            ImportFault.class)
        .setParameter("import", find(id).id())
        .setFirstResult(first)
        .setMaxResults(Math.min(most, Page.MOST))
        .getResultList()
        .stream()
        .map(row -> view(row, locale))
        .toList();
  }

  /** How many mistakes are kept; one row may have several. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long countFaults(String id) {
    return em.createQuery(
            "select count(f) from ImportFault f where f.importId = :import", Long.class)
        .setParameter("import", find(id).id())
        .getSingleResult();
  }

  private FaultView view(ImportFault fault, Locale locale) {
    String argument = fault.argument();
    Object shown =
        argument != null && argument.matches("\\d{1,9}") ? Integer.valueOf(argument) : argument;
    return FaultView.of(fault, texts.get(locale, fault.messageKey(), shown));
  }

  private long petition(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    return petition.id();
  }

  private SignatureImport find(String id) {
    SignatureImport one = require(em, id);
    access.requireCountry(Permission.PETITION_WRITE, one.petition().campaignId(), null);
    return one;
  }

  static SignatureImport require(EntityManager em, String id) {
    return em.createQuery(
            "select i from SignatureImport i join fetch i.petition where i.publicId = :id",
            SignatureImport.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  static void refuseStale(Integer version, SignatureImport one) {
    if (version != null) {
      Stale.refuseUnless(version, one.version());
    }
  }
}

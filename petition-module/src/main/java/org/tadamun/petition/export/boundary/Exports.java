package org.tadamun.petition.export.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.sheet.boundary.Sheet;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.export.control.CountrySheet;
import org.tadamun.petition.export.control.ExportProgress;
import org.tadamun.petition.export.control.FilterText;
import org.tadamun.petition.export.control.SignatureSheet;
import org.tadamun.petition.export.control.TrackedOutput;
import org.tadamun.petition.export.entity.Export;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.export.entity.ExportKind;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TraitFilter;

/** Orders lists as files, and makes the files while they are fetched. */
@Stateless
public class Exports {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private ExportProgress progress;
  @EJB private Petitions petitions;
  @EJB private SignatureList list;
  @Inject private CountrySheet countrySheet;
  @Inject private SignatureSheet signatureSheet;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** Orders the signatures of one petition that fit the filter; only the audit trail is written. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public ExportView signatures(String petitionSlug, SignatureFilter filter, ExportFormat format) {
    PetitionView petition = petition(petitionSlug);
    access.require(Permission.SIGNATURE_READ, petition.campaignId());
    requireVersion(petition, filter.version());
    long expected = list.count(petitionSlug, filter);
    return ordered(petition, ExportKind.SIGNATURES, format, FilterText.of(filter), expected);
  }

  /**
   * Orders the figures by country, which name nobody.
   *
   * @param version of the text; null for the present one
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public ExportView countries(String petitionSlug, Integer version, ExportFormat format) {
    PetitionView petition = petition(petitionSlug);
    requireKind(ExportKind.COUNTRIES, petition);
    requireVersion(petition, version);
    int wanted = version == null ? petition.textVersion() : version;
    long expected = countrySheet.count(petition, wanted);
    SignatureFilter one = new SignatureFilter(null, null, wanted);
    return ordered(petition, ExportKind.COUNTRIES, format, FilterText.of(one), expected);
  }

  /** Refuses an import that was withdrawn meanwhile before a file is begun. */
  private void requireListed(PetitionView petition, ImportFilter imported) {
    if (imported != null && !list.isListed(petition.slug(), imported.importId())) {
      throw ImportFilter.unknown();
    }
  }

  private static void requireVersion(PetitionView petition, Integer version) {
    if (version != null && (version < 1 || version > petition.textVersion())) {
      throw new InvalidInput("version", "kernel.error.choice");
    }
  }

  private ExportView ordered(
      PetitionView petition, ExportKind kind, ExportFormat format, String filter, long expected) {
    Export one =
        new Export(petition.id(), kind, format, filter, actor.name(), expected, clock.instant());
    em.persist(one);
    em.flush();
    audit.record(
        "export.ordered",
        "export",
        one.publicId(),
        petition.campaignId(),
        null,
        (kind + " " + format + " " + expected + " " + filter).strip());
    return view(one, petition);
  }

  private ExportView view(Export one, PetitionView petition) {
    return ExportView.of(one, petition.slug(), baseUrl + "/api/v1", clock.instant());
  }

  /** The state of an export, for the caller who ordered it. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public ExportView one(String id) {
    Export one = find(id);
    PetitionView petition = petitionOf(one);
    if (one.isSilent(clock.instant())) {
      progress.silent(one.id(), petition.campaignId());
    }
    return view(one, petition);
  }

  /** The file, made while it is sent, with what the caller may see now. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public ExportFile file(String id, Locale locale) {
    return file(id, TraitFilter.NONE, locale);
  }

  /**
   * As {@link #file(String, Locale)}, for a list narrowed by typed words.
   *
   * @param typed organisation and place by which it was narrowed, which are not stored with an
   *     order
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public ExportFile file(String id, TraitFilter typed, Locale locale) {
    Export one = find(id);
    PetitionView petition = petitionOf(one);
    requireKind(one.kind(), petition);
    SignatureFilter wanted = FilterText.parse(one.filter(), typed);
    requireListed(petition, wanted.imported());
    String day = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    String name =
        petition.slug()
            + "-"
            + one.kind().name().toLowerCase(Locale.ROOT)
            + "-"
            + day
            + one.format().ending();
    return new ExportFile(
        name, one.format().mediaType(), out -> write(one, wanted, petition, locale, out));
  }

  private void write(
      Export one, SignatureFilter wanted, PetitionView petition, Locale locale, OutputStream target)
      throws IOException {
    AtomicLong written = new AtomicLong();
    int fetch = progress.begin(one.id(), petition.campaignId());
    try {
      write(one, fetch, wanted, petition, locale, target, written);
    } catch (IOException | RuntimeException failed) {
      try {
        progress.end(one.id(), fetch, petition.campaignId(), written.get(), false);
      } catch (RuntimeException away) {
        // The trail has recorded the beginning; the number of rows is added once this fetch is
        // silent.
        failed.addSuppressed(away);
      }
      throw failed;
    }
    progress.end(one.id(), fetch, petition.campaignId(), written.get(), true);
  }

  private void write(
      Export one,
      int fetch,
      SignatureFilter wanted,
      PetitionView petition,
      Locale locale,
      OutputStream target,
      AtomicLong written)
      throws IOException {
    TrackedOutput out = new TrackedOutput(target);
    String name = texts.get(locale, "export.kind." + one.kind());
    boolean fromRight = "rtl".equals(Languages.direction(locale.toLanguageTag()));
    Sheet sheet = one.format().sheet(out, name, fromRight);
    try {
      if (one.kind() == ExportKind.COUNTRIES) {
        written.set(countrySheet.write(sheet, petition, version(wanted, petition), locale));
      } else {
        signatureSheet.write(
            sheet,
            petition,
            wanted,
            locale,
            rows -> {
              written.set(rows);
              progress.wrote(one.id(), fetch, rows);
            });
      }
      // Rows in a buffer have not been sent yet.
      sheet.close();
    } catch (UncheckedIOException gone) {
      throw gone;
    } catch (RuntimeException failed) {
      // While nothing was sent, the answer can still be the refusal.
      if (out.isBegun()) {
        cut(sheet, texts.get(locale, "export.incomplete", written.get(), one.expected()), failed);
      }
      throw failed;
    }
  }

  /** The ordered version, or the present one if the order names none. */
  private static int version(SignatureFilter wanted, PetitionView petition) {
    Integer ordered = wanted.version();
    return ordered == null ? petition.textVersion() : ordered;
  }

  /** Ends a broken file with a row that says so, since status 200 was sent long before. */
  private static void cut(Sheet sheet, String words, RuntimeException failed) {
    try (sheet) {
      sheet.row(words);
    } catch (IOException | UncheckedIOException gone) {
      failed.addSuppressed(gone);
    }
  }

  private void requireKind(ExportKind kind, PetitionView petition) {
    if (kind == ExportKind.COUNTRIES) {
      access.requireAny(petition.campaignId(), Permission.CONSOLE_READ, Permission.SIGNATURE_READ);
    } else {
      access.require(Permission.SIGNATURE_READ, petition.campaignId());
    }
  }

  /** An export that the caller ordered; those of others do not exist. */
  private Export find(String id) {
    return Records.find(em, Export.class, id)
        .filter(one -> one.orderedBy().equals(actor.name()))
        .orElseThrow(NotFound::new);
  }

  private PetitionView petitionOf(Export one) {
    return petitions.byId(one.petitionId()).orElseThrow(NotFound::new);
  }

  /** The petition that an order names; an unknown one is a mistake in the order, not 404. */
  private PetitionView petition(String slug) {
    return petitions
        .bySlug(slug)
        .orElseThrow(() -> new InvalidInput("petition", "kernel.error.choice"));
  }
}

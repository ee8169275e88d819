package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.refusal.TranslationsAlone;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.TextAuthors;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.version.entity.Renewal;

/** The texts of a petition: all that were published, and the next one, which is being prepared. */
@Stateless
public class TextVersions {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Petitions petitions;
  @EJB private TextAuthors authors;
  @EJB private Translations translations;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  /** The published texts, oldest first. */
  @PermitAll
  public List<VersionView> published(String slug) {
    petitions.requirePublic(slug);
    return views(find(slug)).stream().filter(VersionView::isPublished).toList();
  }

  /** The published texts and the next one, if there is one. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE, Permission.CONSOLE_READ})
  public List<VersionView> all(String slug) {
    Petition petition = find(slug);
    access.requireAny(
        petition.campaignId(),
        Permission.PETITION_WRITE,
        Permission.TRANSLATE,
        Permission.CONSOLE_READ);
    return views(petition);
  }

  /** The next text, or else the present one. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public VersionView written(String slug) {
    Petition petition = find(slug);
    access.requireAny(petition.campaignId(), Permission.PETITION_WRITE, Permission.TRANSLATE);
    PetitionVersion text = writtenOf(petition);
    return VersionView.of(text, translations.of(petition.id(), text.text()));
  }

  private static PetitionVersion writtenOf(Petition petition) {
    return petition.next() == null ? petition.current() : petition.next();
  }

  /**
   * The next text.
   *
   * @throws NotFound if there is none
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public VersionView prepared(String slug) {
    VersionView written = written(slug);
    if (find(slug).next() == null) {
      throw new NotFound();
    }
    return written;
  }

  /** Whether there is a next text, which another one would replace. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean isPreparing(String slug) {
    Petition petition = find(slug);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    return petition.next() != null;
  }

  private List<VersionView> views(Petition petition) {
    return petition.versions().stream()
        .map(one -> VersionView.of(one, translations.of(petition.id(), one.text())))
        .toList();
  }

  /** Writes the next text, which must keep the present source; it waits to be published. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView prepare(String slug, int version, PetitionText text) {
    return change(
        slug,
        version,
        "petition.text-prepared",
        (petition, now) -> {
          text.checkAfter(petition.current().text());
          List<PetitionText> before = petition.openTexts();
          petition.prepare(text, now);
          authors.note(petition.id(), before);
        });
  }

  /**
   * Writes translations, for callers who may write nothing else: before the opening into the text
   * itself, later into the next one, which somebody else publishes.
   *
   * @throws TranslationsAlone if anything but translations would change
   */
  @RolesAllowed(Permission.TRANSLATE)
  public PetitionView translate(String slug, int version, PetitionText text) {
    Petition petition = find(slug);
    access.requireCountry(Permission.TRANSLATE, petition.campaignId(), null);
    Stale.refuseUnless(version, petition.version());
    PetitionText present = writtenOf(petition).text();
    if (!present.isTranslatedBy(text)) {
      throw new TranslationsAlone();
    }
    if (text.equals(present)) {
      return PetitionView.of(petition);
    }
    Instant now = clock.instant();
    List<PetitionText> before = petition.openTexts();
    if (petition.state().isBeforeSigning()) {
      text.judge(new Violations()).throwIfAny();
      petition.write(text, now);
    } else {
      text.checkAfter(petition.current().text());
      petition.prepare(text, now);
    }
    authors.note(petition.id(), before);
    audit.record(
        "petition.translated",
        "petition",
        slug,
        petition.campaignId(),
        null,
        Stream.concat(text.languages().stream(), present.languages().stream())
            .distinct()
            .filter(tag -> !text.hash(tag).equals(present.hash(tag)))
            .collect(Collectors.joining(" ")));
    changes.fire(new CampaignChanged(petition.campaignId()));
    em.flush();
    return PetitionView.of(petition);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView discard(String slug, int version) {
    return change(slug, version, "petition.text-discarded", Petition::discard);
  }

  /**
   * Publishes the next text. A new version drops outdated translations, and its earlier signers are
   * asked again.
   *
   * @throws org.tadamun.petition.petition.entity.NotMinor if a minor change adds or removes a
   *     demand
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView publish(String slug, int version, Publication how) {
    how.check();
    return change(
        slug,
        version,
        how.kind() == ChangeKind.MINOR ? "petition.amended" : "petition.renewed",
        (petition, now) -> {
          PetitionVersion next = petition.next();
          requireSource(petition.current(), next);
          if (how.kind() == ChangeKind.MATERIAL && next != null) {
            petition.prepare(next.text().without(outdated(petition, next.text())), now);
          }
          petition.publish(how.kind(), LocalizedText.orNull(how.note()), now);
          if (how.kind() == ChangeKind.MATERIAL) {
            em.persist(new Renewal(petition.id(), petition.current().number(), now));
          }
        });
  }

  /** Texts prepared before this rule existed may break it. */
  private static void requireSource(PetitionVersion present, PetitionVersion next) {
    if (next != null && !next.text().source().keeps(present.text())) {
      String source = present.text().source().wanted();
      throw new InvalidInput("text", "petition.error.other-source", Languages.nativeName(source));
    }
  }

  private Set<String> outdated(Petition petition, PetitionText text) {
    return translations.of(petition.id(), text).stream()
        .filter(TranslationView::isOutdated)
        .map(TranslationView::language)
        .collect(Collectors.toSet());
  }

  private PetitionView change(
      String slug, int version, String action, BiConsumer<Petition, Instant> verb) {
    Petition petition = find(slug);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    Stale.refuseUnless(version, petition.version());
    String before = textOf(petition);
    verb.accept(petition, clock.instant());
    audit.record(action, "petition", slug, petition.campaignId(), before, textOf(petition));
    changes.fire(new CampaignChanged(petition.campaignId()));
    em.flush();
    return PetitionView.of(petition);
  }

  private static String textOf(Petition petition) {
    PetitionVersion current = petition.current();
    String prepared = petition.next() == null ? "" : ", prepared " + petition.next().hash();
    return "v%d.%d %s%s".formatted(current.number(), current.revision(), current.hash(), prepared);
  }

  private Petition find(String slug) {
    return PetitionRows.require(em, slug);
  }
}

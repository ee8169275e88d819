package org.tadamun.petition.snapshot.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.snapshot.control.reading.BatchLine;
import org.tadamun.petition.snapshot.control.reading.CorrectionLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/** A pack for tests: two countries, batches in each state, and names that try to break out. */
final class Packs {

  static final Instant NOON = Instant.parse("2020-11-20T12:00:00.123Z");
  static final String FINGERPRINT = "f".repeat(64);
  static final List<String> PUBLISHED = List.of("https://union.example/key");

  private static final PetitionText TEXT =
      new PetitionText(
          LocalizedText.of("en", "Free <Amar> & \"all\"").with("ar", "الحرية لعمار"),
          LocalizedText.of("en", "We demand it."),
          List.of(LocalizedText.of("en", "Release him")));

  private static final List<TranslationView> TRANSLATIONS =
      List.of(
          translation("en", TranslationState.SOURCE, true),
          translation("ar", TranslationState.DRAFT, false),
          translation("ur", TranslationState.OUTDATED, true),
          translation("fr", TranslationState.CHECKED, true),
          translation("es", TranslationState.CHECKED, false));

  private Packs() {}

  static Snapshot snapshot(String... languages) {
    Petition petition = new Petition(7, "free-amar", "key", TEXT, NOON);
    petition.open(NOON);
    LocalizedText name = LocalizedText.of("en", "Embassy of Pakistan");
    return new Snapshot(
        petition,
        new Snapshot.For(9, name, "GB", "London"),
        List.of(languages),
        "staff:anna",
        NOON);
  }

  static PackContent content(Snapshot snapshot) {
    return content(snapshot, names());
  }

  static PackContent content(Snapshot snapshot, PackNames names) {
    return content(snapshot, names, figures());
  }

  static PackContent content(Snapshot snapshot, PackNames names, PackFigures figures) {
    return content(
        snapshot,
        names,
        figures,
        PackParties.campaign(true),
        petition(TEXT),
        TRANSLATIONS,
        PackParties.addressee(false));
  }

  private static PackContent content(
      Snapshot snapshot,
      PackNames names,
      PackFigures figures,
      CampaignView campaign,
      PetitionView petition,
      List<TranslationView> translations,
      AddresseeView addressee) {
    return new PackContent(
        snapshot.publicId(),
        NOON,
        campaign,
        petition,
        wordings(petition.revision()),
        translations,
        addressee,
        figures,
        names,
        List.of(actions()),
        snapshot.languages().size() > 1,
        "https://example.org",
        FINGERPRINT,
        PUBLISHED);
  }

  /** A pack whose fingerprint is published nowhere else. */
  static PackContent unpublished(Snapshot snapshot) {
    PackContent usual = content(snapshot);
    return new PackContent(
        usual.id(),
        usual.asOf(),
        usual.campaign(),
        usual.petition(),
        usual.wordings(),
        usual.translations(),
        usual.addressee(),
        usual.figures(),
        usual.names(),
        usual.chapters(),
        usual.sideBySide(),
        usual.address(),
        usual.fingerprint(),
        List.of());
  }

  /** A pack of a text in this language without translations. */
  static PackContent untranslated(String source) {
    LocalizedText words = LocalizedText.of(source, "Free Amar");
    return other(
        PackParties.campaign(true),
        petition(new PetitionText(words, words, List.of())),
        List.of(translation(source, TranslationState.SOURCE, true)),
        PackParties.addressee(false));
  }

  static PackContent sample(boolean ofCampaign, boolean ofAddressee) {
    return other(
        PackParties.campaign(ofCampaign),
        petition(TEXT),
        TRANSLATIONS,
        PackParties.addressee(ofAddressee));
  }

  /** A pack whose text was reworded after the first signatures. */
  static PackContent reworded(int revision) {
    PetitionView petition = petition(TEXT, PetitionState.OPEN, revision);
    return other(PackParties.campaign(true), petition, TRANSLATIONS, PackParties.addressee(false));
  }

  private static PackContent other(
      CampaignView campaign,
      PetitionView petition,
      List<TranslationView> translations,
      AddresseeView addressee) {
    return content(snapshot("en"), names(), figures(), campaign, petition, translations, addressee);
  }

  /** Wordings, published hourly, each with a hash made of its number. */
  private static List<Wording> wordings(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(
            one ->
                new Wording(
                    one, Integer.toString(one).repeat(64), NOON.plusSeconds(3600L * (one - last))))
        .toList();
  }

  private static TranslationView translation(
      String language, TranslationState state, boolean whole) {
    return new TranslationView(
        language, "ltr", state, whole, TEXT.hash(language), null, null, null, null);
  }

  static PackFigures figures() {
    return figures(ReleasedFigures.EXACT);
  }

  static PackFigures figures(ReleasedFigures released) {
    return new PackFigures(
        List.of(country("GB", 1000, 234, 0), country("PK", 7, 0, 12)),
        List.of(
            batch(BatchState.CHECKED, "=HYPERLINK(\"x\")", "GB", 234, NOON, null),
            batch(BatchState.CHECKED, "LabourStart", "PK", 12, NOON, null),
            batch(BatchState.SUBMITTED, "Later", "SE", 50, null, null),
            batch(BatchState.WITHDRAWN, "Twice", "CA", 30, NOON, NOON),
            batch(BatchState.WITHDRAWN, "Never counted", "CA", 31, null, NOON)),
        List.of(
            new CorrectionLine(
                LocalDate.of(2020, 11, 19), CorrectionKind.HOLD, "GB", -2, "REVIEW", null)),
        ImportedFigures.NONE,
        null,
        released);
  }

  static PackNames names() {
    return new PackNames(
        true,
        null,
        List.of(
            new Named("PK", "فاطمہ ملک"), new Named("GB", "Zara <b>"), new Named("GB", "عمار")));
  }

  static ShortTable actions() {
    return new ShortTable(
        "actions",
        "petition.source.PAPER",
        2,
        List.of(
            new ShortTable.Column("day", "petition.corrections.day"),
            new ShortTable.Column("title", "petition.corrections.kind"),
            new ShortTable.Column("country", "petition.corrections.reason"),
            new ShortTable.Column("headCount", "petition.corrections.change")),
        List.of(
            Arrays.asList(
                new ShortTable.Day(LocalDate.of(2020, 11, 12)),
                new ShortTable.Written(
                    LocalizedText.of("en", "Vigil in London").with("ur", "لندن میں شمعیں")),
                new ShortTable.Country("GB"),
                null)));
  }

  static CountryFigures country(String code, long online, long paper, long partner) {
    Map<SignatureSource, Long> sources = new EnumMap<>(SignatureSource.class);
    sources.put(SignatureSource.ONLINE, online);
    sources.put(SignatureSource.PAPER, paper);
    sources.put(SignatureSource.PARTNER, partner);
    return new CountryFigures(code, sources);
  }

  private static BatchLine batch(
      BatchState state, String by, String country, int number, Instant checked, Instant ended) {
    LocalDate day = LocalDate.of(2020, 11, 18);
    return new BatchLine(
        "id-" + number,
        state,
        BatchSource.PAPER,
        by,
        country,
        number,
        day,
        day,
        "e".repeat(64),
        checked,
        ended);
  }

  static PetitionView petition(PetitionState state) {
    return petition(TEXT, state);
  }

  private static PetitionView petition(PetitionText text) {
    return petition(text, PetitionState.OPEN);
  }

  private static PetitionView petition(PetitionText text, PetitionState state) {
    return petition(text, state, 1);
  }

  private static PetitionView petition(PetitionText text, PetitionState state, int revision) {
    return new PetitionView(
        3,
        "petition-id",
        7,
        "free-amar",
        state,
        1,
        revision,
        text.hash(),
        text,
        null,
        null,
        0,
        null,
        NOON,
        null,
        null,
        List.of(),
        PetitionOutcome.NONE,
        Reopening.NONE,
        NOON,
        NOON,
        0);
  }
}

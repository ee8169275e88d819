package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.export.entity.ExportState;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The filter of held signatures by what signers entered")
class SignerTraitsIT extends FourEyes {

  private static final TraitFilter UNION = new TraitFilter("dockers", null, false);
  private static final SignatureFilter HELD = new SignatureFilter(SignatureState.HELD, null, null);

  @Inject private EventPasses passes;
  @Inject private Exports exports;
  @Inject private Keys keys;
  @Inject private Moderation moderation;
  @Inject private PassWorld passWorld;
  @Inject private PetitionAddress address;
  @Inject private SignatureList list;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  @BeforeEach
  void sign() throws Exception {
    String code = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(10))).code();
    sign("Zara", "Leeds", "Dockers", code);
    sign("Omar", "leeds", "DOCKERS", null);
    sign("Sana", "Lahore", null, null);
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.as(
        anna,
        () -> {
          List<SignatureRow> all = list.at(petition.slug(), SignatureFilter.ALL, 0, 25);
          List<Long> ids = all.stream().map(SignatureRow::id).map(Long::valueOf).toList();
          return moderation.decideAll(petition.slug(), ids, hold);
        });
  }

  private void sign(String name, String locality, String organisation, String code) {
    SignatureRequest request =
        new SignatureRequest(
            name,
            "Khan",
            World.unique("signer") + "@example.org",
            "GB",
            locality,
            organisation,
            "en",
            null,
            null,
            null,
            code);
    signatures.sign(petition.slug(), request, PassWorld.address());
  }

  private List<String> names(TraitFilter traits) throws Exception {
    SignatureFilter filter = HELD.with(traits);
    List<SignatureRow> rows = Acting.as(anna, () -> list.at(petition.slug(), filter, 0, 25));
    assertEquals(rows.size(), Acting.as(anna, () -> list.count(petition.slug(), filter)));
    return rows.stream().map(SignatureRow::name).sorted().toList();
  }

  @Test
  @DisplayName(
      "the filter finds organisation and town in any case, and signatures by an event pass")
  void filtered() throws Exception {
    assertEquals(List.of("Omar Khan", "Zara Khan"), names(UNION));
    assertEquals(List.of("Omar Khan", "Zara Khan"), names(new TraitFilter(null, "LEEDS", false)));
    assertEquals(List.of("Zara Khan"), names(new TraitFilter(null, null, true)));
    assertEquals(List.of("Zara Khan"), names(new TraitFilter("Dockers", "Leeds", true)));
    assertEquals(List.of(), names(new TraitFilter("Docker", null, false)), "no part of it");
    SignatureFilter whenever = HELD.with(UNION);
    SignatureFilter since =
        SignatureFilter.parse(
                "HELD", null, null, Instant.now().minus(Duration.ofDays(1)).toString(), null, null)
            .with(UNION);
    for (SignatureFilter filter : List.of(whenever, since)) {
      assertEquals(
          1, Acting.as(anna, () -> list.named(petition.slug(), "omar", filter)).ids().size());
      assertEquals(
          0, Acting.as(anna, () -> list.named(petition.slug(), "sana", filter)).ids().size());
      assertEquals(2, Acting.as(anna, () -> list.count(petition.slug(), filter)));
    }
  }

  @Test
  @DisplayName("a key may neither filter by these fields nor see who came by a pass")
  void refused() throws Exception {
    Person reader = keys.caller(address.campaign(petition), Permission.SIGNATURE_READ);
    for (TraitFilter one : List.of(UNION, new TraitFilter(null, null, true))) {
      SignatureFilter filter = HELD.with(one);
      Acting.refused(reader, Forbidden.class, () -> list.at(petition.slug(), filter, 0, 25));
    }
    Acting.as(reader, () -> list.at(petition.slug(), SignatureFilter.ALL, 0, 25))
        .forEach(row -> assertNull(row.byPass()));
  }

  @Test
  @DisplayName("the filter is refused for lists, numbers, searches and exports of other states")
  void heldAlone() {
    SignatureFilter confirmed = new SignatureFilter(SignatureState.CONFIRMED, null, null);
    for (TraitFilter one : List.of(UNION, new TraitFilter(null, null, true))) {
      for (SignatureFilter filter : List.of(SignatureFilter.ALL.with(one), confirmed.with(one))) {
        String slug = petition.slug();
        refused(() -> list.at(slug, filter, 0, 25));
        refused(() -> list.numbers(slug, filter));
        refused(() -> list.named(slug, "omar", filter));
        refused(() -> exports.signatures(slug, filter, ExportFormat.CSV));
      }
    }
  }

  @Test
  @DisplayName("R5: an old order of an export with this filter is refused, and stays ordered")
  void orderedBefore() throws Exception {
    String slug = petition.slug();
    ExportView one =
        Acting.as(anna, () -> exports.signatures(slug, HELD.with(UNION), ExportFormat.CSV));
    tallyWorld.orderedBefore(one.id());
    refused(() -> exports.file(one.id(), UNION, Locale.ENGLISH));
    assertEquals(ExportState.ORDERED, Acting.as(anna, () -> exports.one(one.id())).state());
  }

  private void refused(Callable<?> asked) {
    InvalidInput mistake = assertThrows(InvalidInput.class, () -> Acting.as(anna, asked));
    assertEquals("petition.error.held-only", mistake.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("each row links to the held signatures with its organisation, town or pass")
  void page() {
    Visitor moderator = visitors.of(anna);
    String signatures = "petition/signatures" + address.of(petition);
    Page all = moderator.open(signatures).require(200);
    all.requireWords("All 3", "Dockers", "Leeds", "Lahore", "By an event pass");
    Page union = all.follow("Dockers").requireWords("Organisation: Dockers", "Zara Khan");
    union.requireWords("Held for review 2").requireNoWords("Sana Khan", "All 2");
    assertEquals(List.of(), union.links("Partner organisations"), "no import has brought any");
    Page both = union.follow("leeds").requireWords("Held for review 2", "Town: leeds");
    Page came = both.follow("By an event pass").requireWords("Held for review 1");
    came.requireNoWords("Omar Khan");
    assertTrue(came.location().contains("pass=true"), came::location);
    assertTrue(came.location().contains("state=HELD"), came::location);
    moderator
        .open(signatures + "&state=CONFIRMED&organisation=Dockers")
        .requireWords("Held for review 2", "Zara Khan");
    moderator
        .open(signatures + "&organisation=" + "x".repeat(200))
        .requireWords("All 3")
        .requireNoWords("Organisation: x");
  }

  @Test
  @DisplayName(
      "an export has the filtered rows; trail and order do not contain what signers entered")
  void exported() throws Exception {
    Visitor moderator = visitors.of(anna);
    String signatures = "petition/signatures" + address.of(petition);
    Page union = moderator.open(signatures + "&organisation=Dockers&locality=LEEDS").require(200);
    Page shown = union.press("csv").requireAt("petition/export");
    String file =
        shown.links("").stream().filter(one -> one.contains("export-file")).findFirst().get();
    String csv = moderator.open(file).require(200).html();
    assertEquals(3, csv.strip().lines().count(), csv);
    String id = file.replaceFirst(".*[?&]id=([^&]+).*", "$1");
    List<AuditEntry> trail = world.audit("export", id);
    assertTrue(trail.getFirst().to().contains("byOrganisation"), trail.getFirst()::to);
    for (AuditEntry line : trail) {
      String told = line.to().toLowerCase(Locale.ROOT);
      assertFalse(told.contains("dockers") || told.contains("leeds"), line::to);
    }
    TraitFilter place = new TraitFilter(null, "Leeds", false);
    for (TraitFilter less : List.of(TraitFilter.NONE, UNION, place)) {
      Acting.refused(anna, InvalidInput.class, () -> exports.file(id, less, Locale.ENGLISH));
    }
  }
}
